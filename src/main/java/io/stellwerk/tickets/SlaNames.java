package io.stellwerk.tickets;

import io.stellwerk.base.CalendarId;
import io.stellwerk.base.HolidayCalendar;
import io.stellwerk.team.Holidays;
import io.stellwerk.team.Team;
import io.stellwerk.team.Teams;
import io.stellwerk.tickets.SlaCondition.Property;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What people call the things that policies name. */
@Component
class SlaNames {

    private final ObjectProvider<ChannelTitles> channels;
    private final Teams teams;
    private final Categories categories;
    private final Holidays holidays;

    SlaNames(ObjectProvider<ChannelTitles> channels, Teams teams, Categories categories, Holidays holidays) {
        this.channels = channels;
        this.teams = teams;
        this.categories = categories;
        this.holidays = holidays;
    }

    /** The choices of a property with their names, by id; empty where names are the same as values. */
    Map<String, String> of(Property property) {
        return switch (property) {
            case CHANNEL -> channels();
            case TEAM ->
                teams.all().stream()
                        .collect(Collectors.toMap(
                                team -> String.valueOf(team.id().value()), Team::name));
            case CATEGORY ->
                categories.all().stream()
                        .collect(Collectors.toMap(
                                category -> String.valueOf(category.id().value()), Category::name));
            case TYPE, PRIORITY, CONTACT_DOMAIN, CONTACT_COMPANY -> Map.of();
        };
    }

    Optional<String> of(CalendarId calendar) {
        return holidays.find(calendar).map(HolidayCalendar::name);
    }

    private Map<String, String> channels() {
        var names = new TreeMap<String, String>();
        channels.forEach(module ->
                module.all().forEach((channel, name) -> names.put(String.valueOf(channel.value()), name)));
        return names;
    }
}
