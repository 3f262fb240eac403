package io.stellwerk;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.Language;
import io.stellwerk.accounts.NewAccount;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.channels.Channels;
import io.stellwerk.routing.Distribution;
import io.stellwerk.routing.PoolRule;
import io.stellwerk.routing.RoutingRule;
import io.stellwerk.routing.RoutingRules;
import io.stellwerk.routing.Target;
import io.stellwerk.team.Capacities;
import io.stellwerk.team.CapacityLimit;
import io.stellwerk.team.Seats;
import io.stellwerk.team.TeamId;
import io.stellwerk.team.Teams;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;

/** Hires people for a test, so that nobody else's tickets get in its way. */
@TestComponent
public class Crews {

    public static final String PASSWORD = "demo";

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Accounts accounts;
    private final Teams teams;
    private final Seats seats;
    private final Channels channels;
    private final RoutingRules rules;
    private final Capacities capacities;

    Crews(Accounts accounts, Teams teams, Seats seats, Channels channels, RoutingRules rules, Capacities capacities) {
        this.accounts = accounts;
        this.teams = teams;
        this.seats = seats;
        this.channels = channels;
        this.rules = rules;
        this.capacities = capacities;
    }

    /** So many equal agents, available, with seats, none of whom ever had a ticket. */
    public Crew hire(int agents) {
        return SystemUser.call(() -> crew(UUID.randomUUID().toString().substring(0, 8), agents));
    }

    /** From now on each of this crew gets so many tickets at most, and what nobody can take waits. */
    public void limit(Crew crew, int most) {
        SystemUser.run(() -> {
            capacities.set(crew.people(), new CapacityLimit.Total(OptionalInt.of(most)));
            rules.set(
                    crew.channel(),
                    new RoutingRule.SpecificUsersAndTeams(
                            PoolRule.of(Set.of(new Target.WholeTeam(crew.team())), Distribution.LOAD_BALANCED)
                                    .waiting()));
        });
    }

    /** Somebody with a seat, in no team. */
    public Person hireOne(BuiltInPreset preset) {
        return SystemUser.call(() -> person(UUID.randomUUID().toString().substring(0, 8), "Somebody", preset));
    }

    private Crew crew(String word, int size) {
        var name = "Team " + word;
        var team = teams.create(name);
        var agents = IntStream.rangeClosed(1, size)
                .mapToObj(number -> member(word, number, team))
                .toList();
        var mailbox = EmailAddress.of("team-" + word + "@demo.example");
        var channel = channels.connectEmail("Mailbox " + word, mailbox);
        rules.set(
                channel,
                new RoutingRule.SpecificUsersAndTeams(
                        Set.of(new Target.WholeTeam(team)), Distribution.LOAD_BALANCED, true));
        return new Crew(name, channel, mailbox, team, List.copyOf(agents));
    }

    private Person member(String word, int number, TeamId team) {
        var agent = person(word + "-" + number, "Agent " + number + " " + word, BuiltInPreset.AGENT);
        teams.joinAsMain(agent.id(), team);
        return agent;
    }

    private Person person(String mailbox, String name, BuiltInPreset preset) {
        var id = accounts.create(new NewAccount(
                EmailAddress.of(mailbox + "@demo.example"), name, PASSWORD, preset, Language.ENGLISH, BERLIN));
        seats.grant(id);
        return accounts.find(id).orElseThrow();
    }
}
