package io.stellwerk.base;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/** What was written behind a text. */
public final class Continuation {

    private static final String BLANK = "(?:<br>|&nbsp;|\\s)";
    private static final Pattern END = Pattern.compile("(?:" + BLANK + "|</\\w+>)++$");
    private static final Pattern EMPTY_AT_END = Pattern.compile("<(?!img|hr)\\w+(?:\\s[^<>]*)?>$");
    private static final Pattern BLANK_AT_START = Pattern.compile("^" + BLANK + "++");
    private static final Pattern EMPTY_AT_START =
            Pattern.compile("^<(?!img|hr)(\\w+)(?:\\s[^<>]*)?>" + BLANK + "*+</\\1>");
    private static final Pattern CLOSING = Pattern.compile("^</\\w+>");
    private static final Pattern TAG = Pattern.compile("<(/?)(?!br\\b|img\\b|hr\\b)\\w+[^<>]*>");

    private Continuation() {}

    /**
     * Blanks and empty lines between the two count as nothing: browsers write them in another way once something follows. What
     * goes on within a list, a quote or bold words stands in one again.
     *
     * @param before HTML in paragraphs
     * @param now the same with more, if nothing else became of it
     * @return what was added, in paragraphs; nothing if the text was changed elsewhere, too
     */
    public static Optional<String> of(String before, String now) {
        var text = withoutEnd(before);
        return now.startsWith(text) ? Optional.of(behind(open(text), now.substring(text.length()))) : Optional.empty();
    }

    /** Up to its last word or picture. */
    private static String withoutEnd(String html) {
        var text = html;
        for (var shorter = cut(text); !shorter.equals(text); shorter = cut(text)) {
            text = shorter;
        }
        return text;
    }

    private static String cut(String html) {
        return EMPTY_AT_END.matcher(END.matcher(html).replaceFirst("")).replaceFirst("");
    }

    /** The tags that are open at the end of a text, the innermost first. */
    private static Deque<String> open(String text) {
        var open = new ArrayDeque<String>();
        TAG.matcher(text).results().forEach(tag -> {
            if (tag.group(1).isEmpty()) {
                open.push(tag.group());
            } else if (!open.isEmpty()) {
                open.pop();
            }
        });
        return open;
    }

    private static String behind(Deque<String> open, String added) {
        var rest = begin(added);
        while (!open.isEmpty() && CLOSING.matcher(rest).find()) {
            open.pop();
            rest = begin(CLOSING.matcher(rest).replaceFirst(""));
        }
        return String.join("", open.reversed()) + rest;
    }

    private static String begin(String html) {
        var rest = html;
        for (var shorter = skip(rest); !shorter.equals(rest); shorter = skip(rest)) {
            rest = shorter;
        }
        return rest;
    }

    private static String skip(String html) {
        return EMPTY_AT_START
                .matcher(BLANK_AT_START.matcher(html).replaceFirst(""))
                .replaceFirst("");
    }
}
