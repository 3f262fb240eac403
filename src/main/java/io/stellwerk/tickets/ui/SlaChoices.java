package io.stellwerk.tickets.ui;

import io.stellwerk.base.HolidayCalendar;
import io.stellwerk.tickets.SlaCondition.Property;
import io.stellwerk.tickets.TicketStatus;
import java.util.List;
import java.util.Map;

/**
 * What one can choose from in a policy.
 *
 * @param values of each property with their names; a property whose values are written has none here
 */
record SlaChoices(
        Map<Property, Map<String, String>> values, List<HolidayCalendar> calendars, List<TicketStatus> statuses) {

    List<Property> properties() {
        return List.of(Property.values());
    }

    Map<String, String> of(Property property) {
        return values.getOrDefault(property, Map.of());
    }
}
