package io.stellwerk.inbox;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.UserId;
import io.stellwerk.channels.Channels;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.routing.Considered;
import io.stellwerk.routing.Decisions;
import io.stellwerk.routing.RoutingDecision;
import io.stellwerk.team.Seats;
import io.stellwerk.team.Skill;
import io.stellwerk.team.SkillId;
import io.stellwerk.team.Skills;
import io.stellwerk.team.Team;
import io.stellwerk.team.Teams;
import io.stellwerk.tickets.Mention;
import io.stellwerk.tickets.Mentions;
import io.stellwerk.tickets.Shelved;
import io.stellwerk.tickets.ThreadEntry;
import io.stellwerk.tickets.TicketClocks;
import io.stellwerk.tickets.TicketDetails;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.Tickets;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads one ticket for its page, with all names at once. */
@Component
class OpenTickets {

    private final Tickets tickets;
    private final Contacts contacts;
    private final Accounts accounts;
    private final Teams teams;
    private final Skills skills;
    private final Seats seats;
    private final Channels channels;
    private final Decisions decisions;
    private final Mentions mentions;
    private final CurrentUser currentUser;
    private final AroundTickets surroundings;
    private final TicketClocks clocks;
    private final Clock clock;
    private final RowLabelsReader labels;

    OpenTickets(
            Tickets tickets,
            Contacts contacts,
            Accounts accounts,
            Teams teams,
            Skills skills,
            Seats seats,
            Channels channels,
            Decisions decisions,
            Mentions mentions,
            CurrentUser currentUser,
            TicketClocks clocks,
            Clock clock,
            RowLabelsReader labels,
            AroundTickets surroundings) {
        this.labels = labels;
        this.tickets = tickets;
        this.contacts = contacts;
        this.accounts = accounts;
        this.teams = teams;
        this.skills = skills;
        this.seats = seats;
        this.channels = channels;
        this.decisions = decisions;
        this.mentions = mentions;
        this.currentUser = currentUser;
        this.surroundings = surroundings;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** Empty when there is no such ticket, or it is not theirs to see. */
    Optional<OpenTicket> find(TicketId ticket) {
        return tickets.show(ticket).map(this::named);
    }

    private OpenTicket named(TicketDetails details) {
        var decision = decisions.of(details.ticket().id());
        var unread = mentions.unread(details.ticket().id());
        var around = surroundings.of(details);
        return new OpenTicket(
                currentUser.id(),
                seats.holders(Set.of(currentUser.id())).contains(currentUser.id()),
                details,
                labels.of(details.ticket()),
                contacts.find(details.ticket().contact()).orElseThrow(),
                unread,
                accounts.byId(everybodyIn(details, unread, decision, around)),
                teamNames(details),
                channels.find(details.ticket().channel()),
                decision,
                decision.map(this::skillsIn).orElse(Map.of()),
                clocks.of(details.ticket().id()),
                clock.instant(),
                around);
    }

    /** Read only where somebody lacked one. */
    private Map<SkillId, String> skillsIn(RoutingDecision decision) {
        return decision.considered().stream()
                        .allMatch(person -> person.missingSkills().isEmpty())
                ? Map.of()
                : skills.all().stream().collect(Collectors.toMap(Skill::id, Skill::name));
    }

    private List<String> teamNames(TicketDetails details) {
        return teams.all().stream()
                .filter(team -> details.teams().contains(team.id()))
                .map(Team::name)
                .toList();
    }

    private Set<UserId> everybodyIn(
            TicketDetails details, List<Mention> unread, Optional<RoutingDecision> decision, Surroundings around) {
        var users = new HashSet<UserId>(around.followers());
        users.add(currentUser.id());
        around.shelved().flatMap(Shelved::by).ifPresent(users::add);
        details.ticket().owner().ifPresent(users::add);
        details.thread().stream()
                .map(ThreadEntry::user)
                .flatMap(Optional::stream)
                .forEach(users::add);
        details.timeline().forEach(event -> {
            event.by().ifPresent(users::add);
            event.about().ifPresent(users::add);
        });
        unread.stream().map(Mention::by).forEach(users::add);
        decision.ifPresent(
                made -> made.considered().stream().map(Considered::user).forEach(users::add));
        return users;
    }
}
