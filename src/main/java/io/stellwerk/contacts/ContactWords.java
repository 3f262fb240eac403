package io.stellwerk.contacts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A join to {@code contact c}: its name, company and phone number, or one of its addresses, has words that begin like all
 * of these. An index serves each part.
 */
record ContactWords(String sql, Map<String, Object> parameters) {

    private static final ContactWords ALL = new ContactWords("", Map.of());
    private static final String IN_NAMES = "SELECT n.id FROM contact n WHERE n.merged_into IS NULL"
            + " AND MATCH (n.name, n.company, n.phone) AGAINST (:words IN BOOLEAN MODE)";
    private static final String NAMES = "CONCAT_WS(' ', n.name, n.company, n.phone)";
    private static final String IN_ADDRESSES =
            "SELECT DISTINCT a.contact_id FROM contact_address a WHERE MATCH (a.email) AGAINST (:words IN BOOLEAN MODE)";
    private static final String ADDRESS = "a.email";
    private static final String NAME_BEGINS =
            "SELECT n.id FROM contact n WHERE n.merged_into IS NULL AND n.name LIKE :name";
    private static final String ADDRESS_BEGINS =
            "SELECT DISTINCT a.contact_id FROM contact_address a WHERE a.email LIKE :address";

    /** Words that InnoDB's full-text index does not contain by default; requiring one would find nothing. */
    private static final Set<String> NOT_INDEXED = Set.of(
            "about", "and", "are", "com", "for", "from", "how", "that", "the", "this", "und", "was", "what", "when",
            "where", "who", "will", "with", "www");

    private static final int MOST = 8;
    private static final int SHORTEST_INDEXED = 3;
    private static final String BEGINS_WORD = "(^|[^\\p{L}\\p{N}])";
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    static ContactWords of(String typed) {
        return typed.isBlank() ? ALL : of(typed, words(typed), "");
    }

    /** Only some, where many do not help. */
    static ContactWords some(String typed, int atMost) {
        return of(typed, words(typed), " LIMIT " + atMost);
    }

    /** As {@link #some}, of those alone whose name or address begins like that, which is read at once. */
    static ContactWords beginning(String typed, int atMost) {
        return of(typed, List.of(), " LIMIT " + atMost);
    }

    /** Words that the index does not have are looked for in what it finds by the others. */
    private static ContactWords of(String typed, List<String> words, String limit) {
        var begins = typed.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        var parameters =
                new HashMap<String, Object>(Map.of("name", begins, "address", begins.toLowerCase(Locale.ROOT)));
        var parts = new ArrayList<>(List.of(NAME_BEGINS, ADDRESS_BEGINS));
        if (words.stream().anyMatch(ContactWords::isIndexed)) {
            var others = words.stream().filter(word -> !isIndexed(word)).toList();
            parts.add(IN_NAMES + have(NAMES, others.size()));
            parts.add(IN_ADDRESSES + have(ADDRESS, others.size()));
            parameters.put(
                    "words",
                    words.stream()
                            .filter(ContactWords::isIndexed)
                            .map(word -> "+" + word + "*")
                            .collect(Collectors.joining(" ")));
            IntStream.range(0, others.size())
                    .forEach(word -> parameters.put("word" + word, BEGINS_WORD + others.get(word)));
        }
        return new ContactWords(
                parts.stream()
                        .map(part -> "(" + part + limit + ")")
                        .collect(Collectors.joining(" UNION ", "JOIN (", ") w ON w.id = c.id ")),
                Map.copyOf(parameters));
    }

    private static String have(String text, int words) {
        return IntStream.range(0, words)
                .mapToObj(word -> " AND " + text + " REGEXP :word" + word)
                .collect(Collectors.joining());
    }

    private static List<String> words(String typed) {
        return BETWEEN_WORDS
                .splitAsStream(typed.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static boolean isIndexed(String word) {
        return word.length() >= SHORTEST_INDEXED && !NOT_INDEXED.contains(word);
    }
}
