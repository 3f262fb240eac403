package io.stellwerk.audit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.stellwerk.accounts.Person;
import io.stellwerk.audit.AuditCategory;
import io.stellwerk.base.ui.Dates;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.Toolbar;
import java.util.List;
import java.util.function.Consumer;

/** Narrows the log down by words, category, action, person and days. */
class AuditFilter extends Composite<Div> {

    private final TextField words = new TextField();
    private final ComboBox<AuditCategory> category = new ComboBox<>();
    private final ComboBox<String> action = new ComboBox<>();
    private final ComboBox<Person> person = new ComboBox<>();
    private final DatePicker from = Dates.picker();
    private final DatePicker to = Dates.picker();
    private boolean showing;

    AuditFilter(List<String> actions, List<Person> everybody, Consumer<AuditQuery> onChange) {
        words.setPrefixComponent(Icon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        category.setItems(AuditCategory.values());
        category.setItemLabelGenerator(item -> AuditWords.on(this).category(item));
        action.setItems(actions);
        action.setItemLabelGenerator(item -> AuditWords.on(this).action(item));
        person.setItems(everybody);
        person.setItemLabelGenerator(Person::name);
        List.of(category, action, person).forEach(box -> box.setClearButtonVisible(true));
        List.of(from, to).forEach(day -> day.setClearButtonVisible(true));
        label();
        getContent().add(new Toolbar(words, category, action, person, from, to));
        getContent().addClassName("sw-audit-filter");
        watch(() -> {
            if (!showing) {
                onChange.accept(query());
            }
        });
    }

    void show(AuditQuery query) {
        showing = true;
        words.setValue(query.words());
        category.setValue(query.category().orElse(null));
        action.setValue(query.action().orElse(null));
        person.setValue(query.actor()
                .flatMap(id -> person.getListDataView()
                        .getItems()
                        .filter(one -> one.id().equals(id))
                        .findAny())
                .orElse(null));
        from.setValue(query.from().orElse(null));
        to.setValue(query.to().orElse(null));
        showing = false;
    }

    private AuditQuery query() {
        return new AuditQuery(
                words.getValue().strip(),
                category.getOptionalValue(),
                action.getOptionalValue(),
                person.getOptionalValue().map(Person::id),
                from.getOptionalValue(),
                to.getOptionalValue());
    }

    private void watch(Runnable change) {
        words.addValueChangeListener(changed -> change.run());
        List.of(category, action, person).forEach(box -> box.addValueChangeListener(changed -> change.run()));
        List.of(from, to).forEach(day -> day.addValueChangeListener(changed -> change.run()));
    }

    private void label() {
        words.setPlaceholder(getTranslation("audit.search"));
        words.setAriaLabel(getTranslation("audit.search"));
        category.setPlaceholder(getTranslation("audit.category.all"));
        category.setAriaLabel(getTranslation("audit.category"));
        action.setPlaceholder(getTranslation("audit.action.all"));
        action.setAriaLabel(getTranslation("audit.action"));
        person.setPlaceholder(getTranslation("audit.who.all"));
        person.setAriaLabel(getTranslation("audit.who"));
        from.setPlaceholder(getTranslation("audit.from"));
        from.setAriaLabel(getTranslation("audit.from"));
        to.setPlaceholder(getTranslation("audit.to"));
        to.setAriaLabel(getTranslation("audit.to"));
    }
}
