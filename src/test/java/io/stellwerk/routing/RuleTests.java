package io.stellwerk.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.stellwerk.ActingAs;
import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.StellwerkTest;
import io.stellwerk.Together;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.channels.Channels;
import io.stellwerk.contacts.ContactProfile;
import io.stellwerk.contacts.ContactProfiles;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.routing.Condition.Operator;
import io.stellwerk.routing.Condition.Property;
import io.stellwerk.routing.RoutingDecision.Outcome;
import io.stellwerk.routing.RoutingRule.ContactOwner;
import io.stellwerk.routing.RoutingRule.NoOne;
import io.stellwerk.routing.RoutingRule.SpecificUsersAndTeams;
import io.stellwerk.routing.RoutingRule.TeamOnly;
import io.stellwerk.routing.Target.WholeTeam;
import io.stellwerk.team.Availabilities;
import io.stellwerk.team.Availability.State;
import io.stellwerk.team.Capacities;
import io.stellwerk.team.CapacityLimit;
import io.stellwerk.team.SkillCatalogue;
import io.stellwerk.team.SkillInUse;
import io.stellwerk.team.Skills;
import io.stellwerk.team.Staff;
import io.stellwerk.team.TeamInUse;
import io.stellwerk.team.TeamPlans;
import io.stellwerk.tickets.AssignmentFacts;
import io.stellwerk.tickets.Categories;
import io.stellwerk.tickets.Category;
import io.stellwerk.tickets.CustomerText;
import io.stellwerk.tickets.NewTicket;
import io.stellwerk.tickets.PipelineResult;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketQueue;
import io.stellwerk.tickets.TicketType;
import io.stellwerk.tickets.Tickets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the options of a channel do to its tickets, on the real database. */
class RuleTests extends StellwerkTest {

    private static final String ADMIN = "superadmin@demo.example";

    @Autowired
    Crews crews;

    @Autowired
    RoutingRules rules;

    @Autowired
    Routing routing;

    @Autowired
    Decisions decisions;

    @Autowired
    Tickets tickets;

    @Autowired
    TicketQueue queue;

    @Autowired
    Contacts contacts;

    @Autowired
    Availabilities availabilities;

    @Autowired
    Capacities capacities;

    @Autowired
    Skills skills;

    @Autowired
    SkillCatalogue catalogue;

    @Autowired
    TeamPlans plans;

    @Autowired
    Channels channels;

    @Autowired
    Staff staff;

    @Autowired
    ContactProfiles profiles;

    @Autowired
    Categories categories;

    @Autowired
    ActingAs acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void roundRobinInParallelGivesEverybodyTheSameNumber() throws InterruptedException {
        var crew = crews.hire(4);
        set(crew, pool(crew, Distribution.ROUND_ROBIN));
        openInParallel(crew, 8, 5);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> loads(crew).values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()
                        == 40);
        assertThat(loads(crew).values()).containsOnly(10);
    }

    @Test
    void capacityIsNeverExceededAndTheRestWaits() throws InterruptedException {
        var crew = crews.hire(3);
        SystemUser.run(() -> capacities.set(crew.people(), new CapacityLimit.Total(OptionalInt.of(4))));
        set(crew, pool(crew, Distribution.LOAD_BALANCED).waiting());
        openInParallel(crew, 8, 4);
        await().atMost(Duration.ofSeconds(30)).until(() -> waiting(crew).size() == 20);
        assertThat(loads(crew).values()).containsOnly(4);
    }

    @Test
    void whoeverWaitedLongestGoesFirstWhenSomebodyHasRoom() throws Exception {
        var crew = crews.hire(1);
        SystemUser.run(() -> capacities.set(crew.people(), new CapacityLimit.Total(OptionalInt.of(1))));
        set(crew, pool(crew, Distribution.LOAD_BALANCED).waiting());
        var first = routed(crew, "first");
        var second = routed(crew, "second");
        var third = routed(crew, "third");
        assertThat(owner(first)).contains(crew.agent().id());
        assertThat(waiting(crew)).containsExactly(second, third);
        assertThat(decision(second).outcome()).isEqualTo(Outcome.WAITING);

        acting.run(ADMIN, () -> tickets.close(first));

        await().until(() -> owner(second).isPresent());
        assertThat(owner(third)).isEmpty();
        assertThat(decision(second).outcome()).isEqualTo(Outcome.ASSIGNED);
    }

    @Test
    void theWaitlistIsServedWhenSomebodyBecomesAvailable() {
        var crew = crews.hire(1);
        SystemUser.run(() -> availabilities.set(crew.agent().id(), State.AWAY));
        set(crew, pool(crew, Distribution.LOAD_BALANCED).waiting());
        var ticket = routed(crew, "waits");
        assertThat(owner(ticket)).isEmpty();

        SystemUser.run(() -> availabilities.set(crew.agent().id(), State.AVAILABLE));

        await().until(() -> owner(ticket).equals(Optional.of(crew.agent().id())));
    }

    @Test
    void withoutWaitlistATicketThatFoundNobodyStaysWithItsTeams() {
        var crew = crews.hire(1);
        SystemUser.run(() -> availabilities.set(crew.agent().id(), State.AWAY));
        set(crew, pool(crew, Distribution.LOAD_BALANCED));
        var ticket = routed(crew, "nobody");
        SystemUser.run(() -> availabilities.set(crew.agent().id(), State.AVAILABLE));
        routing.route(ticket);

        assertThat(owner(ticket)).isEmpty();
        assertThat(acting.call(ADMIN, () -> tickets.show(ticket)).orElseThrow().teams())
                .containsExactly(crew.team());
        assertThat(decision(ticket).considered().getFirst().refusal()).contains(Refusal.AWAY);
    }

    @Test
    void teamOnlyAssignsTheTeamAndNobody() {
        var crew = crews.hire(1);
        SystemUser.run(() -> rules.set(crew.channel(), new TeamOnly(Set.of(crew.team()))));
        var ticket = routed(crew, "team");
        assertThat(owner(ticket)).isEmpty();
        assertThat(acting.call(ADMIN, () -> tickets.show(ticket)).orElseThrow().teams())
                .containsExactly(crew.team());
        assertThat(decision(ticket).outcome()).isEqualTo(Outcome.TEAM_ONLY);
    }

    @Test
    void noOneLeavesTheTicketUnassigned() {
        var crew = crews.hire(1);
        SystemUser.run(() -> rules.set(crew.channel(), new NoOne()));
        var ticket = routed(crew, "nobody");
        assertThat(owner(ticket)).isEmpty();
        assertThat(decision(ticket).outcome()).isEqualTo(Outcome.UNASSIGNED);
    }

    @Test
    void aTrackedContactGoesToItsOwnerAndAnUntrackedOneToTheFallback() {
        var crew = crews.hire(2);
        var owner = crew.agents().get(1).id();
        SystemUser.run(() ->
                rules.set(crew.channel(), new ContactOwner(Optional.of(pool(crew, Distribution.LOAD_BALANCED)))));
        var known = contacts.recognise(EmailAddress.of("vip-" + crew.team().value() + "@kunde.example"), "Vip");
        SystemUser.run(() -> contacts.setOwner(known, Optional.of(owner)));
        var untracked = routed(crew, "vip-" + crew.team().value(), "untracked");
        contacts.tracked(known);
        var tracked = routed(crew, "vip-" + crew.team().value(), "tracked");

        assertThat(decision(untracked).outcome()).isEqualTo(Outcome.ASSIGNED);
        assertThat(owner(untracked)).contains(crew.agents().getFirst().id());
        assertThat(decision(tracked).outcome()).isEqualTo(Outcome.ASSIGNED_TO_CONTACT_OWNER);
        assertThat(owner(tracked)).contains(owner);
    }

    @Test
    void theFirstSkillRuleThatMatchesDecidesWhoCanGetIt() {
        var crew = crews.hire(3);
        var french = skills.all().stream()
                .filter(skill -> skill.name().equals("French"))
                .findFirst()
                .orElseThrow()
                .id();
        var speaker = crew.agents().get(2).id();
        SystemUser.run(() -> {
            skills.setOf(speaker, Set.of(french));
            rules.set(
                    crew.channel(),
                    new SpecificUsersAndTeams(pool(crew, Distribution.LOAD_BALANCED)),
                    new SkillRouting(
                            true,
                            List.of(new SkillRule(
                                    List.of(new Condition(Property.SUBJECT, Operator.CONTAINS, "bonjour")),
                                    Set.of(french))),
                            SkillRouting.Fallback.KEEP_REQUIREMENT),
                    Duration.ZERO);
        });
        assertThat(owner(routed(crew, "Bonjour, une question"))).contains(speaker);
        assertThat(owner(routed(crew, "Bonjour encore"))).contains(speaker);
        assertThat(owner(routed(crew, "Hello")))
                .contains(crew.agents().getFirst().id());
    }

    @Test
    void aSkillRuleAsksForTheCompanyAndThePhoneOfWhoeverWrites() {
        var crew = crews.hire(3);
        var able = crew.people().getLast();
        var skill = skills.all().getFirst().id();
        SystemUser.run(() -> {
            skills.setOf(able, Set.of(skill));
            rules.set(
                    crew.channel(),
                    new SpecificUsersAndTeams(pool(crew, Distribution.LOAD_BALANCED)),
                    new SkillRouting(
                            true,
                            List.of(new SkillRule(
                                    List.of(
                                            new Condition(Property.CONTACT_COMPANY, Operator.CONTAINS, "gmbh"),
                                            new Condition(Property.CONTACT_PHONE, Operator.BEGINS_WITH, "+49")),
                                    Set.of(skill))),
                            SkillRouting.Fallback.KEEP_REQUIREMENT),
                    Duration.ZERO);
        });
        acting.run(ADMIN, () -> writeDown("gmbh-" + crew.team().value(), "Kunde GmbH", "+49 30 1234"));
        acting.run(ADMIN, () -> writeDown("ltd-" + crew.team().value(), "Kunde Ltd", "+49 30 1234"));

        for (int i = 0; i < 2; i++) {
            assertThat(owner(routed(crew, "gmbh-" + crew.team().value(), "Hello")))
                    .contains(able);
        }
        assertThat(owner(routed(crew, "ltd-" + crew.team().value(), "Hello")))
                .isPresent()
                .isNotEqualTo(Optional.of(able));
    }

    private void writeDown(String mailbox, String company, String phone) {
        var email = EmailAddress.of(mailbox + "@kunde.example");
        var contact = contacts.recognise(email, "Somebody");
        profiles.change(
                contact,
                profiles.find(contact).orElseThrow().version(),
                new ContactProfile(
                        "Somebody", email, List.of(), Optional.of(phone), Optional.of(company), Optional.empty(), ""));
    }

    @Test
    void aCategoryThatARuleAsksForIsNotDeletedAndTheAuditLogCallsItByItsName() {
        var crew = crews.hire(1);
        var category = category("Refunds " + crew.team().value());
        var asks = new SkillRouting(
                true,
                List.of(new SkillRule(
                        List.of(new Condition(
                                Property.CATEGORY,
                                Operator.IS_ANY_OF,
                                String.valueOf(category.id().value()))),
                        Set.of(skills.all().getFirst().id()))),
                SkillRouting.Fallback.IGNORE_SKILLS);
        var rule = new SpecificUsersAndTeams(pool(crew, Distribution.RANDOM));
        SystemUser.run(() -> rules.set(crew.channel(), rule, asks, Duration.ZERO));

        assertThat(acting.call(ADMIN, () -> categories.delete(category, Optional.empty())))
                .isEqualTo(PipelineResult.ASKED_FOR);
        assertThat(audited("CATEGORY IS_ANY_OF")).anyMatch(entry -> entry.contains(category.name()));

        SystemUser.run(() -> rules.set(crew.channel(), rule));
        assertThat(acting.call(ADMIN, () -> categories.delete(category, Optional.empty())))
                .isEqualTo(PipelineResult.SAVED);
        assertThatThrownBy(() -> SystemUser.run(() -> rules.set(crew.channel(), rule, asks, Duration.ZERO)))
                .isInstanceOf(TargetsGone.class);
    }

    private Category category(String name) {
        acting.run(ADMIN, () -> categories.create(name));
        return categories.all().stream()
                .filter(category -> category.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> audited(String words) {
        return jdbc.sql(
                        "SELECT after_values FROM audit_entry WHERE action = 'rule-changed' AND after_values LIKE :words")
                .param("words", "%" + words + "%")
                .query(String.class)
                .list();
    }

    @Test
    void aRuleIsReadBackAsItWasWritten() {
        var crew = crews.hire(2);
        var weighted = new PoolRule(
                Set.of(
                        new WholeTeam(crew.team()),
                        new Target.OneUser(crew.agent().id())),
                Distribution.ROUND_ROBIN,
                false,
                IfNobody.WAIT,
                Map.of(crew.agent().id(), 3));
        for (var rule : List.<RoutingRule>of(
                new SpecificUsersAndTeams(weighted),
                new RoutingRule.CustomerAgent(Optional.of(weighted)),
                new RoutingRule.CustomerAgent(Optional.empty()),
                new ContactOwner(Optional.of(weighted)),
                new TeamOnly(Set.of(crew.team())),
                new NoOne())) {
            SystemUser.run(() -> rules.set(crew.channel(), rule));
            assertThat(rules.of(crew.channel()).rule()).isEqualTo(rule);
        }
    }

    @Test
    void aSkillRuleReadsTheWholeMessageNotOnlyWhatListsShow() {
        var crew = crews.hire(2);
        var able = crew.people().getLast();
        var skill = SystemUser.call(() -> skills.all().getFirst().id());
        SystemUser.run(() -> {
            skills.setOf(able, Set.of(skill));
            rules.set(
                    crew.channel(),
                    new SpecificUsersAndTeams(pool(crew, Distribution.LOAD_BALANCED)),
                    new SkillRouting(
                            true,
                            List.of(new SkillRule(
                                    List.of(new Condition(Property.TEXT, Operator.CONTAINS, "warranty")),
                                    Set.of(skill))),
                            SkillRouting.Fallback.KEEP_REQUIREMENT),
                    Duration.ZERO);
        });

        for (int i = 0; i < 2; i++) {
            var ticket = open(crew, "long", "A long story", "Well, ".repeat(200) + "it is about the warranty.");
            routing.route(ticket);
            assertThat(owner(ticket)).contains(able);
        }
    }

    @Test
    void whatARuleNamesIsNotDeletedAndItSaysWhichChannelNamesIt() {
        var crew = crews.hire(1);
        var skill = SystemUser.call(() -> {
            catalogue.create("Products", "Skill of team " + crew.team().value());
            return skills.all().stream()
                    .filter(one ->
                            one.name().equals("Skill of team " + crew.team().value()))
                    .findAny()
                    .orElseThrow();
        });
        var target = new Target.OneUser(crew.people().getFirst());
        var rule = new SkillRule(List.of(new Condition(Property.SUBJECT, Operator.CONTAINS, "x")), Set.of(skill.id()));
        SystemUser.run(() -> rules.set(
                crew.channel(),
                new SpecificUsersAndTeams(PoolRule.of(Set.of(new WholeTeam(crew.team()), target), Distribution.RANDOM)),
                new SkillRouting(true, List.of(rule), SkillRouting.Fallback.IGNORE_SKILLS),
                Duration.ZERO));

        var name = channels.find(crew.channel()).orElseThrow().name();

        assertThatThrownBy(() -> SystemUser.run(() -> plans.delete(crew.team())))
                .isInstanceOfSatisfying(
                        TeamInUse.class,
                        refusal -> assertThat(refusal.use().rules())
                                .singleElement()
                                .asString()
                                .contains(name));
        assertThatThrownBy(() -> SystemUser.run(() -> catalogue.delete(skill)))
                .isInstanceOfSatisfying(
                        SkillInUse.class,
                        refusal -> assertThat(refusal.use().rules())
                                .singleElement()
                                .asString()
                                .contains(name));
        assertThat(SystemUser.call(() -> staff.rulesNaming(crew.people().getFirst())))
                .singleElement()
                .asString()
                .contains(name);
    }

    private void set(Crew crew, PoolRule pool) {
        SystemUser.run(() -> rules.set(crew.channel(), new SpecificUsersAndTeams(pool)));
    }

    private static PoolRule pool(Crew crew, Distribution distribution) {
        return PoolRule.of(Set.of(new WholeTeam(crew.team())), distribution);
    }

    private TicketId routed(Crew crew, String subject) {
        return routed(crew, "somebody-" + crew.team().value(), subject);
    }

    private TicketId routed(Crew crew, String mailbox, String subject) {
        var ticket = open(crew, mailbox, subject);
        routing.route(ticket);
        return ticket;
    }

    private TicketId open(Crew crew, String mailbox, String subject) {
        return open(crew, mailbox, subject, "Hi");
    }

    private TicketId open(Crew crew, String mailbox, String subject, String words) {
        var contact = contacts.recognise(EmailAddress.of(mailbox + "@kunde.example"), "Somebody");
        var text = new CustomerText(contact, SafeHtml.fromPlain(words), words, List.of(), clock.instant());
        return tickets.open(new NewTicket(subject, TicketType.EMAIL, crew.channel(), text))
                .ticket();
    }

    private void openInParallel(Crew crew, int writers, int each) throws InterruptedException {
        var calls = IntStream.range(0, writers)
                .<Callable<List<TicketId>>>mapToObj(writer -> () -> {
                    var opened = new ArrayList<TicketId>();
                    for (int i = 0; i < each; i++) {
                        opened.add(open(
                                crew, "writer-" + writer + "-" + crew.team().value(), "ticket " + i));
                    }
                    return opened;
                })
                .toList();
        assertThat(Together.call(calls).stream().flatMap(List::stream)).hasSize(writers * each);
    }

    private Optional<UserId> owner(TicketId ticket) {
        return queue.facts(ticket).flatMap(AssignmentFacts::owner);
    }

    private RoutingDecision decision(TicketId ticket) {
        return acting.call(ADMIN, () -> decisions.of(ticket)).orElseThrow();
    }

    private List<TicketId> waiting(Crew crew) {
        return jdbc.sql("SELECT id FROM ticket WHERE channel_id = :channel AND routing = 'WAITING' ORDER BY id")
                .param("channel", crew.channel().value())
                .query((row, number) -> new TicketId(row.getLong("id")))
                .list();
    }

    private Map<Long, Integer> loads(Crew crew) {
        var loads = new HashMap<Long, Integer>();
        jdbc.sql("SELECT owner_id FROM ticket WHERE channel_id = :channel AND owner_id IS NOT NULL")
                .param("channel", crew.channel().value())
                .query(Long.class)
                .list()
                .forEach(owner -> loads.merge(owner, 1, Integer::sum));
        return loads;
    }
}
