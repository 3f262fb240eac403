package io.stellwerk.tickets;

import io.stellwerk.base.Continuation;
import io.stellwerk.base.SafeHtml;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * One text of two that began as the same, paragraph by paragraph: what either of them changed or added is in it, where it was
 * put. Where both changed the same one, both stand there, unless {@link OneParagraph} makes one of them.
 */
final class BothTexts {

    private BothTexts() {}

    static SafeHtml of(SafeHtml beginning, SafeHtml theirs, SafeHtml mine) {
        return SafeHtml.stored(String.join("", both(parts(beginning), parts(theirs), parts(mine))));
    }

    /** What was added behind a text that is gone, or else the paragraphs that were added or changed. */
    static SafeHtml since(SafeHtml gone, SafeHtml now) {
        var before = parts(gone);
        var written = parts(now);
        return SafeHtml.stored(Continuation.of(String.join("", before), String.join("", written))
                .orElseGet(() ->
                        written.stream().filter(part -> !before.contains(part)).collect(Collectors.joining())));
    }

    static List<String> both(List<String> beginning, List<String> theirs, List<String> mine) {
        int front = same(beginning, theirs, mine);
        int back = same(behind(front, beginning), behind(front, theirs), behind(front, mine));
        return Stream.of(
                        beginning.subList(0, front),
                        between(
                                between(front, beginning, back),
                                between(front, theirs, back),
                                between(front, mine, back)),
                        beginning.subList(beginning.size() - back, beginning.size()))
                .flatMap(List::stream)
                .toList();
    }

    /** How many paragraphs in front nobody touched. */
    private static int same(List<String> beginning, List<String> theirs, List<String> mine) {
        int most = Math.min(beginning.size(), Math.min(theirs.size(), mine.size()));
        return IntStream.range(0, most)
                .filter(place -> !beginning.get(place).equals(theirs.get(place))
                        || !beginning.get(place).equals(mine.get(place)))
                .findFirst()
                .orElse(most);
    }

    private static List<String> behind(int front, List<String> parts) {
        return parts.subList(front, parts.size()).reversed();
    }

    private static List<String> between(int front, List<String> parts, int back) {
        return parts.subList(front, parts.size() - back);
    }

    private static List<String> between(List<String> beginning, List<String> theirs, List<String> mine) {
        if (theirs.equals(beginning)) {
            return mine;
        }
        if (mine.equals(beginning)) {
            return theirs;
        }
        return around(beginning, theirs, mine)
                .or(() -> around(beginning, mine, theirs))
                .orElseGet(() -> inPlace(beginning, theirs, mine));
    }

    /** Where one only put something in front or behind, it stands around what the other made of it. */
    private static Optional<List<String>> around(List<String> beginning, List<String> added, List<String> other) {
        int begun = beginning.size();
        int more = added.size() - begun;
        if (begun == 0 || more < 0 || other.size() < begun) {
            return Optional.empty();
        }
        if (added.subList(more, added.size()).equals(beginning)) {
            return unlessThere(added.subList(0, more), other, concat(added.subList(0, more), other));
        }
        return added.subList(0, begun).equals(beginning)
                ? unlessThere(
                        added.subList(begun, added.size()), other, concat(other, added.subList(begun, added.size())))
                : Optional.empty();
    }

    /** Unless the other has it already. */
    private static Optional<List<String>> unlessThere(List<String> added, List<String> other, List<String> both) {
        var words =
                added.stream().filter(part -> !SafeHtml.stored(part).isBlank()).toList();
        return Collections.disjoint(words, other) ? Optional.of(both) : Optional.empty();
    }

    private static List<String> inPlace(List<String> beginning, List<String> theirs, List<String> mine) {
        var begun = beginning.size();
        return theirs.size() < begun || mine.size() < begun
                ? joined(theirs, mine)
                : concat(
                        changed(beginning, theirs, mine),
                        joined(theirs.subList(begun, theirs.size()), mine.subList(begun, mine.size())));
    }

    private static List<String> concat(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
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
        return concat(known, added);
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
