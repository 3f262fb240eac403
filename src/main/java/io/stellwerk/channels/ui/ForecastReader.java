package io.stellwerk.channels.ui;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.UserId;
import io.stellwerk.routing.Considered;
import io.stellwerk.routing.Forecasts;
import io.stellwerk.routing.PoolRule;
import io.stellwerk.routing.Prospect;
import io.stellwerk.routing.RoutingRule;
import io.stellwerk.routing.SkillRouting;
import io.stellwerk.routing.Target.WholeTeam;
import io.stellwerk.routing.TicketSample;
import io.stellwerk.team.Availabilities;
import io.stellwerk.team.Membership;
import io.stellwerk.team.Skill;
import io.stellwerk.team.Skills;
import io.stellwerk.team.Team;
import io.stellwerk.team.TeamId;
import io.stellwerk.team.Teams;
import io.stellwerk.team.ui.SkillWords;
import io.stellwerk.tickets.ChannelId;
import io.stellwerk.tickets.TicketType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads a forecast with all names it takes to put it in words. */
@Component
class ForecastReader {

    private final Forecasts forecasts;
    private final Accounts accounts;
    private final Teams teams;
    private final Skills skills;
    private final Availabilities availabilities;

    ForecastReader(Forecasts forecasts, Accounts accounts, Teams teams, Skills skills, Availabilities availabilities) {
        this.forecasts = forecasts;
        this.accounts = accounts;
        this.teams = teams;
        this.skills = skills;
        this.availabilities = availabilities;
    }

    NamedForecast read(
            ChannelId channel, RoutingRule rule, SkillRouting skillRouting, TicketType type, TicketSample sample) {
        var forecast = forecasts.forecast(channel, rule, skillRouting, type, sample);
        var people = forecast.people().stream()
                .map(Prospect::considered)
                .map(Considered::user)
                .toList();
        return new NamedForecast(
                rule,
                type,
                forecast,
                accounts.byId(people).values().stream().collect(Collectors.toMap(Person::id, Person::name)),
                teams.all().stream().collect(Collectors.toMap(Team::id, Team::name)),
                extraTeams(people, rule),
                skills.all().stream().collect(Collectors.toMap(Skill::id, SkillWords::name)),
                availabilities.of(people));
    }

    /** The teams of the rule that bring somebody into its reach without making them a candidate. */
    private Map<UserId, List<TeamId>> extraTeams(List<UserId> people, RoutingRule rule) {
        var targets = rule.anyPool().map(PoolRule::targets).orElse(Set.of());
        return teams.ofAll(people).stream()
                .filter(membership -> !membership.main() && targets.contains(new WholeTeam(membership.team())))
                .collect(Collectors.groupingBy(
                        Membership::user, Collectors.mapping(Membership::team, Collectors.toList())));
    }
}
