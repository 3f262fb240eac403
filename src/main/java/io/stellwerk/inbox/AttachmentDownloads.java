package io.stellwerk.inbox;

import io.stellwerk.base.Blobs;
import io.stellwerk.tickets.Attachment;
import io.stellwerk.tickets.AttachmentId;
import io.stellwerk.tickets.Tickets;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out files of messages to those who may see the ticket; only harmless pictures open in the browser. */
@RestController
class AttachmentDownloads {

    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private final Tickets tickets;
    private final Blobs blobs;

    AttachmentDownloads(Tickets tickets, Blobs blobs) {
        this.tickets = tickets;
        this.blobs = blobs;
    }

    static String path(AttachmentId id) {
        return "attachments/" + id.value();
    }

    @GetMapping("/attachments/{id}")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> download(@PathVariable("id") long id) {
        return tickets.attachment(new AttachmentId(id))
                .map(this::answer)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private ResponseEntity<byte[]> answer(Attachment file) {
        return ResponseEntity.ok()
                .contentType(
                        isPicture(file) ? MediaType.parseMediaType(type(file)) : MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(blobs.read(file.content()));
    }

    private static String disposition(Attachment file) {
        return (isPicture(file) ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private static boolean isPicture(Attachment file) {
        return PICTURES.contains(type(file));
    }

    private static String type(Attachment file) {
        return file.mediaType().toLowerCase(Locale.ROOT).strip();
    }
}
