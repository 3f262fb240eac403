package io.stellwerk.tickets;

import io.stellwerk.base.Retried;
import io.stellwerk.contacts.ContactId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The tickets that one could be merged with. */
@Service
@Retried
public class MergeCandidates {

    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Scopes scopes;
    private final TextSearch texts;

    MergeCandidates(JdbcClient jdbc, Scopes scopes, TextSearch texts) {
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.texts = texts;
    }

    /**
     * Others that are theirs to edit too, the newest activity first: those that were searched for, or without words those
     * of the same contact.
     */
    @PreAuthorize("isAuthenticated()")
    public List<TicketRow> of(TicketId ticket, TicketSearch search) {
        if (!scopes.mayEdit(ticket)) {
            return List.of();
        }
        var editable = scopes.editableOnDesk();
        var where = editable.condition()
                .and(Condition.of("t.id <> :this", "this", ticket.value()))
                .and(search.isEmpty() ? ofSameContact() : matching(search, editable));
        return jdbc.sql("SELECT " + Scopes.COLUMNS + " FROM ticket t WHERE " + where.sql()
                        + " ORDER BY t.last_activity_at DESC, t.id DESC LIMIT " + MOST)
                .params(where.parameters())
                .query(Scopes::row)
                .list();
    }

    private Condition matching(TicketSearch search, Selection among) {
        var words = SearchWords.of(search.words());
        var found = new ArrayList<Long>();
        words.number().ifPresent(found::add);
        if (!words.isEmpty()) {
            found.addAll(texts.find(words, among).tickets());
        }
        return in("t.id", "found", found)
                .or(in(
                        "t.contact_id",
                        "contacts",
                        search.contacts().stream().map(ContactId::value).toList()));
    }

    private static Condition in(String column, String name, List<Long> numbers) {
        return numbers.isEmpty() ? Condition.FALSE : Condition.of(column + " IN (:" + name + ")", name, numbers);
    }

    private static Condition ofSameContact() {
        return Condition.of("t.contact_id = (SELECT o.contact_id FROM ticket o WHERE o.id = :this)");
    }
}
