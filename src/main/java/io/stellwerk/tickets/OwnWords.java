package io.stellwerk.tickets;

import io.stellwerk.base.SafeHtml;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** The text of a draft without what others wrote: quotes, and the line above them that says whose they are. */
final class OwnWords {

    private static final String LINES = "p, div, li, pre, tr, h1, h2, h3, h4, h5, h6";

    private OwnWords() {}

    static String of(MessageKind kind, SafeHtml html) {
        var text = Jsoup.parseBodyFragment(html.value()).body();
        for (var quote : text.select("blockquote")) {
            if (kind == MessageKind.FORWARD) {
                Optional.ofNullable(quote.previousElementSibling()).ifPresent(Node::remove);
            }
            quote.remove();
        }
        return plain(text);
    }

    private static String plain(Element text) {
        text.select(LINES).forEach(line -> line.appendText("\n"));
        return text.wholeText().strip();
    }
}
