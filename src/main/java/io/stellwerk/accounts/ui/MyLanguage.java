package io.stellwerk.accounts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.stellwerk.accounts.Language;
import io.stellwerk.accounts.Person;
import io.stellwerk.base.ui.Panel;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.function.Consumer;

/** The language of the screens and the time zone of the times on them. */
class MyLanguage extends Composite<Div> {

    MyLanguage(Person me, Consumer<Language> onChoice) {
        var language = new Select<Language>();
        language.setLabel(getTranslation("accounts.profile.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(item -> LanguageNames.of(item, this));
        language.setValue(me.language());
        language.addValueChangeListener(change -> onChoice.accept(change.getValue()));
        getContent()
                .add(new Panel(
                                getTranslation("accounts.profile.region"),
                                getTranslation("accounts.profile.region.help"))
                        .with(language, timeZone(me.timeZone())));
    }

    private TextField timeZone(ZoneId zone) {
        var field = new TextField(getTranslation("accounts.profile.time-zone"));
        field.setValue(zone.getDisplayName(TextStyle.FULL, getLocale()) + " (" + zone.getId() + ")");
        field.setReadOnly(true);
        return field;
    }
}
