package io.stellwerk.inbox;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.base.ui.UnsavedChanges;
import io.stellwerk.tickets.Snippet;
import io.stellwerk.tickets.SnippetSaving;
import io.stellwerk.tickets.SnippetText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Name, shortcut and text of a snippet. */
class SnippetDialog {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SHORTCUT = 30;

    private final Dialog dialog = new Dialog();
    private final TextField name = new TextField();
    private final TextField shortcut = new TextField();
    private final RichText text = new RichText();
    private final Paragraph textProblem = new Paragraph();
    private final Checkbox shared = new Checkbox();
    private final UnsavedChanges unsaved = UnsavedChanges.guard(dialog);
    private final Function<SnippetText, SnippetSaving> onSave;
    private final Runnable onSaved;

    SnippetDialog(
            String title,
            Optional<Snippet> known,
            boolean mayShare,
            Function<SnippetText, SnippetSaving> onSave,
            Runnable onSaved) {
        this.onSave = onSave;
        this.onSaved = onSaved;
        dialog.setHeaderTitle(title);
        dialog.addClassNames("sw-form-dialog", "sw-snippet-dialog");
        describe(name, "inbox.snippets.name", LONGEST_NAME);
        describe(shortcut, "inbox.snippets.shortcut", LONGEST_SHORTCUT);
        shortcut.setPrefixComponent(new Span("#"));
        shortcut.setHelperText(dialog.getTranslation("inbox.snippets.shortcut.help"));
        shared.setLabel(dialog.getTranslation("inbox.snippets.share"));
        shared.setVisible(mayShare);
        shared.addValueChangeListener(change -> changed(change.isFromClient()));
        text.hint(dialog.getTranslation("inbox.snippets.text"));
        text.onTyped(html -> {
            textProblem.setVisible(false);
            unsaved.changed();
        });
        text.onSend(this::save);
        textProblem.addClassName("problem");
        textProblem.setVisible(false);
        fill(known);
        var fields = new Div(name, shortcut, textField(), shared);
        fields.addClassName("sw-dialog-fields");
        dialog.add(fields);
        var save = new Button(dialog.getTranslation("inbox.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(save, new Button(dialog.getTranslation("inbox.cancel"), click -> leave()));
        dialog.addDialogCloseActionListener(leaving -> leave());
    }

    void open() {
        dialog.open();
        name.focus();
    }

    private void leave() {
        unsaved.askBefore(dialog::close);
    }

    private void fill(Optional<Snippet> known) {
        name.setValue(known.map(Snippet::name).orElse(""));
        shortcut.setValue(known.map(Snippet::shortcut).orElse(""));
        shared.setValue(known.map(Snippet::shared).orElse(false));
        text.show(known.map(snippet -> snippet.html().value()).orElse(""), "");
    }

    private Div textField() {
        var label = new Span(dialog.getTranslation("inbox.snippets.text"));
        label.addClassName("label");
        var box = new Div(text);
        box.addClassName("box");
        var field = new Div(label, box, textProblem, placeholders());
        field.addClassName("sw-snippet-text");
        return field;
    }

    private Div placeholders() {
        var line = new Div(new Span(dialog.getTranslation("inbox.snippets.placeholders")));
        line.addClassName("placeholders");
        for (var placeholder : Placeholders.NAMES) {
            var button = new Button("{{" + placeholder + "}}", click -> text.insert("{{" + placeholder + "}}"));
            button.addThemeVariants(ButtonVariant.TERTIARY);
            line.add(button);
        }
        return line;
    }

    private void describe(TextField field, String label, int longest) {
        field.setLabel(dialog.getTranslation(label));
        field.setMaxLength(longest);
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.addValueChangeListener(change -> {
            field.setInvalid(false);
            changed(change.isFromClient());
        });
    }

    private void changed(boolean isFromClient) {
        if (isFromClient) {
            unsaved.changed();
        }
    }

    private void save() {
        var html = SafeHtml.sanitise(text.html());
        complain(name, name.getValue().isBlank(), "inbox.snippets.name.missing");
        complain(shortcut, !shortcut.getValue().matches("[\\p{L}\\p{N}_-]*"), "inbox.snippets.shortcut.wrong");
        complainAboutText(html);
        if (List.of(name, shortcut).stream().noneMatch(TextField::isInvalid) && !textProblem.isVisible()) {
            answer(onSave.apply(
                    new SnippetText(shared.getValue(), name.getValue().strip(), shortcut.getValue(), html)));
        }
    }

    private void complainAboutText(SafeHtml html) {
        var unknown = Placeholders.unknown(html);
        textProblem.setVisible(html.isBlank() || !unknown.isEmpty());
        textProblem.setText(
                unknown.isEmpty()
                        ? dialog.getTranslation("inbox.snippets.text.missing")
                        : dialog.getTranslation(
                                "inbox.snippets.text.unknown",
                                unknown.stream()
                                        .sorted()
                                        .map(each -> "{{" + each + "}}")
                                        .collect(Collectors.joining(", "))));
    }

    private void answer(SnippetSaving result) {
        switch (result) {
            case SAVED -> {
                unsaved.saved();
                dialog.close();
                onSaved.run();
            }
            case SHORTCUT_TAKEN -> complain(shortcut, true, "inbox.snippets.shortcut.taken");
            case OUTDATED -> complain(name, true, "inbox.snippets.outdated");
        }
    }

    private void complain(TextField field, boolean isWrong, String key) {
        field.setErrorMessage(dialog.getTranslation(key));
        field.setInvalid(isWrong);
    }
}
