package io.stellwerk.channels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.function.Function;

/** A dropdown whose choices explain themselves in a line each; the chosen one below the field. */
class ExplainedSelect<T> extends Composite<Select<T>> {

    private final Function<T, String> key;

    /** @param key the translation key of a choice, which has another one for its explanation, ending in {@code .help} */
    ExplainedSelect(String label, Function<T, String> key, Runnable onChange) {
        this.key = key;
        var field = getContent();
        field.setLabel(label);
        field.setItemLabelGenerator(choice -> getTranslation(key.apply(choice)));
        field.setRenderer(new ComponentRenderer<>(this::line));
        field.addValueChangeListener(change -> {
            field.setHelperText(help(change.getValue()));
            if (change.isFromClient()) {
                onChange.run();
            }
        });
    }

    void label(String label) {
        getContent().setLabel(label);
    }

    void offer(List<T> choices) {
        getContent().setItems(choices);
    }

    void choose(T choice) {
        getContent().setValue(choice);
    }

    T chosen() {
        return getContent().getValue();
    }

    private String help(T choice) {
        return getTranslation(key.apply(choice) + ".help");
    }

    private Component line(T choice) {
        var name = new Span(getTranslation(key.apply(choice)));
        name.addClassName("name");
        var help = new Span(help(choice));
        help.addClassName("sw-soft");
        var line = new Div(name, help);
        line.addClassName("sw-explained");
        return line;
    }
}
