package io.stellwerk.routing;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One condition on a ticket or its contact; upper and lower case are the same.
 *
 * @param values one text to compare with, or what was chosen: names of priorities, numbers of categories, tags
 */
public record Condition(Property property, Operator operator, Set<String> values) {

    /** What is looked at. */
    public enum Property {
        SUBJECT,
        TEXT,
        CONTACT_NAME,
        CONTACT_EMAIL,
        CONTACT_COMPANY,
        CONTACT_PHONE,
        PRIORITY,
        CATEGORY,
        TAGS;

        /** Whether one chooses values instead of writing a text. */
        public boolean isChosen() {
            return this == PRIORITY || this == CATEGORY || this == TAGS;
        }

        /** Those that fit. */
        public List<Operator> operators() {
            return List.copyOf(isChosen() ? Operator.ON_CHOICES : EnumSet.complementOf(Operator.ON_CHOICES));
        }
    }

    /** How it is compared. */
    public enum Operator {
        CONTAINS,
        DOES_NOT_CONTAIN,
        IS,
        BEGINS_WITH,
        ENDS_WITH,
        IS_ANY_OF,
        IS_NONE_OF;

        private static final EnumSet<Operator> ON_CHOICES = EnumSet.of(IS_ANY_OF, IS_NONE_OF);
    }

    public Condition {
        if (!property.operators().contains(operator)) {
            throw new IllegalArgumentException(property + " cannot be compared by " + operator);
        }
        values = Set.copyOf(values);
    }

    public Condition(Property property, Operator operator, String text) {
        this(property, operator, Set.of(text));
    }

    /** What somebody wrote to compare with. */
    public String text() {
        return values.stream().findFirst().orElse("");
    }

    boolean holds(TicketSample sample) {
        var actual = sample.values(property).stream().map(Condition::folded).collect(Collectors.toSet());
        return switch (operator) {
            case CONTAINS -> any(actual).contains(folded(text()));
            case DOES_NOT_CONTAIN -> !any(actual).contains(folded(text()));
            case IS -> any(actual).equals(folded(text()));
            case BEGINS_WITH -> any(actual).startsWith(folded(text()));
            case ENDS_WITH -> any(actual).endsWith(folded(text()));
            case IS_ANY_OF -> values.stream().map(Condition::folded).anyMatch(actual::contains);
            case IS_NONE_OF -> values.stream().map(Condition::folded).noneMatch(actual::contains);
        };
    }

    private static String any(Set<String> values) {
        return values.stream().findFirst().orElse("");
    }

    private static String folded(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }
}
