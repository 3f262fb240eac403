package io.stellwerk.tickets;

import io.stellwerk.base.SafeHtml;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * One text of two that began as the same, paragraph by paragraph: what either of them changed or added is in it. Where both
 * changed the same one, both stand there.
 */
final class BothTexts {

    private BothTexts() {}

    static SafeHtml of(SafeHtml beginning, SafeHtml theirs, SafeHtml mine) {
        return SafeHtml.stored(String.join("", both(parts(beginning), parts(theirs), parts(mine))));
    }

    static List<String> both(List<String> beginning, List<String> theirs, List<String> mine) {
        var begun = beginning.size();
        return theirs.size() < begun || mine.size() < begun
                ? joined(theirs, mine)
                : Stream.concat(
                                changed(beginning, theirs, mine).stream(),
                                joined(theirs.subList(begun, theirs.size()), mine.subList(begun, mine.size())).stream())
                        .toList();
    }

    private static List<String> changed(List<String> beginning, List<String> theirs, List<String> mine) {
        var parts = new ArrayList<String>();
        for (int place = 0; place < beginning.size(); place++) {
            var before = beginning.get(place);
            if (theirs.get(place).equals(before)) {
                parts.add(mine.get(place));
            } else if (mine.get(place).equals(before)) {
                parts.add(theirs.get(place));
            } else {
                parts.addAll(joined(List.of(theirs.get(place)), List.of(mine.get(place))));
            }
        }
        return parts;
    }

    private static List<String> joined(List<String> theirs, List<String> mine) {
        return Stream.concat(theirs.stream(), mine.stream().filter(part -> !theirs.contains(part)))
                .toList();
    }

    private static List<String> parts(SafeHtml text) {
        var body = Jsoup.parseBodyFragment(text.value());
        body.outputSettings().prettyPrint(false);
        return body.body().childNodes().stream()
                .filter(part -> !(part instanceof TextNode words && words.isBlank()))
                .map(Node::outerHtml)
                .toList();
    }
}
