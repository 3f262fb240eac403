package io.stellwerk.tickets;

import io.stellwerk.contacts.ContactId;

/** What a ticket is about and whose it is. */
public record TicketSubject(String text, ContactId contact) {}
