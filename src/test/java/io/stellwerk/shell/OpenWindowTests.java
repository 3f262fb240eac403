package io.stellwerk.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.mocks.MockHttpSession;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import com.vaadin.flow.server.communication.PushConnection;
import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.ScreenTest;
import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.Grants;
import io.stellwerk.accounts.HandOver;
import io.stellwerk.accounts.Permission;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.PresetId;
import io.stellwerk.accounts.Presets;
import io.stellwerk.accounts.TicketScope;
import io.stellwerk.accounts.UserProfile;
import io.stellwerk.accounts.Users;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens to a window that is open while the rights of whoever sits at it change. */
class OpenWindowTests extends ScreenTest {

    private static final String SUPER_ADMIN = "superadmin@demo.example";
    private static final TicketScope NOTHING = new TicketScope(TicketScope.Reach.NONE, false);

    @Autowired
    Users users;

    @Autowired
    Accounts accounts;

    @Autowired
    Customers customers;

    @Autowired
    Presets presets;

    @Autowired
    Crews crews;

    @Autowired
    ActingAs acting;

    @Test
    void anotherRoleChangesTheMenusAtOnce() {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        var window = open(agent);
        assertThat(settings(window)).isFalse();

        give(agent, role(Set.of(Permission.EDIT_USERS)));

        eventually(window, () -> settings(window));
    }

    @Test
    void anotherContentOfTheRoleChangesTheMenusAtOnce() {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        var role = role(Set.of(Permission.EDIT_USERS));
        give(agent, role);
        var window = open(agent);
        assertThat(settings(window)).isTrue();

        acting.run(SUPER_ADMIN, () -> allow(role, Set.of()));

        eventually(window, () -> !settings(window));
    }

    @Test
    void whoeverIsDeactivatedIsOutWithoutAnotherRequest() {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        var window = open(agent);
        var session = session(window);

        acting.run(SUPER_ADMIN, () -> users.deactivate(agent.id(), new HandOver.Unassign()));

        eventually(window, () -> isOver(session, window));
        assertThat(window.getExternalNavigationURL()).isEqualTo("login");
        assertThat(window.getUI().getSession()).isNull();
    }

    @Test
    void aWindowThatLooksAgainTwiceEndsOnce() {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        var role = role(Set.of(Permission.EDIT_USERS));
        give(agent, role);
        var window = open(agent);
        var session = session(window);
        var failed = new ArrayList<Throwable>();
        var screens = window.getUI().getSession();
        screens.setErrorHandler(error -> failed.add(error.getThrowable()));
        window.getUI().getInternals().setPushConnection(new Pushed(screens));

        acting.run(SUPER_ADMIN, () -> {
            allow(role, Set.of());
            users.deactivate(agent.id(), new HandOver.Unassign());
        });
        await().until(() -> screens.getPendingAccessQueue().size() > 1);

        eventually(window, () -> isOver(session, window));
        assertThat(failed).isEmpty();
        assertThat(window.getUI().getSession()).isNull();
    }

    /** As the real one, it first lets run what waits for the session. */
    private record Pushed(VaadinSession session) implements PushConnection {

        @Override
        public void push() {
            session.getService().runPendingAccessTasks(session);
        }

        @Override
        public void disconnect() {}

        @Override
        public boolean isConnected() {
            return true;
        }
    }

    @Test
    void whoeverIsDeactivatedWhileAWindowOpensIsOut() {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        var window = windowOnceDone(
                agent.email().value(),
                () -> acting.run(SUPER_ADMIN, () -> users.deactivate(agent.id(), new HandOver.Unassign())));
        var session = session(window);

        eventually(window, () -> isOver(session, window));
    }

    @Test
    void whoeverIsLoggedInWithTheOldPasswordIsOutAlsoWhereOnlyAPageToPrintIsOpen() {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        var ticket = customers.writeTo(agent.email().value(), "To be printed");
        var window = window(agent.email().value());
        window.navigate("helpdesk/print/" + ticket.value(), Component.class);
        var session = session(window);

        acting.run(
                agent.email().value(),
                () -> accounts.changeMyPassword(Crews.PASSWORD, "purple trains at " + agent.id()));

        eventually(window, () -> isOver(session, window));
    }

    @Test
    void whoeverMayNoLongerOpenAScreenNoLongerSeesIt() {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        var role = role(Set.of(Permission.EDIT_USERS));
        give(agent, role);
        var window = window(agent.email().value());
        window.navigate("settings/routing/capacity", Component.class);

        acting.run(SUPER_ADMIN, () -> allow(role, Set.of()));

        eventually(window, () -> window.find(NotAllowedView.class).exists());
        assertThat(settings(window)).isFalse();
    }

    /** What waits for a window reaches it only when something is looked for there. */
    private static boolean isOver(MockHttpSession session, BrowserlessUIContext window) {
        window.find(Anchor.class).all();
        return !session.isValid();
    }

    private static MockHttpSession session(BrowserlessUIContext window) {
        return (MockHttpSession)
                ((WrappedHttpSession) window.getUI().getSession().getSession()).getHttpSession();
    }

    private BrowserlessUIContext open(Person person) {
        var window = window(person.email().value());
        window.navigate("profile", Component.class);
        return window;
    }

    private static boolean settings(BrowserlessUIContext window) {
        return window.find(Anchor.class).withClassName("sw-settings-link").all().stream()
                .map(Anchor::getHref)
                .anyMatch("settings/users"::equals);
    }

    private PresetId role(Set<Permission> permissions) {
        return acting.call(
                SUPER_ADMIN,
                () -> presets.create("Role " + UUID.randomUUID(), new Grants(permissions, NOTHING, NOTHING)));
    }

    private void allow(PresetId role, Set<Permission> permissions) {
        var seen = presets.find(role).orElseThrow();
        presets.change(seen, seen.name(), new Grants(permissions, NOTHING, NOTHING));
    }

    private void give(Person person, PresetId role) {
        acting.run(SUPER_ADMIN, () -> {
            var seen = users.profile(person.id());
            users.change(
                    person.id(),
                    seen,
                    new UserProfile(seen.name(), seen.email(), seen.phone(), seen.language(), seen.timeZone(), role));
        });
    }
}
