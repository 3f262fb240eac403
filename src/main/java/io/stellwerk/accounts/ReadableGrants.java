package io.stellwerk.accounts;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a preset allows, for the history: each permission by itself, so that a change shows what was added or taken. */
final class ReadableGrants {

    private ReadableGrants() {}

    static Map<String, String> of(Preset preset) {
        var grants = preset.grants();
        var words = new LinkedHashMap<String, String>();
        words.put("name", preset.name());
        words.put("view", grants.view().reach().name());
        words.put("viewUnassigned", Boolean.toString(grants.view().unassigned()));
        words.put("edit", grants.edit().reach().name());
        words.put("editUnassigned", Boolean.toString(grants.edit().unassigned()));
        for (var permission : Permission.values()) {
            words.put(
                    permission.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    Boolean.toString(grants.permissions().contains(permission)));
        }
        return words;
    }
}
