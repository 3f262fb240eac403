package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The children of an element by key: what stays keeps its element, so that focus, selection and scroll survive. */
final class Keyed<T, C extends Component> {

    private final Element parent;
    private final Function<T, Object> key;
    private final Function<T, C> create;
    private final BiConsumer<C, T> update;
    private final Map<Object, C> shown = new LinkedHashMap<>();

    Keyed(Element parent, Function<T, Object> key, Function<T, C> create, BiConsumer<C, T> update) {
        this.parent = parent;
        this.key = key;
        this.create = create;
        this.update = update;
    }

    void show(List<T> items) {
        var keys = items.stream().map(key).toList();
        shown.entrySet().removeIf(entry -> !keys.contains(entry.getKey()) && remove(entry.getValue()));
        for (int index = 0; index < items.size(); index++) {
            place(index, items.get(index));
        }
    }

    private void place(int index, T item) {
        var component = shown.computeIfAbsent(key.apply(item), fresh -> create.apply(item));
        update.accept(component, item);
        if (parent.getChildCount() <= index || !parent.getChild(index).equals(component.getElement())) {
            parent.insertChild(index, component.getElement());
        }
    }

    private static boolean remove(Component gone) {
        gone.getElement().removeFromParent();
        return true;
    }
}
