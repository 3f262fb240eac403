package io.stellwerk.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A join to {@code contact c}: its name, company and phone number, or one of its addresses, has words that begin like all
 * of these. An index serves each part.
 */
record ContactWords(String sql, Map<String, Object> parameters) {

    private static final ContactWords ALL = new ContactWords("", Map.of());
    private static final String IN_NAMES = "SELECT n.id FROM contact n WHERE n.merged_into IS NULL"
            + " AND MATCH (n.name, n.company, n.phone) AGAINST (:words IN BOOLEAN MODE)";
    private static final String IN_ADDRESSES =
            "SELECT DISTINCT a.contact_id FROM contact_address a WHERE MATCH (a.email) AGAINST (:words IN BOOLEAN MODE)";
    private static final String NAME_BEGINS =
            "SELECT n.id FROM contact n WHERE n.merged_into IS NULL AND n.name LIKE :name";
    private static final String ADDRESS_BEGINS =
            "SELECT DISTINCT a.contact_id FROM contact_address a WHERE a.email LIKE :address";

    /** Words that InnoDB's full-text index does not contain by default; requiring one would find nothing. */
    private static final Set<String> NOT_INDEXED = Set.of(
            "about", "and", "are", "com", "for", "from", "how", "that", "the", "this", "und", "was", "what", "when",
            "where", "who", "will", "with", "www");

    private static final int SHORTEST_INDEXED = 3;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    static ContactWords of(String typed) {
        return typed.isBlank() ? ALL : of(typed, indexed(typed), "");
    }

    /** Only some, where many do not help. */
    static ContactWords some(String typed, int atMost) {
        return of(typed, indexed(typed), " LIMIT " + atMost);
    }

    /** As {@link #some}, of those alone whose name or address begins like that, which is read at once. */
    static ContactWords beginning(String typed, int atMost) {
        return of(typed, "", " LIMIT " + atMost);
    }

    private static ContactWords of(String typed, String words, String limit) {
        var begins = typed.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        var parts = new ArrayList<>(List.of(NAME_BEGINS, ADDRESS_BEGINS));
        if (!words.isEmpty()) {
            parts.addAll(List.of(IN_NAMES, IN_ADDRESSES));
        }
        return new ContactWords(
                parts.stream()
                        .map(part -> "(" + part + limit + ")")
                        .collect(Collectors.joining(" UNION ", "JOIN (", ") w ON w.id = c.id ")),
                Map.of("name", begins, "address", begins.toLowerCase(Locale.ROOT), "words", words));
    }

    private static String indexed(String typed) {
        return BETWEEN_WORDS
                .splitAsStream(typed.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST_INDEXED && !NOT_INDEXED.contains(word))
                .map(word -> "+" + word + "*")
                .collect(Collectors.joining(" "));
    }
}
