package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import io.stellwerk.base.ui.Icon;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** One of a few values, shown as it is; pressing it offers the others. */
class ChoiceMenu<T> extends Composite<Button> {

    private final transient Function<T, Component> face;
    private final transient Function<T, String> name;
    private final transient Consumer<T> onChosen;
    private final String label;
    private final ContextMenu menu = new ContextMenu();
    private transient Optional<Shown<T>> shown = Optional.empty();

    ChoiceMenu(String label, Function<T, String> name, Function<T, Component> face, Consumer<T> onChosen) {
        this.label = label;
        this.name = name;
        this.face = face;
        this.onChosen = onChosen;
        getContent().addThemeVariants(ButtonVariant.SMALL);
        getContent().addClassName("sw-choice");
        getContent().setTooltipText(label);
        getContent().setSuffixComponent(Icon.DOWN.small());
        menu.setTarget(getContent());
        menu.setOpenOnClick(true);
    }

    /** What is the same as before stays, so that nothing closes under the pointer. */
    void show(T current, List<T> all, boolean editable) {
        var now = Optional.of(new Shown<>(current, List.copyOf(all), editable));
        if (!shown.equals(now)) {
            shown = now;
            getContent().setAriaLabel(label + ": " + name.apply(current));
            getContent().setPrefixComponent(face.apply(current));
            getContent().setEnabled(editable);
            menu.removeAll();
            all.forEach(value -> offer(value, value.equals(current)));
        }
    }

    /** As if somebody chose it from the menu. */
    void choose(T value) {
        onChosen.accept(value);
    }

    private void offer(T value, boolean isCurrent) {
        var item = menu.addItem(face.apply(value), chosen -> choose(value));
        item.setCheckable(true);
        item.setChecked(isCurrent);
    }

    private record Shown<T>(T current, List<T> all, boolean editable) {}
}
