package io.stellwerk.channels.email;

import io.stellwerk.base.SafeHtml;
import io.stellwerk.base.Texts;
import io.stellwerk.tickets.IncomingFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.Field;
import org.jsoup.Jsoup;

/** Walks through the parts of a mail and gathers its text and files. */
class MailContent {

    private static final int DEEPEST = 50;
    private static final int MOST_FILES = 100;

    private final StringBuilder html = new StringBuilder();
    private final StringBuilder plain = new StringBuilder();
    private final List<IncomingFile> files = new ArrayList<>();

    static MailContent of(Entity mail, byte[] source) throws IOException {
        var content = new MailContent();
        content.read(mail, 0);
        content.leaveTheRestIn(source);
        return content;
    }

    SafeHtml html() {
        return SafeHtml.sanitise(html.toString());
    }

    String plain() {
        return plain.toString().strip();
    }

    List<IncomingFile> files() {
        return List.copyOf(files);
    }

    private void leaveTheRestIn(byte[] source) {
        var notes = new ArrayList<String>();
        if (files.size() > MOST_FILES) {
            notes.addAll(inBothLanguages("channels.mail.files-cut", files.size(), MOST_FILES));
            files.subList(MOST_FILES, files.size()).clear();
        }
        if (cutText()) {
            notes.addAll(inBothLanguages("channels.mail.text-cut"));
        }
        if (!notes.isEmpty()) {
            addText("\n\n" + String.join("\n", notes), false);
            files.add(new IncomingFile("message.eml", "message/rfc822", source, Optional.empty()));
        }
    }

    /** Counts what is shown, without pictures and styles that some programs write into it. */
    private boolean cutText() {
        var harmless = html();
        var words = plain.toString();
        html.setLength(0);
        html.append(MailCuts.html(harmless));
        plain.setLength(0);
        plain.append(MailCuts.text(words));
        return Math.max(harmless.value().length(), words.length()) > MailCuts.LONGEST;
    }

    /** Nobody knows yet who will read it. */
    private static List<String> inBothLanguages(String key, Object... details) {
        return Stream.of(Locale.ENGLISH, Locale.GERMAN)
                .map(language -> Texts.in(language, key, details))
                .toList();
    }

    private void read(Entity part, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("Parts within parts, more than " + DEEPEST + " deep");
        }
        Body body = part.getBody();
        if (body instanceof Multipart several) {
            readAll(several, "multipart/alternative".equals(part.getMimeType()), depth);
        } else if (body instanceof Message forwarded) {
            files.add(new IncomingFile(
                    name(part, "message.eml"), "message/rfc822", written(forwarded), Optional.empty()));
        } else if (body instanceof SingleBody single) {
            readSingle(part, bytes(single));
        }
    }

    private void readAll(Multipart several, boolean alternatives, int depth) throws IOException {
        if (!alternatives) {
            for (var part : several.getBodyParts()) {
                read(part, depth + 1);
            }
            return;
        }
        var best = new MailContent();
        for (var part : several.getBodyParts()) {
            var candidate = new MailContent();
            candidate.read(part, depth + 1);
            best.replaceTextBy(candidate);
        }
        html.append(best.html);
        plain.append(best.plain);
        files.addAll(best.files);
    }

    /** The last readable alternative is the richest (RFC 2046 section 5.1.4); the first plain one stays as plain text. */
    private void replaceTextBy(MailContent richer) {
        if (!richer.html.isEmpty()) {
            html.setLength(0);
            html.append(richer.html);
        }
        if (plain.isEmpty()) {
            plain.append(richer.plain);
        }
        files.addAll(richer.files);
    }

    private void readSingle(Entity part, byte[] bytes) {
        if (isText(part)) {
            addText(MailText.decode(bytes, part.getCharset()), "text/html".equals(part.getMimeType()));
        } else {
            files.add(new IncomingFile(
                    name(part, nameless(part.getMimeType())), part.getMimeType(), bytes, contentId(part)));
        }
    }

    private void addText(String text, boolean isHtml) {
        html.append(isHtml ? text : SafeHtml.fromPlain(MailCuts.text(text)).value());
        plain.append(isHtml ? Jsoup.parse(text).wholeText().strip() : text).append('\n');
    }

    private static boolean isText(Entity part) {
        var type = part.getMimeType().toLowerCase(Locale.ROOT);
        return (type.equals("text/plain") || type.equals("text/html"))
                && named(part).isEmpty()
                && !"attachment".equalsIgnoreCase(part.getDispositionType());
    }

    /** With the ending that programs know the most usual kinds by. */
    private static String nameless(String mediaType) {
        return switch (mediaType.toLowerCase(Locale.ROOT)) {
            case "image/png" -> "image.png";
            case "image/jpeg", "image/jpg" -> "image.jpg";
            case "image/gif" -> "image.gif";
            case "image/webp" -> "image.webp";
            case "application/pdf" -> "attachment.pdf";
            default -> "attachment";
        };
    }

    private static String name(Entity part, String otherwise) {
        return named(part)
                .map(name -> name.replaceAll("[\\\\/\\p{Cntrl}]", "_").strip())
                .filter(name -> !name.isEmpty())
                .orElse(otherwise);
    }

    /** Many programs name a file only in the older place, beside its type. */
    private static Optional<String> named(Entity part) {
        return Optional.ofNullable(part.getFilename())
                .or(() -> Optional.ofNullable(part.getHeader().getField("Content-Type", ContentTypeField.class))
                        .map(type -> type.getParameter("name"))
                        .map(name -> DecoderUtil.decodeEncodedWords(name, DecodeMonitor.SILENT)));
    }

    private static Optional<String> contentId(Entity part) {
        return Optional.ofNullable(part.getHeader().getField("Content-ID"))
                .map(Field::getBody)
                .map(value -> value.strip().replaceAll("^<|>$", ""))
                .filter(value -> !value.isEmpty());
    }

    private static byte[] bytes(SingleBody body) throws IOException {
        try (var in = body.getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static byte[] written(Message message) throws IOException {
        var out = new ByteArrayOutputStream();
        new DefaultMessageWriter().writeMessage(message, out);
        return out.toByteArray();
    }
}
