package io.stellwerk;

import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;

/** A test of screens without a browser, with as many people at their windows as it needs. */
public abstract class ScreenTest extends StellwerkTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private UserDetailsService logins;

    @SuppressWarnings("NullAway.Init")
    private SecuredBrowserlessApplicationContext<Authentication> screens;

    @BeforeEach
    void openScreens() {
        screens = SpringBrowserlessApplicationContext.createSecured(application, "io.stellwerk");
    }

    @AfterEach
    void closeScreens() {
        screens.close();
    }

    /** A new window of this person, who logs in anew. */
    protected BrowserlessUIContext window(String email) {
        return windowOnceDone(email, () -> {});
    }

    /** As {@link #window}; between the login and the window something happens. */
    protected BrowserlessUIContext windowOnceDone(String email, Runnable happens) {
        var person = logins.loadUserByUsername(email);
        var login = UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
        var user = screens.newUser(login);
        happens.run();
        return user.newWindow();
    }

    /** Waits until something that happened elsewhere has reached this window. */
    protected static void eventually(BrowserlessUIContext window, BooleanSupplier condition) {
        window.activate();
        await().pollInSameThread().until(() -> {
            window.roundTrip();
            return condition.getAsBoolean();
        });
    }
}
