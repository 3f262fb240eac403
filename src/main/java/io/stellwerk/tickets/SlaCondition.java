package io.stellwerk.tickets;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * For which tickets a policy is.
 *
 * @param values ids or names of choices; words of domains and companies in lower case
 */
public record SlaCondition(Property property, Operator operator, Set<String> values) {

    /** What is looked at. */
    public enum Property {
        CHANNEL,
        TYPE,
        TEAM,
        PRIORITY,
        CATEGORY,
        CONTACT_DOMAIN,
        CONTACT_COMPANY
    }

    /** How it is compared. */
    public enum Operator {
        IS_ANY_OF,
        IS_NONE_OF
    }

    public SlaCondition {
        values = values.stream()
                .map(value -> isWords(property) ? value.strip().toLowerCase(Locale.ROOT) : value)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether one writes its values instead of choosing them. */
    public static boolean isWords(Property property) {
        return property == Property.CONTACT_DOMAIN || property == Property.CONTACT_COMPANY;
    }

    boolean holds(SlaSample sample) {
        var overlaps = !Collections.disjoint(sample.of(property), values);
        return switch (operator) {
            case IS_ANY_OF -> overlaps;
            case IS_NONE_OF -> !overlaps;
        };
    }
}
