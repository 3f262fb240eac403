package io.stellwerk.tickets.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.tickets.SlaPolicy;
import java.util.function.BiConsumer;
import java.util.function.ObjIntConsumer;

/** A policy with its place, what it says in short, whether it is active, and how to move it. */
class PolicyRow extends Composite<ListItem> {

    private final Div about;
    private final Button up;
    private final Button down;
    private final Checkbox active = new Checkbox();

    PolicyRow(
            SlaPolicy policy,
            int place,
            int count,
            PolicyWords words,
            BiConsumer<SlaPolicy, Boolean> onActivate,
            ObjIntConsumer<SlaPolicy> onMove) {
        var name = new RouterLink(policy.name(), SlaPolicyView.class, SlaPolicyView.parameters(policy.id()));
        name.addClassName("name");
        about = new Div(name, soft(words.conditions(policy.plan())), new Span(words.goals(policy.plan())));
        about.addClassName("about");
        about.add(soft(words.hours(policy.plan().hours())));
        var number = new Span(String.valueOf(place + 1));
        number.addClassNames("place", "sw-number");
        getContent().addClassName("sw-policy");
        getContent().setClassName("off", !policy.active());
        up = button("tickets.sla.up", policy, () -> onMove.accept(policy, -1));
        down = button("tickets.sla.down", policy, () -> onMove.accept(policy, 1));
        getContent().add(number, about, active, moves(place, count));
        describeSwitch(policy, onActivate);
    }

    /** Says why it comes to nothing. */
    void isNeverUsedAs(SlaPolicy forAll) {
        var why = new Span(Icon.WARNING.small(), new Span(getTranslation("tickets.sla.never", forAll.name())));
        why.addClassName("never");
        about.add(why);
    }

    /** The button that moved it there, or the other one at the end of its way. */
    void focus(int by) {
        var wanted = by < 0 ? up : down;
        (wanted.isEnabled() ? wanted : by < 0 ? down : up).focus();
    }

    void focusSwitch() {
        active.focus();
    }

    private void describeSwitch(SlaPolicy policy, BiConsumer<SlaPolicy, Boolean> onActivate) {
        active.setLabel(getTranslation("tickets.sla.active"));
        active.addClassName("sw-switch");
        active.setValue(policy.active());
        active.setAriaLabel(getTranslation("tickets.sla.active.label", policy.name()));
        active.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onActivate.accept(policy, change.getValue());
            }
        });
    }

    private Div moves(int place, int count) {
        up.addClassName("up");
        up.setEnabled(place > 0);
        down.setEnabled(place < count - 1);
        var moves = new Div(up, down);
        moves.addClassName("moves");
        return moves;
    }

    private Button button(String key, SlaPolicy policy, Runnable onClick) {
        var button = new Button(Icon.DOWN.create(), click -> onClick.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(key, policy.name()));
        button.setTooltipText(getTranslation(key, policy.name()));
        return button;
    }

    private static Span soft(String text) {
        var soft = new Span(text);
        soft.addClassName("sw-soft");
        return soft;
    }
}
