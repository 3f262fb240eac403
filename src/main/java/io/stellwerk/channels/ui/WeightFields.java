package io.stellwerk.channels.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.UserId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How many tickets each person gets in one cycle of the round robin. */
class WeightFields extends Composite<Details> {

    private static final int MOST = 20;

    private final Runnable onChange;
    private final Div rows = new Div();
    private final Map<UserId, IntegerField> fields = new LinkedHashMap<>();
    private final Map<UserId, Integer> weights = new HashMap<>();

    WeightFields(Runnable onChange) {
        this.onChange = onChange;
        rows.addClassName("rows");
        getContent().addClassName("sw-weights");
        getContent().setSummaryText(getTranslation("channels.weights"));
        getContent().add(new Paragraph(getTranslation("channels.weights.help")), rows);
    }

    void show(Map<UserId, Integer> known) {
        weights.clear();
        weights.putAll(known);
        getContent().setOpened(known.values().stream().anyMatch(weight -> weight > 1));
    }

    /** People come and go with the pool; what was entered for them stays. */
    void show(List<Person> people) {
        rows.removeAll();
        fields.clear();
        people.forEach(person -> rows.add(field(person)));
    }

    /** Only what differs from one. */
    Map<UserId, Integer> weights() {
        var chosen = new HashMap<UserId, Integer>();
        fields.forEach((user, field) -> {
            int weight = Objects.requireNonNullElse(field.getValue(), 1);
            if (weight > 1) {
                chosen.put(user, Math.min(weight, MOST));
            }
        });
        return chosen;
    }

    boolean isComplete() {
        return fields.values().stream().noneMatch(IntegerField::isInvalid);
    }

    private IntegerField field(Person person) {
        var field = new IntegerField(person.name());
        field.setMin(1);
        field.setMax(MOST);
        field.setStepButtonsVisible(true);
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(getTranslation("channels.weights.wrong", MOST))
                .setMinErrorMessage(getTranslation("channels.weights.wrong", MOST))
                .setMaxErrorMessage(getTranslation("channels.weights.wrong", MOST)));
        field.setValue(weights.getOrDefault(person.id(), 1));
        field.addValueChangeListener(change -> {
            weights.put(person.id(), Objects.requireNonNullElse(change.getValue(), 1));
            onChange.run();
        });
        fields.put(person.id(), field);
        return field;
    }
}
