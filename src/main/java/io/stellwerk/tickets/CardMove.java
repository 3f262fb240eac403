package io.stellwerk.tickets;

/** A ticket was put into another status, which can be taken back: where it stood before, and where after. */
public record CardMove(TicketId ticket, String before, String after) {}
