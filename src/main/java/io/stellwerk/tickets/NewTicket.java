package io.stellwerk.tickets;

/** A conversation that begins. */
public record NewTicket(String subject, TicketType type, ChannelId channel, CustomerText text) {}
