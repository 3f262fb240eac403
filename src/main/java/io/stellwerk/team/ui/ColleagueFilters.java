package io.stellwerk.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.HasListDataView;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.stellwerk.accounts.AccountStatus;
import io.stellwerk.accounts.ui.RoleNames;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.Toolbar;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Narrows the list of users down. */
class ColleagueFilters extends Composite<Toolbar> {

    private final TextField search = new TextField();
    private final Select<AccountStatus> status;
    private final Select<String> role;
    private final ComboBox<String> team = new ComboBox<>();
    private final Span count = new Span();

    ColleagueFilters(Consumer<ColleagueFilter> onChange) {
        status = select("team.users.status", value -> StatusOfAccount.name(value, this));
        role = select("team.users.role", value -> RoleNames.of(value, this));
        describeSearch();
        describeTeam();
        count.addClassNames("sw-soft", "sw-number");
        List.<HasValue<?, ?>>of(search, status, role, team)
                .forEach(field -> field.addValueChangeListener(change -> onChange.accept(filter())));
        getContent().getContent().add(search, status, role, team);
        getContent().end(count);
    }

    void offer(List<Colleague> everybody) {
        offer(status, everybody, colleague -> Optional.of(colleague.person().status()));
        offer(role, everybody, colleague -> Optional.of(colleague.person().role()));
        offer(team, everybody, colleague -> Optional.of(colleague.teamName()).filter(name -> !name.isEmpty()));
    }

    void count(int matches) {
        count.setText(getTranslation("team.users.count", matches));
    }

    ColleagueFilter filter() {
        return new ColleagueFilter(
                search.getValue(), status.getOptionalValue(), role.getOptionalValue(), team.getOptionalValue());
    }

    private static <T extends Comparable<T>, F extends HasListDataView<T, ?> & HasValue<?, T>> void offer(
            F field, List<Colleague> everybody, Function<Colleague, Optional<T>> value) {
        var chosen = field.getOptionalValue();
        var values = everybody.stream()
                .flatMap(each -> value.apply(each).stream())
                .distinct()
                .sorted()
                .toList();
        field.setItems(values);
        chosen.filter(values::contains).ifPresent(field::setValue);
    }

    private void describeSearch() {
        search.setPlaceholder(getTranslation("team.users.search"));
        search.setAriaLabel(getTranslation("team.users.search"));
        search.setPrefixComponent(Icon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
    }

    private void describeTeam() {
        team.setAriaLabel(getTranslation("team.users.main-team"));
        team.setPlaceholder(getTranslation("team.users.main-team.all"));
        team.setClearButtonVisible(true);
    }

    private <T> Select<T> select(String key, ItemLabelGenerator<T> label) {
        var select = new Select<T>();
        select.setAriaLabel(getTranslation(key));
        select.setPlaceholder(getTranslation(key + ".all"));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation(key + ".all"));
        select.setItemLabelGenerator(value -> value == null ? getTranslation(key + ".all") : label.apply(value));
        return select;
    }
}
