package io.stellwerk.tickets;

import io.stellwerk.base.BlobId;
import java.util.Optional;

/** A file that is to be sent with a draft; size in bytes, {@code contentId} where its text shows it as an image. */
public record DraftFile(
        DraftFileId id, String name, String mediaType, long size, Optional<String> contentId, BlobId content) {

    /** How the content ids of pictures end that were put into the text here. */
    public static final String PASTED = "@stellwerk";

    /** Whether it goes along only as long as the text shows it. */
    public boolean isPasted() {
        return contentId().filter(id -> id.endsWith(PASTED)).isPresent();
    }
}
