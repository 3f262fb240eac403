package io.stellwerk.contacts;

import io.stellwerk.accounts.Unrestricted;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.Retried;
import io.stellwerk.base.Topic;
import io.stellwerk.base.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Recognises who writes. */
@Service
@Retried
public class Contacts {

    static final String SELECT = "SELECT c.id, c.name, c.email, c.phone, c.company, c.created_at FROM contact c ";

    private final JdbcClient jdbc;
    private final ContactRows rows;
    private final AddressRows addresses;
    private final ContactRights rights;
    private final ContactHistory history;
    private final ContactWaking waking;
    private final Clock clock;

    Contacts(
            JdbcClient jdbc,
            ContactRows rows,
            AddressRows addresses,
            ContactRights rights,
            ContactHistory history,
            ContactWaking waking,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.addresses = addresses;
        this.rights = rights;
        this.history = history;
        this.waking = waking;
        this.clock = clock;
    }

    /** Woken when this contact changed, or became part of another one. */
    public static Topic topic(ContactId contact) {
        return Topic.of("contact", contact.value());
    }

    /**
     * The contact with that address, made now if it is a new one. A known contact without a name gets this one. Nobody
     * merges it into another one before the transaction around this ends, so a ticket may be opened for it.
     */
    @Unrestricted("Incoming messages belong to nobody who is logged in")
    public ContactId recognise(EmailAddress email, String name) {
        return addresses
                .contactOf(email)
                .flatMap(rows::hold)
                .map(known -> named(known, name))
                .orElseGet(() -> add(email, name));
    }

    /**
     * As they are now: whoever was merged into another contact is that one. Nobody merges it away before the transaction around
     * this ends, so a ticket may be opened for it.
     */
    @Unrestricted("Callers open tickets for who wrote what was in scope")
    public ContactId hold(ContactId contact) {
        return rows.hold(contact).orElse(contact);
    }

    /** As they are now: whoever was merged into another contact is that one. */
    @Unrestricted("Callers show contacts of tickets that were in scope")
    public Map<ContactId, Contact> byId(Collection<ContactId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        SELECT asked.id AS asked_id, c.id, c.name, c.email, c.phone, c.company, c.created_at
                        FROM contact asked JOIN contact c ON c.id = COALESCE(asked.merged_into, asked.id)
                        WHERE asked.id IN (:ids)
                        """)
                .param("ids", ids.stream().map(ContactId::value).collect(Collectors.toSet()))
                .query((row, number) -> Map.entry(new ContactId(row.getLong("asked_id")), contact(row, number)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Unrestricted("Callers show contacts of tickets that were in scope")
    public Optional<Contact> find(ContactId id) {
        return Optional.ofNullable(byId(Set.of(id)).get(id));
    }

    @Unrestricted("Threading asks whether a sender is known")
    public Optional<Contact> find(EmailAddress email) {
        return jdbc.sql(SELECT + "JOIN contact_address a ON a.contact_id = c.id WHERE a.email = :email")
                .param("email", email.value())
                .query(Contacts::contact)
                .optional();
    }

    /** All that this contact writes from. */
    @Unrestricted("Threading asks what the contact of a ticket knows")
    public Set<EmailAddress> addresses(ContactId contact) {
        return Set.copyOf(addresses.of(contact));
    }

    /**
     * Who looks after a contact; tickets of the routing rule "contact owner" go there.
     *
     * @throws AccessDeniedException for those who may not edit any ticket
     */
    @PreAuthorize("isAuthenticated()")
    public void setOwner(ContactId contact, Optional<UserId> owner) {
        rights.mustEdit();
        var before = rows.hold(contact).flatMap(rows::lock).orElseThrow();
        jdbc.sql("UPDATE contact SET owner_id = :owner, version = version + 1 WHERE id = :id")
                .param("owner", owner.map(UserId::value).orElse(null))
                .param("id", before.id().value())
                .update();
        history.ownerChanged(before.profile().name(), before.profile().owner(), owner);
        waking.changed(before.id());
    }

    /** A page of ours recognised them by its cookie. */
    @Unrestricted("Visitors are not logged in")
    public void tracked(ContactId contact) {
        var current = rows.hold(contact).orElse(contact);
        jdbc.sql("UPDATE contact SET tracked_at = COALESCE(tracked_at, :now) WHERE id = :id")
                .param("now", Utc.of(clock.instant()))
                .param("id", current.value())
                .update();
        waking.changed(current);
    }

    private ContactId named(ContactId known, String name) {
        rows.find(known)
                .map(ContactDetails::profile)
                .filter(profile -> !profile.isNamed() && !name.isBlank())
                .ifPresent(profile -> {
                    rows.rename(known, ContactProfile.called(name, profile.email()));
                    waking.changed(known);
                });
        return known;
    }

    /** Whoever writes twice at once becomes one contact: the later one finds the address taken and begins anew. */
    private ContactId add(EmailAddress email, String name) {
        var added = rows.insert(name, email, clock.instant());
        if (addresses.add(added, email)) {
            return added;
        }
        rows.delete(added);
        return recognise(email, name);
    }

    static Contact contact(ResultSet row, int number) throws SQLException {
        return new Contact(
                new ContactId(row.getLong("id")),
                row.getString("name"),
                EmailAddress.of(row.getString("email")),
                Optional.ofNullable(row.getString("phone")),
                Optional.ofNullable(row.getString("company")),
                Utc.read(row, "created_at"));
    }
}
