package io.stellwerk.tickets;

/** The words of a text as the full-text index keeps them: in small letters, each behind the mark of its section. */
final class MarkedWords {

    private MarkedWords() {}

    static String of(String text, Section section) {
        var mark = section.mark();
        var marked = new StringBuilder(2 * text.length());
        var inWord = false;
        for (var at = 0; at < text.length(); ) {
            var letter = text.codePointAt(at);
            at += Character.charCount(letter);
            if (!isOfAWord(letter)) {
                inWord = false;
                continue;
            }
            if (!inWord) {
                marked.append(' ').append(mark);
                inWord = true;
            }
            marked.appendCodePoint(Character.toLowerCase(letter));
        }
        return marked.toString();
    }

    /** What searches take for a word: letters and numbers of every kind, roman and raised ones, too. */
    static boolean isOfAWord(int letter) {
        return Character.isLetterOrDigit(letter)
                || Character.getType(letter) == Character.LETTER_NUMBER
                || Character.getType(letter) == Character.OTHER_NUMBER;
    }
}
