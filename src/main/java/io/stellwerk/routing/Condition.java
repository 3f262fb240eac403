package io.stellwerk.routing;

import java.util.Locale;

/** One condition on a ticket or its contact; upper and lower case are the same. */
public record Condition(Property property, Operator operator, String value) {

    /** What is looked at. */
    public enum Property {
        SUBJECT,
        TEXT,
        CONTACT_NAME,
        CONTACT_EMAIL
    }

    /** How it is compared. */
    public enum Operator {
        CONTAINS,
        DOES_NOT_CONTAIN,
        IS,
        BEGINS_WITH,
        ENDS_WITH
    }

    boolean holds(TicketSample sample) {
        var actual = sample.value(property).strip().toLowerCase(Locale.ROOT);
        var wanted = value.strip().toLowerCase(Locale.ROOT);
        return switch (operator) {
            case CONTAINS -> actual.contains(wanted);
            case DOES_NOT_CONTAIN -> !actual.contains(wanted);
            case IS -> actual.equals(wanted);
            case BEGINS_WITH -> actual.startsWith(wanted);
            case ENDS_WITH -> actual.endsWith(wanted);
        };
    }
}
