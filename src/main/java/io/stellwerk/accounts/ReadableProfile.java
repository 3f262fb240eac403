package io.stellwerk.accounts;

import java.util.LinkedHashMap;
import java.util.Map;

/** A user's settings in words, for the history. */
final class ReadableProfile {

    private ReadableProfile() {}

    static Map<String, String> of(Account account) {
        var profile = account.profile();
        var words = new LinkedHashMap<String, String>();
        words.put("name", profile.name());
        words.put("address", profile.email().value());
        words.put("phone", profile.phone().orElse(""));
        words.put("language", profile.language().name());
        words.put("timeZone", profile.timeZone().getId());
        words.put("role", account.preset().name());
        return words;
    }
}
