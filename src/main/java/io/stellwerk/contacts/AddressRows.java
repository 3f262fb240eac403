package io.stellwerk.contacts;

import io.stellwerk.base.EmailAddress;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of addresses; its key lets each one belong to a single contact. */
@Repository
class AddressRows {

    private final JdbcClient jdbc;

    AddressRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ContactId> contactOf(EmailAddress email) {
        return jdbc.sql("SELECT contact_id FROM contact_address WHERE email = :email")
                .param("email", email.value())
                .query((row, number) -> new ContactId(row.getLong("contact_id")))
                .optional();
    }

    List<EmailAddress> of(ContactId contact) {
        return jdbc
                .sql("SELECT email FROM contact_address WHERE contact_id = :contact ORDER BY email")
                .param("contact", contact.value())
                .query(String.class)
                .list()
                .stream()
                .map(EmailAddress::of)
                .toList();
    }

    /** @return whether nobody has it; waits for whoever is just taking it */
    boolean add(ContactId contact, EmailAddress email) {
        return jdbc.sql("INSERT IGNORE INTO contact_address (email, contact_id) VALUES (:email, :contact)")
                        .param("email", email.value())
                        .param("contact", contact.value())
                        .update()
                == 1;
    }

    void remove(ContactId contact, Collection<EmailAddress> emails) {
        emails.forEach(email -> jdbc.sql("DELETE FROM contact_address WHERE contact_id = :contact AND email = :email")
                .param("contact", contact.value())
                .param("email", email.value())
                .update());
    }

    void move(ContactId from, ContactId to) {
        jdbc.sql("UPDATE contact_address SET contact_id = :to WHERE contact_id = :from")
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }
}
