package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.Notice;
import io.stellwerk.base.ui.StatusBadge.Meaning;
import io.stellwerk.tickets.Criterion;
import io.stellwerk.tickets.Criterion.Field;
import io.stellwerk.tickets.TicketFilter;
import io.stellwerk.tickets.TicketSort;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the list is filtered by: quick filters, more of them, and each one chosen, to be taken away again. */
class FilterBar extends Composite<Div> {

    private static final List<Field> QUICK =
            List.of(Field.OWNER, Field.PRIORITY, Field.STATUS, Field.CHANNEL, Field.TEAM, Field.SLA);

    private final transient FilterChoices choices;
    private final List<FilterPicker> pickers;
    private final MoreFilters more;
    private final UnorderedList chips = new UnorderedList();
    private final Div gone = new Div();
    private transient Optional<Place> place = Optional.empty();
    private transient Optional<Said> said = Optional.empty();

    FilterBar(FilterChoices choices) {
        this.choices = choices;
        pickers = QUICK.stream()
                .map(field -> new FilterPicker(field, choices::of, this::chosen))
                .toList();
        more = new MoreFilters(choices, this::go);
        var quick = new Div();
        quick.addClassName("quick");
        quick.getElement().setAttribute("role", "group");
        quick.getElement().setAttribute("aria-label", getTranslation("inbox.filters"));
        pickers.forEach(quick::add);
        quick.add(more);
        chips.addClassName("sw-chips");
        getContent().addClassName("sw-filters");
        getContent().add(quick, chips, gone);
    }

    void show(Place here) {
        boolean another = !place.map(Place::cut).equals(Optional.of(here.cut()));
        place = Optional.of(here);
        if (another) {
            say(here.cut());
        }
        pickers.forEach(picker -> picker.show(here.cut().filter()));
        more.show(here.cut());
    }

    /** What the filter asks for or offers may have gone, or have got another name. */
    void refresh() {
        place.map(Place::cut).ifPresent(this::say);
        pickers.forEach(FilterPicker::refresh);
        more.refresh();
    }

    private void say(Cut cut) {
        var words = new FilterWords(choices);
        var names = cut.filter().criteria().stream()
                .collect(Collectors.toMap(criterion -> criterion, words::of, (one, same) -> one, LinkedHashMap::new));
        var now = new Said(cut, names, words.gone(cut.filter()));
        if (!said.equals(Optional.of(now))) {
            said = Optional.of(now);
            showChips(now);
            tell(now.gone());
        }
    }

    private void showChips(Said now) {
        var cut = now.cut();
        chips.removeAll();
        now.names()
                .forEach((criterion, words) ->
                        chips.add(chip(words, cut.with(cut.filter().without(criterion)))));
        if (cut.sort() != TicketSort.LAST_ACTIVITY) {
            var order = getTranslation("inbox.sort." + cut.sort().parameter());
            chips.add(chip(
                    getTranslation("inbox.filter.chip", getTranslation("inbox.sort"), order),
                    cut.with(TicketSort.LAST_ACTIVITY)));
        }
        chips.setVisible(chips.getChildren().findAny().isPresent());
        if (chips.isVisible()) {
            var clear = new Button(
                    getTranslation("inbox.filter.clear"),
                    click -> go(new Cut(cut.custom(), TicketFilter.NOTHING, TicketSort.LAST_ACTIVITY)));
            clear.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            chips.add(new ListItem(clear));
        }
    }

    private void tell(Optional<String> missing) {
        gone.removeAll();
        missing.ifPresent(words -> gone.add(new Notice(words, Meaning.WARNING)));
        gone.setVisible(missing.isPresent());
    }

    private Component chip(String words, Cut without) {
        var remove = new Button(Icon.CLOSE.small(), click -> go(without));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("inbox.filter.remove", words));
        var chip = new ListItem(new Span(words), remove);
        chip.addClassName("sw-chip");
        return chip;
    }

    private void chosen(Field field, Set<Criterion> wanted) {
        place.map(Place::cut).ifPresent(cut -> go(cut.with(cut.filter().with(field, wanted))));
    }

    private void go(Cut cut) {
        place.ifPresent(here -> getUI().ifPresent(ui -> here.with(cut).go(ui)));
    }

    /** @param gone what nobody has any more */
    private record Said(Cut cut, Map<Criterion, String> names, Optional<String> gone) {}
}
