package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import io.stellwerk.base.ui.Moments;
import io.stellwerk.base.ui.Notice;
import io.stellwerk.base.ui.StatusBadge.Meaning;
import io.stellwerk.channels.SenderPattern;
import io.stellwerk.inbox.TicketAction.Tidy;
import io.stellwerk.tickets.Shelf;
import io.stellwerk.tickets.Shelved;
import io.stellwerk.tickets.Trash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Says that a ticket is snoozed, in quarantine or deleted, with the way back. */
class StandingNotice extends Composite<Div> {

    private final Operator operator;
    private final TidyDialogs dialogs;
    private Optional<Standing> shown = Optional.empty();

    StandingNotice(Operator operator, TidyDialogs dialogs) {
        this.dialogs = dialogs;
        this.operator = operator;
        getContent().addClassName("sw-standing");
    }

    void show(OpenTicket ticket) {
        var standing = Standing.of(ticket);
        if (!shown.equals(Optional.of(standing))) {
            shown = Optional.of(standing);
            getContent().removeAll();
            notice(ticket, standing).ifPresent(getContent()::add);
        }
        setVisible(!standing.isUsual());
    }

    private Optional<Notice> notice(OpenTicket ticket, Standing standing) {
        if (standing.snoozedUntil().isPresent()) {
            return standing.snoozedUntil().map(until -> {
                var words = new Notice(getTranslation("inbox.snoozed-until", Moments.exact(until)), Meaning.INFO);
                return ticket.editable()
                        ? words.with(button("inbox.wake", () -> operator.perform(new Tidy.Wake())))
                        : words;
            });
        }
        return standing.shelved().map(shelved -> shelved(ticket, shelved, standing.tidiable()));
    }

    private Notice shelved(OpenTicket ticket, Shelved shelved, boolean tidiable) {
        var by = shelved.by().map(ticket::name).orElse("Stellwerk");
        return shelved.shelf() == Shelf.TRASH
                ? back(
                        new Notice(
                                getTranslation(
                                        "inbox.in-trash",
                                        by,
                                        Moments.day(shelved.at()),
                                        Moments.day(shelved.at().plus(Trash.KEPT))),
                                Meaning.WARNING),
                        tidiable,
                        "inbox.restore",
                        () -> operator.perform(new Tidy.Restore()))
                : back(
                        new Notice(inSpam(by, shelved, ticket.around().blockedBy()), Meaning.WARNING),
                        tidiable,
                        "inbox.not-spam",
                        () -> dialogs.notSpam(ticket));
    }

    private String inSpam(String by, Shelved shelved, List<SenderPattern> blockedBy) {
        var words = getTranslation("inbox.in-spam", by, Moments.day(shelved.at()));
        return blockedBy.isEmpty()
                ? words
                : words + " " + getTranslation("inbox.in-spam.blocked", SenderWords.of(blockedBy));
    }

    private Notice back(Notice notice, boolean tidiable, String key, Runnable action) {
        return tidiable ? notice.with(button(key, action)) : notice;
    }

    private Button button(String key, Runnable action) {
        return new Button(getTranslation(key), click -> action.run());
    }

    /** What the words depend on. */
    private record Standing(
            Optional<Instant> snoozedUntil,
            Optional<Shelved> shelved,
            List<SenderPattern> blockedBy,
            boolean tidiable,
            boolean editable) {

        static Standing of(OpenTicket ticket) {
            var row = ticket.ticket();
            return new Standing(
                    row.shelf() == Shelf.DESK ? row.snoozedUntil() : Optional.empty(),
                    ticket.around().shelved(),
                    ticket.around().blockedBy(),
                    ticket.around().tidiable(),
                    ticket.editable());
        }

        boolean isUsual() {
            return snoozedUntil.isEmpty() && shelved.isEmpty();
        }
    }
}
