package io.stellwerk.channels.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.ui.Moments;
import io.stellwerk.routing.Considered;
import io.stellwerk.routing.Distribution;
import io.stellwerk.routing.Prospect;
import io.stellwerk.routing.Refusal;
import io.stellwerk.routing.RoutingRule.CustomerAgent;
import io.stellwerk.routing.RoutingRule.NoOne;
import io.stellwerk.routing.RoutingRule.TeamOnly;
import io.stellwerk.team.Availability;
import io.stellwerk.team.SkillId;
import io.stellwerk.team.TeamId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A forecast in plain words. */
final class ForecastWords {

    private final NamedForecast named;

    ForecastWords(NamedForecast named) {
        this.named = named;
    }

    List<ForecastLine> lines() {
        return named.forecast().people().stream().map(this::line).toList();
    }

    /** "Anna Berger, because …" */
    String answer() {
        var outcome = outcome();
        return named.rule() instanceof CustomerAgent ? translate("channels.answer.customer-agent", outcome) : outcome;
    }

    /** "Required skills: German." Empty when there are none. */
    Optional<String> requirement() {
        return Optional.of(named.forecast().required())
                .filter(required -> !required.isEmpty())
                .map(required -> translate("channels.answer.skills", skills(required)));
    }

    private String outcome() {
        var forecast = named.forecast();
        return switch (forecast.outcome()) {
            case ASSIGNED -> forecast.winner().map(this::assigned).orElseGet(this::byChance);
            case ASSIGNED_TO_CONTACT_OWNER ->
                translate(
                        "channels.answer.contact-owner",
                        forecast.winner().map(named::name).orElse(""));
            case MAILED_TO_CONTACT_OWNER ->
                translate(
                        "channels.answer.mailed",
                        named.name(forecast.people().getFirst().considered().user()));
            case TEAM_ONLY -> teamOnly();
            case WAITING ->
                translate("channels.answer.waiting", forecast.people().size());
            case UNASSIGNED -> unassigned();
        };
    }

    private String teamOnly() {
        var teams = assignedTeams();
        return teams.isEmpty() ? translate("channels.answer.empty") : translate("channels.answer.team-only", teams);
    }

    private String assigned(UserId winner) {
        var forecast = named.forecast();
        var name = named.name(winner);
        if (forecast.eligible() == 1 && !isTurn()) {
            return translate("channels.answer.only-one", name);
        }
        return isTurn()
                ? translate("channels.answer.turn", name)
                : translate(
                        isTie() ? "channels.answer.tie" : "channels.answer.fewest",
                        name,
                        openTickets(winner),
                        forecast.eligible(),
                        type());
    }

    private String byChance() {
        return translate(
                "channels.answer.chance",
                named.forecast().people().stream()
                        .map(Prospect::considered)
                        .filter(Considered::isEligible)
                        .map(person -> named.name(person.user()))
                        .collect(Collectors.joining(", ")));
    }

    private String unassigned() {
        if (named.rule() instanceof NoOne || named.forecast().distribution().isEmpty()) {
            return named.forecast().people().stream()
                    .findFirst()
                    .map(this::refusedOwner)
                    .orElseGet(() -> translate("channels.answer.no-one"));
        }
        return named.forecast().people().isEmpty()
                ? translate("channels.answer.empty")
                : translate("channels.answer.nobody", named.forecast().people().size());
    }

    private String refusedOwner(Prospect owner) {
        var person = owner.considered();
        return translate(
                "channels.answer.owner-refused",
                named.name(person.user()),
                person.refusal().map(refusal -> refusal(refusal, person)).orElse(""));
    }

    private ForecastLine line(Prospect prospect) {
        var person = prospect.considered();
        var isNext = named.forecast().winner().equals(Optional.of(person.user()));
        return new ForecastLine(
                person.user(),
                named.name(person.user()),
                person.refusal().map(refusal -> refusal(refusal, person)).orElseGet(() -> load(prospect)),
                person.isEligible(),
                isNext);
    }

    private String load(Prospect prospect) {
        return prospect.limit()
                .map(limit -> translate("channels.forecast.of", limit.open(), limit.most()))
                .orElseGet(() -> translate(
                        "channels.forecast.open", prospect.considered().openTickets(), type()));
    }

    private String refusal(Refusal refusal, Considered person) {
        return switch (refusal) {
            case AWAY -> away(person.user());
            case AT_CAPACITY ->
                person.full()
                        .map(full -> translate("channels.refusal.at-capacity", full.open(), full.most()))
                        .orElse("");
            case MISSING_SKILL -> translate("channels.refusal.missing-skill", skills(person.missingSkills()));
            case EXTRA_MEMBER_ONLY -> translate("channels.refusal.extra-member-only", extraTeams(person.user()));
            case INACTIVE, NO_SEAT, NO_TICKET_ACCESS, SERVED_IN_THIS_CYCLE ->
                translate("channels.refusal."
                        + refusal.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        };
    }

    private String away(UserId user) {
        return Optional.ofNullable(named.availabilities().get(user))
                .flatMap(Availability::until)
                .map(until -> translate("channels.refusal.away-until", Moments.brief(until)))
                .orElseGet(() -> translate("channels.refusal.away"));
    }

    private String extraTeams(UserId user) {
        return teamNames(named.extraTeams().getOrDefault(user, List.of()));
    }

    private String assignedTeams() {
        return named.rule() instanceof TeamOnly only ? teamNames(only.teams()) : "";
    }

    private String teamNames(Collection<TeamId> teams) {
        return teams.stream()
                .map(team -> named.teams().getOrDefault(team, ""))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String skills(Collection<SkillId> skills) {
        return skills.stream()
                .map(skill -> named.skills().getOrDefault(skill, ""))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private boolean isTurn() {
        return named.forecast().distribution().equals(Optional.of(Distribution.ROUND_ROBIN));
    }

    private boolean isTie() {
        var eligible = named.forecast().people().stream()
                .map(Prospect::considered)
                .filter(Considered::isEligible)
                .mapToLong(Considered::openTickets)
                .sorted()
                .toArray();
        return eligible.length > 1 && eligible[0] == eligible[1];
    }

    private long openTickets(UserId user) {
        return named.forecast().people().stream()
                .map(Prospect::considered)
                .filter(person -> person.user().equals(user))
                .mapToLong(Considered::openTickets)
                .findFirst()
                .orElse(0);
    }

    private String type() {
        return translate("channels.ticket-type." + named.type().name().toLowerCase(Locale.ROOT));
    }

    private static String translate(String key, Object... details) {
        return I18NProvider.translate(key, details);
    }
}
