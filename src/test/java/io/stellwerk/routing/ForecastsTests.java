package io.stellwerk.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import io.stellwerk.ActingAs;
import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.StellwerkTest;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.channels.email.SmtpClient;
import io.stellwerk.channels.email.SmtpReceiver;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.routing.RoutingDecision.Outcome;
import io.stellwerk.routing.RoutingRule.ContactOwner;
import io.stellwerk.routing.RoutingRule.SpecificUsersAndTeams;
import io.stellwerk.routing.Target.WholeTeam;
import io.stellwerk.team.Availabilities;
import io.stellwerk.team.Availability.State;
import io.stellwerk.team.Teams;
import io.stellwerk.tickets.TicketType;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What the forecast says is what routing does then. */
class ForecastsTests extends StellwerkTest {

    private static final String ADMIN = "superadmin@demo.example";

    @Autowired
    SmtpReceiver receiver;

    @Autowired
    Crews crews;

    @Autowired
    Forecasts forecasts;

    @Autowired
    RoutingRules rules;

    @Autowired
    Contacts contacts;

    @Autowired
    Teams teams;

    @Autowired
    Availabilities availabilities;

    @Autowired
    ActingAs acting;

    @Autowired
    JdbcClient jdbc;

    @Test
    void withLoadBalancedWhoeverIsFirstInTheListGetsTheNextTicket() throws IOException {
        comesTrue(crews.hire(3), Distribution.LOAD_BALANCED, Map.of(), 5);
    }

    @Test
    void withRoundRobinWhoeverIsFirstInTheListGetsTheNextTicket() throws IOException {
        var crew = crews.hire(3);
        comesTrue(crew, Distribution.ROUND_ROBIN, Map.of(crew.people().getFirst(), 2), 6);
    }

    @Test
    void chanceHasNoName() {
        var forecast = forecast(crews.hire(2), Distribution.RANDOM);

        assertThat(forecast.outcome()).isEqualTo(Outcome.ASSIGNED);
        assertThat(forecast.winner()).isEmpty();
        assertThat(forecast.eligible()).isEqualTo(2);
    }

    @Test
    void thoseWhoDoNotComeIntoQuestionStandLastWithTheReason() {
        var crew = crews.hire(2);
        var away = crew.agents().getFirst();
        acting.run(away.email().value(), () -> availabilities.setMine(State.AWAY));
        var extra = crews.hire(1).agent();
        SystemUser.call(() -> {
            teams.joinAsExtra(extra.id(), crew.team());
            return true;
        });

        var people = forecast(crew, Distribution.LOAD_BALANCED).people().stream()
                .map(Prospect::considered)
                .toList();

        assertThat(people.getFirst().isEligible()).isTrue();
        assertThat(people)
                .filteredOn(person -> !person.isEligible())
                .extracting(Considered::user, person -> person.refusal().orElseThrow())
                .containsExactlyInAnyOrder(
                        tuple(away.id(), Refusal.AWAY), tuple(extra.id(), Refusal.EXTRA_MEMBER_ONLY));
    }

    @Test
    void aContactOwnerWhoIsAwayIsShownWhereNobodyElseIsAsked() {
        var crew = crews.hire(1);
        var owner = crew.agent();
        acting.run(owner.email().value(), () -> availabilities.setMine(State.AWAY));
        var contact = contacts.recognise(EmailAddress.of("owner-away@kunde.example"), "Mia Wolf");
        contacts.tracked(contact);
        SystemUser.run(() -> contacts.setOwner(contact, Optional.of(owner.id())));
        var sample = TicketSample.ANY.from(SampleContact.of("owner-away@kunde.example"));

        var forecast = acting.call(
                ADMIN,
                () -> forecasts.forecast(
                        crew.channel(),
                        new ContactOwner(Optional.empty()),
                        SkillRouting.OFF,
                        TicketType.EMAIL,
                        sample));

        assertThat(forecast.outcome()).isEqualTo(Outcome.UNASSIGNED);
        assertThat(forecast.people())
                .extracting(Prospect::considered)
                .extracting(Considered::user, person -> person.refusal().orElseThrow())
                .containsExactly(tuple(owner.id(), Refusal.AWAY));
    }

    @Test
    void aForecastIsForThoseWhoMayEditChannels() {
        var crew = crews.hire(1);

        assertThatThrownBy(() -> acting.call(
                        crew.agent().email().value(),
                        () -> forecasts.forecast(
                                crew.channel(),
                                new RoutingRule.NoOne(),
                                SkillRouting.OFF,
                                TicketType.EMAIL,
                                TicketSample.ANY)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoeverReadAnOlderRuleDoesNotOverwriteTheNewOne() {
        var crew = crews.hire(1);
        var seen = rules.of(crew.channel());

        assertThat(replace(crew, seen, new RoutingRule.NoOne())).isTrue();
        assertThat(replace(crew, seen, new RoutingRule.TeamOnly(Set.of(crew.team()))))
                .isFalse();

        assertThat(rules.of(crew.channel()).rule()).isEqualTo(new RoutingRule.NoOne());
    }

    private boolean replace(Crew crew, VersionedRule seen, RoutingRule rule) {
        return acting.call(ADMIN, () -> rules.replace(crew.channel(), seen, rule, SkillRouting.OFF, Duration.ZERO));
    }

    private void comesTrue(Crew crew, Distribution distribution, Map<UserId, Integer> weights, int tickets)
            throws IOException {
        var rule = new SpecificUsersAndTeams(new PoolRule(
                Set.of(new WholeTeam(crew.team())), distribution, true, IfNobody.LEAVE_UNASSIGNED, weights));
        acting.run(ADMIN, () -> rules.set(crew.channel(), rule));
        for (int number : IntStream.range(0, tickets).toArray()) {
            var expected = forecast(crew, rule).winner().orElseThrow();
            write(crew, number);
            await().until(() -> owners(crew).size() == number + 1);
            assertThat(owners(crew).getLast()).isEqualTo(expected);
        }
        assertThat(owners(crew)).hasSize(tickets).allMatch(crew.people()::contains);
    }

    private Forecast forecast(Crew crew, Distribution distribution) {
        return forecast(crew, new SpecificUsersAndTeams(Set.of(new WholeTeam(crew.team())), distribution, true));
    }

    private Forecast forecast(Crew crew, RoutingRule rule) {
        return acting.call(
                ADMIN,
                () -> forecasts.forecast(crew.channel(), rule, SkillRouting.OFF, TicketType.EMAIL, TicketSample.ANY));
    }

    private void write(Crew crew, int number) throws IOException {
        try (var client = new SmtpClient(receiver.port())) {
            assertThat(client.send("customer@kunde.example", crew.address(), """
                            From: customer@kunde.example
                            Subject: Mail %1$s
                            Message-ID: <%1$s.%2$s>

                            Help""".formatted(number, crew.address())))
                    .startsWith("250");
        }
    }

    private List<UserId> owners(Crew crew) {
        return jdbc.sql("SELECT owner_id FROM ticket WHERE channel_id = :channel AND owner_id IS NOT NULL ORDER BY id")
                .param("channel", crew.channel().value())
                .query((row, index) -> new UserId(row.getLong("owner_id")))
                .list();
    }
}
