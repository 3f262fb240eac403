package io.stellwerk.routing;

import io.stellwerk.accounts.UserId;
import io.stellwerk.routing.Condition.Property;
import io.stellwerk.routing.RoutingRule.ContactOwner;
import io.stellwerk.routing.RoutingRule.CustomerAgent;
import io.stellwerk.routing.RoutingRule.NoOne;
import io.stellwerk.routing.RoutingRule.SpecificUsersAndTeams;
import io.stellwerk.routing.RoutingRule.TeamOnly;
import io.stellwerk.routing.Target.OneUser;
import io.stellwerk.routing.Target.WholeTeam;
import io.stellwerk.team.SkillId;
import io.stellwerk.team.TeamId;
import io.stellwerk.tickets.CategoryId;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rule as the database keeps it: plain numbers and words, which stay readable when types are renamed. */
record StoredRule(
        RuleKind kind,
        @Nullable StoredPool pool,
        @Nullable List<Long> teams,
        @Nullable StoredSkills skills,
        long delaySeconds,
        @Nullable Boolean mailedIfAway) {

    record StoredPool(
            List<Long> users,
            List<Long> teams,
            Distribution distribution,
            boolean onlyAvailable,
            @Nullable IfNobody ifNobody,
            @Nullable Map<Long, Integer> weights) {

        static StoredPool of(PoolRule pool) {
            return new StoredPool(
                    pool.targets().stream()
                            .filter(OneUser.class::isInstance)
                            .map(target -> ((OneUser) target).user().value())
                            .sorted()
                            .toList(),
                    Pool.teams(pool.targets()).stream()
                            .map(TeamId::value)
                            .sorted()
                            .toList(),
                    pool.distribution(),
                    pool.onlyAvailable(),
                    pool.ifNobody(),
                    pool.weights().entrySet().stream()
                            .collect(Collectors.toMap(entry -> entry.getKey().value(), Map.Entry::getValue)));
        }

        PoolRule rule() {
            var targets = Stream.<Target>concat(
                            users.stream().map(user -> new OneUser(new UserId(user))),
                            teams.stream().map(team -> new WholeTeam(new TeamId(team))))
                    .collect(Collectors.toSet());
            return new PoolRule(
                    targets,
                    distribution,
                    onlyAvailable,
                    ifNobody == null ? IfNobody.LEAVE_UNASSIGNED : ifNobody,
                    weights == null ? Map.of() : byUser(weights));
        }

        private static Map<UserId, Integer> byUser(Map<Long, Integer> weights) {
            return weights.entrySet().stream()
                    .collect(Collectors.toMap(entry -> new UserId(entry.getKey()), Map.Entry::getValue));
        }
    }

    record StoredSkills(List<StoredSkillRule> rules, SkillRouting.Fallback fallback) {}

    record StoredSkillRule(List<StoredCondition> conditions, List<Long> skills) {}

    static StoredRule of(RoutingRule rule, SkillRouting skills, Duration delay) {
        return new StoredRule(
                rule.kind(),
                rule.anyPool().map(StoredPool::of).orElse(null),
                rule instanceof TeamOnly only ? teamsOf(only) : null,
                skills.on() ? stored(skills) : null,
                delay.toSeconds(),
                mails(rule) ? true : null);
    }

    private static List<Long> teamsOf(TeamOnly only) {
        return only.teams().stream().map(TeamId::value).sorted().toList();
    }

    private static boolean mails(RoutingRule rule) {
        return rule instanceof ContactOwner owner && owner.mailedIfAway();
    }

    RoutingRule rule() {
        return switch (kind) {
            case CUSTOMER_AGENT -> new CustomerAgent(poolRule());
            case USERS_AND_TEAMS -> new SpecificUsersAndTeams(poolRule().orElseThrow());
            case TEAM_ONLY ->
                new TeamOnly(
                        Objects.requireNonNull(teams).stream().map(TeamId::new).collect(Collectors.toSet()));
            case CONTACT_OWNER -> new ContactOwner(poolRule(), Boolean.TRUE.equals(mailedIfAway));
            case NO_ONE -> new NoOne();
        };
    }

    SkillRouting skillRouting() {
        return skills == null
                ? SkillRouting.OFF
                : new SkillRouting(
                        true,
                        skills.rules().stream()
                                .map(rule -> new SkillRule(
                                        rule.conditions().stream()
                                                .map(StoredCondition::condition)
                                                .toList(),
                                        rule.skills().stream().map(SkillId::new).collect(Collectors.toSet())))
                                .toList(),
                        skills.fallback());
    }

    Set<TeamId> usedTeams() {
        var used = new HashSet<TeamId>();
        Stream.concat(
                        teams == null ? Stream.<Long>empty() : teams.stream(),
                        pool == null ? Stream.<Long>empty() : pool.teams().stream())
                .map(TeamId::new)
                .forEach(used::add);
        return used;
    }

    Set<UserId> usedUsers() {
        return pool == null ? Set.of() : pool.users().stream().map(UserId::new).collect(Collectors.toSet());
    }

    Set<SkillId> usedSkills() {
        return skillRouting().rules().stream()
                .flatMap(rule -> rule.skills().stream())
                .collect(Collectors.toSet());
    }

    Set<CategoryId> usedCategories() {
        return skillRouting().rules().stream()
                .flatMap(rule -> rule.conditions().stream())
                .filter(condition -> condition.property() == Property.CATEGORY)
                .flatMap(condition -> condition.values().stream())
                .map(number -> new CategoryId(Long.parseLong(number)))
                .collect(Collectors.toSet());
    }

    private Optional<PoolRule> poolRule() {
        return Optional.ofNullable(pool).map(StoredPool::rule);
    }

    private static StoredSkills stored(SkillRouting skills) {
        return new StoredSkills(
                skills.rules().stream()
                        .map(rule -> new StoredSkillRule(
                                rule.conditions().stream()
                                        .map(StoredCondition::of)
                                        .toList(),
                                rule.skills().stream()
                                        .map(SkillId::value)
                                        .sorted()
                                        .toList()))
                        .toList(),
                skills.ifNobodyHasThem());
    }
}
