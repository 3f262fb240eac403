package io.stellwerk.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.stellwerk.base.ui.Notice;
import io.stellwerk.base.ui.StatusBadge.Meaning;

/** Makes the first super admin; gone as soon as there is one. */
@Route(value = SetupView.ROUTE, autoLayout = false)
@AnonymousAllowed
class SetupView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "setup";

    private final transient Setup setup;
    private final Div messages = new Div();
    private final SetupForm form = new SetupForm();

    SetupView(Setup setup) {
        this.setup = setup;
        var submit = new Button(getTranslation("shell.setup.submit"), click -> submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        getContent()
                .add(new DoorPage(
                        new H1(getTranslation("shell.setup.title")),
                        new Paragraph(getTranslation("shell.setup.help")),
                        messages,
                        form,
                        submit));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!setup.isOpen()) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.setup.title");
    }

    private void submit() {
        messages.removeAll();
        form.read().map(first -> setup.finish(form.code(), first)).ifPresent(this::answer);
    }

    private void answer(SetupResult result) {
        switch (result) {
            case DONE -> UI.getCurrentOrThrow().getPage().setLocation("login");
            case WRONG_CODE -> say("shell.setup.wrong-code");
            case TOO_FAST -> say("shell.setup.too-fast");
            case ALREADY_DONE -> say("shell.setup.already-done");
        }
    }

    private void say(String key) {
        messages.add(new Notice(getTranslation(key), Meaning.DANGER));
    }
}
