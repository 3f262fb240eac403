package io.stellwerk.accounts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What a preset allows, in words for the history. */
final class ReadableGrants {

    private ReadableGrants() {}

    static Map<String, String> of(Preset preset) {
        var grants = preset.grants();
        var words = new LinkedHashMap<String, String>();
        words.put("name", preset.name());
        words.put("view", scope(grants.view()));
        words.put("edit", scope(grants.edit()));
        words.put(
                "permissions",
                grants.permissions().stream().sorted().map(ReadableGrants::word).collect(Collectors.joining(", ")));
        return words;
    }

    private static String scope(TicketScope scope) {
        return word(scope.reach()) + (scope.unassigned() ? " + unassigned" : "");
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
