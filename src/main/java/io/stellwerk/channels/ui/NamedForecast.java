package io.stellwerk.channels.ui;

import io.stellwerk.accounts.UserId;
import io.stellwerk.routing.Forecast;
import io.stellwerk.routing.RoutingRule;
import io.stellwerk.team.Availability;
import io.stellwerk.team.SkillId;
import io.stellwerk.team.TeamId;
import io.stellwerk.tickets.TicketType;
import java.util.List;
import java.util.Map;

/** A forecast with the names of everything in it. */
record NamedForecast(
        RoutingRule rule,
        TicketType type,
        Forecast forecast,
        Map<UserId, String> names,
        Map<TeamId, String> teams,
        Map<UserId, List<TeamId>> extraTeams,
        Map<SkillId, String> skills,
        Map<UserId, Availability> availabilities) {

    String name(UserId user) {
        return names.getOrDefault(user, "");
    }
}
