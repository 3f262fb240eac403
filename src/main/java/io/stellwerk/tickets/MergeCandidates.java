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
     * Others that are theirs to edit too, one whose number was typed first and then the newest activity: those that were
     * searched for, or without words those of the same contact. Not complete when there are more.
     */
    @PreAuthorize("isAuthenticated()")
    public TicketPage of(TicketId ticket, TicketSearch search) {
        if (!scopes.mayEdit(ticket)) {
            return new TicketPage(List.of(), true);
        }
        var editable = scopes.editableOnDesk();
        var words = SearchWords.of(search.words());
        var found = words.isEmpty() ? Found.NOTHING : texts.find(words, editable);
        var rows = rows(
                editable.condition()
                        .and(Condition.of("t.id <> :this", "this", ticket.value()))
                        .and(search.isEmpty() ? ofSameContact() : matching(search, words, found)),
                words.number().orElse(0));
        return new TicketPage(rows.stream().limit(MOST).toList(), found.all() && rows.size() <= MOST);
    }

    private List<TicketRow> rows(Condition where, long first) {
        return jdbc.sql("SELECT " + Scopes.COLUMNS + " FROM ticket t WHERE " + where.sql()
                        + " ORDER BY t.id = :first DESC, t.last_activity_at DESC, t.id DESC LIMIT " + (MOST + 1))
                .params(where.parameters())
                .param("first", first)
                .query(Scopes::row)
                .list();
    }

    private static Condition matching(TicketSearch search, SearchWords words, Found found) {
        var tickets = new ArrayList<>(found.tickets());
        words.number().ifPresent(tickets::add);
        return in("t.id", "found", tickets)
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
