package io.stellwerk.channels.email;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns bytes into text when the named charset is missing, unknown or a lie. */
final class MailText {

    private static final Charset LAST_RESORT = Charset.forName("windows-1252");

    private MailText() {}

    static String decode(byte[] bytes, @Nullable String named) {
        return Stream.of(known(named), Optional.of(StandardCharsets.UTF_8))
                .flatMap(Optional::stream)
                .map(charset -> strictly(bytes, charset))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> new String(bytes, LAST_RESORT));
    }

    /** US-ASCII says nothing that UTF-8 does not say, and is the default where no charset is named. */
    private static Optional<Charset> known(@Nullable String named) {
        if (named == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(named.strip()))
                    .filter(charset -> !StandardCharsets.US_ASCII.equals(charset));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
