package io.stellwerk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.Grants;
import io.stellwerk.accounts.Permission;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.accounts.TicketScope;
import io.stellwerk.accounts.TicketScope.Reach;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.team.TeamId;
import io.stellwerk.team.TeamPlan;
import io.stellwerk.team.TeamPlans;
import io.stellwerk.team.TeamSaving;
import io.stellwerk.team.Teams;
import io.stellwerk.tickets.ChannelId;
import io.stellwerk.tickets.ClaimResult;
import io.stellwerk.tickets.DraftFileId;
import io.stellwerk.tickets.Drafts;
import io.stellwerk.tickets.IncomingFile;
import io.stellwerk.tickets.Lookers;
import io.stellwerk.tickets.Mentions;
import io.stellwerk.tickets.MessageId;
import io.stellwerk.tickets.MessageKind;
import io.stellwerk.tickets.MoveThen;
import io.stellwerk.tickets.Notes;
import io.stellwerk.tickets.Recipients;
import io.stellwerk.tickets.SendWish;
import io.stellwerk.tickets.Snoozes;
import io.stellwerk.tickets.SplitExtent;
import io.stellwerk.tickets.StatusId;
import io.stellwerk.tickets.Tag;
import io.stellwerk.tickets.TicketClocks;
import io.stellwerk.tickets.TicketDetails;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketLists;
import io.stellwerk.tickets.TicketPage;
import io.stellwerk.tickets.TicketPriority;
import io.stellwerk.tickets.TicketQueue;
import io.stellwerk.tickets.TicketRow;
import io.stellwerk.tickets.TicketSearch;
import io.stellwerk.tickets.TicketTeams;
import io.stellwerk.tickets.TicketView;
import io.stellwerk.tickets.Tickets;
import io.stellwerk.tickets.TicketsOfContacts;
import io.stellwerk.tickets.Writing;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A ticket outside one's scope appears nowhere and cannot be touched (spec/02 section 4). */
class TicketScopeTests extends StellwerkTest {

    private static final String ADMIN = "superadmin@demo.example";

    private enum Kind {
        MINE,
        OF_MY_TEAM,
        UNASSIGNED_OF_MY_TEAM,
        UNASSIGNED_OF_A_TEAM_BELOW,
        MINE_OF_A_TEAM_I_LEFT,
        UNASSIGNED,
        OF_OTHERS
    }

    @Autowired
    ApplicationContext application;

    @Autowired
    Crews crews;

    @Autowired
    Customers customers;

    @Autowired
    Roles roles;

    @Autowired
    Teams teams;

    @Autowired
    TeamPlans plans;

    @Autowired
    Accounts accounts;

    @Autowired
    Tickets tickets;

    @Autowired
    TicketQueue queue;

    @Autowired
    Snoozes snoozes;

    @Autowired
    Lookers lookers;

    @Autowired
    Mentions mentions;

    @Autowired
    Drafts drafts;

    @Autowired
    Notes notes;

    @Autowired
    TicketClocks clocks;

    @Autowired
    TicketTeams ticketTeams;

    @Autowired
    TicketsOfContacts ofContacts;

    @Autowired
    Clock clock;

    @Autowired
    TicketLists lists;

    @Autowired
    ActingAs acting;

    @Autowired
    JdbcClient jdbc;

    @TestFactory
    Stream<DynamicTest> listsCountsAndPagesContainWhatTheScopeSays() {
        return Arrays.stream(Reach.values())
                .flatMap(reach -> Stream.of(new TicketScope(reach, false), new TicketScope(reach, true)))
                .map(scope -> dynamicTest(scope.toString(), () -> seesExactly(scope)));
    }

    @TestFactory
    Stream<DynamicTest> noServiceTouchesOrShowsATicketOutOfScope() {
        var mayDelete = someone(new TicketScope(Reach.TEAM, true), new TicketScope(Reach.TEAM, true));
        var stranger = mayDelete.email().value();
        var ticket = confidential();
        var methods = ServiceMethods.of(application);
        return PermissionMatrix.services().values().stream()
                .filter(line -> Set.of("LOGGED_IN", "DELETE_TICKETS").contains(line.who()))
                .filter(line -> line.subject().contains("(TicketId"))
                .map(line -> dynamicTest(line.subject(), () -> {
                    var before = asItIs(ticket);
                    var method = Objects.requireNonNull(methods.get(line.subject()));

                    var answer = acting.call(stranger, () -> called(method, ticket));

                    assertThat(isNothing(answer)).as("%s", answer).isTrue();
                    assertThat(asItIs(ticket)).isEqualTo(before);
                }));
    }

    /** One that can be woken and split, and that somebody looks at. */
    private TicketId confidential() {
        var ticket = customers.writeTo(crews.hire(1).agent().email().value(), "Confidential");
        customers.reply(ticket, "Between us");
        acting.run(ADMIN, () -> {
            snoozes.snooze(ticket, clock.instant().plus(Duration.ofDays(1)));
            lookers.came(ticket, UUID.randomUUID());
        });
        return ticket;
    }

    @Test
    void whatIsReadOfManyLeavesOutWhatIsOutOfScope() {
        var stranger = someone(new TicketScope(Reach.TEAM, true), new TicketScope(Reach.TEAM, true));
        var ticket = confidential();

        assertThat(ofMany(stranger.email().value(), ticket)).allMatch(TicketScopeTests::isNothing);
        assertThat(ofMany(ADMIN, ticket)).noneMatch(TicketScopeTests::isNothing);
    }

    private List<Object> ofMany(String reader, TicketId ticket) {
        var contact = queue.facts(ticket).orElseThrow().contact();
        return acting.call(
                reader,
                () -> List.of(
                        clocks.of(List.of(ticket)),
                        ticketTeams.of(List.of(ticket)),
                        ofContacts.activity(List.of(contact)),
                        ofContacts.page(contact, Optional.empty(), 5),
                        ofContacts.others(contact, new TicketId(1), 5)));
    }

    @Test
    void whoIsMentionedIsToldSoOnlyWhileTheySeeTheTicket() {
        var own = new TicketScope(Reach.OWNED, false);
        var me = someone(own, own);
        var ticket = customers.writeTo(me.email().value(), "Mine for now");
        acting.run(ADMIN, () -> {
            drafts.save(ticket, MessageKind.NOTE, mention(me));
            notes.add(ticket);
        });
        assertThat(acting.call(me.email().value(), () -> mentions.unread(ticket)))
                .hasSize(1);

        customers.give(ticket, crews.hireOne(BuiltInPreset.AGENT).email().value());

        assertThat(acting.call(me.email().value(), () -> mentions.unread(ticket)))
                .isEmpty();
    }

    private static Writing mention(Person person) {
        var name = "<strong data-mention=\"" + person.id().value() + "\">@" + person.name() + "</strong>";
        return new Writing(SafeHtml.sanitise(name), Recipients.AS_USUAL);
    }

    @Test
    void whoSeesATicketDoesNotYetEditIt() {
        var everything = new TicketScope(Reach.EVERYTHING, true);
        var reader = someone(everything, new TicketScope(Reach.OWNED, false));
        var ticket = customers.write("Only to look at");

        var shown = acting.call(reader.email().value(), () -> tickets.show(ticket));

        assertThat(shown.map(TicketDetails::editable)).hasValue(false);
    }

    @TestFactory
    Stream<DynamicTest> whoeverGetsATicketSeesAndEditsItAndWhoeverWouldNotGetsNone() {
        return Arrays.stream(Reach.values())
                .flatMap(reach -> Stream.of(new TicketScope(reach, false), new TicketScope(reach, true)))
                .map(scope -> dynamicTest(scope.toString(), () -> keepsWhatIsGiven(scope)));
    }

    private void keepsWhatIsGiven(TicketScope scope) {
        var me = someone(scope, scope);
        var given = customers.write("Given");

        var result = acting.call(ADMIN, () -> tickets.assign(given, me.id()));

        assertThat(result).isEqualTo(scope.reach() == Reach.NONE ? ClaimResult.LOST : ClaimResult.CLAIMED);
        assertThat(accounts.find(me.id()).orElseThrow().worksOnTickets()).isEqualTo(result == ClaimResult.CLAIMED);
        acting.run(
                me.email().value(),
                () -> assertThat(tickets.show(given)
                                .filter(TicketDetails::editable)
                                .isPresent())
                        .isEqualTo(scope.reach() != Reach.NONE || scope.unassigned()));
    }

    @Test
    void whoWouldNotSeeATicketOfTheirOwnAnswersWithoutGettingIt() {
        var onlyUnassigned = new TicketScope(Reach.NONE, true);
        var me = someone(onlyUnassigned, onlyUnassigned).email().value();
        var ticket = customers.write("Nobody's");

        acting.run(me, () -> tickets.reply(ticket, SafeHtml.fromPlain("Have a look")));

        assertThat(queue.facts(ticket).orElseThrow().owner()).isEmpty();
        assertThat(acting.call(me, () -> tickets.show(ticket))).isPresent();
    }

    private void seesExactly(TicketScope scope) {
        var me = crews.hireOne(BuiltInPreset.AGENT);
        var kept = ofATeamILeft(me);
        var team = team(Optional.empty(), me);
        var all = tickets(me, team);
        all.put(Kind.MINE_OF_A_TEAM_I_LEFT, kept);
        give(me, scope, scope);
        var expected = all.keySet().stream()
                .filter(kind -> isIn(scope, kind))
                .map(kind -> all.get(kind))
                .collect(Collectors.toSet());

        acting.run(me.email().value(), () -> {
            assertThat(listed(all.values())).isEqualTo(expected);
            assertThat(all.values())
                    .filteredOn(ticket -> tickets.show(ticket).isPresent())
                    .containsExactlyInAnyOrderElementsOf(expected);
            if (!scope.unassigned() && scope.reach() != Reach.EVERYTHING) {
                assertThat(lists.counts(Set.of(TicketView.ALL_OPEN)).get(TicketView.ALL_OPEN))
                        .isEqualTo(expected.size());
            }
        });
        assertThat(all.values())
                .filteredOn(ticket ->
                        acting.call(ADMIN, () -> mentions.possible(ticket)).contains(me.id()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static boolean isIn(TicketScope scope, Kind kind) {
        var unassigned = EnumSet.of(Kind.UNASSIGNED, Kind.UNASSIGNED_OF_MY_TEAM, Kind.UNASSIGNED_OF_A_TEAM_BELOW)
                .contains(kind);
        var mine = EnumSet.of(Kind.MINE, Kind.MINE_OF_A_TEAM_I_LEFT).contains(kind);
        return (scope.unassigned() && unassigned)
                || switch (scope.reach()) {
                    case EVERYTHING -> true;
                    case TEAM -> kind != Kind.UNASSIGNED && kind != Kind.OF_OTHERS;
                    case OWNED -> mine;
                    case NONE -> false;
                };
    }

    private Map<Kind, TicketId> tickets(Person me, TeamId team) {
        var colleague = crews.hireOne(BuiltInPreset.AGENT);
        SystemUser.run(() -> teams.joinAsMain(colleague.id(), team));
        var made = new EnumMap<Kind, TicketId>(Kind.class);
        made.put(Kind.MINE, customers.writeTo(me.email().value(), "Mine"));
        made.put(Kind.OF_MY_TEAM, customers.writeTo(colleague.email().value(), "My team's"));
        made.put(Kind.UNASSIGNED_OF_MY_TEAM, customers.write("Left to my team"));
        acting.run(ADMIN, () -> tickets.leaveToTeam(made.get(Kind.UNASSIGNED_OF_MY_TEAM), team));
        made.put(Kind.UNASSIGNED_OF_A_TEAM_BELOW, customers.write("Left to a team below mine"));
        var below = team(Optional.of(team), crews.hireOne(BuiltInPreset.AGENT));
        acting.run(ADMIN, () -> tickets.leaveToTeam(made.get(Kind.UNASSIGNED_OF_A_TEAM_BELOW), below));
        made.put(Kind.UNASSIGNED, customers.write("Nobody's"));
        made.put(Kind.OF_OTHERS, customers.writeTo(crews.hire(1).agent().email().value(), "Another team's"));
        return made;
    }

    private TicketId ofATeamILeft(Person me) {
        var left = team(Optional.empty(), me);
        var ticket = customers.writeTo(me.email().value(), "Mine since I was in that team");
        SystemUser.run(() -> {
            var seen = plans.find(left).orElseThrow();
            plans.change(seen, new TeamPlan(seen.plan().name(), Optional.empty(), Set.of(), Set.of(), Set.of()));
        });
        return ticket;
    }

    private TeamId team(Optional<TeamId> above, Person member) {
        var plan = new TeamPlan("Team " + UUID.randomUUID(), above, Set.of(member.id()), Set.of(), Set.of());
        return ((TeamSaving.Saved) SystemUser.call(() -> plans.create(plan))).team();
    }

    private Set<TicketId> listed(Collection<TicketId> among) {
        return lists.page(TicketView.ALL_OPEN, new TicketSearch("", Set.of()), Optional.empty(), 50).tickets().stream()
                .map(TicketRow::id)
                .filter(among::contains)
                .collect(Collectors.toSet());
    }

    private Person someone(TicketScope view, TicketScope edit) {
        var person = crews.hireOne(BuiltInPreset.AGENT);
        give(person, view, edit);
        return person;
    }

    private void give(Person person, TicketScope view, TicketScope edit) {
        roles.give(person, new Grants(Set.of(Permission.DELETE_TICKETS), view, edit));
    }

    private String asItIs(TicketId ticket) {
        var drafts = jdbc.sql("SELECT COUNT(*) FROM draft WHERE ticket_id = :ticket")
                .param("ticket", ticket.value())
                .query(Long.class)
                .single();
        return acting.call(ADMIN, () -> queue.facts(ticket) + "\n" + tickets.show(ticket)) + "\n" + drafts;
    }

    private MessageId latestMessage(TicketId ticket) {
        return acting.call(ADMIN, () -> tickets.show(ticket))
                .orElseThrow()
                .thread()
                .getLast()
                .id();
    }

    private @Nullable Object called(Method method, TicketId ticket) {
        try {
            method.setAccessible(true);
            var arguments = Arrays.stream(method.getParameterTypes())
                    .map(type -> argument(type, ticket))
                    .toArray();
            return method.invoke(application.getBean(method.getDeclaringClass()), arguments);
        } catch (InvocationTargetException e) {
            return e.getCause();
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isNothing(@Nullable Object answer) {
        return switch (answer) {
            case null -> true;
            case AccessDeniedException refused -> true;
            case Boolean permitted -> !permitted;
            case Optional<?> found -> found.isEmpty();
            case Map<?, ?> found -> found.isEmpty();
            case Collection<?> found -> found.isEmpty();
            case TicketPage page -> page.tickets().isEmpty();
            default -> false;
        };
    }

    private Object argument(Class<?> type, TicketId ticket) {
        return type.isSealed() ? withoutDetails(type) : known(type, ticket);
    }

    private static Object withoutDetails(Class<?> choice) {
        var plain = Arrays.stream(choice.getPermittedSubclasses())
                .filter(option -> option.getRecordComponents().length == 0)
                .findFirst()
                .orElseThrow();
        try {
            var constructor = plain.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("No " + plain, e);
        }
    }

    private Object known(Class<?> type, TicketId ticket) {
        return Stream.of(
                        ticket,
                        new UserId(1),
                        new TeamId(1),
                        latestMessage(ticket),
                        new StatusId(4),
                        TicketPriority.HIGH,
                        new Tag("intruder"),
                        Optional.empty(),
                        MessageKind.NOTE,
                        new ChannelId(1),
                        TicketSearch.NOTHING,
                        Instant.MAX,
                        MoveThen.KEEP_OWNER,
                        SplitExtent.ONLY_THIS,
                        SafeHtml.fromPlain("intruder"),
                        List.of(SafeHtml.NOTHING),
                        new Writing(SafeHtml.fromPlain("intruder"), Recipients.AS_USUAL),
                        new IncomingFile("intruder.txt", "text/plain", new byte[1], Optional.empty()),
                        new DraftFileId(1),
                        UUID.randomUUID(),
                        SendWish.PLAIN,
                        "intruder")
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Say what to pass as " + type));
    }
}
