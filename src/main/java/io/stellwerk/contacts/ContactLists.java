package io.stellwerk.contacts;

import io.stellwerk.accounts.UserId;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.Retried;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Contacts in the order of their names. */
@Service
@Retried
public class ContactLists {

    private final JdbcClient jdbc;

    ContactLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those whose name, company, phone or address contains the words, {@code size} at most, those after one if given. */
    @PreAuthorize("isAuthenticated()")
    public List<ContactRow> page(String words, Optional<ContactRow> after, int size) {
        var matching = ContactWords.of(words);
        return jdbc.sql("SELECT c.id, c.name, c.email, c.phone, c.company, c.owner_id FROM contact c "
                        + matching.sql() + "WHERE c.merged_into IS NULL" + (after.isPresent() ? BEHIND : "")
                        + " ORDER BY c.name, c.id LIMIT :size")
                .params(matching.parameters())
                .params(after.map(ContactLists::place).orElse(Map.of()))
                .param("size", size)
                .query(ContactLists::contact)
                .list();
    }

    /** The first bound is redundant but lets MariaDB seek in the index instead of walking it. */
    private static final String BEHIND =
            " AND c.name >= :seenName AND (c.name > :seenName OR (c.name = :seenName AND c.id > :seenId))";

    private static Map<String, Object> place(ContactRow last) {
        return Map.of("seenName", last.name(), "seenId", last.id().value());
    }

    private static ContactRow contact(ResultSet row, int number) throws SQLException {
        return new ContactRow(
                new ContactId(row.getLong("id")),
                row.getString("name"),
                EmailAddress.of(row.getString("email")),
                Optional.ofNullable(row.getString("phone")),
                Optional.ofNullable(row.getString("company")),
                Optional.ofNullable(row.getObject("owner_id", Long.class)).map(UserId::new));
    }
}
