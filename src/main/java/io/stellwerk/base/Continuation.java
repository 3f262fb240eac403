package io.stellwerk.base;

import java.util.Optional;
import java.util.regex.Pattern;

/** What was written behind a text. */
public final class Continuation {

    private static final String BLANK = "(?:<br>|&nbsp;|\\s)*+";
    private static final Pattern EMPTY_PARAGRAPHS = Pattern.compile("(?:<p>" + BLANK + "</p>)+$");
    private static final Pattern END = Pattern.compile(BLANK + "</p>$");
    private static final Pattern WHERE_IT_ENDED = Pattern.compile("^" + BLANK + "</p>(?:<p>" + BLANK + "</p>)*");
    private static final Pattern BLANK_AT_START = Pattern.compile("^" + BLANK);

    private Continuation() {}

    /**
     * Blanks and empty lines between the two count as nothing: browsers write them in another way once something follows.
     *
     * @param before HTML in paragraphs
     * @param now the same with more, if nothing else became of it
     * @return what was added, in paragraphs; nothing if the text was changed elsewhere, too
     */
    public static Optional<String> of(String before, String now) {
        var text = EMPTY_PARAGRAPHS.matcher(before).replaceFirst("");
        var line = END.matcher(text).replaceFirst("");
        if (!now.startsWith(line)) {
            return Optional.empty();
        }
        var rest = now.substring(line.length());
        if (line.equals(text)) {
            return Optional.of(rest);
        }
        var end = WHERE_IT_ENDED.matcher(rest);
        return Optional.of(
                end.find()
                        ? end.replaceFirst("")
                        : "<p>" + BLANK_AT_START.matcher(rest).replaceFirst(""));
    }
}
