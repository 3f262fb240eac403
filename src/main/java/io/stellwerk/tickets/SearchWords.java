package io.stellwerk.tickets;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What somebody typed to find a ticket by its subject. Signs and operators of the query language mean nothing. */
record SearchWords(String typed, List<String> words) {

    /** Words that InnoDB's full-text index does not contain by default; requiring one would find nothing. */
    private static final Set<String> NOT_INDEXED = Set.of(
            "a", "about", "an", "are", "as", "at", "be", "by", "com", "de", "en", "for", "from", "how", "i", "in", "is",
            "it", "la", "of", "on", "or", "that", "the", "this", "to", "was", "what", "when", "where", "who", "will",
            "with", "und", "www");

    private static final int SHORTEST_INDEXED = 3;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    static SearchWords of(String typed) {
        return new SearchWords(
                typed.strip(),
                BETWEEN_WORDS
                        .splitAsStream(typed.toLowerCase(Locale.ROOT))
                        .filter(word -> word.length() >= SHORTEST_INDEXED && !NOT_INDEXED.contains(word))
                        .toList());
    }

    /** Every word as the beginning of one that must occur; what the index cannot find is looked for letter by letter. */
    Condition subject() {
        return words.isEmpty()
                ? letterByLetter()
                : Condition.of("MATCH (t.subject) AGAINST (:words IN BOOLEAN MODE)", "words", required());
    }

    String required() {
        return words.stream().map(word -> "+" + word + "*").collect(Collectors.joining(" "));
    }

    private Condition letterByLetter() {
        return typed.isEmpty()
                ? Condition.FALSE
                : Condition.of("t.subject LIKE :letters", "letters", "%" + escaped(typed) + "%");
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
