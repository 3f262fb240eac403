package io.stellwerk.tickets;

import io.stellwerk.base.EmailAddress;
import java.util.List;

/**
 * Where an answer goes.
 *
 * @param address the one that the customer last wrote from
 * @param others who else took part in the conversation; they get a copy only when somebody adds them
 */
public record ReplyTo(EmailAddress address, List<EmailAddress> others) {}
