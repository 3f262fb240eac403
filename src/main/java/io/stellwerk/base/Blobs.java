package io.stellwerk.base;

import java.nio.charset.StandardCharsets;

/** Keeps attachments and raw messages; part of the caller's transaction. */
public interface Blobs {

    BlobId keep(byte[] bytes);

    /** @throws java.util.NoSuchElementException when there is no such blob */
    byte[] read(BlobId id);

    /** Nothing refers to it any more. */
    void forget(BlobId id);

    default String readText(BlobId id) {
        return new String(read(id), StandardCharsets.UTF_8);
    }
}
