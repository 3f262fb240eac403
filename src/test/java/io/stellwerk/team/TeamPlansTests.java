package io.stellwerk.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stellwerk.ActingAs;
import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.StellwerkTest;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.HandOver;
import io.stellwerk.accounts.UserId;
import io.stellwerk.team.TeamSaving.Circle;
import io.stellwerk.team.TeamSaving.NameTaken;
import io.stellwerk.team.TeamSaving.Outdated;
import io.stellwerk.team.TeamSaving.Saved;
import io.stellwerk.tickets.Criterion;
import io.stellwerk.tickets.CustomView;
import io.stellwerk.tickets.CustomViews;
import io.stellwerk.tickets.Sharing;
import io.stellwerk.tickets.TicketFilter;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketSort;
import io.stellwerk.tickets.TicketView;
import io.stellwerk.tickets.Tickets;
import io.stellwerk.tickets.ViewResult;
import io.stellwerk.tickets.ViewSettings;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Teams with members, a parent and skills. */
class TeamPlansTests extends StellwerkTest {

    private static final String ADMIN = "admin@demo.example";

    @Autowired
    TeamPlans plans;

    @Autowired
    Teams teams;

    @Autowired
    Staff staff;

    @Autowired
    CustomViews views;

    @Autowired
    Tickets tickets;

    @Autowired
    Crews crews;

    @Autowired
    Customers customers;

    @Autowired
    ActingAs acting;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aNewMainMemberLeavesTheFormerMainTeamAsAnExtraMember() {
        var former = crews.hire(1);
        var other = crews.hire(1);
        var mover = former.agent().id();

        var plan = plan(other);
        save(other, new TeamPlan(plan.name(), plan.parent(), both(plan.main(), mover), plan.extra(), plan.skills()));

        assertThat(teams.mainTeam(mover)).contains(other.team());
        assertThat(teams.members(Set.of(former.team()))).containsExactly(new Membership(former.team(), mover, false));
    }

    @Test
    void whoIsTakenOutIsNoMemberAnyMore() {
        var crew = crews.hire(2);
        var plan = plan(crew);

        save(
                crew,
                new TeamPlan(
                        plan.name(),
                        plan.parent(),
                        Set.of(),
                        Set.of(crew.agents().getFirst().id()),
                        Set.of()));

        assertThat(teams.members(Set.of(crew.team())))
                .containsExactly(
                        new Membership(crew.team(), crew.agents().getFirst().id(), false));
    }

    @Test
    void aTeamMayNotStandAboveItself() {
        var upper = crews.hire(1);
        var lower = crews.hire(1);
        save(lower, below(plan(lower), upper));

        var result = save(upper, below(plan(upper), lower));

        assertThat(result)
                .isEqualTo(new Circle(List.of(plan(upper).name(), plan(lower).name())));
        assertThat(plan(upper).parent()).isEmpty();
    }

    @Test
    void twoTeamsDoNotShareAName() {
        var one = crews.hire(1);
        var other = crews.hire(1);
        var plan = plan(other);

        assertThat(save(other, new TeamPlan(plan(one).name(), plan.parent(), plan.main(), plan.extra(), plan.skills())))
                .isEqualTo(new NameTaken());
        assertThat(acting.call(ADMIN, () -> plans.create(plan))).isEqualTo(new NameTaken());
    }

    @Test
    void whoSavesAnOldVersionIsRefused() {
        var crew = crews.hire(1);
        var seen = settings(crew);
        save(crew, seen.plan());

        assertThat(change(seen, seen.plan())).isEqualTo(new Outdated());
    }

    @Test
    void whoSavesAnOldFormThrowsNobodyOutWhoJoinedByTheirOwn() {
        var crew = crews.hire(1);
        var joiner = crews.hireOne(BuiltInPreset.AGENT).id();
        var seen = settings(crew);
        acting.run(ADMIN, () -> {
            var own = staff.settings(joiner);
            var joining = new UserSettings(own.profile(), own.seat(), Optional.of(crew.team()), Set.of(), own.skills());
            staff.change(joiner, own, joining, new HandOver.Unassign());
        });

        assertThat(change(seen, seen.plan())).isEqualTo(new Outdated());
        assertThat(teams.mainTeam(joiner)).contains(crew.team());
    }

    @Test
    void whoSavesAnOldFormTakesNobodyBackWhoseMainTeamBecameAnother() {
        var former = crews.hire(1);
        var other = crews.hire(1);
        var mover = former.agent().id();
        var seen = settings(former);
        var plan = plan(other);
        save(other, new TeamPlan(plan.name(), plan.parent(), both(plan.main(), mover), plan.extra(), plan.skills()));

        assertThat(change(seen, seen.plan())).isEqualTo(new Outdated());
        assertThat(teams.mainTeam(mover)).contains(other.team());
    }

    @Test
    void aTeamWithOpenTicketsCannotBeDeleted() {
        var crew = crews.hire(1);
        acting.run(
                ADMIN,
                () -> tickets.assign(customers.write("Help"), crew.agent().id()));

        assertThatThrownBy(() -> acting.run(ADMIN, () -> plans.delete(crew.team())))
                .isInstanceOfSatisfying(
                        TeamInUse.class,
                        inUse -> assertThat(inUse.use().openTickets()).isEqualTo(1));
    }

    @Test
    void aTeamThatAViewForEveryoneNamesCannotBeDeletedAndTheRefusalNamesIt() {
        var team = created("Seen " + UUID.randomUUID(), Optional.empty());
        var filter = new TicketFilter(List.of(new Criterion.OfTeam(team)));
        var everyones = view(filter, new Sharing.WithEveryone());
        view(filter, new Sharing.Private());

        assertThatThrownBy(() -> acting.run(ADMIN, () -> plans.delete(team)))
                .isInstanceOfSatisfying(
                        TeamInUse.class,
                        inUse -> assertThat(inUse.use().rules()).containsExactly(everyones));

        acting.run(ADMIN, () -> views.delete(mine(everyones)));
        acting.run(ADMIN, () -> plans.delete(team));
        assertThat(teams.all()).noneMatch(any -> any.id().equals(team));
    }

    /** Whoever deletes a team may not see what its members share. */
    @Test
    void aViewThatWasSharedWithADeletedTeamStaysWithWhoeverMadeIt() {
        var team = created("Shares " + UUID.randomUUID(), Optional.empty());
        var shared = view(new TicketFilter(List.of()), new Sharing.WithTeam(team));

        acting.run(ADMIN, () -> plans.delete(team));

        assertThat(acting.call(ADMIN, () -> mine(shared)).settings().sharing()).isEqualTo(new Sharing.Private());
    }

    @Test
    void theAuditLogSaysWhichViewsADeletedTeamTookFromItsMembers() {
        var name = "Shares " + UUID.randomUUID();
        var team = created(name, Optional.empty());
        var shared = view(new TicketFilter(List.of()), new Sharing.WithTeam(team));
        var own = view(new TicketFilter(List.of()), new Sharing.Private());

        acting.run(ADMIN, () -> plans.delete(team));

        assertThat(audited(shared))
                .singleElement()
                .satisfies(values ->
                        assertThat(values).contains("\"sharedWith\":\"" + name + "\"", "\"sharedWith\":\"PRIVATE\""));
        assertThat(audited(own)).isEmpty();
    }

    private List<String> audited(String view) {
        return jdbc.sql("""
                        SELECT CONCAT(before_values, after_values) FROM audit_entry
                        WHERE action = 'view-changed' AND object = :view
                        """).param("view", view).query(String.class).list();
    }

    @Test
    void aViewThatNamesATeamDeletedMeanwhileIsRefused() {
        var team = created("Gone " + UUID.randomUUID(), Optional.empty());
        var filter = new TicketFilter(List.of(new Criterion.OfTeam(team)));
        var older = view(filter, new Sharing.Private());
        acting.run(ADMIN, () -> plans.delete(team));

        assertThatThrownBy(() -> view(new TicketFilter(List.of()), new Sharing.WithTeam(team)))
                .isInstanceOf(ChoiceGone.class);
        assertThatThrownBy(() -> view(filter, new Sharing.Private())).isInstanceOf(ChoiceGone.class);
        assertThat(acting.call(ADMIN, () -> {
                    var seen = mine(older);
                    var known = seen.settings();
                    return views.change(
                            seen,
                            new ViewSettings(
                                    "Renamed " + known.name(),
                                    known.base(),
                                    filter,
                                    known.sort(),
                                    known.columns(),
                                    known.sharing()));
                }))
                .isEqualTo(ViewResult.SAVED);
    }

    private CustomView mine(String name) {
        return views.mine().stream()
                .filter(view -> view.settings().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String view(TicketFilter filter, Sharing sharing) {
        var name = "View " + UUID.randomUUID();
        acting.run(
                ADMIN,
                () -> views.create(new ViewSettings(
                        name, TicketView.ALL_OPEN, filter, TicketSort.LAST_ACTIVITY, List.of(), sharing)));
        return name;
    }

    @Test
    void aTeamWithTeamsBelowItCannotBeDeletedAndAnEmptyOneCan() {
        var upper = created("Upper " + UUID.randomUUID(), Optional.empty());
        var lower = created("Lower " + UUID.randomUUID(), Optional.of(upper));
        assertThatThrownBy(() -> acting.run(ADMIN, () -> plans.delete(upper))).isInstanceOf(TeamInUse.class);

        acting.run(ADMIN, () -> plans.delete(lower));
        acting.run(ADMIN, () -> plans.delete(upper));

        assertThat(teams.all())
                .noneMatch(team -> team.id().equals(upper) || team.id().equals(lower));
    }

    @Test
    void aParentTeamSeesTheTicketsOfTheTeamsBelow() {
        var upper = crews.hire(1);
        var lower = crews.hire(1);
        var ticket = customers.writeTo(lower.agent().email().value(), "Whose is it?");
        assertThat(sees(upper, ticket)).isFalse();

        save(lower, below(plan(lower), upper));

        assertThat(sees(upper, ticket)).isTrue();
        var above = customers.writeTo(upper.agent().email().value(), "Not for those below");
        assertThat(sees(lower, above)).isFalse();
    }

    private boolean sees(Crew crew, TicketId ticket) {
        return acting.call(
                crew.agent().email().value(), () -> tickets.show(ticket).isPresent());
    }

    private TeamId created(String name, Optional<TeamId> parent) {
        var saving = acting.call(ADMIN, () -> plans.create(new TeamPlan(name, parent, Set.of(), Set.of(), Set.of())));
        return ((Saved) saving).team();
    }

    private TeamPlan plan(Crew crew) {
        return settings(crew).plan();
    }

    private TeamSettings settings(Crew crew) {
        return acting.call(ADMIN, () -> plans.find(crew.team())).orElseThrow();
    }

    private TeamSaving save(Crew crew, TeamPlan plan) {
        return change(settings(crew), plan);
    }

    private TeamSaving change(TeamSettings seen, TeamPlan plan) {
        return acting.call(ADMIN, () -> plans.change(seen, plan));
    }

    private static TeamPlan below(TeamPlan plan, Crew parent) {
        return new TeamPlan(plan.name(), Optional.of(parent.team()), plan.main(), plan.extra(), plan.skills());
    }

    private static Set<UserId> both(Set<UserId> users, UserId one) {
        var all = new HashSet<>(users);
        all.add(one);
        return all;
    }
}
