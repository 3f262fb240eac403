package io.stellwerk.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.server.communication.PushConnection;
import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.Presets;
import io.stellwerk.accounts.RightsToday;
import io.stellwerk.accounts.Users;
import io.stellwerk.base.WakeUps;
import io.stellwerk.base.ui.LiveUpdates;
import io.stellwerk.base.ui.RightsChanged;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Between two requests: whoever lost the account is out, in all windows; whoever has other rights gets those at once. */
@Component
class WindowWatch implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1;
    private static final Logger log = LoggerFactory.getLogger(WindowWatch.class);
    private static final String ENDS = WindowWatch.class.getName();

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
            updates.watch(window, WindowWatch::atOnce, () -> lookOnce(window));
        }
    }

    private static WakeUps.Watch atOnce(Runnable wake) {
        wake.run();
        return () -> {};
    }

    /** Something may have changed after the request that opened the window was let in, and before it watched. */
    private void lookOnce(UI window) {
        switch (today.take()) {
            case RightsToday.Unchanged unchanged -> {}
            case RightsToday.Changed changed -> tell(window);
            case RightsToday.Gone gone -> end(window.getSession());
        }
    }

    /** The account, its password or its role may be another one since; another window of the login may have taken it over. */
    private void lookAgain(UI window) {
        if (today.take() instanceof RightsToday.Gone) {
            end(window.getSession());
        } else {
            tell(window);
        }
    }

    private static void tell(UI window) {
        ComponentUtil.fireEvent(window, new RightsChanged(window));
    }

    /**
     * Not left to the browser: messages in a connection that is open pass no gate. A push lets run first what waits for the
     * session, such as screens that want to read and the other windows that look again; nobody is there to read.
     */
    private static void end(VaadinSession session) {
        if (session.getAttribute(ENDS) == null) {
            session.setAttribute(ENDS, true);
            session.getPendingAccessQueue().clear();
            List.copyOf(session.getUIs()).forEach(window -> window.accessSynchronously(() -> close(session, window)));
            Optional.ofNullable(session.getSession()).ifPresent(WindowWatch::invalidate);
        }
    }

    private static void close(VaadinSession session, UI window) {
        try {
            window.getPage().setLocation("login");
            Optional.ofNullable(window.getInternals().getPushConnection()).ifPresent(PushConnection::push);
        } catch (RuntimeException gone) {
            log.info("A window did not hear that its login is over", gone);
        }
        session.removeUI(window);
    }

    private static void invalidate(WrappedSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException over) {
            log.debug("A request was faster", over);
        }
    }
}
