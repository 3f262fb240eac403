package io.stellwerk.tickets;

import java.util.Arrays;
import java.util.Optional;

/** The lists of the help desk (spec/04 section 1), with their place in the URL (spec/08). */
public enum TicketView {
    ASSIGNED_TO_ME("assigned-to-me"),
    FOLLOWING("following"),
    MY_MENTIONS("my-mentions"),
    /** What comes through channels whose tickets the customer agent answers first. */
    CUSTOMER_AGENT("customer-agent"),
    UNASSIGNED("unassigned"),
    MY_TEAMS_UNASSIGNED("my-teams-unassigned"),
    MY_TEAMS_OPEN("my-teams-open"),
    /** Everything on the desk, open and closed; the ground of views that people make. */
    ALL("all"),
    ALL_OPEN("all-open"),
    WAITLIST("waitlist"),
    SNOOZED("snoozed"),
    DRAFTS("drafts"),
    ALL_CLOSED("all-closed"),
    SENT("sent"),
    SPAM("spam"),
    TRASH("trash");

    private final String slug;

    TicketView(String slug) {
        this.slug = slug;
    }

    public String slug() {
        return slug;
    }

    public static Optional<TicketView> bySlug(String slug) {
        return Arrays.stream(values()).filter(view -> view.slug.equals(slug)).findFirst();
    }
}
