package io.stellwerk.inbox;

import com.vaadin.flow.i18n.I18NProvider;
import io.stellwerk.tickets.TimelineEvent;
import java.util.List;
import java.util.Optional;

/** Why a ticket has the owner it has, in a sentence. */
final class OwnerWords {

    private final OpenTicket ticket;

    OwnerWords(OpenTicket ticket) {
        this.ticket = ticket;
    }

    String why() {
        return lastChange().map(this::why).orElseGet(this::notGivenYet);
    }

    private String why(TimelineEvent change) {
        return switch (change.kind()) {
            case ASSIGNED_AUTOMATICALLY -> automatically();
            case ASSIGNED -> by("inbox.why.assigned", change);
            case ASSIGNED_BY_REPLY -> I18NProvider.translate("inbox.why.answered-first");
            case UNASSIGNED ->
                by(change.about().isPresent() ? "inbox.why.unassigned" : "inbox.why.left-to-nobody", change);
            case LEFT_TO_TEAM ->
                by(change.after().isPresent() ? "inbox.why.left-to-named-team" : "inbox.why.left-to-team", change);
            default -> notGivenYet();
        };
    }

    private String automatically() {
        return ticket.decision()
                .map(new DecisionWords(ticket)::of)
                .orElseGet(() -> I18NProvider.translate("inbox.why.automatic"));
    }

    private String notGivenYet() {
        return ticket.decision()
                .map(new DecisionWords(ticket)::of)
                .orElseGet(() -> I18NProvider.translate("inbox.why.not-yet"));
    }

    private String by(String key, TimelineEvent change) {
        return I18NProvider.translate(
                key,
                change.by().map(ticket::name).orElse("Stellwerk"),
                change.after().orElse("–"));
    }

    private Optional<TimelineEvent> lastChange() {
        List<TimelineEvent> timeline = ticket.details().timeline();
        return timeline.reversed().stream()
                .filter(event -> event.kind().changesOwner())
                .findFirst();
    }
}
