package io.stellwerk.tickets;

import io.stellwerk.tickets.SlaCondition.Property;
import java.util.Map;
import java.util.Set;

/** What the conditions of policies look at; a property without a value has none. */
record SlaSample(Map<Property, Set<String>> values) {

    Set<String> of(Property property) {
        return values.getOrDefault(property, Set.of());
    }
}
