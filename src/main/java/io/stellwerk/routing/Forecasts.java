package io.stellwerk.routing;

import io.stellwerk.accounts.Permission.Role;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.Retried;
import io.stellwerk.contacts.Contact;
import io.stellwerk.contacts.ContactAttributes;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.routing.RoutingDecision.Outcome;
import io.stellwerk.routing.RoutingRule.ContactOwner;
import io.stellwerk.routing.RoutingRule.CustomerAgent;
import io.stellwerk.routing.RoutingRule.NoOne;
import io.stellwerk.routing.RoutingRule.SpecificUsersAndTeams;
import io.stellwerk.routing.RoutingRule.TeamOnly;
import io.stellwerk.team.Teams;
import io.stellwerk.tickets.ChannelId;
import io.stellwerk.tickets.TicketType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Says what a rule would do now, also one that is not saved yet. Holds nobody and writes nothing. */
@Service
@Retried
public class Forecasts {

    private final Candidates candidates;
    private final Contacts contacts;
    private final ContactAttributes attributes;
    private final Samples samples;
    private final Teams teams;
    private final RandomGenerator chance;

    Forecasts(
            Candidates candidates,
            Contacts contacts,
            ContactAttributes attributes,
            Samples samples,
            Teams teams,
            RandomGenerator chance) {
        this.candidates = candidates;
        this.contacts = contacts;
        this.attributes = attributes;
        this.samples = samples;
        this.teams = teams;
        this.chance = chance;
    }

    /** What would happen to a ticket of this type that came through the channel now. */
    @PreAuthorize("hasRole('" + Role.CHANNELS_AND_SETTINGS + "')")
    public Forecast forecast(
            ChannelId channel, RoutingRule rule, SkillRouting skills, TicketType type, TicketSample sample) {
        return ofKnown(channel, rule, skills, type, withKnownSender(sample));
    }

    private Forecast ofKnown(
            ChannelId channel, RoutingRule rule, SkillRouting skills, TicketType type, TicketSample sample) {
        return switch (rule) {
            case NoOne none -> Forecast.withoutOwner(Outcome.UNASSIGNED);
            case TeamOnly only -> Forecast.withoutOwner(Outcome.TEAM_ONLY);
            case SpecificUsersAndTeams specific -> ofPool(channel, specific.pool(), skills, type, sample);
            case CustomerAgent agent -> ofPool(channel, agent.whenItCannotAnswer(), skills, type, sample);
            case ContactOwner owner ->
                ofOwner(channel, owner, type, sample)
                        .orElseGet(() -> ofPool(channel, owner.fallback(), skills, type, sample));
        };
    }

    private Optional<Forecast> ofOwner(ChannelId channel, ContactOwner rule, TicketType type, TicketSample sample) {
        return ownerOf(sample.contact().email())
                .map(owner -> people(new Pool(new TreeSet<>(Set.of(owner)), Set.of(owner)), type, channel))
                .flatMap(alone -> ofOwner(rule, alone));
    }

    private static Optional<Forecast> ofOwner(ContactOwner rule, List<Candidate> alone) {
        var owner = alone.getFirst();
        var refusal = owner.refusal(true);
        var lineup = Lineup.of(alone, Eligibility.of(alone, true, Set.of()).considered());
        if (refusal.isEmpty()) {
            return Optional.of(new Forecast(
                    Outcome.ASSIGNED_TO_CONTACT_OWNER, Optional.empty(), Optional.of(owner.user()), Set.of(), lineup));
        }
        if (rule.mailedIfAway() && refusal.equals(Optional.of(Refusal.AWAY))) {
            return Optional.of(nobody(Outcome.MAILED_TO_CONTACT_OWNER, lineup));
        }
        return rule.fallback().isEmpty() ? Optional.of(nobody(Outcome.UNASSIGNED, lineup)) : Optional.empty();
    }

    private static Forecast nobody(Outcome outcome, List<Prospect> lineup) {
        return new Forecast(outcome, Optional.empty(), Optional.empty(), Set.of(), lineup);
    }

    /** Skill rules may look at what is written down about a contact we know. */
    private TicketSample withKnownSender(TicketSample sample) {
        return contact(sample.contact().email())
                .map(samples::of)
                .map(sample::from)
                .orElse(sample);
    }

    private Optional<Contact> contact(String email) {
        return EmailAddress.parse(email).flatMap(contacts::find);
    }

    private Optional<UserId> ownerOf(String email) {
        return contact(email)
                .map(Contact::id)
                .flatMap(contact -> Optional.ofNullable(
                        attributes.trackedOwners(Set.of(contact)).get(contact)));
    }

    private Forecast ofPool(
            ChannelId channel, Optional<PoolRule> pool, SkillRouting skills, TicketType type, TicketSample sample) {
        return pool.map(chosen -> ofPool(channel, chosen, skills, type, sample))
                .orElseGet(() -> Forecast.withoutOwner(Outcome.UNASSIGNED));
    }

    private Forecast ofPool(
            ChannelId channel, PoolRule pool, SkillRouting skills, TicketType type, TicketSample sample) {
        var people = people(reach(pool.targets()), type, channel);
        var required = skills.required(sample);
        var choice = Chooser.choose(pool, people, required, skills.ifNobodyHasThem(), chance);
        return new Forecast(
                outcome(pool, choice),
                Optional.of(pool.distribution()),
                named(pool, choice),
                required,
                Lineup.of(pool, people, choice));
    }

    private static Outcome outcome(PoolRule pool, Choice choice) {
        if (choice.winner().isPresent()) {
            return Outcome.ASSIGNED;
        }
        return pool.ifNobody() == IfNobody.WAIT ? Outcome.WAITING : Outcome.UNASSIGNED;
    }

    /** Chance has a name only when there is one to choose from. */
    private static Optional<UserId> named(PoolRule pool, Choice choice) {
        var eligible =
                choice.considered().stream().filter(Considered::isEligible).count();
        return pool.distribution() == Distribution.RANDOM && eligible > 1 ? Optional.empty() : choice.winner();
    }

    private Pool reach(Collection<Target> targets) {
        return Pool.of(targets, teams.members(Pool.teams(targets)));
    }

    private List<Candidate> people(Pool pool, TicketType type, ChannelId channel) {
        return candidates.of(pool, type, channel);
    }
}
