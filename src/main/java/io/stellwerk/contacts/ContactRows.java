package io.stellwerk.contacts;

import io.stellwerk.accounts.UserId;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table of contacts. Who was merged into another one stays as a signpost to that one. */
@Repository
class ContactRows {

    private static final String SELECT = """
            SELECT id, name, email, phone, company, owner_id, notes, tracked_at, created_at, version
            FROM contact WHERE id = :id AND merged_into IS NULL
            """;

    private final JdbcClient jdbc;
    private final AddressRows addresses;

    ContactRows(JdbcClient jdbc, AddressRows addresses) {
        this.jdbc = jdbc;
        this.addresses = addresses;
    }

    ContactId insert(String name, EmailAddress email, Instant now) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO contact (name, email, created_at) VALUES (:name, :email, :at)")
                .param("name", ContactProfile.called(name, email))
                .param("email", email.value())
                .param("at", Utc.of(now))
                .update(key);
        return new ContactId(Objects.requireNonNull(key.getKey()).longValue());
    }

    /** For a row that nobody refers to yet. */
    void delete(ContactId contact) {
        jdbc.sql("DELETE FROM contact WHERE id = :id")
                .param("id", contact.value())
                .update();
    }

    /** Empty when there is none or it was merged into another one. */
    Optional<ContactDetails> find(ContactId contact) {
        return read(SELECT, contact);
    }

    /** As {@link #find}, and nobody else changes, merges or recognises it until this transaction ends. */
    Optional<ContactDetails> lock(ContactId contact) {
        return read(SELECT + " FOR UPDATE", contact);
    }

    /** The one that this was merged into, or itself. */
    Optional<ContactId> current(ContactId contact) {
        return signpost(contact, "");
    }

    /** As {@link #current}, and nobody merges that one away until this transaction ends. */
    Optional<ContactId> hold(ContactId contact) {
        var current = signpost(contact, " LOCK IN SHARE MODE");
        return current.filter(contact::equals).or(() -> current.flatMap(this::hold));
    }

    /** The addresses are written by {@link AddressRows}. */
    void update(ContactId contact, ContactProfile profile) {
        jdbc.sql("""
                        UPDATE contact SET name = :name, email = :email, phone = :phone, company = :company,
                               owner_id = :owner, notes = :notes, version = version + 1
                        WHERE id = :id
                        """)
                .param("name", profile.name())
                .param("email", profile.email().value())
                .param("phone", profile.phone().orElse(null))
                .param("company", profile.company().orElse(null))
                .param("owner", profile.owner().map(UserId::value).orElse(null))
                .param("notes", profile.notes())
                .param("id", contact.value())
                .update();
    }

    void rename(ContactId contact, String name) {
        jdbc.sql("UPDATE contact SET name = :name, version = version + 1 WHERE id = :id")
                .param("name", name)
                .param("id", contact.value())
                .update();
    }

    void date(ContactId contact, Instant since, Optional<Instant> tracked) {
        jdbc.sql("UPDATE contact SET created_at = :since, tracked_at = :tracked WHERE id = :id")
                .param("since", Utc.of(since))
                .param("tracked", tracked.map(Utc::of).orElse(null))
                .param("id", contact.value())
                .update();
    }

    /** From now on {@code gone}, and whoever was merged into it before, leads to {@code kept}. */
    void lead(ContactId gone, ContactId kept) {
        jdbc.sql("UPDATE contact SET merged_into = :kept WHERE id = :gone OR merged_into = :gone")
                .param("gone", gone.value())
                .param("kept", kept.value())
                .update();
    }

    private Optional<ContactId> signpost(ContactId contact, String lock) {
        return jdbc.sql("SELECT COALESCE(merged_into, id) AS current_id FROM contact WHERE id = :id" + lock)
                .param("id", contact.value())
                .query((row, number) -> new ContactId(row.getLong("current_id")))
                .optional();
    }

    private Optional<ContactDetails> read(String sql, ContactId contact) {
        return jdbc.sql(sql)
                .param("id", contact.value())
                .query(ContactRows::details)
                .optional()
                .map(found -> with(found, addresses.of(contact)));
    }

    private static ContactDetails with(ContactDetails found, List<EmailAddress> all) {
        var profile = found.profile();
        return new ContactDetails(
                found.id(),
                new ContactProfile(
                        profile.name(),
                        profile.email(),
                        all.stream()
                                .filter(email -> !email.equals(profile.email()))
                                .toList(),
                        profile.phone(),
                        profile.company(),
                        profile.owner(),
                        profile.notes()),
                found.tracked(),
                found.since(),
                found.version());
    }

    private static ContactDetails details(ResultSet row, int number) throws SQLException {
        return new ContactDetails(
                new ContactId(row.getLong("id")),
                new ContactProfile(
                        row.getString("name"),
                        EmailAddress.of(row.getString("email")),
                        List.of(),
                        Optional.ofNullable(row.getString("phone")),
                        Optional.ofNullable(row.getString("company")),
                        Optional.ofNullable(row.getObject("owner_id", Long.class))
                                .map(UserId::new),
                        row.getString("notes")),
                Utc.readOptional(row, "tracked_at"),
                Utc.read(row, "created_at"),
                row.getLong("version"));
    }
}
