package io.stellwerk.inbox;

import io.stellwerk.base.SafeHtml;
import io.stellwerk.tickets.Draft;
import java.util.Optional;
import org.jsoup.Jsoup;

/**
 * What was typed last, before the ticket went, and is not yet sanitised.
 *
 * @param base what the browser knew to be kept
 */
record LateWords(String html, String base) {

    /** The draft with them, or with both texts if another window wrote meanwhile; empty when it has them already. */
    Optional<SafeHtml> in(Draft kept) {
        var known = kept.html().value();
        if (words(html).equals(words(known))) {
            return Optional.empty();
        }
        var late = DraftHtml.fromEditor(html, kept.files());
        return Optional.of(words(base).equals(words(known)) ? late : SafeHtml.stored(known + late.value()));
    }

    private static String words(String html) {
        return Jsoup.parseBodyFragment(html).text();
    }
}
