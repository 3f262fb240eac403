package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.tickets.Draft;
import io.stellwerk.tickets.DraftFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The files that will go with a message; pictures in its text stand there and not here. */
class DraftFiles extends Composite<UnorderedList> {

    private final Consumer<DraftFile> onRemove;
    private transient List<DraftFile> shown = List.of();

    DraftFiles(Consumer<DraftFile> onRemove) {
        this.onRemove = onRemove;
        getContent().addClassName("sw-files");
        getContent().getElement().setAttribute("aria-label", getTranslation("inbox.files"));
        setVisible(false);
    }

    /** What is the same as before stays, so that no button goes away under the pointer. */
    void show(Optional<Draft> draft) {
        var files = draft.map(DraftFiles::besideText).orElse(List.of());
        if (!files.equals(shown)) {
            shown = files;
            getContent().removeAll();
            setVisible(!files.isEmpty());
            files.forEach(file -> getContent().add(new ListItem(chip(file))));
        }
    }

    private static List<DraftFile> besideText(Draft draft) {
        return draft.files().stream()
                .filter(file -> !file.isPasted() && !DraftHtml.shows(draft, file))
                .toList();
    }

    private Component chip(DraftFile file) {
        var name = new Span(file.name());
        name.addClassName("name");
        var size = new Span(FileSize.of(file.size(), getLocale()));
        size.addClassNames("size", "sw-number");
        var link = new Anchor(DraftHtml.path(file.id()));
        link.getElement().setAttribute("router-ignore", true);
        link.setTarget("_blank");
        link.add(Icon.PAPERCLIP.small(), name, size);
        var chip = new Span(link, remove(file));
        chip.addClassName("chip");
        return chip;
    }

    private Button remove(DraftFile file) {
        var button = new Button(Icon.CLOSE.small(), click -> onRemove.accept(file));
        var label = getTranslation("inbox.files.remove", file.name());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }
}
