package io.stellwerk.tickets;

/** What kind of work a ticket is; counts and capacity are kept per type (spec/01 section 1). */
public enum TicketType {
    /** Created from a phone call. */
    CALLING,
    /** Created from live chat, WhatsApp or a custom messaging channel. */
    MESSAGING,
    /** Created by hand, from email, form, workflow or API. */
    EMAIL
}
