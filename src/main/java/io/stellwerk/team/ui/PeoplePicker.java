package io.stellwerk.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox.AutoExpandMode;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.UserId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Chooses people, found by name or address. */
class PeoplePicker extends Composite<MultiSelectComboBox<Person>> {

    PeoplePicker(String label, String help, Runnable onChange) {
        var field = getContent();
        field.setLabel(label);
        field.setHelperText(help);
        field.setItemLabelGenerator(this::label);
        field.setRenderer(new ComponentRenderer<>(PersonCard::of));
        field.setAutoExpand(AutoExpandMode.VERTICAL);
        field.setSelectedItemsOnTop(true);
        field.setManualValidation(true);
        field.addValueChangeListener(change -> {
            field.setInvalid(false);
            if (change.isFromClient()) {
                onChange.run();
            }
        });
    }

    void show(List<Person> people, Set<UserId> chosen) {
        getContent().setItems(PeoplePicker::matches, people);
        getContent()
                .setValue(people.stream()
                        .filter(person -> chosen.contains(person.id()))
                        .collect(Collectors.toSet()));
    }

    Set<UserId> chosen() {
        return getContent().getValue().stream().map(Person::id).collect(Collectors.toSet());
    }

    void explain(String help) {
        getContent().setHelperText(help);
    }

    void complain(String why) {
        getContent().setErrorMessage(why);
        getContent().setInvalid(true);
    }

    private String label(Person person) {
        return person.active()
                ? person.name()
                : getTranslation("team.people." + person.status().name().toLowerCase(Locale.ROOT), person.name());
    }

    private static boolean matches(Person person, String words) {
        return (person.name() + ' ' + person.email())
                .toLowerCase(Locale.ROOT)
                .contains(words.strip().toLowerCase(Locale.ROOT));
    }
}
