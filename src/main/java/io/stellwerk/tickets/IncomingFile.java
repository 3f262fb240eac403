package io.stellwerk.tickets;

import java.util.Optional;

/** A file that came with a message; {@code contentId} where the text shows it as an image. */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record IncomingFile(String name, String mediaType, byte[] bytes, Optional<String> contentId) {

    /** The same file where no text shows it. */
    public IncomingFile besideText() {
        return new IncomingFile(name, mediaType, bytes, Optional.empty());
    }
}
