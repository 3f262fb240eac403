package io.stellwerk.team.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.UserId;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Who has a skill, many people at once. */
class HoldersDialog {

    private final Dialog dialog = new Dialog();
    private final PeoplePicker picker = new PeoplePicker(
            dialog.getTranslation("team.skills.people"), dialog.getTranslation("team.skills.people.help"), () -> {});

    HoldersDialog(String skill, List<Person> people, Set<UserId> chosen, Consumer<Set<UserId>> onSave) {
        picker.show(people, chosen);
        dialog.setHeaderTitle(dialog.getTranslation("team.skills.people.of", skill));
        dialog.addClassName("sw-form-dialog");
        var fields = new Div(picker);
        fields.addClassName("sw-dialog-fields");
        dialog.add(fields);
        var save = new Button(dialog.getTranslation("team.save"), click -> {
            onSave.accept(picker.chosen());
            dialog.close();
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(save, new Button(dialog.getTranslation("team.cancel"), click -> dialog.close()));
    }

    void open() {
        dialog.open();
    }
}
