package io.stellwerk;

import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.Grants;
import io.stellwerk.accounts.Permission;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.Presets;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.accounts.TicketScope;
import io.stellwerk.accounts.TicketScope.Reach;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.channels.BlockedSenders;
import io.stellwerk.channels.Channels;
import io.stellwerk.channels.SenderPattern;
import io.stellwerk.contacts.ContactId;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.routing.Distribution;
import io.stellwerk.routing.PoolRule;
import io.stellwerk.routing.Routing;
import io.stellwerk.routing.RoutingRule.CustomerAgent;
import io.stellwerk.routing.RoutingRule.SpecificUsersAndTeams;
import io.stellwerk.routing.RoutingRules;
import io.stellwerk.routing.Target.WholeTeam;
import io.stellwerk.team.Availabilities;
import io.stellwerk.team.Availability.State;
import io.stellwerk.team.Skills;
import io.stellwerk.team.Teams;
import io.stellwerk.tickets.ChannelId;
import io.stellwerk.tickets.CustomViews;
import io.stellwerk.tickets.CustomerText;
import io.stellwerk.tickets.Drafts;
import io.stellwerk.tickets.Followers;
import io.stellwerk.tickets.MessageKind;
import io.stellwerk.tickets.NewTicket;
import io.stellwerk.tickets.Notes;
import io.stellwerk.tickets.Quarantine;
import io.stellwerk.tickets.Recipients;
import io.stellwerk.tickets.Sharing;
import io.stellwerk.tickets.SnippetText;
import io.stellwerk.tickets.Snippets;
import io.stellwerk.tickets.Snoozes;
import io.stellwerk.tickets.Tag;
import io.stellwerk.tickets.TicketFilter;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketLabels;
import io.stellwerk.tickets.TicketSort;
import io.stellwerk.tickets.TicketType;
import io.stellwerk.tickets.TicketView;
import io.stellwerk.tickets.Tickets;
import io.stellwerk.tickets.Trash;
import io.stellwerk.tickets.ViewSettings;
import io.stellwerk.tickets.Writing;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A help desk of a test's own. Each time it grows there is one more of whatever pages list, unlike those before. */
class GrowingDesk {

    static final String ADMIN = "superadmin@demo.example";

    private static final TicketScope NO_TICKETS = new TicketScope(Reach.NONE, false);
    private static final Duration SNOOZED = Duration.ofDays(900);

    @Autowired
    Crews crews;

    @Autowired
    Presets presets;

    @Autowired
    Teams teams;

    @Autowired
    Skills skills;

    @Autowired
    Availabilities availabilities;

    @Autowired
    RoutingRules rules;

    @Autowired
    Routing routing;

    @Autowired
    Contacts contacts;

    @Autowired
    Channels channels;

    @Autowired
    BlockedSenders blockedSenders;

    @Autowired
    Tickets tickets;

    @Autowired
    TicketLabels labels;

    @Autowired
    Followers followers;

    @Autowired
    Drafts drafts;

    @Autowired
    Notes notes;

    @Autowired
    Snoozes snoozes;

    @Autowired
    Snippets snippets;

    @Autowired
    Quarantine quarantine;

    @Autowired
    Trash trash;

    @Autowired
    CustomViews views;

    @Autowired
    ActingAs acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);
    private int size;

    @SuppressWarnings("NullAway.Init")
    private Person reader;

    @SuppressWarnings("NullAway.Init")
    private TicketId busy;

    @SuppressWarnings("NullAway.Init")
    private Crew first;

    /** Sees what belongs to their teams, and one is in all of them. */
    Person open() {
        reader = crews.hireOne(BuiltInPreset.AGENT);
        var scope = new TicketScope(Reach.TEAM, false);
        var preset = SystemUser.call(
                () -> presets.create("Reads " + word, new Grants(Set.of(Permission.DELETE_TICKETS), scope, scope)));
        jdbc.sql("UPDATE user_account SET preset_id = :preset WHERE id = :id")
                .param("preset", preset.value())
                .param("id", reader.id().value())
                .update();
        return reader;
    }

    /** A word of each ticket, contact, user and team. */
    String word() {
        return word;
    }

    /** The ticket in which most happens. */
    TicketId busy() {
        return busy;
    }

    /** To whose team everybody comes. */
    Crew first() {
        return first;
    }

    void growTo(int wanted) {
        while (size < wanted) {
            size++;
            grow(crews.hire(1));
        }
    }

    private void grow(Crew crew) {
        SystemUser.run(() -> teams.joinAsExtra(reader.id(), crew.team()));
        acting.run(reader.email().value(), () -> views.create(view()));
        acting.run(
                ADMIN,
                () -> contacts.setOwner(customer(), Optional.of(crew.agent().id())));
        settings(crew.agent());
        var mine = given(crew, reader);
        if (size == 1) {
            busy = mine;
            first = crew;
        }
        SystemUser.run(() -> teams.joinAsExtra(crew.agent().id(), first.team()));
        following(mine);
        given(crew, crew.agent());
        asReader(given(crew, reader), tickets::close);
        asReader(
                given(crew, reader),
                ticket -> snoozes.snooze(ticket, clock.instant().plus(SNOOZED)));
        asReader(given(crew, reader), quarantine::markAsSpam);
        asReader(given(crew, reader), trash::delete);
        asAdmin(written(crew.channel(), customer()), ticket -> tickets.leaveToTeam(ticket, crew.team()));
        answeredByTheAgent(crew);
        waiting(crew);
        busier(crew.agent());
    }

    private void settings(Person agent) {
        SystemUser.run(
                () -> skills.setOf(agent.id(), Set.of(skills.all().getFirst().id())));
        acting.run(ADMIN, () -> {
            blockedSenders.block(SenderPattern.parse(word + size + ".example").orElseThrow());
            presets.create(word + size, new Grants(Set.of(), NO_TICKETS, NO_TICKETS));
        });
        acting.run(
                reader.email().value(),
                () -> snippets.create(new SnippetText(false, word + size, word + size, SafeHtml.fromPlain("Hello"))));
    }

    private void following(TicketId ticket) {
        asReader(ticket, followers::follow);
        asReader(ticket, mine -> tickets.reply(mine, SafeHtml.fromPlain("An answer")));
        asReader(ticket, mine -> drafts.save(mine, MessageKind.TO_CUSTOMER, writing("<p>Begun</p>")));
        asAdmin(ticket, mine -> labels.tag(mine, new Tag(word + size)));
        mention(ticket);
    }

    private void answeredByTheAgent(Crew crew) {
        var channel = unwatched();
        SystemUser.run(() -> rules.set(channel, new CustomerAgent(Optional.empty())));
        asAdmin(written(channel, customer()), ticket -> tickets.leaveToTeam(ticket, crew.team()));
    }

    private void waiting(Crew crew) {
        SystemUser.run(() -> {
            availabilities.set(crew.agent().id(), State.AWAY);
            var pool = PoolRule.of(Set.of(new WholeTeam(crew.team())), Distribution.LOAD_BALANCED);
            rules.set(crew.channel(), new SpecificUsersAndTeams(pool.waiting()));
        });
        routing.route(written(crew.channel(), customer()));
    }

    /** More of what stands in a single ticket, and more tickets of one contact. */
    private void busier(Person agent) {
        asAdmin(written(unwatched(), regular()), ticket -> tickets.assign(ticket, reader.id()));
        asAdmin(busy, ticket -> tickets.assign(ticket, agent.id()));
        acting.run(agent.email().value(), () -> {
            tickets.note(busy, SafeHtml.fromPlain("A note"));
            tickets.reply(busy, SafeHtml.fromPlain("An answer"));
            followers.follow(busy);
        });
        asAdmin(busy, ticket -> tickets.assign(ticket, reader.id()));
        asAdmin(busy, ticket -> labels.tag(ticket, new Tag(word + "busy" + size)));
        mention(busy);
    }

    private void mention(TicketId ticket) {
        var name = "<p><strong data-mention=\"" + reader.id().value() + "\">@" + reader.name() + "</strong></p>";
        asAdmin(ticket, mentioned -> drafts.save(mentioned, MessageKind.NOTE, writing(name)));
        asAdmin(ticket, notes::add);
    }

    private TicketId given(Crew crew, Person owner) {
        var ticket = written(unwatched(), customer());
        asAdmin(ticket, fresh -> {
            tickets.leaveToTeam(fresh, crew.team());
            tickets.assign(fresh, owner.id());
        });
        return ticket;
    }

    /** Of nobody, as no rule watches its channel. */
    private TicketId written(ChannelId channel, ContactId from) {
        var text = new CustomerText(from, SafeHtml.fromPlain(word), word, List.of(), clock.instant());
        return tickets.open(new NewTicket(word + "x" + size, TicketType.EMAIL, channel, text))
                .ticket();
    }

    private ChannelId unwatched() {
        return acting.call(
                ADMIN,
                () -> channels.connectEmail(
                        word + size, address(UUID.randomUUID().toString())));
    }

    /** Somebody new, whom an agent looks after. */
    private ContactId customer() {
        return contacts.recognise(address(word + UUID.randomUUID()), word + size + " Customer");
    }

    ContactId regular() {
        return contacts.recognise(address("regular" + word), word + "regular Customer");
    }

    private ViewSettings view() {
        return new ViewSettings(
                word + " " + size,
                TicketView.MY_TEAMS_OPEN,
                TicketFilter.NOTHING,
                TicketSort.NEWEST,
                List.of(),
                new Sharing.Private());
    }

    private void asReader(TicketId ticket, Consumer<TicketId> work) {
        acting.run(reader.email().value(), () -> work.accept(ticket));
    }

    private void asAdmin(TicketId ticket, Consumer<TicketId> work) {
        acting.run(ADMIN, () -> work.accept(ticket));
    }

    private static Writing writing(String html) {
        return new Writing(SafeHtml.sanitise(html), Recipients.AS_USUAL);
    }

    private static EmailAddress address(String mailbox) {
        return EmailAddress.of(mailbox + "@kunde.example");
    }
}
