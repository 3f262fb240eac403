package io.stellwerk.contacts;

import io.stellwerk.accounts.Permission.Role;
import io.stellwerk.accounts.Unrestricted;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.Retried;
import io.stellwerk.base.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Recognises who writes. */
@Service
@Retried
public class Contacts {

    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    Contacts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The contact with that address, made now if it is a new one. A known contact without a name gets this one. */
    @Unrestricted("Incoming messages belong to nobody who is logged in")
    public ContactId recognise(EmailAddress email, String name) {
        return find(email).map(known -> named(known, name)).orElseGet(() -> add(email, name));
    }

    @Unrestricted("Callers show contacts of tickets that were in scope")
    public Map<ContactId, Contact> byId(Collection<ContactId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("SELECT id, name, email, created_at FROM contact WHERE id IN (:ids)")
                .param("ids", ids.stream().map(ContactId::value).collect(Collectors.toSet()))
                .query(Contacts::contact)
                .list()
                .stream()
                .collect(Collectors.toMap(Contact::id, Function.identity()));
    }

    @Unrestricted("Callers show contacts of tickets that were in scope")
    public Optional<Contact> find(ContactId id) {
        return Optional.ofNullable(byId(Set.of(id)).get(id));
    }

    @Unrestricted("Threading asks whether a sender is known")
    public Optional<Contact> find(EmailAddress email) {
        return jdbc.sql("SELECT id, name, email, created_at FROM contact WHERE email = :email")
                .param("email", email.value())
                .query(Contacts::contact)
                .optional();
    }

    /** Contacts whose name or address contains these words, {@code atMost} of them. */
    @PreAuthorize("isAuthenticated()")
    public List<Contact> search(String words, int atMost) {
        if (words.isBlank()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT id, name, email, created_at FROM contact
                        WHERE name LIKE :words OR email LIKE :words ORDER BY name LIMIT :atMost
                        """)
                .param("words", "%" + words.strip().replace("%", "\\%").replace("_", "\\_") + "%")
                .param("atMost", atMost)
                .query(Contacts::contact)
                .list();
    }

    /** The owners of these contacts, as far as they have one and are tracked with a cookie. */
    @Unrestricted("Routing reads it without anybody logged in")
    public Map<ContactId, UserId> trackedOwners(Collection<ContactId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        SELECT id, owner_id FROM contact
                        WHERE id IN (:ids) AND owner_id IS NOT NULL AND tracked_at IS NOT NULL
                        """)
                .param("ids", ids.stream().map(ContactId::value).collect(Collectors.toSet()))
                .query((row, number) ->
                        Map.entry(new ContactId(row.getLong("id")), new UserId(row.getLong("owner_id"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public void setOwner(ContactId contact, Optional<UserId> owner) {
        jdbc.sql("UPDATE contact SET owner_id = :owner WHERE id = :id")
                .param("owner", owner.map(UserId::value).orElse(null))
                .param("id", contact.value())
                .update();
    }

    /** A page of ours recognised them by its cookie. */
    @Unrestricted("Visitors are not logged in")
    public void tracked(ContactId contact) {
        jdbc.sql("UPDATE contact SET tracked_at = COALESCE(tracked_at, :now) WHERE id = :id")
                .param("now", Utc.of(clock.instant()))
                .param("id", contact.value())
                .update();
    }

    private ContactId named(Contact known, String name) {
        if (known.name().equals(known.email().value()) && !name.isBlank()) {
            jdbc.sql("UPDATE contact SET name = :name WHERE id = :id")
                    .param("name", shortened(name))
                    .param("id", known.id().value())
                    .update();
        }
        return known.id();
    }

    private ContactId add(EmailAddress email, String name) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        INSERT INTO contact (name, email, created_at) VALUES (:name, :email, :at)
                        ON DUPLICATE KEY UPDATE id = LAST_INSERT_ID(id)
                        """)
                .param("name", name.isBlank() ? email.value() : shortened(name))
                .param("email", email.value())
                .param("at", Utc.of(clock.instant()))
                .update(key);
        return new ContactId(Objects.requireNonNull(key.getKey()).longValue());
    }

    private static String shortened(String name) {
        var stripped = name.strip();
        return stripped.length() <= LONGEST_NAME ? stripped : stripped.substring(0, LONGEST_NAME);
    }

    private static Contact contact(ResultSet row, int number) throws SQLException {
        return new Contact(
                new ContactId(row.getLong("id")),
                row.getString("name"),
                EmailAddress.of(row.getString("email")),
                Utc.read(row, "created_at"));
    }
}
