package io.stellwerk.tickets;

import io.stellwerk.base.SafeHtml;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * One text of two that began as the same, paragraph by paragraph: what either of them changed or added is in it. Where both
 * changed the same one, both stand there, unless {@link OneParagraph} makes one of them.
 */
final class BothTexts {

    private static final String END_OF_PARAGRAPH = "</p>";

    private BothTexts() {}

    static SafeHtml of(SafeHtml beginning, SafeHtml theirs, SafeHtml mine) {
        return SafeHtml.stored(String.join("", both(parts(beginning), parts(theirs), parts(mine))));
    }

    /** What was added behind a text that is gone, or else the paragraphs that were added or changed. */
    static SafeHtml since(SafeHtml gone, SafeHtml now) {
        var before = parts(gone);
        var whole = String.join("", before);
        var written = String.join("", parts(now));
        var inLine = whole.replaceFirst(END_OF_PARAGRAPH + "$", "");
        if (written.startsWith(whole)) {
            return SafeHtml.stored(written.substring(whole.length()));
        }
        return SafeHtml.stored(
                !inLine.equals(whole) && written.startsWith(inLine)
                        ? "<p>" + written.substring(inLine.length())
                        : parts(now).stream()
                                .filter(part -> !before.contains(part))
                                .collect(Collectors.joining()));
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
            parts.addAll(changed(beginning.get(place), theirs.get(place), mine.get(place)));
        }
        return parts;
    }

    private static List<String> changed(String before, String theirs, String mine) {
        if (theirs.equals(before)) {
            return List.of(mine);
        }
        return mine.equals(before)
                ? List.of(theirs)
                : OneParagraph.of(before, theirs, mine).map(List::of).orElseGet(() -> List.of(theirs, mine));
    }

    private static List<String> joined(List<String> theirs, List<String> mine) {
        var known = new ArrayList<>(theirs);
        var added = mine.stream().filter(part -> !goesOn(known, part)).toList();
        return Stream.concat(known.stream(), added.stream()).toList();
    }

    /** A window that did not hear whether the beginning arrived tells it once more, with what follows. */
    private static boolean goesOn(List<String> known, String part) {
        for (int place = 0; place < known.size(); place++) {
            var longer = OneParagraph.longer(known.get(place), part);
            if (longer.isPresent()) {
                known.set(place, longer.get());
                return true;
            }
        }
        return false;
    }

    private static List<String> parts(SafeHtml text) {
        var body = Jsoup.parseBodyFragment(SafeHtml.sanitise(text.value()).value());
        body.outputSettings().prettyPrint(false);
        return body.body().childNodes().stream()
                .filter(part -> !(part instanceof TextNode words && words.isBlank()))
                .map(Node::outerHtml)
                .toList();
    }
}
