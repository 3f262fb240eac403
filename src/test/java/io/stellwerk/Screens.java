package io.stellwerk;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;

/** The screens of several people at once, without a browser. */
public final class Screens implements AutoCloseable {

    private final SecuredBrowserlessApplicationContext<Authentication> application;
    private final UserDetailsService logins;

    public Screens(ApplicationContext context) {
        application = SpringBrowserlessApplicationContext.createSecured(context, "io.stellwerk");
        logins = context.getBean(UserDetailsService.class);
    }

    public BrowserlessUIContext of(String email) {
        var person = logins.loadUserByUsername(email);
        return application
                .newUser(UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()))
                .newWindow();
    }

    public BrowserlessUIContext ofNobody() {
        return application.newUser().newWindow();
    }

    @Override
    public void close() {
        application.close();
    }
}
