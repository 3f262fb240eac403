package io.stellwerk.inbox;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.UserId;
import io.stellwerk.tickets.MentionText;
import io.stellwerk.tickets.Mentions;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketRow;
import io.stellwerk.tickets.TicketView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** In the view of one's mentions a line says who called one and with which words, instead of what the customer wrote. */
@Component
class MentionExcerpts {

    private final Mentions mentions;
    private final Accounts accounts;

    MentionExcerpts(Mentions mentions, Accounts accounts) {
        this.mentions = mentions;
        this.accounts = accounts;
    }

    /** What was searched for is shown where it was found. */
    List<TicketRow> of(Place place, List<TicketRow> rows) {
        if (place.view() != TicketView.MY_MENTIONS || !place.words().isEmpty() || rows.isEmpty()) {
            return rows;
        }
        var notes = mentions.latest(rows.stream().map(TicketRow::id).toList());
        var authors = accounts.byId(
                notes.values().stream().map(MentionText::by).distinct().toList());
        return rows.stream().map(row -> excerpt(row, notes, authors)).toList();
    }

    private static TicketRow excerpt(TicketRow row, Map<TicketId, MentionText> notes, Map<UserId, Person> authors) {
        return Optional.ofNullable(notes.get(row.id()))
                .map(note -> row.withPreview(said(note, Optional.ofNullable(authors.get(note.by())))))
                .orElse(row);
    }

    private static String said(MentionText note, Optional<Person> author) {
        return author.map(person -> person.name() + ": ").orElse("") + note.words();
    }
}
