package io.stellwerk.channels.email;

import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.tickets.IncomingFile;
import java.util.List;
import java.util.Optional;

/**
 * A mail as far as it could be understood.
 *
 * @param messageId with its angle brackets
 * @param others everybody else it was sent to, as far as its header says
 * @param automatic whether a program sent it, as far as its header says
 * @param references In-Reply-To and References, the nearest first, not all of very many
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
record ParsedMail(
        byte[] raw,
        EmailAddress sender,
        String senderName,
        List<EmailAddress> others,
        String subject,
        SafeHtml html,
        String plain,
        List<IncomingFile> files,
        boolean automatic,
        Optional<String> messageId,
        List<String> references) {}
