package io.stellwerk.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stellwerk.ActingAs;
import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.StellwerkTest;
import io.stellwerk.accounts.HandOver;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.accounts.UserId;
import io.stellwerk.accounts.Users;
import io.stellwerk.routing.Distribution;
import io.stellwerk.routing.PoolRule;
import io.stellwerk.routing.RoutingRule.SpecificUsersAndTeams;
import io.stellwerk.routing.RoutingRules;
import io.stellwerk.routing.Target.WholeTeam;
import io.stellwerk.team.Availabilities;
import io.stellwerk.team.Availability.State;
import io.stellwerk.team.Capacities;
import io.stellwerk.team.CapacityLimit;
import io.stellwerk.tickets.TimelineEvent.Kind;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Admins change which statuses there are while everybody works (spec/04 section 3). */
class PipelineTests extends StellwerkTest {

    private static final String ADMIN = "admin@demo.example";

    @Autowired
    Pipeline pipeline;

    @Autowired
    Users users;

    @Autowired
    RoutingRules rules;

    @Autowired
    Capacities capacities;

    @Autowired
    Availabilities availabilities;

    @Autowired
    Snoozes snoozes;

    @Autowired
    Quarantine quarantine;

    @Autowired
    Clock clock;

    @Autowired
    Tickets tickets;

    @Autowired
    TicketQueue queue;

    @Autowired
    Statuses statuses;

    @Autowired
    Workloads workloads;

    @Autowired
    Crews crews;

    @Autowired
    Customers customers;

    @Autowired
    ActingAs acting;

    @Autowired
    JdbcClient jdbc;

    private final String name = "Status " + UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void takeAway() {
        all().stream().filter(status -> status.name().startsWith(name)).forEach(status -> {
            if (status.roles().isEmpty()) {
                acting.run(
                        ADMIN,
                        () -> pipeline.delete(
                                status, Optional.of(with(StatusRole.DONE).id())));
            }
        });
    }

    @Test
    void aNewStatusStandsAtTheEndAndCanBeMovedUp() {
        var created = create(true);
        assertThat(all()).last().isEqualTo(created);

        acting.run(ADMIN, () -> pipeline.move(created.id(), -1));

        assertThat(all().get(all().size() - 2).id()).isEqualTo(created.id());
    }

    @Test
    void twoStatusesNeverHaveTheSameName() {
        var first = create(true);

        assertThat(acting.call(ADMIN, () -> pipeline.create(settings(name, true))))
                .isEqualTo(PipelineResult.NAME_TAKEN);
        assertThat(all()).filteredOn(status -> status.name().equals(name)).containsExactly(first);
    }

    @Test
    void whoSavesWhatSomebodyElseChangedIsRefused() {
        var seen = create(true);
        change(seen, settings(name + " anew", true));

        assertThat(change(seen, settings(name + " again", true))).isEqualTo(PipelineResult.OUTDATED);
        assertThat(acting.call(ADMIN, () -> pipeline.delete(seen, Optional.empty())))
                .isEqualTo(PipelineResult.OUTDATED);
    }

    @Test
    void makingAStatusClosedClosesItsTicketsAndEmptiesTheHandsOfTheirOwners() {
        var status = create(true);
        var agent = crews.hire(1).agent();
        var ticket = customers.writeTo(agent.email().value(), "To be closed");
        acting.run(agent.email().value(), () -> tickets.changeStatus(ticket, status.id()));
        assertThat(open(agent.id())).isEqualTo(1);

        assertThat(change(status, settings(name, false))).isEqualTo(PipelineResult.SAVED);

        assertThat(open(agent.id())).isZero();
        assertThat(isOpen(ticket)).isFalse();
        change(find(status.id()), settings(name, true));
        assertThat(open(agent.id())).isEqualTo(1);
        assertThat(isOpen(ticket)).isTrue();
    }

    @Test
    void ticketsThatAStatusOpensDoNotStayWithWhoeverLeft() {
        var status = create(false);
        var crew = crews.hire(2);
        var leaver = crew.agents().getLast();
        var theirs = customers.writeTo(leaver.email().value(), "Closed with its status");
        var other = customers.writeTo(crew.agent().email().value(), "Closed, too");
        acting.run(ADMIN, () -> List.of(theirs, other).forEach(each -> tickets.changeStatus(each, status.id())));
        SystemUser.run(() -> users.deactivate(leaver.id(), new HandOver.Unassign()));

        assertThat(change(status, settings(name, true))).isEqualTo(PipelineResult.SAVED);

        assertThat(queue.facts(theirs).orElseThrow().open()).isTrue();
        assertThat(queue.facts(theirs).orElseThrow().owner()).isEmpty();
        assertThat(queue.facts(other).orElseThrow().owner())
                .contains(crew.agent().id());
    }

    @Test
    void aSnoozedTicketThatItsStatusClosesIsNotSnoozedAnyMore() {
        var status = create(true);
        var anna = crews.hire(1).agent().email().value();
        var ticket = customers.writeTo(anna, "Later");
        acting.run(anna, () -> {
            tickets.changeStatus(ticket, status.id());
            snoozes.snooze(ticket, clock.instant().plus(Duration.ofDays(1)));
        });

        change(status, settings(name, false));

        var shown = acting.call(anna, () -> tickets.show(ticket)).orElseThrow().ticket();
        assertThat(shown.open()).isFalse();
        assertThat(shown.snoozedUntil()).isEmpty();
    }

    @Test
    void spamWhoseStatusOpensIsOpenOnlyOnceItIsNoSpamAnyMore() {
        var status = create(false);
        var ticket = customers.write("Win a prize");
        acting.run(ADMIN, () -> {
            tickets.changeStatus(ticket, status.id());
            quarantine.markAsSpam(ticket);
        });

        change(status, settings(name, true));

        assertThat(isOpen(ticket)).isFalse();
        acting.run(ADMIN, () -> quarantine.notSpam(ticket));
        assertThat(isOpen(ticket)).isTrue();
    }

    @Test
    void whatWaitedWhenItsStatusClosedItWaitsAgainWhenThatOpens() {
        var status = create(true);
        var crew = crews.hire(1);
        waitForSomebody(crew);
        acting.run(ADMIN, () -> availabilities.set(crew.agent().id(), State.AWAY));
        var ticket = write(crew, "Whose?");
        await().until(() -> waits(ticket));
        acting.run(ADMIN, () -> tickets.changeStatus(ticket, status.id()));

        change(status, settings(name, false));
        assertThat(waits(ticket)).isFalse();
        change(find(status.id()), settings(name, true));

        await().until(() -> waits(ticket));
    }

    @Test
    void aStatusThatIsClosedMakesRoomForWhatWaits() {
        var status = create(true);
        var crew = crews.hire(1);
        waitForSomebody(crew);
        SystemUser.run(() -> capacities.set(crew.people(), new CapacityLimit.Total(OptionalInt.of(1))));
        var first = write(crew, "The first");
        await().until(() -> owner(first).isPresent());
        acting.run(ADMIN, () -> tickets.changeStatus(first, status.id()));
        var second = write(crew, "The second");
        await().until(() -> waits(second));

        change(status, settings(name, false));

        await().until(() -> owner(second).equals(Optional.of(crew.agent().id())));
    }

    @Test
    void aRoleGoesFromOneStatusToAnotherAndNeverNowhere() {
        var before = with(StatusRole.AGENT_REPLIED);
        assertThat(change(before, new StatusSettings(Optional.empty(), true, before.colour(), Set.of())))
                .isEqualTo(PipelineResult.ROLE_NEEDED);
        var other = create(true);

        change(other, new StatusSettings(Optional.empty(), true, StatusColour.INFO, Set.of(StatusRole.AGENT_REPLIED)));

        assertThat(with(StatusRole.AGENT_REPLIED).id()).isEqualTo(other.id());
        change(
                find(before.id()),
                new StatusSettings(Optional.empty(), true, before.colour(), Set.of(StatusRole.AGENT_REPLIED)));
        assertThat(with(StatusRole.AGENT_REPLIED).id()).isEqualTo(before.id());
    }

    @Test
    void whatClosesTicketsCannotBeOpen() {
        var done = with(StatusRole.DONE);

        assertThat(change(done, new StatusSettings(Optional.empty(), true, done.colour(), done.roles())))
                .isEqualTo(PipelineResult.ROLE_CONTRADICTS);
    }

    @Test
    void aStatusInUseIsDeletedOnlyWithAPlaceForItsTickets() {
        var status = create(true);
        var anna = crews.hire(1).agent().email().value();
        var ticket = customers.writeTo(anna, "To be moved");
        acting.run(anna, () -> tickets.changeStatus(ticket, status.id()));
        assertThat(acting.call(ADMIN, () -> pipeline.delete(status, Optional.empty())))
                .isEqualTo(PipelineResult.IN_USE);

        assertThat(acting.call(
                        ADMIN,
                        () -> pipeline.delete(
                                status, Optional.of(with(StatusRole.DONE).id()))))
                .isEqualTo(PipelineResult.SAVED);

        var shown = acting.call(anna, () -> tickets.show(ticket)).orElseThrow();
        assertThat(shown.ticket().status()).isEqualTo(with(StatusRole.DONE).id());
        assertThat(shown.ticket().open()).isFalse();
        assertThat(shown.timeline())
                .filteredOn(event -> event.kind() == Kind.STATUS_CHANGED)
                .last()
                .extracting(TimelineEvent::before, TimelineEvent::after, TimelineEvent::by)
                .containsExactly(Optional.of(name), Optional.of("CLOSED"), Optional.of(customers.user(ADMIN)));
    }

    @Test
    void renamingABuiltInStatusShowsTheNewNameInEveryLanguage() {
        var before = with(StatusRole.FRESH);

        change(before, new StatusSettings(Optional.of(name), true, before.colour(), before.roles()));

        assertThat(with(StatusRole.FRESH).builtIn()).isEmpty();
        assertThat(with(StatusRole.FRESH).name()).isEqualTo(name);
        jdbc.sql("UPDATE ticket_status SET name = 'New', built_in = 'NEW' WHERE id = :id")
                .param("id", before.id().value())
                .update();
        acting.run(ADMIN, () -> pipeline.move(before.id(), 0));
    }

    @Test
    void ticketsThatGetAStatusWhileItIsClosedAreClosedToo() {
        var status = create(true);
        var anna = crews.hire(1).agent().email().value();
        var some = IntStream.range(0, 12)
                .mapToObj(number -> customers.writeTo(anna, "Meanwhile " + number))
                .toList();
        var work = some.stream()
                .map(ticket -> CompletableFuture.runAsync(
                        () -> acting.run(anna, () -> tickets.changeStatus(ticket, status.id()))))
                .toList();

        assertThat(change(status, settings(name, false))).isEqualTo(PipelineResult.SAVED);
        work.forEach(CompletableFuture::join);

        assertThat(some).noneMatch(this::isOpen);
    }

    private TicketStatus create(boolean open) {
        assertThat(acting.call(ADMIN, () -> pipeline.create(settings(name, open))))
                .isEqualTo(PipelineResult.SAVED);
        return all().stream()
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private PipelineResult change(TicketStatus seen, StatusSettings wanted) {
        return acting.call(ADMIN, () -> pipeline.change(seen, wanted));
    }

    private static StatusSettings settings(String name, boolean open) {
        return new StatusSettings(Optional.of(name), open, StatusColour.QUIET, Set.of());
    }

    private List<TicketStatus> all() {
        return acting.call(ADMIN, pipeline::statuses);
    }

    private TicketStatus find(StatusId id) {
        return all().stream()
                .filter(status -> status.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private TicketStatus with(StatusRole role) {
        return all().stream().filter(status -> status.has(role)).findFirst().orElseThrow();
    }

    private void waitForSomebody(Crew crew) {
        SystemUser.run(() -> rules.set(
                crew.channel(),
                new SpecificUsersAndTeams(PoolRule.of(Set.of(new WholeTeam(crew.team())), Distribution.LOAD_BALANCED)
                        .waiting())));
    }

    private TicketId write(Crew crew, String subject) {
        return tickets.open(customers.fresh(crew.channel(), subject)).ticket();
    }

    private boolean waits(TicketId ticket) {
        return jdbc.sql("SELECT routing = 'WAITING' FROM ticket WHERE id = :id")
                .param("id", ticket.value())
                .query(Boolean.class)
                .single();
    }

    private Optional<UserId> owner(TicketId ticket) {
        return queue.facts(ticket).orElseThrow().owner();
    }

    private boolean isOpen(TicketId ticket) {
        return queue.facts(ticket).orElseThrow().open();
    }

    private long open(UserId user) {
        return Objects.requireNonNull(
                        workloads.of(Set.of(user), TicketType.EMAIL).get(user))
                .open(TicketType.EMAIL);
    }
}
