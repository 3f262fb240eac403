package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The children of a component by key: what stays keeps its element, so that focus, selection and scroll survive. They
 * are laid out once before each answer to the browser, because Flow 25.2 sends wrong places for children that came and
 * went within the same answer.
 */
final class Keyed<T, C extends Component> {

    private final Component parent;
    private final Function<T, Object> key;
    private final Function<T, C> create;
    private final BiConsumer<C, T> update;
    private final Map<Object, C> shown = new LinkedHashMap<>();
    private List<T> wanted = List.of();
    private boolean waiting;

    Keyed(Component parent, Function<T, Object> key, Function<T, C> create, BiConsumer<C, T> update) {
        this.parent = parent;
        this.key = key;
        this.create = create;
        this.update = update;
    }

    void show(List<T> items) {
        wanted = List.copyOf(items);
        if (!waiting) {
            waiting = true;
            parent.getElement().getNode().runWhenAttached(this::soon);
        }
    }

    private void soon(UI ui) {
        ui.beforeClientResponse(parent, answer -> layOut());
    }

    private void layOut() {
        waiting = false;
        var keys = wanted.stream().map(key).collect(Collectors.toCollection(HashSet::new));
        shown.entrySet().removeIf(entry -> !keys.contains(entry.getKey()) && removed(entry.getValue()));
        for (int index = 0; index < wanted.size(); index++) {
            place(index, wanted.get(index));
        }
    }

    private void place(int index, T item) {
        var component = shown.computeIfAbsent(key.apply(item), fresh -> create.apply(item));
        update.accept(component, item);
        var list = parent.getElement();
        if (list.getChildCount() <= index || !list.getChild(index).equals(component.getElement())) {
            list.insertChild(index, component.getElement());
        }
    }

    private static boolean removed(Component gone) {
        gone.getElement().removeFromParent();
        return true;
    }
}
