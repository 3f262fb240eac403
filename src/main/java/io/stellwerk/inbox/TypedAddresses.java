package io.stellwerk.inbox;

import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Addresses as people type or paste them: behind names, and with commas, semicolons, spaces or lines between. */
final class TypedAddresses {

    private static final Pattern MAILBOX =
            Pattern.compile("(?:\"[^\"]*\"\\s*|'[^']*'\\s*|[^<>;\"@]*)<([^<>]+)>|([^\\s,;<>]+)");

    private TypedAddresses() {}

    /** @return each of them without its name, whether or not it is an address */
    static List<String> in(String words) {
        return MAILBOX.matcher(words).results().flatMap(TypedAddresses::address).toList();
    }

    private static Stream<String> address(MatchResult found) {
        return Stream.of(found.group(1), found.group(2))
                .filter(Objects::nonNull)
                .map(String::strip);
    }
}
