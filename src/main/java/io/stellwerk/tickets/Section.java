package io.stellwerk.tickets;

import java.util.Locale;

/** Messages that came after each other; in the full-text index their words have its mark in front. */
record Section(long number) {

    private static final int MARK_LENGTH = 4;

    /** As many as the triggers of {@code message} put into one. */
    static final long MESSAGES = 8_192;

    /** That of a {@code message_text x}, as its triggers write it. */
    static final String MARK = "LPAD(CONV(x.message_id DIV 8192, 10, 36), 4, '0')";

    static Section of(long message) {
        return new Section(message / MESSAGES);
    }

    String mark() {
        return "0".repeat(MARK_LENGTH - written().length()) + written();
    }

    private String written() {
        return Long.toString(number, Character.MAX_RADIX).toLowerCase(Locale.ROOT);
    }
}
