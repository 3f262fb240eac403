package io.stellwerk.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stellwerk.ActingAs;
import io.stellwerk.Crew;
import io.stellwerk.StellwerkTest;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.contacts.ContactId;
import io.stellwerk.contacts.ContactProfile;
import io.stellwerk.contacts.ContactProfiles;
import io.stellwerk.routing.Condition.Operator;
import io.stellwerk.routing.Condition.Property;
import io.stellwerk.routing.RoutingRule.SpecificUsersAndTeams;
import io.stellwerk.routing.Target.OneUser;
import io.stellwerk.routing.Target.WholeTeam;
import io.stellwerk.team.AbsenceChange;
import io.stellwerk.team.Availabilities;
import io.stellwerk.team.Availability.State;
import io.stellwerk.team.OutOfOffice;
import io.stellwerk.team.Schedules;
import io.stellwerk.team.Seats;
import io.stellwerk.team.Skills;
import io.stellwerk.team.Teams;
import io.stellwerk.tickets.Categories;
import io.stellwerk.tickets.CategoryId;
import io.stellwerk.tickets.Tag;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketLabels;
import io.stellwerk.tickets.TicketPriority;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever waits is served at once when somebody becomes eligible, long before the sweep of every 30 seconds. */
class WakingTests extends StellwerkTest {

    private static final String ADMIN = "superadmin@demo.example";
    private static final Duration AT_ONCE = Duration.ofSeconds(8);

    @Autowired
    AutowireCapableBeanFactory application;

    @Autowired
    RoutingRules rules;

    @Autowired
    Availabilities availabilities;

    @Autowired
    Schedules schedules;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Seats seats;

    @Autowired
    Skills skills;

    @Autowired
    Teams teams;

    @Autowired
    TicketLabels labels;

    @Autowired
    Categories categories;

    @Autowired
    ContactProfiles profiles;

    @Autowired
    ActingAs acting;

    @SuppressWarnings("NullAway.Init")
    private RoutedTickets routed;

    @SuppressWarnings("NullAway.Init")
    private Node node;

    @SuppressWarnings("NullAway.Init")
    private Delays delays;

    @BeforeEach
    void setUp() {
        routed = application.createBean(RoutedTickets.class);
        delays = application.createBean(Delays.class);
        node = application.createBean(TwoNodes.class).here();
    }

    @Test
    void aSeatWakesTheWaitlist() {
        var crew = routed.crew(1, Distribution.LOAD_BALANCED, IfNobody.WAIT);
        SystemUser.run(() -> seats.withdraw(crew.agent().id()));
        var ticket = waiting(crew);
        SystemUser.run(() -> seats.grant(crew.agent().id()));
        awaitOwner(ticket, crew);
    }

    @Test
    void joiningTheTeamWakesTheWaitlist() {
        var crew = routed.crew(0, Distribution.LOAD_BALANCED, IfNobody.WAIT);
        var ticket = waiting(crew);
        var fresh = routed.hireOne(BuiltInPreset.AGENT);
        SystemUser.run(() -> teams.joinAsMain(fresh, crew.team()));
        await().atMost(AT_ONCE).until(() -> routed.owner(ticket).isPresent());
        assertThat(routed.owner(ticket)).contains(fresh);
    }

    @Test
    void aSkillWakesTheWaitlist() {
        var crew = routed.crew(1, Distribution.LOAD_BALANCED, IfNobody.WAIT);
        var skill = skills.all().getFirst().id();
        var needsIt = new SkillRouting(
                true, List.of(new SkillRule(List.of(), Set.of(skill))), SkillRouting.Fallback.KEEP_REQUIREMENT);
        SystemUser.run(() -> rules.set(crew.channel(), waitingPool(crew), needsIt, Duration.ZERO));
        var ticket = waiting(crew);
        SystemUser.run(() -> skills.setOf(crew.agent().id(), Set.of(skill)));
        awaitOwner(ticket, crew);
    }

    @Test
    void anotherPriorityWakesTheWaitlistAndIsAskedForAnew() {
        var crew = routed.crew(1, Distribution.LOAD_BALANCED, IfNobody.WAIT);
        askForASkillUnless(crew, new Condition(Property.PRIORITY, Operator.IS_ANY_OF, "URGENT"));
        var ticket = waiting(crew);

        delays.withoutSweep(() -> {
            acting.run(ADMIN, () -> labels.prioritise(ticket, TicketPriority.URGENT));
            awaitOwner(ticket, crew);
        });
    }

    @Test
    void aTagWakesTheWaitlistAndIsAskedForAnew() {
        var crew = routed.crew(1, Distribution.LOAD_BALANCED, IfNobody.WAIT);
        askForASkillUnless(crew, new Condition(Property.TAGS, Operator.IS_ANY_OF, "refund"));
        var ticket = waiting(crew);

        delays.withoutSweep(() -> {
            acting.run(ADMIN, () -> labels.tag(ticket, new Tag("Refund")));
            awaitOwner(ticket, crew);
        });
    }

    @Test
    void aCategoryWakesTheWaitlistAndIsAskedForAnew() {
        var crew = routed.crew(1, Distribution.LOAD_BALANCED, IfNobody.WAIT);
        var category = labelled("Billing " + crew.name());
        askForASkillUnless(
                crew, new Condition(Property.CATEGORY, Operator.IS_ANY_OF, String.valueOf(category.value())));
        var ticket = waiting(crew);

        delays.withoutSweep(() -> {
            acting.run(ADMIN, () -> labels.categorise(ticket, Optional.of(category)));
            awaitOwner(ticket, crew);
        });
    }

    @Test
    void whatIsWrittenDownAboutAContactWakesTheWaitlist() {
        var crew = routed.crew(1, Distribution.LOAD_BALANCED, IfNobody.WAIT);
        askForASkillUnless(crew, new Condition(Property.CONTACT_COMPANY, Operator.IS, crew.name()));
        var ticket = waiting(crew);

        delays.withoutSweep(() -> {
            acting.run(ADMIN, () -> worksFor(routed.facts(ticket).contact(), crew.name()));
            awaitOwner(ticket, crew);
        });
    }

    /** Nobody has the skill that all other tickets need. */
    private void askForASkillUnless(Crew crew, Condition condition) {
        var needed = new SkillRouting(
                true,
                List.of(
                        new SkillRule(List.of(condition), Set.of()),
                        new SkillRule(List.of(), Set.of(skills.all().getFirst().id()))),
                SkillRouting.Fallback.KEEP_REQUIREMENT);
        SystemUser.run(() -> rules.set(crew.channel(), waitingPool(crew), needed, Duration.ZERO));
    }

    private CategoryId labelled(String name) {
        acting.run(ADMIN, () -> categories.create(name));
        return categories.all().stream()
                .filter(category -> category.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void worksFor(ContactId contact, String company) {
        var seen = profiles.find(contact).orElseThrow();
        var before = seen.profile();
        profiles.change(
                contact,
                seen.version(),
                new ContactProfile(
                        before.name(),
                        before.email(),
                        before.others(),
                        before.phone(),
                        Optional.of(company),
                        before.owner(),
                        before.notes()));
    }

    @Test
    void aHigherLimitWakesTheWaitlist() {
        var crew = routed.crew(1, Distribution.LOAD_BALANCED, IfNobody.WAIT);
        routed.limit(crew.people(), 0);
        var ticket = waiting(crew);
        routed.limit(crew.people(), 1);
        awaitOwner(ticket, crew);
    }

    @Test
    void becomingAvailableWakesTheWaitlist() {
        var crew = routed.crew(1, Distribution.LOAD_BALANCED, IfNobody.WAIT);
        SystemUser.run(() -> availabilities.set(crew.agent().id(), State.AWAY));
        var ticket = waiting(crew);
        SystemUser.run(() -> availabilities.set(crew.agent().id(), State.AVAILABLE));
        awaitOwner(ticket, crew);
    }

    @Test
    void anotherRuleWakesTheWaitlist() {
        var crew = routed.crew(0, Distribution.LOAD_BALANCED, IfNobody.WAIT);
        var ticket = waiting(crew);
        var fresh = routed.hireOne(BuiltInPreset.AGENT);
        SystemUser.run(() -> rules.set(
                crew.channel(),
                new SpecificUsersAndTeams(PoolRule.of(Set.of(new OneUser(fresh)), Distribution.RANDOM))));
        await().atMost(AT_ONCE).until(() -> routed.owner(ticket).isPresent());
        assertThat(routed.owner(ticket)).contains(fresh);
    }

    @Test
    void aClosedTicketAndOneTakenAwayMakeRoom() {
        var crew = routed.crew(1, Distribution.LOAD_BALANCED, IfNobody.WAIT);
        routed.limit(crew.people(), 1);
        var first = node.open(crew);
        await().until(() -> routed.owner(first).isPresent());
        var second = waiting(crew);
        var third = waiting(crew);
        node.close(first);
        awaitOwner(second, crew);
        node.unassign(second);
        awaitOwner(third, crew);
    }

    @Test
    void theEndOfTheDelayWakesWhatWaitsForIt() {
        var crew = routed.crew(1, Distribution.LOAD_BALANCED, IfNobody.WAIT);
        SystemUser.run(() -> rules.set(crew.channel(), waitingPool(crew), SkillRouting.OFF, Duration.ofMinutes(10)));
        var ticket = node.open(crew);
        node.route(ticket);
        assertThat(routed.owner(ticket)).isEmpty();
        assertThat(delays.looksAt(ticket)).containsExactly(delays.opened(ticket).plus(Duration.ofMinutes(10)));

        delays.withoutSweep(() -> {
            delays.elapse(ticket, Duration.ofMinutes(10));
            awaitOwner(ticket, crew);
        });
    }

    @Test
    void aDelayIsMadeLongerWhileItsEndIsBeingCarriedOut() {
        var crew = routed.crew(1, Distribution.LOAD_BALANCED, IfNobody.WAIT);
        SystemUser.run(() -> rules.set(crew.channel(), waitingPool(crew), SkillRouting.OFF, Duration.ofMinutes(5)));
        var ticket = node.open(crew);
        node.route(ticket);

        delays.whileTheEndIsCarriedOut(crew.channel(), ticket, () -> {
            SystemUser.run(
                    () -> rules.set(crew.channel(), waitingPool(crew), SkillRouting.OFF, Duration.ofMinutes(10)));
            node.route(ticket);
        });

        assertThat(delays.looksAt(ticket)).contains(delays.opened(ticket).plus(Duration.ofMinutes(10)));
        delays.withoutSweep(() -> {
            delays.elapseOnceMore(ticket, Duration.ofMinutes(10));
            awaitOwner(ticket, crew);
        });
    }

    @Test
    void theEndOfAnAbsenceWakesTheWaitlistWithoutAnybodyLooking() {
        var crew = routed.crew(1, Distribution.LOAD_BALANCED, IfNobody.WAIT);
        var now = clock.instant();
        SystemUser.run(() -> schedules.changeAbsences(
                crew.agent().id(), new AbsenceChange.Add(new OutOfOffice(now.minusSeconds(60), now.plusSeconds(5)))));
        var ticket = waiting(crew);

        delays.withoutSweep(() -> awaitOwner(ticket, crew));
    }

    @Test
    void theSweepFindsATicketWhoseTriggerWasLost() {
        var crew = routed.crew(1, Distribution.LOAD_BALANCED, IfNobody.WAIT);
        routed.limit(crew.people(), 0);
        var ticket = waiting(crew);

        jdbc.sql("UPDATE capacity_limit SET total = 1 WHERE user_id = :user")
                .param("user", crew.agent().id().value())
                .update();

        delays.sweepNow();

        awaitOwner(ticket, crew);
    }

    private TicketId waiting(Crew crew) {
        var ticket = node.open(crew);
        await().until(() -> routed.waiting(crew).contains(ticket));
        return ticket;
    }

    private void awaitOwner(TicketId ticket, Crew crew) {
        await().atMost(AT_ONCE)
                .until(() ->
                        routed.owner(ticket).filter(crew.agent().id()::equals).isPresent());
    }

    private static SpecificUsersAndTeams waitingPool(Crew crew) {
        return new SpecificUsersAndTeams(PoolRule.of(Set.of(new WholeTeam(crew.team())), Distribution.LOAD_BALANCED)
                .waiting());
    }
}
