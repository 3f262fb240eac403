package io.stellwerk.tickets;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Letters as the database compares them: without case and accents, and each for itself, so that ß is not ss. */
final class PlainLetters {

    private static final int ASCII = 128;

    /** What й has is none: to the database it is a letter of its own. */
    private static final Pattern ACCENTS = Pattern.compile("(?<![иИ])\\p{InCombiningDiacriticalMarks}+");

    private PlainLetters() {}

    static String of(String text) {
        return text.codePoints().allMatch(letter -> letter < ASCII) ? text.toLowerCase(Locale.ROOT) : bare(text);
    }

    private static String bare(String text) {
        var bare = ACCENTS.matcher(Normalizer.normalize(text, Form.NFD))
                .replaceAll("")
                .codePoints()
                .map(letter -> Character.toLowerCase(Character.toUpperCase(letter)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return Normalizer.normalize(bare, Form.NFC);
    }

    /** Where the text ends that begins there and is like these plain letters, if it does; no letter is cut in two. */
    static OptionalInt end(String text, int start, String plain) {
        var rest = plain;
        var at = start;
        while (!rest.isEmpty() && at < text.length()) {
            var next = endOfLetter(text, at);
            var letter = of(text.substring(at, next));
            if (!rest.startsWith(letter) && !letter.startsWith(rest)) {
                return OptionalInt.empty();
            }
            rest = rest.substring(Math.min(letter.length(), rest.length()));
            at = next;
        }
        return rest.isEmpty() ? OptionalInt.of(at) : OptionalInt.empty();
    }

    /** With the accents behind it. */
    private static int endOfLetter(String text, int start) {
        var end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length() && isAccent(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isAccent(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }
}
