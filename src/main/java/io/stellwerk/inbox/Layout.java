package io.stellwerk.inbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a list of tickets is laid out (spec/04 section 2), with its place in the URL. */
enum Layout {
    TABLE,
    SPLIT,
    BOARD;

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Layout> bySlug(String slug) {
        return Arrays.stream(values()).filter(each -> each.slug().equals(slug)).findFirst();
    }
}
