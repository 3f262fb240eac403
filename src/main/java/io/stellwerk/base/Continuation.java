package io.stellwerk.base;

import java.util.Optional;

/** What was written behind a text. */
public final class Continuation {

    private static final String END = "</p>";

    private Continuation() {}

    /**
     * @param before HTML in paragraphs
     * @param now the same with more, if nothing else became of it
     * @return what was added, in paragraphs; nothing if the text was changed elsewhere, too
     */
    public static Optional<String> of(String before, String now) {
        if (now.startsWith(before)) {
            return Optional.of(now.substring(before.length()));
        }
        return Optional.of(before)
                .filter(text -> text.endsWith(END))
                .map(text -> text.substring(0, text.length() - END.length()))
                .filter(now::startsWith)
                .map(line -> "<p>" + now.substring(line.length()));
    }
}
