package io.stellwerk.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.ActingAs;
import io.stellwerk.CountedStatements;
import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.Roles;
import io.stellwerk.StellwerkTest;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.accounts.TicketScope;
import io.stellwerk.accounts.TicketScope.Reach;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.base.WakeUps;
import io.stellwerk.routing.RoutingRule;
import io.stellwerk.routing.RoutingRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What piles of all tickets do not tell is counted right for whoever sees everything, their teams', or their own tickets. */
class ViewCountsTests extends StellwerkTest {

    private static final String ADMIN = "superadmin@demo.example";

    private static final TicketView AGENT = TicketView.CUSTOMER_AGENT;
    private static final int READERS = 5;

    /** Which are the customer agent's is asked each time. */
    private static final int CHANNELS = 1;

    @Autowired
    Tickets tickets;

    @Autowired
    TicketLists lists;

    @Autowired
    TicketBoard board;

    @Autowired
    Followers followers;

    @Autowired
    Drafts drafts;

    @Autowired
    Notes notes;

    @Autowired
    Mentions mentions;

    @Autowired
    AgentChannels channels;

    @Autowired
    RoutingRules rules;

    @Autowired
    WakeUps wakeUps;

    @Autowired
    Roles roles;

    @Autowired
    Crews crews;

    @Autowired
    Customers customers;

    @Autowired
    ActingAs acting;

    @Autowired
    JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    private Crew crew;

    @BeforeEach
    void hire() {
        crew = crews.hire(1);
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void whoFollowsATicketFindsItCountedAtOnce(Reach reach) {
        var reader = reader(new TicketScope(reach, false));
        var ticket = customers.writeTo(mail(reader), "To be followed");

        acting.run(mail(reader), () -> {
            hasSoMany(TicketView.FOLLOWING, 0);
            followers.follow(ticket);
            hasSoMany(TicketView.FOLLOWING, 1);
            followers.unfollow(ticket);
            hasSoMany(TicketView.FOLLOWING, 0);
        });
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void whoWritesADraftFindsItCountedAtOnce(Reach reach) {
        var reader = reader(new TicketScope(reach, false));
        var ticket = customers.writeTo(mail(reader), "To be answered");

        acting.run(mail(reader), () -> {
            hasSoMany(TicketView.DRAFTS, 0);
            drafts.save(ticket, MessageKind.TO_CUSTOMER, words("Hello"));
            hasSoMany(TicketView.DRAFTS, 1);
            drafts.discard(ticket, MessageKind.TO_CUSTOMER);
            hasSoMany(TicketView.DRAFTS, 0);
        });
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void whoReadsAMentionFindsItGoneFromTheCountAtOnce(Reach reach) {
        var reader = reader(new TicketScope(reach, false));
        var ticket = customers.writeTo(mail(reader), "To be looked at");
        acting.run(ADMIN, () -> {
            drafts.save(ticket, MessageKind.NOTE, mention(reader));
            notes.add(ticket);
        });

        acting.run(mail(reader), () -> {
            hasSoMany(TicketView.MY_MENTIONS, 1);
            mentions.read(ticket);
            hasSoMany(TicketView.MY_MENTIONS, 0);
        });
    }

    @ParameterizedTest
    @EnumSource
    void theCustomerAgentHasWhatTheReaderMaySeeOfItsChannels(Reach reach) {
        leaveToTheAgent();
        oneOfEachKind();
        customers.write("Of another channel");
        for (var unassigned : List.of(false, true)) {
            var scope = new TicketScope(reach, unassigned);
            var reader = reader(scope);
            customers.give(write(), mail(reader));
            var lanes = lanes(reader, scope);
            acting.run(mail(reader), () -> {
                hasSoMany(
                        AGENT,
                        lanes.values().stream().mapToLong(Long::longValue).sum());
                assertThat(board.page(TicketQuery.of(AGENT), Map.of()).counts()).isEqualTo(lanes);
            });
        }
    }

    @Test
    void aFilterOnOwnersIsCountedAmongTheTicketsOfTheCustomerAgent() {
        leaveToTheAgent();
        var reader = reader(new TicketScope(Reach.TEAM, true));
        customers.give(write(), mail(reader));
        customers.writeTo(mail(reader), "Of another channel");
        write();
        var mine = new TicketFilter(List.of(new Criterion.OwnedByMe()));

        acting.run(
                mail(reader),
                () -> assertThat(lists.count(
                                new TicketQuery(AGENT, mine, TicketSearch.NOTHING, TicketSort.LAST_ACTIVITY)))
                        .isEqualTo(1));
    }

    @Test
    void theTicketsOfTheCustomerAgentAreReadOnceForAllReaders() {
        leaveToTheAgent();
        write();
        assertThat(usualCost()).isEqualTo(CHANNELS);
    }

    @Test
    void withoutAChannelOfTheCustomerAgentNothingIsRead() {
        channels.all().forEach(channel -> rule(channel, new RoutingRule.NoOne()));
        write();
        assertThat(usualCost()).isEqualTo(CHANNELS);
    }

    /** How many statements more than another view it takes most readers, none of whom sees the same. */
    private int usualCost() {
        return IntStream.range(0, READERS)
                .mapToObj(number -> reader(new TicketScope(number % 2 == 0 ? Reach.OWNED : Reach.TEAM, false)))
                .toList()
                .stream()
                .map(reader -> acting.call(mail(reader), () -> cost(TicketView.UNASSIGNED, AGENT)))
                .sorted()
                .toList()
                .get(READERS / 2);
    }

    private int cost(TicketView before, TicketView view) {
        var usual = CountedStatements.in(() -> lists.counts(Set.of(before)));
        return CountedStatements.in(() -> lists.counts(Set.of(view))) - usual;
    }

    private Map<StatusId, Long> lanes(Person reader, TicketScope scope) {
        var lanes = new HashMap<StatusId, Long>();
        ListsModel.read(jdbc)
                .lanes(AGENT, reader.id(), scope)
                .forEach((status, tickets) -> lanes.put(status, (long) tickets.size()));
        return lanes;
    }

    private void oneOfEachKind() {
        var all = Stream.generate(this::write).limit(7).toList();
        customers.give(all.get(0), mail(crew.agent()));
        customers.give(all.get(1), mail(crews.hire(1).agent()));
        acting.run(ADMIN, () -> tickets.leaveToTeam(all.get(2), crew.team()));
        acting.run(ADMIN, () -> tickets.close(all.get(3)));
        set(all.get(4), "snoozed_until = NOW(6) + INTERVAL 1 DAY");
        set(all.get(5), "open = FALSE, shelf = 'SPAM'");
    }

    private void set(TicketId ticket, String what) {
        jdbc.sql("UPDATE ticket SET " + what + " WHERE id = :id")
                .param("id", ticket.value())
                .update();
        wakeUps.wake(Tickets.ALL);
    }

    private TicketId write() {
        return customers.write(crew, "To be answered");
    }

    private void leaveToTheAgent() {
        rule(crew.channel(), new RoutingRule.CustomerAgent(Optional.empty()));
    }

    private void rule(ChannelId channel, RoutingRule rule) {
        SystemUser.run(() -> rules.set(channel, rule));
    }

    /** At the left, above the list, and on the board. */
    private void hasSoMany(TicketView view, long tickets) {
        var query = TicketQuery.of(view);
        assertThat(lists.counts(Set.of(view))).containsEntry(view, tickets);
        assertThat(lists.count(query)).isEqualTo(tickets);
        assertThat(board.page(query, Map.of()).counts().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(tickets);
    }

    private Person reader(TicketScope scope) {
        return roles.hire(crew, scope);
    }

    private static Writing words(String words) {
        return new Writing(SafeHtml.fromPlain(words), Recipients.AS_USUAL);
    }

    private static Writing mention(Person person) {
        var name = "<strong data-mention=\"" + person.id().value() + "\">@" + person.name() + "</strong>";
        return new Writing(SafeHtml.sanitise(name), Recipients.AS_USUAL);
    }

    private static String mail(Person person) {
        return person.email().value();
    }
}
