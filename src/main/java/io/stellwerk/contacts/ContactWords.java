package io.stellwerk.contacts;

import java.util.Locale;
import java.util.Map;

/** A condition over {@code contact c}: the words stand in the name, the company, the phone number or an address. */
record ContactWords(String sql, Map<String, Object> parameters) {

    private static final String LIKE = """
            (c.name LIKE :words OR c.company LIKE :words OR c.phone LIKE :words OR c.id IN
               (SELECT a.contact_id FROM contact_address a WHERE a.email LIKE :address))
            """;

    static ContactWords of(String words) {
        if (words.isBlank()) {
            return new ContactWords("TRUE", Map.of());
        }
        var part = "%" + words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return new ContactWords(LIKE, Map.of("words", part, "address", part.toLowerCase(Locale.ROOT)));
    }
}
