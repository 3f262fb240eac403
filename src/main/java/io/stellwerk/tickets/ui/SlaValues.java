package io.stellwerk.tickets.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.stellwerk.tickets.SlaCondition.Property;
import io.stellwerk.tickets.TicketPriority;
import io.stellwerk.tickets.TicketType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Values of conditions that have translated names. */
final class SlaValues {

    private SlaValues() {}

    /** Empty for a property whose names people give. */
    static Optional<Map<String, String>> named(Property property) {
        return switch (property) {
            case TYPE -> Optional.of(translated("inbox.type.", TicketType.values()));
            case PRIORITY -> Optional.of(priorities());
            case CHANNEL, TEAM, CATEGORY, CONTACT_DOMAIN, CONTACT_COMPANY -> Optional.empty();
        };
    }

    static Map<String, String> priorities() {
        return translated("inbox.priority.", TicketPriority.values());
    }

    private static Map<String, String> translated(String prefix, Enum<?>[] choices) {
        var names = new LinkedHashMap<String, String>();
        for (var choice : choices) {
            names.put(choice.name(), I18NProvider.translate(prefix + SlaWords.key(choice)));
        }
        return names;
    }
}
