package io.stellwerk.tickets.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks before something that tickets have is deleted, and where those tickets go. */
class DeleteDialog<T> {

    private final Dialog dialog = new Dialog();
    private final ComboBox<Optional<T>> instead = new ComboBox<>();

    /**
     * @param others where its tickets can go, an empty one stands for nowhere; nothing when there is nothing to ask
     */
    DeleteDialog(
            String title,
            String help,
            List<Optional<T>> others,
            ItemLabelGenerator<Optional<T>> names,
            Consumer<Optional<T>> onDelete) {
        dialog.setHeaderTitle(title);
        dialog.addClassName("sw-form-dialog");
        instead.setLabel(dialog.getTranslation("tickets.pipeline.instead"));
        instead.setItems(others);
        instead.setItemLabelGenerator(names);
        instead.setVisible(!others.isEmpty());
        instead.setManualValidation(true);
        instead.setErrorMessage(dialog.getTranslation("tickets.pipeline.instead.missing"));
        instead.addValueChangeListener(change -> instead.setInvalid(false));
        var fields = new Div(new Paragraph(help), instead);
        fields.addClassName("sw-dialog-fields");
        dialog.add(fields);
        var delete = new Button(dialog.getTranslation("tickets.pipeline.delete"), click -> delete(onDelete));
        delete.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        dialog.getFooter().add(delete, new Button(dialog.getTranslation("team.cancel"), click -> dialog.close()));
    }

    void open() {
        dialog.open();
    }

    private void delete(Consumer<Optional<T>> onDelete) {
        instead.setInvalid(instead.isVisible() && instead.isEmpty());
        if (!instead.isInvalid()) {
            onDelete.accept(instead.getOptionalValue().flatMap(chosen -> chosen));
            dialog.close();
        }
    }
}
