package io.stellwerk.tickets;

/** What somebody wrote in a ticket they can no longer answer: their own words alone, with none that they quote. */
public record StrandedDraft(TicketId ticket, MessageKind kind, String words) {}
