package io.stellwerk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.QueryParameters;
import io.stellwerk.Screens;
import io.stellwerk.StellwerkTest;
import io.stellwerk.base.ui.Notice;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class LoginViewTests extends StellwerkTest {

    @Autowired
    private ApplicationContext application;

    private Screens screens;

    @BeforeEach
    void open() {
        screens = new Screens(application);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void theDoorShowsAFormAndTheDemoAccounts() {
        var visitor = screens.ofNobody();
        visitor.navigate("login", LoginView.class);

        assertThat(visitor.find(H1.class).single().getText()).isEqualTo("Log in to Stellwerk");
        assertThat(visitor.find(LoginForm.class).single().getAction()).isEqualTo("login");
        assertThat(visitor.find(Notice.class).exists()).isFalse();
        for (var email : new String[] {"superadmin@demo.example", "admin@demo.example", "agent@demo.example"}) {
            assertThat(visitor.find(Span.class).withText(email).exists()).isTrue();
        }
    }

    @Test
    void aWrongPasswordIsNotBlamedOnTheAccount() {
        assertThat(said(Map.of("error", ""))).isEqualTo("Email and password do not match. Check both and try again.");
    }

    @Test
    void aLockOutSaysHowLong() {
        assertThat(said(Map.of("locked", "7"))).isEqualTo("Too many attempts. Try again in 7 minutes.");
        assertThat(said(Map.of("locked", "1"))).isEqualTo("Too many attempts. Try again in 1 minute.");
        assertThat(said(Map.of("locked", "99999"))).isEqualTo("Too many attempts. Try again in 15 minutes.");
    }

    @Test
    void aPageThatOutlivedItsSessionSaysSo() {
        assertThat(said(Map.of("old", ""))).isEqualTo("This page was out of date. Log in once more.");
    }

    @Test
    void theLogoutIsConfirmed() {
        assertThat(said(Map.of("bye", ""))).isEqualTo("You are logged out.");
    }

    @Test
    void bothLanguagesAreOffered() {
        var visitor = screens.ofNobody();
        visitor.navigate("login", LoginView.class);

        assertThat(visitor.find(NativeButton.class).all())
                .extracting(NativeButton::getText)
                .containsExactly("English", "Deutsch");
    }

    private String said(Map<String, String> query) {
        var visitor = screens.ofNobody();
        visitor.getUI().navigate("login", QueryParameters.simple(query));
        return visitor.find(Notice.class).thenOnFirst(Span.class).single().getText();
    }
}
