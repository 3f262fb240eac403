package io.stellwerk.inbox;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Folds what a mail repeats of the mails before it. */
final class QuotedHistory {

    /** "On Monday Anna wrote:", "Am Montag schrieb Anna:" and their like. */
    private static final Pattern INTRODUCTION = Pattern.compile(
            ".{0,250}\\b(wrote|schrieb|a écrit|escribió|ha scritto)\\b.{0,150}:",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL);

    private QuotedHistory() {}

    /** Puts every quotation behind {@code line}, unless nothing else would remain. */
    static void fold(Element body, String line) {
        PlainQuotes.mark(body);
        var quotes = outermost(body);
        if (hasTextBeside(body)) {
            quotes.forEach(quote -> hide(quote, line));
        }
    }

    private static List<Element> outermost(Element body) {
        return body.select("blockquote").stream()
                .filter(quote -> quote.parents().stream().noneMatch(QuotedHistory::isQuote))
                .toList();
    }

    private static boolean hasTextBeside(Element body) {
        var rest = body.clone();
        rest.select("blockquote").remove();
        return !rest.text().isBlank();
    }

    private static void hide(Element quote, String line) {
        var fold = new Element("details").addClass("sw-quoted");
        fold.appendElement("summary")
                .attr("title", line)
                .attr("aria-label", line)
                .text("···");
        var introduction = introduction(quote);
        quote.replaceWith(fold);
        introduction.ifPresent(fold::appendChild);
        fold.appendChild(quote);
    }

    private static Optional<Element> introduction(Element quote) {
        return Optional.ofNullable(quote.previousElementSibling())
                .filter(before -> INTRODUCTION.matcher(before.text().strip()).matches());
    }

    private static boolean isQuote(Element element) {
        return element.normalName().equals("blockquote");
    }
}
