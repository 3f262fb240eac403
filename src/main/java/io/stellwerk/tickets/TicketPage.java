package io.stellwerk.tickets;

import java.util.List;

/** A run of a list; {@code complete} unless older tickets were left out, because there were too many. */
public record TicketPage(List<TicketRow> tickets, boolean complete) {}
