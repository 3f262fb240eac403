package io.stellwerk.accounts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.ColourScheme;
import io.stellwerk.accounts.Language;
import io.stellwerk.base.ui.LetterKeys;
import io.stellwerk.base.ui.PageHeader;
import io.stellwerk.base.ui.SettingsGroup;
import io.stellwerk.base.ui.SettingsPage;
import io.stellwerk.base.ui.TimeZoneOfReader;
import io.stellwerk.base.ui.Toasts;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.util.Optional;

/** One's own name, language, time zone, colours, keys and password. Each change is saved at once. */
@Route("profile")
@Menu(title = "accounts.profile", order = 1)
@SettingsPage(group = SettingsGroup.GENERAL)
@PermitAll
class ProfileView extends Composite<Div> implements HasDynamicTitle {

    private final transient Accounts accounts;

    ProfileView(Accounts accounts) {
        this.accounts = accounts;
        var me = accounts.me();
        getContent().addClassName("sw-profile");
        getContent()
                .add(
                        new PageHeader(getTranslation("accounts.profile"), getTranslation("accounts.profile.help")),
                        new AboutMe(me, this::rename, this::callMe),
                        new MyLanguage(me, this::speak, this::live),
                        new MyLook(me.colourScheme(), this::look),
                        new MyKeys(me.letterKeys(), this::useLetterKeys),
                        new MyPassword(accounts::changeMyPassword));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.profile");
    }

    private void rename(String name) {
        accounts.renameMe(name);
        Toasts.saved();
    }

    private void callMe(Optional<String> number) {
        accounts.callMe(number);
        Toasts.saved();
    }

    private void speak(Language language) {
        accounts.speak(language);
        Languages.switchTo(language);
    }

    private void live(ZoneId zone) {
        accounts.live(zone);
        TimeZoneOfReader.set(UI.getCurrentOrThrow(), zone);
        Toasts.saved();
    }

    private void useLetterKeys(boolean on) {
        accounts.useLetterKeys(on);
        LetterKeys.set(UI.getCurrentOrThrow(), on);
        Toasts.saved();
    }

    private void look(ColourScheme scheme) {
        accounts.look(scheme);
        Looks.show(scheme);
        Toasts.saved();
    }
}
