package io.stellwerk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.ActingAs;
import io.stellwerk.StellwerkTest;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.routing.RoutingDecision.Outcome;
import io.stellwerk.routing.RoutingRule.ContactOwner;
import io.stellwerk.routing.RoutingRule.CustomerAgent;
import io.stellwerk.routing.RoutingRule.NoOne;
import io.stellwerk.routing.RoutingRule.TeamOnly;
import io.stellwerk.routing.Target.WholeTeam;
import io.stellwerk.team.Availabilities;
import io.stellwerk.team.Availability.State;
import io.stellwerk.tickets.TicketType;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Every cell of the table in spec/01 section 2, through intake of that ticket type. */
class EveryTypeTests extends StellwerkTest {

    @Autowired
    AutowireCapableBeanFactory application;

    @Autowired
    RoutingRules rules;

    @Autowired
    Decisions decisions;

    @Autowired
    Contacts contacts;

    @Autowired
    Availabilities availabilities;

    @Autowired
    ActingAs acting;

    @SuppressWarnings("NullAway.Init")
    private RoutedTickets routed;

    @SuppressWarnings("NullAway.Init")
    private Node node;

    @BeforeEach
    void setUp() {
        routed = application.createBean(RoutedTickets.class);
        node = application.createBean(TwoNodes.class).here();
    }

    @ParameterizedTest
    @EnumSource(TicketType.class)
    void specificUsersAndTeamsGetTicketsOfEveryType(TicketType type) {
        var crew = routed.crew(1, Distribution.ROUND_ROBIN, IfNobody.LEAVE_UNASSIGNED);
        var ticket = node.open(crew.channel(), type);
        routed.awaitNobodyQueued(crew);
        assertThat(routed.owner(ticket)).contains(crew.agent().id());
    }

    @ParameterizedTest
    @EnumSource(TicketType.class)
    void theOtherOptionsDoWhatTheySay(TicketType type) {
        var crew = routed.crew(1, Distribution.LOAD_BALANCED, IfNobody.LEAVE_UNASSIGNED);
        var pool = PoolRule.of(Set.of(new WholeTeam(crew.team())), Distribution.LOAD_BALANCED);
        assertThat(outcome(crew, new NoOne(), type)).isEqualTo(Outcome.UNASSIGNED);
        assertThat(outcome(crew, new TeamOnly(Set.of(crew.team())), type)).isEqualTo(Outcome.TEAM_ONLY);
        assertThat(outcome(crew, new CustomerAgent(Optional.empty()), type)).isEqualTo(Outcome.UNASSIGNED);
        assertThat(outcome(crew, new CustomerAgent(Optional.of(pool)), type)).isEqualTo(Outcome.ASSIGNED);
        assertThat(outcome(crew, new ContactOwner(Optional.of(pool)), type)).isEqualTo(Outcome.ASSIGNED);
        assertThat(outcome(crew, new ContactOwner(Optional.empty()), type)).isEqualTo(Outcome.UNASSIGNED);
    }

    @Test
    void whatAContactSendsWhileTheOwnerIsAwayIsMailedAndStaysUnassigned() {
        var crew = routed.crew(2, Distribution.LOAD_BALANCED, IfNobody.LEAVE_UNASSIGNED);
        var owner = crew.agent().id();
        var contact = contacts.recognise(EmailAddress.of("one-of-many@kunde.example"), "Mia Wolf");
        contacts.tracked(contact);
        SystemUser.run(() -> contacts.setOwner(contact, Optional.of(owner)));
        try {
            var rule = new ContactOwner(Optional.empty(), true);
            assertThat(outcome(crew, rule, TicketType.EMAIL)).isEqualTo(Outcome.ASSIGNED_TO_CONTACT_OWNER);
            SystemUser.run(() -> availabilities.set(owner, State.AWAY));
            assertThat(outcome(crew, rule, TicketType.EMAIL)).isEqualTo(Outcome.MAILED_TO_CONTACT_OWNER);
        } finally {
            SystemUser.run(() -> contacts.setOwner(contact, Optional.empty()));
        }
    }

    @Test
    void aRuleThatNamesNoTeamsLeavesATicketToThoseItHad() {
        var crew = routed.crew(1, Distribution.LOAD_BALANCED, IfNobody.LEAVE_UNASSIGNED);
        SystemUser.run(() -> rules.set(crew.channel(), new NoOne()));
        var ticket = node.open(crew);
        routed.awaitNobodyQueued(crew);
        node.leaveToTeam(ticket, crew.team());
        node.routeAgain(ticket);
        routed.awaitNobodyQueued(crew);
        assertThat(acting.call("superadmin@demo.example", () -> node.tickets().show(ticket))
                        .orElseThrow()
                        .teams())
                .containsExactly(crew.team());
    }

    @Test
    void aContactOwnerWhoWasRefusedStandsFirstAmongThoseConsidered() {
        var crew = routed.crew(1, Distribution.LOAD_BALANCED, IfNobody.LEAVE_UNASSIGNED);
        var owner = routed.crew(1, Distribution.LOAD_BALANCED, IfNobody.LEAVE_UNASSIGNED)
                .agent()
                .id();
        var pool = PoolRule.of(Set.of(new WholeTeam(crew.team())), Distribution.LOAD_BALANCED);
        var contact = contacts.recognise(EmailAddress.of("one-of-many@kunde.example"), "Mia Wolf");
        contacts.tracked(contact);
        SystemUser.run(() -> contacts.setOwner(contact, Optional.of(owner)));
        SystemUser.run(() -> availabilities.set(owner, State.AWAY));
        try {
            var shared = decision(crew, new ContactOwner(Optional.of(pool)), TicketType.EMAIL);
            assertThat(shared.winner()).contains(crew.agent().id());
            assertThat(shared.considered())
                    .extracting(Considered::user)
                    .containsExactly(owner, crew.agent().id());
            assertThat(shared.considered().getFirst().refusal()).contains(Refusal.AWAY);
            var left = decision(crew, new ContactOwner(Optional.empty()), TicketType.EMAIL);
            assertThat(left.considered()).extracting(Considered::user).containsExactly(owner);
        } finally {
            SystemUser.run(() -> contacts.setOwner(contact, Optional.empty()));
        }
    }

    private Outcome outcome(io.stellwerk.Crew crew, RoutingRule rule, TicketType type) {
        return decision(crew, rule, type).outcome();
    }

    private RoutingDecision decision(io.stellwerk.Crew crew, RoutingRule rule, TicketType type) {
        SystemUser.run(() -> rules.set(crew.channel(), rule));
        assertThat(rules.of(crew.channel()).rule()).isEqualTo(rule);
        var ticket = node.open(crew.channel(), type);
        routed.awaitNobodyQueued(crew);
        return acting.call("superadmin@demo.example", () -> decisions.of(ticket))
                .orElseThrow();
    }
}
