package io.stellwerk.shell;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.Language;
import io.stellwerk.accounts.NewAccount;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.channels.Channels;
import io.stellwerk.routing.Distribution;
import io.stellwerk.routing.RoutingRule.SpecificUsersAndTeams;
import io.stellwerk.routing.RoutingRules;
import io.stellwerk.routing.Target;
import io.stellwerk.routing.Target.WholeTeam;
import io.stellwerk.team.Availabilities;
import io.stellwerk.team.Availability.State;
import io.stellwerk.team.Seats;
import io.stellwerk.team.TeamId;
import io.stellwerk.team.Teams;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The people, teams and channels of the demo company. */
@Component
@Profile("demo")
class DemoPeople {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Accounts accounts;
    private final Teams teams;
    private final Seats seats;
    private final Availabilities availabilities;
    private final Channels channels;
    private final RoutingRules rules;

    DemoPeople(
            Accounts accounts,
            Teams teams,
            Seats seats,
            Availabilities availabilities,
            Channels channels,
            RoutingRules rules) {
        this.accounts = accounts;
        this.teams = teams;
        this.seats = seats;
        this.availabilities = availabilities;
        this.channels = channels;
        this.rules = rules;
    }

    void join() {
        var support = teams.create("Support");
        var sales = teams.create("Sales");
        var billing = teams.create("Billing");
        joinAdmins();
        joinAgents(support, sales, billing);
        connect("Demo Support", "support@demo.example", Distribution.LOAD_BALANCED, support);
        connect("Demo Sales", "sales@demo.example", Distribution.ROUND_ROBIN, sales, billing);
    }

    private void joinAdmins() {
        seats.grant(account("superadmin", "Sofia Brandt", BuiltInPreset.SUPER_ADMIN, Language.ENGLISH));
        seats.grant(account("admin", "Adrian Vogel", BuiltInPreset.ADMIN, Language.ENGLISH));
    }

    private void joinAgents(TeamId support, TeamId sales, TeamId billing) {
        agent("agent", "Anna Berger", support, Language.ENGLISH);
        agent("ben", "Ben Mertens", support, Language.GERMAN);
        agent("cem", "Cem Demir", support, Language.GERMAN);
        var dana = agent("dana", "Dana Roth", support, Language.ENGLISH);
        agent("emil", "Emil Novak", sales, Language.ENGLISH);
        agent("fatma", "Fatma Kaya", sales, Language.GERMAN);
        var greta = agent("greta", "Greta Lindqvist", sales, Language.ENGLISH);
        agent("hugo", "Hugo Marin", billing, Language.ENGLISH);
        var ines = agent("ines", "Ines Pereira", billing, Language.ENGLISH);
        teams.joinAsExtra(greta, support);
        teams.joinAsExtra(ines, support);
        availabilities.set(dana, State.AWAY);
    }

    private UserId agent(String mailbox, String name, TeamId team, Language language) {
        var user = account(mailbox, name, BuiltInPreset.AGENT, language);
        seats.grant(user);
        teams.joinAsMain(user, team);
        return user;
    }

    private UserId account(String mailbox, String name, BuiltInPreset preset, Language language) {
        return accounts.create(new NewAccount(
                address(mailbox + "@demo.example"), name, DemoAccounts.PASSWORD, preset, language, BERLIN));
    }

    private void connect(String name, String address, Distribution distribution, TeamId... pool) {
        var targets = Stream.of(pool).<Target>map(WholeTeam::new).collect(Collectors.toSet());
        var channel = channels.connectEmail(name, address(address));
        rules.set(channel, new SpecificUsersAndTeams(Set.copyOf(targets), distribution, true));
    }

    private static EmailAddress address(String value) {
        return EmailAddress.of(value);
    }
}
