package io.stellwerk.channels.email;

import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** HTML as somebody would type it into a mail without formatting. */
final class PlainLetter {

    private static final Set<String> PARAGRAPHS =
            Set.of("p", "ul", "ol", "pre", "table", "h1", "h2", "h3", "h4", "h5", "h6");

    private PlainLetter() {}

    static String of(Element html) {
        return written(html)
                .replaceAll("[ \\t]+\n", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private static String written(Node node) {
        return switch (node) {
            case TextNode text -> text.text();
            case Element element -> written(element);
            default -> "";
        };
    }

    private static String written(Element element) {
        var inner = element.childNodes().stream().map(PlainLetter::written).collect(Collectors.joining());
        return switch (element.normalName()) {
            case "br" -> "\n";
            case "hr" -> "\n\n----\n\n";
            case "img" -> "[" + element.attr("alt") + "]";
            case "a" -> link(inner, element.attr("href"));
            case "li" -> "\n" + bullet(element) + inner.strip();
            case "blockquote" -> "\n\n" + quoted(inner) + "\n\n";
            case "tr", "div" -> "\n" + inner.strip() + "\n";
            case "td", "th" -> inner.strip() + "  ";
            default -> PARAGRAPHS.contains(element.normalName()) ? "\n\n" + inner.strip() + "\n\n" : inner;
        };
    }

    private static String link(String words, String target) {
        var bare = target.replaceFirst("^(mailto|tel):", "");
        return bare.isEmpty() || words.strip().equals(bare) ? words : words + " (" + bare + ")";
    }

    private static String bullet(Element item) {
        var list = item.parent();
        return list != null && list.normalName().equals("ol") ? (item.elementSiblingIndex() + 1) + ". " : "- ";
    }

    private static String quoted(String inner) {
        return inner.strip()
                .replaceAll("\n{3,}", "\n\n")
                .lines()
                .map(line -> ("> " + line).stripTrailing())
                .collect(Collectors.joining("\n"));
    }
}
