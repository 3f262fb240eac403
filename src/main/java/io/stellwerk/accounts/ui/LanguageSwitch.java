package io.stellwerk.accounts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import io.stellwerk.accounts.Language;

/** The languages side by side, for pages before the login. */
public final class LanguageSwitch extends Composite<Div> {

    public LanguageSwitch() {
        getContent().addClassName("sw-language-switch");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", getTranslation("accounts.language.label"));
        for (var language : Language.values()) {
            getContent().add(button(language));
        }
    }

    private NativeButton button(Language language) {
        var button = new NativeButton(LanguageNames.of(language, this), click -> Languages.switchTo(language));
        button.getElement().setAttribute("lang", language.locale().toLanguageTag());
        button.getElement().setAttribute("aria-pressed", Boolean.toString(language == Language.of(getLocale())));
        return button;
    }
}
