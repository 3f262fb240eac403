package io.stellwerk.channels.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.UserId;
import io.stellwerk.routing.PoolRule;
import io.stellwerk.routing.RoutingRule;
import io.stellwerk.routing.RoutingRule.ContactOwner;
import io.stellwerk.routing.RoutingRule.CustomerAgent;
import io.stellwerk.routing.RoutingRule.NoOne;
import io.stellwerk.routing.RoutingRule.SpecificUsersAndTeams;
import io.stellwerk.routing.RoutingRule.TeamOnly;
import io.stellwerk.routing.RuleKind;
import io.stellwerk.routing.Target;
import io.stellwerk.routing.Target.OneUser;
import io.stellwerk.routing.Target.WholeTeam;
import io.stellwerk.team.Team;
import io.stellwerk.team.Teams;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Assignment rules as sentences. */
@Component
class RuleWords {

    private final Teams teams;
    private final Accounts accounts;

    RuleWords(Teams teams, Accounts accounts) {
        this.teams = teams;
        this.accounts = accounts;
    }

    /** The translation key of a choice; with {@code .help} the line that explains it. */
    static String key(RuleKind rule) {
        return "channels.option." + rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String of(RoutingRule rule) {
        return switch (rule) {
            case NoOne none -> I18NProvider.translate("channels.rule.none");
            case SpecificUsersAndTeams specific -> of(specific.pool());
            case TeamOnly only -> I18NProvider.translate("channels.rule.team-only", teamNames(only));
            case CustomerAgent agent ->
                I18NProvider.translate("channels.rule.customer-agent", otherwise(agent.whenItCannotAnswer()));
            case ContactOwner owner ->
                I18NProvider.translate(
                        owner.mailedIfAway() ? "channels.rule.contact-owner.mailed" : "channels.rule.contact-owner",
                        otherwise(owner.fallback()));
        };
    }

    private String otherwise(Optional<PoolRule> pool) {
        return pool.map(this::of).orElseGet(() -> I18NProvider.translate("channels.rule.nobody"));
    }

    private String teamNames(TeamOnly only) {
        return teams.all().stream()
                .filter(team -> only.teams().contains(team.id()))
                .map(Team::name)
                .collect(Collectors.joining(", "));
    }

    private String of(PoolRule pool) {
        var people = String.join(", ", names(pool.targets()));
        var key = "channels.rule."
                + pool.distribution().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return I18NProvider.translate(pool.onlyAvailable() ? key + ".available" : key, people);
    }

    private List<String> names(Set<Target> targets) {
        return Stream.concat(teamNames(targets), userNames(targets)).toList();
    }

    private Stream<String> teamNames(Set<Target> targets) {
        return teams.all().stream()
                .filter(team -> targets.contains(new WholeTeam(team.id())))
                .map(Team::name);
    }

    private Stream<String> userNames(Set<Target> targets) {
        return accounts.byId(users(targets)).values().stream().map(Person::name).sorted();
    }

    private static Set<UserId> users(Set<Target> targets) {
        return targets.stream()
                .filter(OneUser.class::isInstance)
                .map(target -> ((OneUser) target).user())
                .collect(Collectors.toSet());
    }
}
