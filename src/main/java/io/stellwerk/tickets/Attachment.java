package io.stellwerk.tickets;

import io.stellwerk.base.BlobId;
import java.util.Optional;

/** A file of a message; size in bytes. */
public record Attachment(
        AttachmentId id,
        MessageId message,
        String name,
        String mediaType,
        long size,
        Optional<String> contentId,
        BlobId content) {}
