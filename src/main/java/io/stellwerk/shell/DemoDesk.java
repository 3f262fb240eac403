package io.stellwerk.shell;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.tickets.Criterion;
import io.stellwerk.tickets.CustomViews;
import io.stellwerk.tickets.Drafts;
import io.stellwerk.tickets.Followers;
import io.stellwerk.tickets.MessageKind;
import io.stellwerk.tickets.Notes;
import io.stellwerk.tickets.Recipients;
import io.stellwerk.tickets.Sharing;
import io.stellwerk.tickets.TicketFilter;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketPriority;
import io.stellwerk.tickets.TicketSort;
import io.stellwerk.tickets.TicketView;
import io.stellwerk.tickets.ViewColumn;
import io.stellwerk.tickets.ViewSettings;
import io.stellwerk.tickets.Writing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What lies on Anna's desk besides her tickets: a mention, a draft, a ticket she follows; and a view for everyone. */
@Component
@Profile("demo")
class DemoDesk {

    private static final String ADMIN = "admin@demo.example";
    private static final String ANNA = "agent@demo.example";
    private static final String BEN = "ben@demo.example";

    private final Accounts accounts;
    private final Drafts drafts;
    private final Notes notes;
    private final Followers followers;
    private final CustomViews views;
    private final DemoActing acting;

    DemoDesk(Accounts accounts, Drafts drafts, Notes notes, Followers followers, CustomViews views, DemoActing acting) {
        this.accounts = accounts;
        this.drafts = drafts;
        this.notes = notes;
        this.followers = followers;
        this.views = views;
        this.acting = acting;
    }

    /** @param told the tickets of the demo company by their subjects */
    void lay(Map<String, TicketId> told) {
        var refund = ticket(told, "Refund for order 5581");
        var contract = ticket(told, "Copy of the contract");
        acting.as(BEN, () -> mentionAnna(refund));
        acting.as(ANNA, () -> followers.follow(refund));
        acting.as(ANNA, () -> begin(contract));
        acting.as(ADMIN, this::share);
    }

    private static TicketId ticket(Map<String, TicketId> told, String subject) {
        return Optional.ofNullable(told.get(subject)).orElseThrow();
    }

    private void mentionAnna(TicketId ticket) {
        var anna = accounts.findByEmail(EmailAddress.of(ANNA)).orElseThrow();
        var words = SafeHtml.sanitise("<p><strong data-mention=\"" + anna.id().value() + "\">@" + anna.name()
                + "</strong> did the lamp come back to you? The customer waits for the refund.</p>");
        drafts.save(ticket, MessageKind.NOTE, new Writing(words, Recipients.AS_USUAL));
        var unused = notes.add(ticket).orElseThrow();
    }

    private void begin(TicketId ticket) {
        var words = SafeHtml.fromPlain("Dear Mr Petrov,\n\nI have asked our archive for the copy and");
        drafts.save(ticket, MessageKind.TO_CUSTOMER, new Writing(words, Recipients.AS_USUAL));
    }

    private void share() {
        var unused = views.create(new ViewSettings(
                "Urgent and high",
                TicketView.ALL_OPEN,
                new TicketFilter(List.of(
                        new Criterion.WithPriority(TicketPriority.URGENT),
                        new Criterion.WithPriority(TicketPriority.HIGH))),
                TicketSort.LAST_ACTIVITY,
                List.of(
                        ViewColumn.SUBJECT,
                        ViewColumn.CONTACT,
                        ViewColumn.OWNER,
                        ViewColumn.PRIORITY,
                        ViewColumn.SLA,
                        ViewColumn.TAGS,
                        ViewColumn.ACTIVITY),
                new Sharing.WithEveryone()));
    }
}
