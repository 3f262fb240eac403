package io.stellwerk.channels.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.UserId;
import io.stellwerk.channels.ChannelKind;
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
import java.util.Map;
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

    /**
     * The translation key of a choice; with {@code .help} the line that explains it. In German, one of them is called
     * otherwise for forms and WhatsApp.
     */
    static String key(RuleKind rule, ChannelKind kind) {
        var key = "channels.option." + rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return rule == RuleKind.CONTACT_OWNER && (kind == ChannelKind.FORM || kind == ChannelKind.WHATSAPP)
                ? key + ".form"
                : key;
    }

    /** What rules may name, read once for all of them. */
    Names names() {
        return new Names(
                teams.all(), accounts.everybody().stream().collect(Collectors.toMap(Person::id, Person::name)));
    }

    String of(RoutingRule rule, Names names) {
        return switch (rule) {
            case NoOne none -> I18NProvider.translate("channels.rule.none");
            case SpecificUsersAndTeams specific -> of(specific.pool(), names);
            case TeamOnly only -> I18NProvider.translate("channels.rule.team-only", teamNames(only, names));
            case CustomerAgent agent ->
                I18NProvider.translate("channels.rule.customer-agent", otherwise(agent.whenItCannotAnswer(), names));
            case ContactOwner owner ->
                I18NProvider.translate(
                        owner.mailedIfAway() ? "channels.rule.contact-owner.mailed" : "channels.rule.contact-owner",
                        otherwise(owner.fallback(), names));
        };
    }

    private static String otherwise(Optional<PoolRule> pool, Names names) {
        return pool.map(rule -> of(rule, names)).orElseGet(() -> I18NProvider.translate("channels.rule.nobody"));
    }

    private static String teamNames(TeamOnly only, Names names) {
        return names.teams().stream()
                .filter(team -> only.teams().contains(team.id()))
                .map(Team::name)
                .collect(Collectors.joining(", "));
    }

    private static String of(PoolRule pool, Names names) {
        var people = String.join(", ", named(pool.targets(), names));
        var key = "channels.rule."
                + pool.distribution().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return I18NProvider.translate(pool.onlyAvailable() ? key + ".available" : key, people);
    }

    private static List<String> named(Set<Target> targets, Names names) {
        return Stream.concat(teamNames(targets, names), userNames(targets, names))
                .toList();
    }

    private static Stream<String> teamNames(Set<Target> targets, Names names) {
        return names.teams().stream()
                .filter(team -> targets.contains(new WholeTeam(team.id())))
                .map(Team::name);
    }

    private static Stream<String> userNames(Set<Target> targets, Names names) {
        return users(targets).stream()
                .flatMap(user -> Optional.ofNullable(names.people().get(user)).stream())
                .sorted();
    }

    private static Set<UserId> users(Set<Target> targets) {
        return targets.stream()
                .filter(OneUser.class::isInstance)
                .map(target -> ((OneUser) target).user())
                .collect(Collectors.toSet());
    }

    /** Teams and people as they are called now. */
    record Names(List<Team> teams, Map<UserId, String> people) {}
}
