package io.stellwerk.contacts;

import io.stellwerk.accounts.UserId;
import io.stellwerk.base.EmailAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What people write down about a contact.
 *
 * @param name the primary address when it is blank
 * @param email the primary address, which answers go to
 * @param others further addresses that they write from
 * @param owner who looks after them
 */
public record ContactProfile(
        String name,
        EmailAddress email,
        List<EmailAddress> others,
        Optional<String> phone,
        Optional<String> company,
        Optional<UserId> owner,
        String notes) {

    public static final int LONGEST_NAME = 200;

    public ContactProfile {
        name = called(name, email);
        others = List.copyOf(others);
        phone = phone.map(String::strip).filter(number -> !number.isEmpty());
        company = company.map(String::strip).filter(words -> !words.isEmpty());
        notes = notes.strip();
    }

    /** The primary one first. */
    public List<EmailAddress> addresses() {
        return Stream.concat(Stream.of(email), others.stream()).toList();
    }

    /** Whether somebody said how they are called. */
    public boolean isNamed() {
        return !name.equals(email.value());
    }

    static String called(String name, EmailAddress email) {
        var stripped = name.strip();
        if (stripped.isEmpty()) {
            return email.value();
        }
        return stripped.length() <= LONGEST_NAME ? stripped : stripped.substring(0, LONGEST_NAME);
    }
}
