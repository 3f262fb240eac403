package io.stellwerk.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.base.ui.Notice;
import io.stellwerk.base.ui.StatusBadge.Meaning;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** The door. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String WRONG = "error";
    static final String LOCKED = "locked";
    static final String LOGGED_OUT = "bye";
    static final String OLD = "old";
    private static final int LONGEST_WAIT_MINUTES = 15;

    private final transient CurrentUser currentUser;
    private final Div messages = new Div();

    LoginView(CurrentUser currentUser, Environment environment) {
        this.currentUser = currentUser;
        var form = form();
        var card = new DoorPage(new H1(getTranslation("shell.login.title")), messages, form);
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            card.add(new DemoAccounts(form));
        }
        getContent().add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (currentUser.isLoggedIn()) {
            event.forwardTo("helpdesk");
        } else {
            say(event.getLocation().getQueryParameters());
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.login.title");
    }

    private void say(QueryParameters query) {
        messages.removeAll();
        if (query.getParameters().containsKey(LOCKED)) {
            messages.add(new Notice(getTranslation("shell.login.locked", minutes(query)), Meaning.WARNING));
        } else if (query.getParameters().containsKey(WRONG)) {
            messages.add(new Notice(getTranslation("shell.login.wrong"), Meaning.DANGER));
        } else if (query.getParameters().containsKey(OLD)) {
            messages.add(new Notice(getTranslation("shell.login.old"), Meaning.WARNING));
        } else if (query.getParameters().containsKey(LOGGED_OUT)) {
            messages.add(new Notice(getTranslation("shell.login.logged-out"), Meaning.SUCCESS));
        }
    }

    private static int minutes(QueryParameters query) {
        return query.getSingleParameter(LOCKED)
                .filter(text -> text.matches("\\d{1,2}"))
                .map(Integer::valueOf)
                .filter(minutes -> minutes >= 1 && minutes <= LONGEST_WAIT_MINUTES)
                .orElse(LONGEST_WAIT_MINUTES);
    }

    private LoginForm form() {
        var words = new LoginI18n.Form();
        words.setTitle("");
        words.setUsername(getTranslation("shell.login.email"));
        words.setPassword(getTranslation("shell.login.password"));
        words.setSubmit(getTranslation("shell.login.submit"));
        words.setForgotPassword(getTranslation("shell.login.forgot"));
        var missing = new LoginI18n.ErrorMessage();
        missing.setTitle("");
        missing.setMessage("");
        missing.setUsername(getTranslation("shell.login.email.missing"));
        missing.setPassword(getTranslation("shell.login.password.missing"));
        var i18n = new LoginI18n();
        i18n.setForm(words);
        i18n.setErrorMessage(missing);
        var form = new LoginForm(i18n);
        form.setAction("login");
        form.addForgotPasswordListener(forgot -> UI.getCurrentOrThrow().navigate(ForgotPasswordView.class));
        return form;
    }
}
