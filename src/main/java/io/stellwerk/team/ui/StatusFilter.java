package io.stellwerk.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.Toolbar;
import io.stellwerk.team.Availability.State;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Narrows the table of everybody's status down by words, status and team. */
class StatusFilter extends Composite<Div> {

    private final TextField words = new TextField();
    private final Select<State> state = new Select<>();
    private final ComboBox<String> team = new ComboBox<>();
    private final Span count = new Span();

    StatusFilter(List<String> teams, Runnable onChange) {
        words.setPlaceholder(getTranslation("team.people.search"));
        words.setAriaLabel(getTranslation("team.people.search"));
        words.setPrefixComponent(Icon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(change -> onChange.run());
        state.setItems(State.values());
        state.setAriaLabel(getTranslation("team.manage.status"));
        state.setItemLabelGenerator(
                item -> item == null ? getTranslation("team.manage.status.all") : StatusWords.state(item));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("team.manage.status.all"));
        state.addValueChangeListener(change -> onChange.run());
        team.setItems(teams);
        team.setAriaLabel(getTranslation("team.manage.team"));
        team.setPlaceholder(getTranslation("team.manage.team.all"));
        team.setClearButtonVisible(true);
        team.addValueChangeListener(change -> onChange.run());
        count.addClassNames("sw-soft", "sw-number");
        getContent().add(new Toolbar(words, state, team).end(count));
    }

    boolean matches(ListedStatus listed) {
        return matchesWords(listed)
                && state.getOptionalValue()
                        .map(wanted -> listed.outlook().now().state() == wanted)
                        .orElse(true)
                && team.getOptionalValue()
                        .map(wanted -> listed.mainTeam().filter(wanted::equals).isPresent())
                        .orElse(true);
    }

    void showCount(int people) {
        count.setText(getTranslation("team.people.count", people));
    }

    private boolean matchesWords(ListedStatus listed) {
        var where = (listed.person().name() + ' ' + listed.person().email()).toLowerCase(Locale.ROOT);
        return Arrays.stream(words.getValue().strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .allMatch(where::contains);
    }
}
