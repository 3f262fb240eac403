package io.stellwerk.accounts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.stellwerk.accounts.Language;
import io.stellwerk.accounts.Person;
import io.stellwerk.base.ui.Panel;
import io.stellwerk.base.ui.ZoneField;
import java.time.ZoneId;
import java.util.function.Consumer;

/** The language of the screens and the time zone of the times on them. */
class MyLanguage extends Composite<Div> {

    MyLanguage(Person me, Consumer<Language> onChoice, Consumer<ZoneId> onMove) {
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
                        .with(language, timeZone(me.timeZone(), onMove)));
    }

    private ZoneField timeZone(ZoneId zone, Consumer<ZoneId> onMove) {
        var field = new ZoneField(getTranslation("accounts.profile.time-zone"));
        field.setHelperText(getTranslation("accounts.profile.time-zone.help"));
        field.setValue(zone);
        field.addValueChangeListener(change -> {
            field.setInvalid(field.isEmpty());
            if (!field.isInvalid()) {
                onMove.accept(change.getValue());
            }
        });
        return field;
    }
}
