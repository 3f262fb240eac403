package io.stellwerk.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.stellwerk.ActingAs;
import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.StellwerkTest;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.Grants;
import io.stellwerk.accounts.HandOver;
import io.stellwerk.accounts.Invitation;
import io.stellwerk.accounts.Language;
import io.stellwerk.accounts.Permission;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.PresetId;
import io.stellwerk.accounts.Presets;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.accounts.TicketScope;
import io.stellwerk.accounts.TicketScope.Reach;
import io.stellwerk.accounts.TicketsOutOfReach;
import io.stellwerk.accounts.UserId;
import io.stellwerk.accounts.UserProfile;
import io.stellwerk.accounts.Users;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.team.TeamSaving.Saved;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.Tickets;
import io.stellwerk.tickets.Workloads;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever edits users without seeing every ticket gains no tickets by it, and gives none (decision record 20). */
class OwnReachTests extends StellwerkTest {

    private static final String ADMIN = "admin@demo.example";
    private static final HandOver UNASSIGN = new HandOver.Unassign();

    @Autowired
    Staff staff;

    @Autowired
    Teams teams;

    @Autowired
    TeamPlans plans;

    @Autowired
    Users users;

    @Autowired
    Presets presets;

    @Autowired
    Tickets tickets;

    @Autowired
    Crews crews;

    @Autowired
    Customers customers;

    @Autowired
    ActingAs acting;

    @Autowired
    Workloads workloads;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    private Crew own;

    @SuppressWarnings("NullAway.Init")
    private Crew other;

    @SuppressWarnings("NullAway.Init")
    private Person lead;

    @SuppressWarnings("NullAway.Init")
    private TicketId secret;

    @BeforeEach
    void aTeamLeadOfOneTeamAndATicketOfAnotherOne() {
        own = crews.hire(2);
        other = crews.hire(1);
        lead = own.agents().getFirst();
        become(lead, Reach.TEAM);
        secret = customers.writeTo(other.agent().email().value(), "Not for the lead");
        assertThat(leadSees(secret)).isFalse();
    }

    @Test
    void aTeamLeadJoinsNoOtherTeamInAnyForm() {
        assertThatThrownBy(() -> setTeams(lead, lead.id(), Optional.of(other.team()), Set.of()))
                .isInstanceOf(TeamsOutOfReach.class);
        assertThatThrownBy(() -> setTeams(lead, lead.id(), Optional.of(own.team()), Set.of(other.team())))
                .isInstanceOf(TeamsOutOfReach.class);
        assertThatThrownBy(() -> change(lead, other, plan -> withExtra(plan, lead.id())))
                .isInstanceOf(TeamsOutOfReach.class);
        assertThatThrownBy(() -> as(lead, () -> teams.joinAsMain(lead.id(), other.team())))
                .isInstanceOf(TeamsOutOfReach.class);
        assertThatThrownBy(() -> as(lead, () -> teams.joinAsExtra(lead.id(), other.team())))
                .isInstanceOf(TeamsOutOfReach.class);
        assertThat(leadSees(secret)).isFalse();
    }

    @Test
    void aTeamLeadPutsNoOtherTeamBelowTheOwn() {
        assertThatThrownBy(() -> change(lead, other, plan -> below(plan, own.team())))
                .isInstanceOfSatisfying(
                        TeamsOutOfReach.class,
                        refused -> assertThat(refused.teams()).containsExactly(new Team(other.team(), other.name())));
        assertThat(leadSees(secret)).isFalse();
    }

    @Test
    void aTeamLeadDrawsNobodyOutOfAnotherTeam() {
        assertThatThrownBy(() ->
                        change(lead, own, plan -> withMain(plan, other.agent().id())))
                .isInstanceOf(TeamsOutOfReach.class);
        assertThatThrownBy(() -> as(
                        lead,
                        () -> plans.create(new TeamPlan(
                                "New " + UUID.randomUUID(),
                                Optional.of(own.team()),
                                Set.of(other.agent().id()),
                                Set.of(),
                                Set.of()))))
                .isInstanceOf(TeamsOutOfReach.class);
        assertThat(teams.mainTeam(other.agent().id())).contains(other.team());
    }

    @Test
    void aTeamLeadLetsNobodyElseIntoAnotherTeam() {
        assertThatThrownBy(() ->
                        as(lead, () -> staff.invite(invitation(), new Placement(true, Optional.of(other.team())))))
                .isInstanceOf(TeamsOutOfReach.class);
        assertThatThrownBy(() ->
                        setTeams(lead, own.agents().getLast().id(), Optional.of(own.team()), Set.of(other.team())))
                .isInstanceOf(TeamsOutOfReach.class);
    }

    @Test
    void aTeamLeadTakesNoAccountOfAnotherTeamOver() {
        var colleague = other.agent();

        assertThat(acting.call(mail(lead), () -> users.mayChange(colleague.id())))
                .isFalse();
        assertThatThrownBy(() -> as(lead, () -> readdress(colleague.id()))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(lead, () -> users.deactivate(colleague.id(), UNASSIGN)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aTeamLeadRunsTheOwnTeamAndThoseBelow() {
        var below = crews.hire(1);
        change(ADMIN, below, plan -> below(plan, own.team()));
        var newcomer = crews.hireOne(BuiltInPreset.AGENT);

        setTeams(lead, newcomer.id(), Optional.of(below.team()), Set.of(own.team()));
        change(lead, own, plan -> withMain(plan, below.agent().id()));
        as(lead, () -> readdress(below.agent().id()));
        as(lead, () -> users.deactivate(own.agents().getLast().id(), new HandOver.GiveTo(lead.id())));

        assertThat(teams.mainTeam(newcomer.id())).contains(below.team());
        assertThat(teams.mainTeam(below.agent().id())).contains(own.team());
    }

    @Test
    void aTeamLeadMakesATeamBelowTheOwnAndDeletesItButNoOther() {
        var made = created(mail(lead), Optional.of(own.team()));
        var apart = created(ADMIN, Optional.empty());

        as(lead, () -> plans.delete(made));
        assertThatThrownBy(() -> as(lead, () -> plans.delete(apart))).isInstanceOf(TeamsOutOfReach.class);

        assertThat(teams.all()).extracting(Team::id).contains(apart).doesNotContain(made);
    }

    @Test
    void aTeamLeadMakesNoTeamThatTheyCouldNotChangeAfterwards() {
        assertThatThrownBy(() -> created(mail(lead), Optional.empty())).isInstanceOf(TeamsOutOfReach.class);
        assertThatThrownBy(() -> created(mail(lead), Optional.of(other.team()))).isInstanceOf(TeamsOutOfReach.class);
    }

    @Test
    void whoeverEditsOnlyWhatTheyOwnWithdrawsAnInvitationOfTheirsWhateverTeamSomebodyPutItInto() {
        become(lead, Reach.OWNED);
        var invited = acting.call(mail(lead), () -> staff.invite(invitation(), new Placement(false, Optional.empty())));
        setTeams(ADMIN, invited, Optional.of(other.team()), Set.of());

        assertThat(acting.call(mail(lead), () -> staff.withdrawInvite(invited))).isTrue();

        assertThat(teams.of(invited)).isEmpty();
    }

    @Test
    void whoeverEditsOnlyWhatTheyOwnLeavesTeamsAlone() {
        become(lead, Reach.OWNED);

        assertThatThrownBy(() -> setTeams(lead, lead.id(), Optional.empty(), Set.of()))
                .isInstanceOf(TeamsOutOfReach.class);
        change(
                lead,
                other,
                plan -> new TeamPlan("Renamed " + other.name(), plan.parent(), plan.main(), plan.extra(), Set.of()));
    }

    @Test
    void ticketsOutOfReachGoOnlyWhereTheRulesSay() {
        for (var choice : List.of(new HandOver.GiveTo(lead.id()), UNASSIGN)) {
            assertThatThrownBy(() -> takeTheSeat(lead, other.agent().id(), choice))
                    .isInstanceOf(TicketsOutOfReach.class);
        }
        assertThat(owner(secret)).contains(other.agent().id());

        takeTheSeat(lead, other.agent().id(), new HandOver.RouteAgain());
    }

    @Test
    void aTicketThatComesInTheLastMomentCountsToo() {
        var colleague = other.agent().id();
        acting.run(ADMIN, () -> tickets.unassign(secret));

        var taken = transaction.execute(status -> {
            workloads.lock(Set.of(colleague));
            var taking = CompletableFuture.runAsync(
                    () -> takeTheSeat(lead, colleague, new HandOver.GiveTo(lead.id())), Thread::startVirtualThread);
            await().until(() -> waitsFor(colleague) || taking.isDone());
            acting.run(ADMIN, () -> tickets.assign(secret, colleague));
            return taking;
        });

        assertThat(taken)
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableThat()
                .withCauseInstanceOf(TicketsOutOfReach.class);
        assertThat(owner(secret)).contains(colleague);
    }

    @Test
    void ticketsInReachGoWhereTheTeamLeadSays() {
        var colleague = own.agents().getLast();
        var ticket = customers.writeTo(mail(colleague), "For the lead");

        takeTheSeat(lead, colleague.id(), new HandOver.GiveTo(lead.id()));

        assertThat(owner(ticket)).contains(lead.id());
    }

    @Test
    void anAdminGoesOnAsBefore() {
        var admin = crews.hireOne(BuiltInPreset.ADMIN);

        setTeams(admin, admin.id(), Optional.of(other.team()), Set.of(own.team()));
        change(admin, other, plan -> below(plan, own.team()));
        takeTheSeat(admin, other.agent().id(), new HandOver.GiveTo(admin.id()));

        assertThat(owner(secret)).contains(admin.id());
        assertThat(catchThrowable(() -> as(admin, () -> readdress(other.agent().id()))))
                .isNull();
    }

    private boolean waitsFor(UserId user) {
        return jdbc.sql("SELECT COUNT(*) FROM information_schema.processlist WHERE info LIKE :statement")
                        .param("statement", "SELECT user_id FROM agent_slot%IN (%" + user.value() + "%FOR UPDATE")
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** An own role as the preset Agent has it, and in addition users; with the tickets of that reach. */
    private void become(Person person, Reach reach) {
        var scope = new TicketScope(reach, true);
        PresetId preset = SystemUser.call(() -> presets.create(
                "Lead " + UUID.randomUUID(), new Grants(EnumSet.of(Permission.EDIT_USERS), scope, scope)));
        jdbc.sql("UPDATE user_account SET preset_id = :preset WHERE id = :id")
                .param("preset", preset.value())
                .param("id", person.id().value())
                .update();
    }

    private boolean leadSees(TicketId ticket) {
        return acting.call(mail(lead), () -> tickets.show(ticket).isPresent());
    }

    private Optional<UserId> owner(TicketId ticket) {
        return acting.call(ADMIN, () -> tickets.show(ticket))
                .orElseThrow()
                .ticket()
                .owner();
    }

    private TeamId created(String by, Optional<TeamId> parent) {
        var plan = new TeamPlan("New " + UUID.randomUUID(), parent, Set.of(), Set.of(), Set.of());
        return ((Saved) acting.call(by, () -> plans.create(plan))).team();
    }

    private void as(Person person, Runnable action) {
        acting.run(mail(person), action);
    }

    private Invitation invitation() {
        var preset = acting.call(mail(lead), () -> staff.settings(lead.id()))
                .profile()
                .preset();
        return new Invitation(EmailAddress.of(UUID.randomUUID() + "@demo.example"), "Puppet", preset, Language.ENGLISH);
    }

    private void setTeams(Person by, UserId user, Optional<TeamId> main, Set<TeamId> extra) {
        setTeams(mail(by), user, main, extra);
    }

    private void setTeams(String by, UserId user, Optional<TeamId> main, Set<TeamId> extra) {
        acting.run(by, () -> {
            var seen = staff.settings(user);
            staff.change(
                    user, seen, new UserSettings(seen.profile(), seen.seat(), main, extra, seen.skills()), UNASSIGN);
        });
    }

    private void takeTheSeat(Person by, UserId user, HandOver choice) {
        as(by, () -> {
            var seen = staff.settings(user);
            var wanted = new UserSettings(seen.profile(), false, seen.mainTeam(), seen.extraTeams(), seen.skills());
            staff.change(user, seen, wanted, choice);
        });
    }

    private void readdress(UserId user) {
        var seen = users.profile(user);
        var wanted = new UserProfile(
                seen.name(),
                EmailAddress.of(UUID.randomUUID() + "@demo.example"),
                seen.phone(),
                seen.language(),
                seen.timeZone(),
                seen.preset());
        users.change(user, seen, wanted);
    }

    private void change(Person by, Crew crew, UnaryOperator<TeamPlan> how) {
        change(mail(by), crew, how);
    }

    private void change(String by, Crew crew, UnaryOperator<TeamPlan> how) {
        acting.run(by, () -> {
            var seen = plans.find(crew.team()).orElseThrow();
            assertThat(plans.change(seen, how.apply(seen.plan()))).isInstanceOf(Saved.class);
        });
    }

    private static TeamPlan below(TeamPlan plan, TeamId parent) {
        return new TeamPlan(plan.name(), Optional.of(parent), plan.main(), plan.extra(), plan.skills());
    }

    private static TeamPlan withMain(TeamPlan plan, UserId user) {
        return new TeamPlan(plan.name(), plan.parent(), with(plan.main(), user), plan.extra(), plan.skills());
    }

    private static TeamPlan withExtra(TeamPlan plan, UserId user) {
        return new TeamPlan(plan.name(), plan.parent(), plan.main(), with(plan.extra(), user), plan.skills());
    }

    private static Set<UserId> with(Set<UserId> users, UserId one) {
        var all = new HashSet<>(users);
        all.add(one);
        return all;
    }

    private static String mail(Person person) {
        return person.email().value();
    }
}
