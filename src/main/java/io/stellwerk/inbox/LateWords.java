package io.stellwerk.inbox;

import io.stellwerk.base.SafeHtml;

/**
 * What was typed last, before the ticket went, and is not yet sanitised.
 *
 * @param base what the browser knew to be kept
 */
record LateWords(String html, String base) {

    /** Whether the server never had a word of that draft. */
    boolean begin() {
        return SafeHtml.sanitise(base).isBlank() && !SafeHtml.sanitise(html).isBlank();
    }
}
