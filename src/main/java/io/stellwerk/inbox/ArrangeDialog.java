package io.stellwerk.inbox;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import io.stellwerk.base.ui.Icon;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** Which views somebody has at the left, and in which order. */
class ArrangeDialog {

    private final Dialog dialog = new Dialog();
    private final OrderedList rows = new OrderedList();
    private final List<NavPlace> places;

    ArrangeDialog(List<NavPlace> known, Consumer<List<NavPlace>> onSave) {
        places = new ArrayList<>(known);
        dialog.setHeaderTitle(dialog.getTranslation("inbox.views.arrange"));
        dialog.addClassName("sw-form-dialog");
        rows.addClassName("sw-order");
        var fields = new Div(new Paragraph(dialog.getTranslation("inbox.views.arrange.help")), rows);
        fields.addClassName("sw-dialog-fields");
        dialog.add(fields);
        var save = new Button(dialog.getTranslation("team.save"), click -> {
            onSave.accept(List.copyOf(places));
            dialog.close();
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(save, new Button(dialog.getTranslation("team.cancel"), click -> dialog.close()));
        show();
    }

    void open() {
        dialog.open();
    }

    private void show() {
        rows.removeAll();
        for (int at = 0; at < places.size(); at++) {
            rows.add(row(at));
        }
    }

    private ListItem row(int at) {
        var place = places.get(at);
        var shown = new Checkbox(place.entry().name(), !place.hidden());
        shown.addValueChangeListener(
                change -> places.set(places.indexOf(find(place)), new NavPlace(place.entry(), !change.getValue())));
        var moves = new Div(move("up", place, at, at - 1), move("down", place, at, at + 1));
        moves.addClassName("sw-row-moves");
        var row = new ListItem(shown, moves);
        row.addClassName("sw-order-line");
        return row;
    }

    private NavPlace find(NavPlace place) {
        return places.stream()
                .filter(other -> other.entry().equals(place.entry()))
                .findFirst()
                .orElse(place);
    }

    private Button move(String direction, NavPlace place, int from, int to) {
        var button = new Button(Icon.DOWN.create(), click -> {
            Collections.swap(places, from, to);
            show();
            focus(to, direction);
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName(direction);
        button.setEnabled(to >= 0 && to < places.size());
        button.setAriaLabel(dialog.getTranslation(
                "tickets.order." + direction, place.entry().name()));
        return button;
    }

    /** Whoever moves a line by keyboard moves it on. */
    private void focus(int at, String direction) {
        rows.getChildren()
                .skip(at)
                .findFirst()
                .ifPresent(row -> row.getElement().executeJs("this.querySelector($0)?.focus()", "." + direction));
    }
}
