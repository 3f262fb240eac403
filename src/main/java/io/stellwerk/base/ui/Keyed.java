package io.stellwerk.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The children of a component by key: what stays keeps its element, and its place in the page unless it is what moved, so
 * that focus, selection and scroll survive. They are laid out once before each answer to the browser, because Flow 25.2
 * sends wrong places for children that came and went within the same answer.
 */
public final class Keyed<T, C extends Component> {

    private final Component parent;
    private final Function<T, Object> key;
    private final Function<T, C> create;
    private final BiConsumer<C, T> update;
    private final Map<Object, C> shown = new LinkedHashMap<>();
    private List<T> wanted = List.of();
    private boolean waiting;

    public Keyed(Component parent, Function<T, Object> key, Function<T, C> create, BiConsumer<C, T> update) {
        this.parent = parent;
        this.key = key;
        this.create = create;
        this.update = update;
    }

    public void show(List<T> items) {
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
        var keys = wanted.stream().map(key).toList();
        var kept = new HashSet<>(keys);
        shown.entrySet().removeIf(entry -> !kept.contains(entry.getKey()) && removed(entry.getValue()));
        lift(keys);
        for (int index = 0; index < wanted.size(); index++) {
            place(index, wanted.get(index));
        }
    }

    /** Out goes what stands elsewhere among the others from now on; the others stay where they are. */
    private void lift(List<Object> keys) {
        var places = places();
        var known = keys.stream()
                .flatMap(each -> Optional.ofNullable(shown.get(each)).stream())
                .toList();
        var steady = Run.longest(known.stream()
                .flatMap(each -> Optional.ofNullable(places.get(each.getElement())).stream())
                .toList());
        known.stream()
                .filter(each -> !steady.contains(places.get(each.getElement())))
                .forEach(Keyed::removed);
    }

    private Map<Element, Integer> places() {
        var children = parent.getElement().getChildren().toList();
        return IntStream.range(0, children.size()).boxed().collect(Collectors.toMap(children::get, place -> place));
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
