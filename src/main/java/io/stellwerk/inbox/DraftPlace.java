package io.stellwerk.inbox;

import io.stellwerk.tickets.MessageKind;
import io.stellwerk.tickets.TicketId;

/** Which of the reader's drafts is meant. */
record DraftPlace(TicketId ticket, MessageKind kind) {}
