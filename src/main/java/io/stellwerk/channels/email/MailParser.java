package io.stellwerk.channels.email;

import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.tickets.IncomingFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.LenientFieldParser;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Understands mails; one it cannot understand becomes a mail that carries its own source. */
final class MailParser {

    /** Where a mail names no usable sender at all. */
    static final EmailAddress NOBODY = EmailAddress.of("unknown@sender.invalid");

    static final String UNREADABLE = "This message could not be read. Its source is attached as message.eml.";

    private static final int MOST_OTHERS = 50;
    private static final int MOST_REFERENCES = 50;
    private static final Logger log = LoggerFactory.getLogger(MailParser.class);
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]+>");
    private static final List<String> SIGNS_OF_A_MAIL = List.of("From", "Subject", "Message-ID", "Date");
    private static final MimeConfig PATIENT = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(-1)
            .setMaxHeaderCount(5_000)
            .build();

    private MailParser() {}

    /** @param envelopeSender the address of MAIL FROM; empty or malformed for bounces and forgeries */
    static ParsedMail parse(byte[] raw, String envelopeSender) {
        try {
            return understood(raw, message(raw), envelopeSender);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            log.info("A mail could not be read and is kept as its source: {}", e.toString());
            return unreadable(raw, envelopeSender);
        }
    }

    private static Message message(byte[] raw) throws IOException {
        var builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(PATIENT);
        builder.setDecodeMonitor(DecodeMonitor.SILENT);
        builder.setBodyDescriptorBuilder(new ShallowParts(
                new DefaultBodyDescriptorBuilder(null, LenientFieldParser.getParser(), DecodeMonitor.SILENT)));
        return builder.parseMessage(new ByteArrayInputStream(raw));
    }

    private static ParsedMail understood(byte[] raw, Message message, String envelopeSender) throws IOException {
        if (SIGNS_OF_A_MAIL.stream().noneMatch(name -> message.getHeader().getField(name) != null)) {
            throw new IOException("No header of a mail");
        }
        var content = MailContent.of(message, raw);
        var from = from(message);
        return new ParsedMail(
                raw,
                from.flatMap(mailbox -> EmailAddress.parse(mailbox.getAddress()))
                        .orElseGet(() -> sender(envelopeSender)),
                from.map(Mailbox::getName).orElse(""),
                others(message),
                subject(message),
                content.html(),
                content.plain(),
                content.files(),
                automatic(message),
                ids(message, "Message-ID").stream().findFirst(),
                references(message));
    }

    private static ParsedMail unreadable(byte[] raw, String envelopeSender) {
        return new ParsedMail(
                raw,
                sender(envelopeSender),
                "",
                List.of(),
                "",
                SafeHtml.fromPlain(UNREADABLE),
                UNREADABLE,
                List.of(new IncomingFile("message.eml", "message/rfc822", raw, Optional.empty())),
                false,
                Optional.empty(),
                List.of());
    }

    private static EmailAddress sender(String envelopeSender) {
        return EmailAddress.parse(envelopeSender).orElse(NOBODY);
    }

    private static Optional<Mailbox> from(Message message) {
        return Optional.ofNullable(message.getFrom()).stream()
                .flatMap(List::stream)
                .findFirst();
    }

    private static List<EmailAddress> others(Message message) {
        return Stream.of(Optional.ofNullable(message.getTo()), Optional.ofNullable(message.getCc()))
                .flatMap(Optional::stream)
                .flatMap(list -> list.flatten().stream())
                .map(mailbox -> EmailAddress.parse(mailbox.getAddress()))
                .flatMap(Optional::stream)
                .distinct()
                .limit(MOST_OTHERS)
                .toList();
    }

    private static String subject(Message message) {
        return header(message, "Subject")
                .map(value -> DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT))
                .map(value -> value.replaceAll("\\s+", " ").strip())
                .orElse("");
    }

    /** RFC 3834 section 5. */
    private static boolean automatic(Message message) {
        return header(message, "Auto-Submitted")
                .map(value -> !value.strip().toLowerCase(Locale.ROOT).startsWith("no"))
                .orElse(false);
    }

    private static List<String> references(Message message) {
        var all = new ArrayList<>(ids(message, "In-Reply-To"));
        var references = new ArrayList<>(ids(message, "References"));
        Collections.reverse(references);
        all.addAll(references);
        return all.stream().distinct().limit(MOST_REFERENCES).toList();
    }

    private static List<String> ids(Message message, String name) {
        return header(message, name).stream()
                .flatMap(value -> MESSAGE_ID.matcher(value).results())
                .map(MatchResult::group)
                .toList();
    }

    private static Optional<String> header(Message message, String name) {
        return Optional.ofNullable(message.getHeader().getField(name)).map(Field::getBody);
    }
}
