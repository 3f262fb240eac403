package io.stellwerk.contacts;

import io.stellwerk.accounts.Unrestricted;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Retried;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads what is written down about contacts beside name and address, many in one statement. */
@Service
@Retried
public class ContactAttributes {

    private final JdbcClient jdbc;

    ContactAttributes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By what these contacts are found beside their names, as they are now. */
    @Unrestricted("Callers show contacts of tickets that were in scope")
    public Map<ContactId, ContactFacts> facts(Collection<ContactId> ids) {
        return read(
                """
                SELECT asked.id, c.company, c.phone,
                       (SELECT GROUP_CONCAT(a.email ORDER BY a.email <> c.email, a.email SEPARATOR ' ')
                        FROM contact_address a WHERE a.contact_id = c.id) AS addresses
                FROM contact asked JOIN contact c ON c.id = COALESCE(asked.merged_into, asked.id)
                WHERE asked.id IN (:ids)
                """,
                ids,
                (row, number) -> new ContactFacts(
                        Objects.requireNonNullElse(row.getString("addresses"), ""),
                        Optional.ofNullable(row.getString("company")),
                        Optional.ofNullable(row.getString("phone"))));
    }

    /** The companies of these contacts, as far as somebody wrote one down. */
    @Unrestricted("Service levels and routing read it without anybody logged in")
    public Map<ContactId, String> companies(Collection<ContactId> ids) {
        return written("company", ids);
    }

    /** The phone numbers of these contacts, as far as somebody wrote one down. */
    @Unrestricted("Routing reads it without anybody logged in")
    public Map<ContactId, String> phones(Collection<ContactId> ids) {
        return written("phone", ids);
    }

    /** The owners of these contacts, as far as they have one and are tracked with a cookie. */
    @Unrestricted("Routing reads it without anybody logged in")
    public Map<ContactId, UserId> trackedOwners(Collection<ContactId> ids) {
        return read(
                "SELECT id, owner_id FROM contact WHERE id IN (:ids) AND owner_id IS NOT NULL AND tracked_at IS NOT NULL",
                ids,
                (row, number) -> new UserId(row.getLong("owner_id")));
    }

    private Map<ContactId, String> written(String column, Collection<ContactId> ids) {
        return read(
                "SELECT id, %1$s AS words FROM contact WHERE id IN (:ids) AND %1$s IS NOT NULL".formatted(column),
                ids,
                (row, number) -> row.getString("words"));
    }

    private <T> Map<ContactId, T> read(String sql, Collection<ContactId> ids, RowMapper<T> attribute) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(sql)
                .param("ids", ids.stream().map(ContactId::value).collect(Collectors.toSet()))
                .query((row, number) -> Map.entry(new ContactId(row.getLong("id")), attribute.mapRow(row, number)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
