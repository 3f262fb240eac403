package io.stellwerk.tickets;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** One paragraph of two that began as the same, if one of them only has more words at its start or end. */
final class OneParagraph {

    private static final Pattern ELEMENT =
            Pattern.compile("(?<open><(?<name>\\w+)[^>]*>)(?<text>.*)(?<close></\\k<name>>)", Pattern.DOTALL);
    private static final Pattern SPACE_AT_THE_END = Pattern.compile("[\\s\\u00a0]+$");

    private OneParagraph() {}

    static Optional<String> of(String before, String theirs, String mine) {
        return longer(theirs, mine).or(() -> added(before, mine, theirs)).or(() -> added(before, theirs, mine));
    }

    /** The longer one, if the other one goes on in it. */
    static Optional<String> longer(String one, String other) {
        return one.equals(other) ? Optional.of(one) : added(one, other, one).or(() -> added(other, one, other));
    }

    /** To {@code other} what {@code more} has beyond {@code less}, at the same end. */
    private static Optional<String> added(String less, String more, String other) {
        var into = ELEMENT.matcher(other);
        return into.matches()
                ? text(less, into)
                        .flatMap(from -> text(more, into).flatMap(to -> addedText(from, to, stripped(into))))
                        .map(text -> into.group("open") + text + into.group("close"))
                : Optional.empty();
    }

    private static Optional<String> text(String paragraph, Matcher like) {
        var element = ELEMENT.matcher(paragraph);
        return element.matches() && element.group("name").equals(like.group("name"))
                ? Optional.of(stripped(element))
                : Optional.empty();
    }

    private static String stripped(Matcher element) {
        var text = element.group("text").replace("&nbsp;", "\u00a0");
        return SPACE_AT_THE_END.matcher(text).replaceFirst("");
    }

    private static Optional<String> addedText(String less, String more, String other) {
        var rest = more.length() - less.length();
        if (words(less).isEmpty() || rest < 0) {
            return Optional.empty();
        }
        var start = more.substring(0, rest);
        var end = more.substring(less.length());
        if (more.equals(less + end) && areApart(less, end) && areApart(other, end)) {
            return Optional.of(other + end);
        }
        return more.equals(start + less) && areApart(start, less) && areApart(start, other)
                ? Optional.of(start + other)
                : Optional.empty();
    }

    /** Whether no word goes on from the one into the other. */
    private static boolean areApart(String first, String second) {
        return words(first + second).equals((words(first) + ' ' + words(second)).strip());
    }

    private static String words(String html) {
        return Jsoup.parseBodyFragment(html).text();
    }
}
