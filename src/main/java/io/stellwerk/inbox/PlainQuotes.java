package io.stellwerk.inbox;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Finds the lines of a plain text mail that begin with {@code >} and makes them quotations. */
final class PlainQuotes {

    private PlainQuotes() {}

    static void mark(Element body) {
        body.select("p").stream().filter(PlainQuotes::isPlain).forEach(PlainQuotes::split);
        body.select("blockquote + blockquote").forEach(PlainQuotes::joinWithTheOneBefore);
    }

    private static boolean isPlain(Element paragraph) {
        return paragraph.text().contains(">")
                && paragraph.childNodes().stream()
                        .allMatch(node ->
                                node instanceof TextNode || node.nodeName().equals("br"));
    }

    private static void split(Element paragraph) {
        for (var run : runs(lines(paragraph))) {
            paragraph.before(isQuoted(run.getFirst()) ? quote(run) : filled("p", run));
        }
        paragraph.remove();
    }

    private static List<String> lines(Element paragraph) {
        return paragraph.textNodes().stream()
                .map(TextNode::text)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Neighbouring lines that are all quoted, or all not. */
    private static List<List<String>> runs(List<String> lines) {
        var runs = new ArrayList<List<String>>();
        for (var line : lines) {
            if (runs.isEmpty() || isQuoted(runs.getLast().getFirst()) != isQuoted(line)) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(line);
        }
        return runs;
    }

    private static Element quote(List<String> lines) {
        var bare = lines.stream().map(line -> line.substring(1).strip()).toList();
        return new Element("blockquote").appendChild(filled("p", bare));
    }

    private static Element filled(String tag, List<String> lines) {
        var element = new Element(tag);
        for (var line : lines) {
            if (element.childNodeSize() > 0) {
                element.appendElement("br");
            }
            element.appendText(line);
        }
        return element;
    }

    private static void joinWithTheOneBefore(Element quote) {
        var before = quote.previousElementSibling();
        if (before != null && before.normalName().equals("blockquote")) {
            before.appendChildren(new ArrayList<>(quote.childNodes()));
            quote.remove();
        }
    }

    private static boolean isQuoted(String line) {
        return line.startsWith(">");
    }
}
