package io.stellwerk.inbox;

import io.stellwerk.base.SafeHtml;
import java.util.List;

/**
 * What was typed last, before the ticket went, and is not yet sanitised.
 *
 * @param base what the browser knew to be kept
 * @param told what it told before, though it did not hear whether that was kept
 */
record LateWords(String html, String base, String told) {

    List<String> seen() {
        return List.of(told, base);
    }

    /** Whether the server never had a word of that draft. */
    boolean begin() {
        return SafeHtml.sanitise(base).isBlank() && !SafeHtml.sanitise(html).isBlank();
    }
}
