package io.stellwerk.inbox;

import io.stellwerk.base.BlobId;
import io.stellwerk.base.Blobs;
import io.stellwerk.tickets.Attachment;
import io.stellwerk.tickets.AttachmentId;
import io.stellwerk.tickets.DraftFileId;
import io.stellwerk.tickets.Drafts;
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
    private final Drafts drafts;
    private final Blobs blobs;

    AttachmentDownloads(Tickets tickets, Drafts drafts, Blobs blobs) {
        this.tickets = tickets;
        this.drafts = drafts;
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

    /** A file of one of the reader's own drafts. */
    @GetMapping("/attachments/draft/{id}")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> ofDraft(@PathVariable("id") long id) {
        return drafts.file(new DraftFileId(id))
                .map(file -> answer(file.name(), file.mediaType(), file.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private ResponseEntity<byte[]> answer(Attachment file) {
        return answer(file.name(), file.mediaType(), file.content());
    }

    private ResponseEntity<byte[]> answer(String name, String mediaType, BlobId content) {
        var type = mediaType.toLowerCase(Locale.ROOT).strip();
        var isPicture = PICTURES.contains(type);
        return ResponseEntity.ok()
                .contentType(isPicture ? MediaType.parseMediaType(type) : MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name, isPicture))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(blobs.read(content));
    }

    private static String disposition(String name, boolean isPicture) {
        return (isPicture ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
