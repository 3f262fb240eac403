package io.stellwerk.routing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.stellwerk.routing.Condition.Operator;
import io.stellwerk.routing.Condition.Property;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A condition as the database keeps it.
 *
 * @param value the text to compare with, as rules have had it from the beginning
 * @param values what was chosen instead
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoredCondition(
        Property property,
        Operator operator,
        @Nullable String value,
        @Nullable List<String> values) {

    static StoredCondition of(Condition condition) {
        return condition.property().isChosen()
                ? new StoredCondition(
                        condition.property(),
                        condition.operator(),
                        null,
                        condition.values().stream().sorted().toList())
                : new StoredCondition(condition.property(), condition.operator(), condition.text(), null);
    }

    Condition condition() {
        return new Condition(
                property,
                operator,
                values == null ? Set.of(Objects.requireNonNullElse(value, "")) : Set.copyOf(values));
    }
}
