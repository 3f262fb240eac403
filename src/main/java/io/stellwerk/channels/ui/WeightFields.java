package io.stellwerk.channels.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.ScrollIntoViewOption;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.WholeNumberField;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** How many tickets each person gets in one cycle of the round robin. */
class WeightFields extends Composite<Details> {

    private static final int MOST = 20;
    private static final int SEEN_AT_A_GLANCE = 20;

    /** More than these are found by name. */
    private static final int AT_ONCE = 60;

    private final Runnable onChange;
    private final TextField search = new TextField();
    private final Div rows = new Div();
    private final Paragraph more = new Paragraph();
    private List<Person> people = List.of();
    private final Map<UserId, WholeNumberField> fields = new LinkedHashMap<>();
    private final Map<UserId, Integer> weights = new HashMap<>();

    WeightFields(Runnable onChange) {
        this.onChange = onChange;
        describeSearch();
        rows.addClassName("rows");
        getContent().addClassName("sw-weights");
        getContent().setSummaryText(getTranslation("channels.weights"));
        getContent().add(new Paragraph(getTranslation("channels.weights.help")), search, rows, more);
    }

    void show(Map<UserId, Integer> known) {
        weights.clear();
        weights.putAll(known);
        getContent().setOpened(known.values().stream().anyMatch(weight -> weight > 1));
    }

    /** People come and go with the pool; what was entered for them stays. */
    void show(List<Person> people) {
        this.people = people;
        fields.clear();
        search.setVisible(people.size() > SEEN_AT_A_GLANCE);
        search.clear();
        narrow("");
    }

    /** Only what differs from one. */
    Map<UserId, Integer> weights() {
        var chosen = new HashMap<UserId, Integer>();
        people.stream()
                .filter(person -> weight(person) > 1)
                .forEach(person -> chosen.put(person.id(), Math.min(weight(person), MOST)));
        return chosen;
    }

    /** Says at the fields what is wrong, and leads there. */
    boolean isComplete() {
        var wrong =
                fields.values().stream().filter(field -> !field.isComplete()).toList();
        wrong.stream().findFirst().ifPresent(this::lead);
        return wrong.isEmpty();
    }

    private void lead(WholeNumberField field) {
        search.clear();
        narrow("");
        getContent().setOpened(true);
        field.getContent().focus();
        field.scrollIntoView(ScrollIntoViewOption.Block.CENTER);
    }

    private void describeSearch() {
        search.setPlaceholder(getTranslation("channels.weights.search"));
        search.setAriaLabel(getTranslation("channels.weights.search"));
        search.setPrefixComponent(Icon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> narrow(change.getValue()));
    }

    private void narrow(String words) {
        var found = people.stream().filter(person -> isCalled(person, words)).toList();
        rows.removeAll();
        first(found, words).forEach(person -> rows.add(fields.computeIfAbsent(person.id(), id -> field(person))));
        search.setHelperText(found.isEmpty() ? getTranslation("channels.weights.nobody") : "");
        more.setVisible(found.size() > AT_ONCE);
        more.setText(getTranslation("channels.weights.more", found.size() - AT_ONCE));
    }

    /** Where not all have room, those come first who are called exactly so, and those with a weight or a wrong one. */
    private List<Person> first(List<Person> found, String words) {
        return found.size() <= AT_ONCE
                ? found
                : found.stream()
                        .sorted(Comparator.comparing(
                                        (Person person) -> !person.name().equalsIgnoreCase(words.strip()))
                                .thenComparing(this::isAsUsual))
                        .limit(AT_ONCE)
                        .toList();
    }

    private boolean isAsUsual(Person person) {
        var field = fields.get(person.id());
        return weight(person) == 1 && (field == null || field.isComplete());
    }

    private int weight(Person person) {
        return weights.getOrDefault(person.id(), 1);
    }

    private static boolean isCalled(Person person, String words) {
        var name = person.name().toLowerCase(Locale.ROOT);
        return Arrays.stream(words.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .allMatch(name::contains);
    }

    private WholeNumberField field(Person person) {
        var field = new WholeNumberField(byUser -> {
            if (byUser) {
                remember(person.id());
            }
        });
        field.within(1, MOST, getTranslation("channels.weights.wrong", MOST));
        field.getContent().setLabel(person.name());
        field.getContent().setStepButtonsVisible(true);
        field.show(OptionalInt.of(weight(person)));
        return field;
    }

    private void remember(UserId user) {
        var field = fields.get(user);
        if (field != null) {
            weights.put(user, field.number().orElse(1));
            onChange.run();
        }
    }
}
