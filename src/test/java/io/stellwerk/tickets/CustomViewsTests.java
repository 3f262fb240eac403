package io.stellwerk.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.Roles;
import io.stellwerk.StellwerkTest;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.Grants;
import io.stellwerk.team.Seats;
import io.stellwerk.tickets.ViewPlaces.Placed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Views that people make for themselves and others (spec/04 section 1). */
class CustomViewsTests extends StellwerkTest {

    private static final String ADMIN = "admin@demo.example";

    @Autowired
    CustomViews views;

    @Autowired
    ViewPlaces places;

    @Autowired
    TicketLists lists;

    @Autowired
    Seats seats;

    @Autowired
    Crews crews;

    @Autowired
    Customers customers;

    @Autowired
    Roles roles;

    @Autowired
    ActingAs acting;

    private final String name = "View " + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aViewIsThereAgainAsItWasSaved() {
        var anna = crews.hire(1).agent().email().value();
        var wanted = settings(new Sharing.Private());

        acting.run(anna, () -> views.create(wanted));

        assertThat(named(anna)).extracting(CustomView::settings).containsExactly(wanted);
        assertThat(named(crews.hire(1).agent().email().value())).isEmpty();
        assertThat(named(ADMIN)).isEmpty();
    }

    @Test
    void aNameThatIsTooLongEndsWhereNamesDo() {
        assertThat(ViewSettings.shortened("Copy of " + "\uD83D\uDE80".repeat(60)))
                .isEqualTo("Copy of " + "\uD83D\uDE80".repeat(52));
    }

    @Test
    void aViewOfATeamIsForItsMembersAndOnlyItsMakerAndAdminsChangeIt() {
        var crew = crews.hire(2);
        var anna = crew.agents().getFirst().email().value();
        var ben = crew.agents().getLast().email().value();
        acting.run(anna, () -> views.create(settings(new Sharing.WithTeam(crew.team()))));

        assertThat(named(ben)).extracting(CustomView::editable).containsExactly(false);
        assertThat(named(crews.hire(1).agent().email().value())).isEmpty();
        var seen = named(ben).getFirst();
        assertThatThrownBy(() -> acting.call(ben, () -> views.delete(seen))).isInstanceOf(AccessDeniedException.class);
        assertThat(acting.call(anna, () -> views.delete(seen))).isEqualTo(ViewResult.SAVED);
    }

    @Test
    void onlyThoseWhoSetUpTheHelpDeskMakeViewsForEveryone() {
        var crew = crews.hire(1);
        var anna = crew.agent().email().value();
        var other = crews.hire(1);
        assertThatThrownBy(() -> acting.call(anna, () -> views.create(settings(new Sharing.WithEveryone()))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> acting.call(anna, () -> views.create(settings(new Sharing.WithTeam(other.team())))))
                .isInstanceOf(AccessDeniedException.class);

        acting.run(ADMIN, () -> views.create(settings(new Sharing.WithEveryone())));

        assertThat(named(anna)).hasSize(1);
        acting.run(ADMIN, () -> views.delete(named(ADMIN).getFirst()));
        assertThat(named(anna)).isEmpty();
    }

    @Test
    void aSharedViewShowsEveryoneOnlyTheirOwnScope() {
        var crew = crews.hire(1);
        var anna = crew.agent().email().value();
        var stranger = crews.hire(1).agent().email().value();
        var ticket = customers.writeTo(anna, "Mine");
        acting.run(
                ADMIN,
                () -> views.create(new ViewSettings(
                        name,
                        TicketView.ALL_OPEN,
                        new TicketFilter(
                                List.of(new Criterion.OwnedBy(crew.agent().id()))),
                        TicketSort.LAST_ACTIVITY,
                        List.of(),
                        new Sharing.WithEveryone())));

        assertThat(listed(anna)).containsExactly(ticket);
        assertThat(listed(stranger)).isEmpty();
        acting.run(ADMIN, () -> views.delete(named(ADMIN).getFirst()));
    }

    @Test
    void whoSavesWhatSomebodyElseChangedIsRefused() {
        var anna = crews.hire(1).agent().email().value();
        acting.run(anna, () -> views.create(settings(new Sharing.Private())));
        var seen = named(anna).getFirst();
        assertThat(acting.call(anna, () -> views.change(seen, seen.settings()))).isEqualTo(ViewResult.SAVED);

        assertThat(acting.call(anna, () -> views.change(seen, seen.settings()))).isEqualTo(ViewResult.OUTDATED);
        assertThat(acting.call(anna, () -> views.delete(seen))).isEqualTo(ViewResult.OUTDATED);
    }

    @Test
    void nobodyWithoutASeatHasOne() {
        var person = crews.hireOne(BuiltInPreset.ADMIN);
        var email = person.email().value();
        acting.run(email, () -> views.create(settings(new Sharing.Private())));
        var seen = named(email).getFirst();

        acting.run("superadmin@demo.example", () -> seats.withdraw(person.id()));

        assertThat(named(email)).isEmpty();
        assertThatThrownBy(() -> acting.call(email, () -> views.create(settings(new Sharing.Private()))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> acting.call(email, () -> views.change(seen, seen.settings())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoeverMayNoLongerShareItTakesAViewBackButDoesNotChangeItForOthers() {
        var person = crews.hireOne(BuiltInPreset.ADMIN);
        var email = person.email().value();
        acting.run(email, () -> views.create(settings(new Sharing.WithEveryone())));
        roles.give(person, new Grants(Set.of(), Grants.EVERYTHING.view(), Grants.EVERYTHING.edit()));
        var seen = named(email).getFirst();

        assertThatThrownBy(() -> acting.call(email, () -> views.change(seen, settings(new Sharing.WithEveryone()))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(acting.call(email, () -> views.change(seen, settings(new Sharing.Private()))))
                .isEqualTo(ViewResult.SAVED);
    }

    @Test
    void everybodyHasTheirOwnOrder() {
        var crew = crews.hire(2);
        var wanted = List.of(new Placed("all-open", false), new Placed("unassigned", true));

        acting.run(crew.agents().getFirst().email().value(), () -> places.arrange(wanted));

        assertThat(acting.call(crew.agents().getFirst().email().value(), places::mine))
                .isEqualTo(wanted);
        assertThat(acting.call(crew.agents().getLast().email().value(), places::mine))
                .isEmpty();
    }

    private List<CustomView> named(String reader) {
        return acting.call(reader, views::mine).stream()
                .filter(view -> view.name().equals(name))
                .toList();
    }

    private List<TicketId> listed(String reader) {
        var view = named(reader).getFirst();
        return acting.call(reader, () -> lists.page(view.query(), Optional.empty(), 10)).tickets().stream()
                .map(TicketRow::id)
                .toList();
    }

    private ViewSettings settings(Sharing sharing) {
        return new ViewSettings(
                name,
                TicketView.ALL,
                new TicketFilter(List.of(
                        new Criterion.OwnedByMe(),
                        new Criterion.Tagged(new Tag("R&D = 100 %")),
                        new Criterion.WithPriority(TicketPriority.HIGH))),
                TicketSort.OLDEST,
                List.of(ViewColumn.SUBJECT, ViewColumn.TAGS),
                sharing);
    }
}
