package io.stellwerk.tickets;

import io.stellwerk.base.SafeHtml;
import io.stellwerk.contacts.ContactId;
import java.time.Instant;
import java.util.List;

/** What a customer wrote. */
public record CustomerText(ContactId from, SafeHtml html, String plain, List<IncomingFile> files, Instant writtenAt) {}
