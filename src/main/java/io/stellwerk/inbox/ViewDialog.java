package io.stellwerk.inbox;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.stellwerk.base.ui.Notice;
import io.stellwerk.base.ui.StatusBadge.Meaning;
import io.stellwerk.team.ChoiceGone;
import io.stellwerk.team.Team;
import io.stellwerk.tickets.Sharing;
import io.stellwerk.tickets.TicketFilter;
import io.stellwerk.tickets.TicketSort;
import io.stellwerk.tickets.TicketView;
import io.stellwerk.tickets.ViewColumn;
import io.stellwerk.tickets.ViewSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.security.access.AccessDeniedException;

/** Name, tickets, order, columns and readers of a view. */
class ViewDialog {

    private final ViewDesk desk;
    private final Predicate<ViewSettings> onSave;
    private final Dialog dialog = new Dialog();
    private final TextField name = new TextField();
    private final Select<TicketView> base = new Select<>();
    private final Select<TicketSort> sort = new Select<>();
    private final MultiSelectComboBox<ViewColumn> columns = new MultiSelectComboBox<>();
    private final Select<Sharing> sharing = new Select<>();
    private final TicketFilter filter;

    /** @param onSave false when somebody else was faster */
    ViewDialog(String title, ViewSettings known, ViewDesk desk, Predicate<ViewSettings> onSave) {
        this.desk = desk;
        this.onSave = onSave;
        this.filter = known.filter();
        dialog.setHeaderTitle(title);
        dialog.addClassName("sw-form-dialog");
        describeName(known);
        describeTickets(known);
        describeSharing(known.sharing());
        var fields = new Div(name, base, filters(), sort, columns, sharing);
        fields.addClassName("sw-dialog-fields");
        dialog.add(fields);
        var save = new Button(text("team.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(save, new Button(text("team.cancel"), click -> dialog.close()));
    }

    void open() {
        dialog.open();
        name.focus();
    }

    private void describeName(ViewSettings known) {
        name.setLabel(text("inbox.views.name"));
        name.setMaxLength(ViewSettings.LONGEST_NAME);
        name.setManualValidation(true);
        name.setValue(known.name());
        name.addValueChangeListener(change -> name.setInvalid(false));
    }

    private void describeTickets(ViewSettings known) {
        base.setLabel(text("inbox.views.base"));
        base.setItems(desk.bases());
        base.setItemLabelGenerator(view -> text("inbox.view." + view.slug()));
        base.setValue(known.base());
        sort.setLabel(text("inbox.sort"));
        sort.setItems(TicketSort.values());
        sort.setItemLabelGenerator(order -> text("inbox.sort." + order.parameter()));
        sort.setValue(known.sort());
        columns.setLabel(text("inbox.views.columns"));
        columns.setHelperText(text("inbox.views.columns.help"));
        columns.setItems(ViewColumn.values());
        columns.setItemLabelGenerator(column -> text(Columns.words(column)));
        columns.setValue(known.columns().isEmpty() ? Set.of() : EnumSet.copyOf(known.columns()));
    }

    private void describeSharing(Sharing known) {
        var options = new ArrayList<Sharing>(List.of(new Sharing.Private()));
        desk.teams().stream().map(Team::id).map(Sharing.WithTeam::new).forEach(options::add);
        if (desk.mayShareWithEveryone()) {
            options.add(new Sharing.WithEveryone());
        }
        if (!options.contains(known)) {
            options.add(known);
        }
        sharing.setLabel(text("inbox.views.sharing"));
        sharing.setHelperText(text("inbox.views.sharing.help"));
        sharing.setManualValidation(true);
        sharing.addValueChangeListener(change -> sharing.setInvalid(false));
        sharing.setItems(options);
        sharing.setItemLabelGenerator(this::readers);
        sharing.setValue(known);
    }

    private String readers(Sharing option) {
        return switch (option) {
            case Sharing.Private mine -> text("inbox.views.sharing.private");
            case Sharing.WithEveryone everyone -> text("inbox.views.sharing.everyone");
            case Sharing.WithTeam with ->
                desk.teams().stream()
                        .filter(team -> team.id().equals(with.team()))
                        .findFirst()
                        .map(team -> text("inbox.views.sharing.team", team.name()))
                        .orElseGet(() -> text("inbox.views.sharing.other-team"));
        };
    }

    private Div filters() {
        var title = new Span(text("inbox.filters"));
        title.addClassName("sw-strong");
        var words = new FilterWords(desk.choices());
        var chips = new UnorderedList();
        chips.addClassName("sw-chips");
        filter.criteria().stream().map(words::of).map(Span::new).forEach(said -> {
            var chip = new ListItem(said);
            chip.addClassName("sw-chip");
            chips.add(chip);
        });
        var help = new Span(text(filter.isEmpty() ? "inbox.views.filter.none" : "inbox.views.filter.help"));
        help.addClassName("sw-soft");
        var filters = new Div(title, chips);
        words.gone(filter).ifPresent(missing -> filters.add(new Notice(missing, Meaning.WARNING)));
        filters.add(help);
        filters.addClassName("sw-view-filters");
        return filters;
    }

    private void save() {
        complain(name.getValue().isBlank(), "tickets.status.name.missing");
        if (!name.isInvalid()) {
            save(new ViewSettings(
                    name.getValue(), base.getValue(), filter, sort.getValue(), columns(), sharing.getValue()));
        }
    }

    private void save(ViewSettings wanted) {
        try {
            if (onSave.test(wanted)) {
                dialog.close();
            } else {
                complain(true, "inbox.views.outdated");
            }
        } catch (ChoiceGone teamIsGone) {
            complain(true, "inbox.views.gone");
        } catch (AccessDeniedException denied) {
            if (wanted.sharing() instanceof Sharing.Private) {
                throw denied;
            }
            sharing.setErrorMessage(text("inbox.views.sharing.denied"));
            sharing.setInvalid(true);
        }
    }

    private List<ViewColumn> columns() {
        return Arrays.stream(ViewColumn.values())
                .filter(columns.getValue()::contains)
                .toList();
    }

    private void complain(boolean isWrong, String key) {
        name.setErrorMessage(text(key));
        name.setInvalid(isWrong);
    }

    private String text(String key, Object... values) {
        return dialog.getTranslation(key, values);
    }
}
