package io.stellwerk.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.ColourScheme;
import io.stellwerk.accounts.Language;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.ui.LanguageNames;
import io.stellwerk.accounts.ui.Languages;
import io.stellwerk.accounts.ui.Looks;
import io.stellwerk.accounts.ui.RoleNames;
import io.stellwerk.base.ui.Avatars;
import io.stellwerk.base.ui.Icon;

/** Everything about oneself: profile, language, light or dark, log out. */
class AvatarMenu extends Composite<MenuBar> {

    private final transient Accounts accounts;
    private final transient Person me;

    AvatarMenu(Accounts accounts, AuthenticationContext login) {
        this.accounts = accounts;
        this.me = accounts.me();
        getContent().addThemeVariants(MenuBarVariant.TERTIARY);
        getContent().addClassName("sw-avatar-menu");
        var menu = avatar().getSubMenu();
        menu.addItem(whoIAm()).setEnabled(false);
        menu.addSeparator();
        entry(menu, Icon.PERSON, "shell.menu.profile").addClickListener(click -> goToProfile());
        languages(entry(menu, Icon.GLOBE, "shell.menu.language").getSubMenu());
        looks(entry(menu, Icon.SUN, "shell.menu.look").getSubMenu());
        menu.addSeparator();
        entry(menu, Icon.LEAVE, "shell.menu.logout").addClickListener(click -> login.logout());
    }

    private MenuItem avatar() {
        var item = getContent().addItem(Avatars.beside(me.name(), me.id().value()));
        item.setAriaLabel(getTranslation("shell.menu.label", me.name()));
        return item;
    }

    private Div whoIAm() {
        var name = new Span(me.name());
        name.addClassName("name");
        var role = new Span(RoleNames.of(me.role(), this));
        role.addClassName("sw-soft");
        var card = new Div(name, role);
        card.addClassName("sw-who");
        return card;
    }

    private MenuItem entry(SubMenu menu, Icon icon, String key) {
        var line = new Div(icon.create(), new Span(getTranslation(key)));
        line.addClassName("sw-menu-line");
        return menu.addItem(line);
    }

    private void languages(SubMenu menu) {
        for (var language : Language.values()) {
            var item = menu.addItem(LanguageNames.of(language, this), click -> speak(language));
            item.setCheckable(true);
            item.setChecked(me.language() == language);
        }
    }

    private void looks(SubMenu menu) {
        for (var scheme : ColourScheme.values()) {
            var item = menu.addItem(getTranslation(Looks.key(scheme)), click -> look(menu, scheme));
            item.setCheckable(true);
            item.setChecked(me.colourScheme() == scheme);
            item.setId(scheme.name());
        }
    }

    private void speak(Language language) {
        accounts.speak(language);
        Languages.switchTo(language);
    }

    private void look(SubMenu menu, ColourScheme scheme) {
        accounts.look(scheme);
        Looks.show(scheme);
        menu.getItems().forEach(item -> item.setChecked(item.getId().equals(java.util.Optional.of(scheme.name()))));
    }

    private static void goToProfile() {
        UI.getCurrentOrThrow().navigate("profile");
    }
}
