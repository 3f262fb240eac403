package io.stellwerk.tickets;

import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.contacts.ContactId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a customer wrote.
 *
 * @param writtenFrom the address they used, of the several they may have
 * @param others who else they wrote to
 */
public record CustomerText(
        ContactId from,
        SafeHtml html,
        String plain,
        List<IncomingFile> files,
        Instant writtenAt,
        Optional<EmailAddress> writtenFrom,
        List<EmailAddress> others) {

    /** What came in a way that knows no addresses. */
    public CustomerText(ContactId from, SafeHtml html, String plain, List<IncomingFile> files, Instant writtenAt) {
        this(from, html, plain, files, writtenAt, Optional.empty(), List.of());
    }
}
