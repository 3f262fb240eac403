package io.stellwerk.tickets;

import io.stellwerk.base.Retried;
import io.stellwerk.base.Utc;
import io.stellwerk.contacts.ContactId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The tickets of contacts, as far as they are in the reader's scope. */
@Service
@Retried
public class TicketsOfContacts {

    private final JdbcClient jdbc;
    private final Scopes scopes;

    TicketsOfContacts(JdbcClient jdbc, Scopes scopes) {
        this.jdbc = jdbc;
        this.scopes = scopes;
    }

    /** Contacts without a ticket that the reader sees are missing. */
    @PreAuthorize("isAuthenticated()")
    public Map<ContactId, ContactActivity> activity(Collection<ContactId> contacts) {
        if (contacts.isEmpty()) {
            return Map.of();
        }
        var where = of(contacts).and(scopes.view());
        return jdbc
                .sql("""
                        SELECT t.contact_id, COUNT(*) AS tickets, SUM(t.open) AS open_tickets, MAX(t.last_activity_at) AS last
                        FROM ticket t WHERE %s GROUP BY t.contact_id
                        """.formatted(where.sql()))
                .params(where.parameters())
                .query((row, number) -> Map.entry(
                        new ContactId(row.getLong("contact_id")),
                        new ContactActivity(
                                row.getLong("tickets"), row.getLong("open_tickets"), Utc.read(row, "last"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The ones where something happened last, {@code size} at most, those after {@code after} if given. */
    @PreAuthorize("isAuthenticated()")
    public List<TicketRow> page(ContactId contact, Optional<TicketRow> after, int size) {
        var where = of(List.of(contact)).and(scopes.view()).and(NewestFirst.olderThan(after));
        return jdbc.sql("SELECT " + Scopes.COLUMNS + " FROM ticket t WHERE " + where.sql()
                        + " ORDER BY t.last_activity_at DESC, t.id DESC LIMIT :size")
                .params(where.parameters())
                .param("size", size)
                .query(Scopes::row)
                .list();
    }

    /** Besides one of them, the open ones first and the latest activity first, {@code atMost} so many. */
    @PreAuthorize("isAuthenticated()")
    public List<TicketRow> others(ContactId contact, TicketId besides, int atMost) {
        var where = of(List.of(contact))
                .and(scopes.view())
                .and(Condition.of("t.id <> :besides", "besides", besides.value()));
        return jdbc.sql("SELECT " + Scopes.COLUMNS + " FROM ticket t WHERE " + where.sql()
                        + " ORDER BY t.open DESC, t.last_activity_at DESC, t.id DESC LIMIT :size")
                .params(where.parameters())
                .param("size", atMost)
                .query(Scopes::row)
                .list();
    }

    private static Condition of(Collection<ContactId> contacts) {
        return Condition.of(
                        "t.contact_id IN (:contacts)",
                        "contacts",
                        contacts.stream().map(ContactId::value).toList())
                .and(Scopes.on(Shelf.DESK));
    }
}
