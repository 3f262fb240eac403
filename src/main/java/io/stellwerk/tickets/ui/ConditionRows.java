package io.stellwerk.tickets.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.tickets.SlaCondition;
import io.stellwerk.tickets.SlaCondition.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The conditions of a policy; without any it is for all tickets. */
class ConditionRows extends Composite<Div> {

    private final transient SlaChoices choices;
    private final Runnable onChange;
    private final Span all = new Span();
    private final Div rows = new Div();
    private final List<ConditionRow> shown = new ArrayList<>();

    ConditionRows(SlaChoices choices, Runnable onChange) {
        this.choices = choices;
        this.onChange = onChange;
        var more = new Button(getTranslation("tickets.sla.condition.add"), Icon.PLUS.small(), click -> addRow());
        more.addThemeVariants(ButtonVariant.TERTIARY);
        rows.addClassName("rows");
        getContent().addClassName("sw-conditions");
        getContent().add(all, rows, more);
    }

    void show(List<SlaCondition> conditions) {
        shown.clear();
        rows.removeAll();
        conditions.forEach(this::add);
        explain();
    }

    List<SlaCondition> conditions() {
        return shown.stream().map(ConditionRow::condition).toList();
    }

    boolean isComplete() {
        return shown.stream().filter(row -> !row.isComplete()).toList().isEmpty();
    }

    private void addRow() {
        add(new SlaCondition(choices.properties().getFirst(), Operator.IS_ANY_OF, Set.of()));
        changed();
    }

    private void add(SlaCondition condition) {
        var row = new ConditionRow(condition, choices, onChange, this::delete);
        shown.add(row);
        rows.add(row);
    }

    private void delete(ConditionRow row) {
        shown.remove(row);
        rows.remove(row);
        changed();
    }

    private void changed() {
        explain();
        onChange.run();
    }

    private void explain() {
        all.setText(getTranslation(shown.isEmpty() ? "tickets.sla.for.all.help" : "tickets.sla.for.some.help"));
    }
}
