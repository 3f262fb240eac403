package io.stellwerk.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.ColourScheme;
import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.ui.Languages;
import io.stellwerk.accounts.ui.Looks;
import io.stellwerk.base.ui.LetterKeys;
import io.stellwerk.base.ui.TimeZoneOfReader;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens each page in the language, the time zone, the colours and with the keys of whoever looks at it. */
@Component
class Greeting implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1;

    private final transient Accounts accounts;
    private final transient CurrentUser currentUser;

    Greeting(Accounts accounts, CurrentUser currentUser) {
        this.accounts = accounts;
        this.currentUser = currentUser;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::dress);
        event.addIndexHtmlRequestListener(new ContentPolicy());
        event.getSource().addUIInitListener(this::greet);
        event.getSource().setSystemMessagesProvider(info -> FrameworkTexts.messages(info.getLocale()));
    }

    /** Before the first paint, so that nothing flashes. */
    private void dress(IndexHtmlResponse page) {
        var me = me();
        page.getDocument()
                .child(0)
                .attr("lang", locale(me, page.getVaadinRequest()).toLanguageTag());
        page.getDocument().head().appendElement("link").attr("rel", "icon").attr("href", "images/favicon.svg");
        var scheme = me.map(Person::colourScheme).orElse(ColourScheme.SYSTEM);
        page.getDocument().child(0).attr("style", "color-scheme: " + Looks.css(scheme));
    }

    private void greet(UIInitEvent event) {
        var ui = event.getUI();
        var me = me();
        var locale = locale(me, VaadinRequest.getCurrent());
        ui.getSession().setLocale(locale);
        ui.setLocale(locale);
        me.ifPresent(person -> greet(ui, person));
        FrameworkTexts.show(ui);
    }

    private static void greet(UI ui, Person person) {
        Looks.show(person.colourScheme());
        TimeZoneOfReader.set(ui, person.timeZone());
        LetterKeys.set(ui, person.letterKeys());
    }

    private Optional<Person> me() {
        return currentUser.isLoggedIn() ? Optional.of(accounts.me()) : Optional.empty();
    }

    private static Locale locale(Optional<Person> me, VaadinRequest request) {
        return me.map(Person::language).orElseGet(() -> Languages.of(request)).locale();
    }
}
