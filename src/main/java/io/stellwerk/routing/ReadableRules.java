package io.stellwerk.routing;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.UserId;
import io.stellwerk.routing.Condition.Property;
import io.stellwerk.routing.StoredRule.StoredPool;
import io.stellwerk.routing.StoredRule.StoredSkills;
import io.stellwerk.team.Skill;
import io.stellwerk.team.Skills;
import io.stellwerk.team.Team;
import io.stellwerk.team.Teams;
import io.stellwerk.tickets.Categories;
import io.stellwerk.tickets.Category;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Rules for the audit log: with names, which outlive what they name. */
@Component
class ReadableRules {

    private final Accounts accounts;
    private final Teams teams;
    private final Skills skills;
    private final Categories categories;

    ReadableRules(Accounts accounts, Teams teams, Skills skills, Categories categories) {
        this.accounts = accounts;
        this.teams = teams;
        this.skills = skills;
        this.categories = categories;
    }

    Map<String, Object> of(VersionedRule rule) {
        var stored = StoredRule.of(rule.rule(), rule.skills(), rule.delay());
        var values = new LinkedHashMap<String, Object>();
        values.put("kind", stored.kind());
        Optional.ofNullable(stored.pool()).ifPresent(pool -> values.putAll(values(pool)));
        Optional.ofNullable(stored.teams()).ifPresent(only -> values.put("teams", teamNames(only)));
        Optional.ofNullable(stored.skills()).ifPresent(asked -> values.putAll(values(asked)));
        Optional.ofNullable(stored.mailedIfAway()).ifPresent(mailed -> values.put("mailedIfAway", mailed));
        values.put("delaySeconds", stored.delaySeconds());
        values.put("ruleVersion", Long.toString(rule.version()));
        return values;
    }

    private Map<String, Object> values(StoredPool pool) {
        var values = new LinkedHashMap<String, Object>();
        values.put("users", userNames(pool.users()));
        values.put("teams", teamNames(pool.teams()));
        values.put("distribution", pool.distribution());
        values.put("onlyAvailable", pool.onlyAvailable());
        Optional.ofNullable(pool.ifNobody()).ifPresent(then -> values.put("ifNobody", then));
        Optional.ofNullable(pool.weights())
                .filter(weights -> !weights.isEmpty())
                .ifPresent(weights -> values.put("weights", byName(weights)));
        return values;
    }

    private Map<String, Object> values(StoredSkills asked) {
        return Map.of(
                "rules",
                asked.rules().stream()
                        .map(rule ->
                                conditions(rule.conditions()) + ": " + String.join(", ", skillNames(rule.skills())))
                        .toList(),
                "fallback",
                asked.fallback());
    }

    private String conditions(List<StoredCondition> conditions) {
        return conditions.stream()
                .map(StoredCondition::condition)
                .map(condition -> condition.property() + " " + condition.operator() + " " + values(condition))
                .collect(Collectors.joining(", "));
    }

    private String values(Condition condition) {
        var names = condition.property() == Property.CATEGORY ? categoryNames() : Map.<String, String>of();
        return condition.values().stream()
                .map(value -> '"' + names.getOrDefault(value, value) + '"')
                .sorted()
                .collect(Collectors.joining(" / "));
    }

    private Map<String, String> categoryNames() {
        return categories.all().stream()
                .collect(Collectors.toMap(
                        category -> String.valueOf(category.id().value()), Category::name));
    }

    private Map<String, Integer> byName(Map<Long, Integer> weights) {
        var people = accounts.byId(weights.keySet().stream().map(UserId::new).toList());
        return people.values().stream()
                .collect(Collectors.toMap(
                        person -> person.name(),
                        person -> weights.getOrDefault(person.id().value(), 1),
                        Math::max));
    }

    private List<String> userNames(Collection<Long> users) {
        return accounts.byId(users.stream().map(UserId::new).toList()).values().stream()
                .map(person -> person.name())
                .sorted()
                .toList();
    }

    private List<String> teamNames(Collection<Long> wanted) {
        return teams.all().stream()
                .filter(team -> wanted.contains(team.id().value()))
                .map(Team::name)
                .toList();
    }

    private List<String> skillNames(Collection<Long> wanted) {
        return skills.all().stream()
                .filter(skill -> wanted.contains(skill.id().value()))
                .map(Skill::name)
                .toList();
    }
}
