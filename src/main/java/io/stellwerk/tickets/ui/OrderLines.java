package io.stellwerk.tickets.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.OrderedList;
import io.stellwerk.base.ui.Keyed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A short list whose order people choose. What is still in it keeps its line, and stays in the page
 * unless it is what moved, so that whoever is at it keeps the focus.
 */
class OrderLines<T> extends Composite<OrderedList> {

    private final transient Function<T, Object> id;
    private final transient Function<T, String> name;
    private final transient BiConsumer<T, OrderLine.Move> onMove;
    private final transient Map<Object, T> items = new HashMap<>();
    private final Map<Object, OrderLine> lines = new HashMap<>();
    private final transient Keyed<T, OrderLine> placed;
    private List<Object> order = List.of();

    /** @param id what stays the same of an item, whatever is changed about it */
    OrderLines(Function<T, Object> id, Function<T, String> name, BiConsumer<T, OrderLine.Move> onMove) {
        this.id = id;
        this.name = name;
        this.onMove = onMove;
        placed = new Keyed<>(getContent(), id, item -> line(id.apply(item)), (line, item) -> {});
        getContent().addClassName("sw-order");
    }

    void show(List<T> all, Function<T, Component> words) {
        order = all.stream().map(id).toList();
        lines.keySet().retainAll(order);
        items.keySet().retainAll(order);
        for (var item : all) {
            items.put(id.apply(item), item);
            line(id.apply(item)).show(name.apply(item), words.apply(item));
        }
        order.forEach(each -> line(each).stand(order.indexOf(each), order.size()));
        placed.show(all);
    }

    /** Whoever moves a line by keyboard moves it on. */
    void focus(Object of, OrderLine.Move wanted) {
        if (order.contains(of)) {
            line(of).focus(wanted);
        }
    }

    private OrderLine line(Object of) {
        return lines.computeIfAbsent(
                of, key -> new OrderLine(move -> onMove.accept(Objects.requireNonNull(items.get(key)), move)));
    }
}
