package io.stellwerk.team.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.stellwerk.accounts.HandOver;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.SuccessorGone;
import io.stellwerk.accounts.TicketsOutOfReach;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks what happens to the open tickets of somebody who leaves or loses the seat, and says which rules name them. */
class HandOverDialog {

    private final Leaving leaving;
    private final Consumer<HandOver> onYes;
    private final Dialog dialog = new Dialog();
    private final RadioButtonGroup<Choice> choice = new RadioButtonGroup<>();
    private final ComboBox<Person> successor = new ComboBox<>();

    private enum Choice {
        ROUTE_AGAIN,
        GIVE_TO,
        UNASSIGN
    }

    /**
     * What is at stake.
     *
     * @param openTickets how many they own
     * @param mayChoose whether it is one's own to say who gets them
     * @param rules the names of the rules that name them
     * @param unstaffed the team that rules would find nobody in
     * @param successors who could get the tickets
     */
    record Leaving(
            int openTickets,
            boolean mayChoose,
            List<String> rules,
            Optional<Unstaffed> unstaffed,
            List<Person> successors) {}

    /**
     * @param key of the words: the title, and below it the help and the verb of the button
     * @param onYes may throw {@link SuccessorGone}; then the question stays and says so
     */
    HandOverDialog(String key, Person person, Leaving leaving, Consumer<HandOver> onYes) {
        this.leaving = leaving;
        this.onYes = onYes;
        dialog.addClassName("sw-form-dialog");
        dialog.setWidth("min(480px, 100%)");
        successor.setVisible(false);
        dialog.setHeaderTitle(dialog.getTranslation(key + ".title", person.name()));
        var fields = new Div(new Paragraph(dialog.getTranslation(key + ".help")));
        fields.addClassName("sw-dialog-fields");
        if (leaving.openTickets() > 0) {
            describeChoice();
            fields.add(choice, successor);
        }
        if (!leaving.rules().isEmpty()) {
            fields.add(rules());
        }
        leaving.unstaffed().map(HandOverDialog::unstaffed).ifPresent(fields::add);
        dialog.add(fields);
        var yes = new Button(dialog.getTranslation(key), click -> decide());
        yes.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        dialog.getFooter().add(yes, new Button(dialog.getTranslation("team.cancel"), click -> dialog.close()));
    }

    void open() {
        dialog.open();
    }

    private void describeChoice() {
        choice.setLabel(dialog.getTranslation("team.hand-over.tickets", leaving.openTickets()));
        choice.setItems(Choice.values());
        choice.setItemEnabledProvider(item -> leaving.mayChoose() || item == Choice.ROUTE_AGAIN);
        choice.setHelperText(leaving.mayChoose() ? "" : dialog.getTranslation("team.hand-over.out-of-reach"));
        choice.setItemLabelGenerator(item -> dialog.getTranslation(
                "team.hand-over." + item.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        choice.setManualValidation(true);
        choice.setValue(Choice.ROUTE_AGAIN);
        choice.addValueChangeListener(change -> {
            choice.setInvalid(false);
            successor.setVisible(change.getValue() == Choice.GIVE_TO);
        });
        successor.setLabel(dialog.getTranslation("team.hand-over.successor"));
        successor.setItems(leaving.successors());
        successor.setItemLabelGenerator(Person::name);
        successor.setManualValidation(true);
        successor.setRequiredIndicatorVisible(true);
        successor.addValueChangeListener(change -> successor.setInvalid(false));
    }

    private Div rules() {
        var list = new UnorderedList();
        leaving.rules().forEach(rule -> list.add(new ListItem(rule)));
        var rules = new Div(new Paragraph(dialog.getTranslation("team.hand-over.rules")), list);
        rules.addClassName("sw-named-in");
        return rules;
    }

    private static Div unstaffed(Unstaffed team) {
        var words = new Div(new Paragraph(team.title() + ". " + team.help()));
        words.addClassName("sw-named-in");
        return words;
    }

    private void decide() {
        if (successor.isVisible() && successor.isEmpty()) {
            complain(dialog.getTranslation("team.hand-over.successor.missing"));
            return;
        }
        try {
            onYes.accept(chosen());
            dialog.close();
        } catch (TicketsOutOfReach beyond) {
            choice.setErrorMessage(dialog.getTranslation("team.hand-over.out-of-reach"));
            choice.setInvalid(true);
        } catch (SuccessorGone gone) {
            complain(dialog.getTranslation(
                    "team.hand-over.successor.gone", successor.getValue().name()));
        }
    }

    private void complain(String why) {
        successor.setErrorMessage(why);
        successor.setInvalid(true);
        successor.focus();
    }

    private HandOver chosen() {
        if (leaving.openTickets() == 0) {
            return new HandOver.RouteAgain();
        }
        return switch (choice.getValue()) {
            case ROUTE_AGAIN -> new HandOver.RouteAgain();
            case GIVE_TO -> new HandOver.GiveTo(successor.getValue().id());
            case UNASSIGN -> new HandOver.Unassign();
        };
    }
}
