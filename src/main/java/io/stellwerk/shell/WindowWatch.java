package io.stellwerk.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.PushConnection;
import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.Presets;
import io.stellwerk.accounts.Users;
import io.stellwerk.base.ui.LiveUpdates;
import io.stellwerk.base.ui.RightsChanged;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Between two requests: whoever lost the account is out, in all windows; whoever has other rights gets those at once. */
@Component
class WindowWatch implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1;

    private final transient CurrentUser currentUser;
    private final transient LoginToday today;
    private final transient LiveUpdates updates;

    WindowWatch(CurrentUser currentUser, LoginToday today, LiveUpdates updates) {
        this.currentUser = currentUser;
        this.today = today;
        this.updates = updates;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> watch(opened.getUI()));
    }

    private void watch(UI window) {
        if (currentUser.isLoggedIn()) {
            updates.watch(window, Users.topic(currentUser.id()), () -> lookAgain(window));
            updates.watch(window, Presets.ALL, () -> lookAgain(window));
        }
    }

    /** The account, its password or its role may be another one since. */
    private void lookAgain(UI window) {
        if (today.isGood()) {
            ComponentUtil.fireEvent(window, new RightsChanged(window));
        } else {
            end(window.getSession());
        }
    }

    /** Not left to the browser: messages in a connection that is open pass no gate. */
    private static void end(VaadinSession session) {
        List.copyOf(session.getUIs()).forEach(window -> window.accessSynchronously(() -> close(session, window)));
        session.getSession().invalidate();
    }

    /** Not by {@code UI.close}, which would first let all screens read that wait for their turn. */
    private static void close(VaadinSession session, UI window) {
        window.getPage().setLocation("login");
        Optional.ofNullable(window.getInternals().getPushConnection()).ifPresent(PushConnection::push);
        session.removeUI(window);
    }
}
