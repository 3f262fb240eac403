package io.stellwerk.tickets.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.stellwerk.base.ui.Panel;
import io.stellwerk.tickets.BuiltInStatus;
import io.stellwerk.tickets.SlaGoals;
import io.stellwerk.tickets.SlaHours;
import io.stellwerk.tickets.SlaPlan;
import io.stellwerk.tickets.StatusId;
import io.stellwerk.tickets.TicketStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that a policy says. */
class SlaForm extends Composite<Div> {

    private static final Duration USUAL_WARNING = Duration.ofMinutes(30);

    private final transient SlaChoices choices;
    private final TextField name = new TextField(getTranslation("tickets.sla.name"));
    private final ConditionRows conditions;
    private final GoalFields goals;
    private final DurationField dueSoon;
    private final HoursFields hours;
    private final MultiSelectComboBox<TicketStatus> pauses =
            new MultiSelectComboBox<>(getTranslation("tickets.sla.pauses"));

    /** Statuses that are gone or closed by now, in which time passed that does not count. */
    private transient Set<StatusId> formerPauses = Set.of();

    SlaForm(SlaChoices choices, Runnable onChange) {
        this.choices = choices;
        conditions = new ConditionRows(choices, onChange);
        goals = new GoalFields(SlaValues.priorities(), onChange);
        dueSoon = new DurationField(getTranslation("tickets.sla.due-soon"), true, onChange);
        hours = new HoursFields(choices.calendars(), onChange);
        describeName(onChange);
        describePauses(onChange);
        getContent().addClassName("sw-sla-form");
        getContent()
                .add(
                        panel("name").with(name),
                        panel("for").with(conditions),
                        panel("goals").with(goals),
                        panel("warning").with(dueSoon),
                        panel("hours").with(hours),
                        panel("pauses").with(pauses));
    }

    private Panel panel(String key) {
        return new Panel(
                getTranslation("tickets.sla.panel." + key), getTranslation("tickets.sla.panel." + key + ".help"));
    }

    void show(SlaPlan plan) {
        name.setValue(plan.name());
        conditions.show(plan.conditions());
        goals.show(plan.goals());
        dueSoon.show(Optional.of(plan.dueSoon()).filter(Duration::isPositive));
        hours.show(plan.hours());
        var offered = choices.statuses().stream()
                .filter(status -> plan.pauses().contains(status.id()))
                .collect(Collectors.toSet());
        pauses.setValue(offered);
        formerPauses = plan.pauses().stream()
                .filter(status -> offered.stream().noneMatch(each -> each.id().equals(status)))
                .collect(Collectors.toSet());
    }

    /** What most would begin with: answer within four hours, pause while it is the customer's turn. */
    void begin() {
        show(new SlaPlan(
                "",
                List.of(),
                new SlaGoals(Map.of(), Map.of()),
                USUAL_WARNING,
                new SlaHours.AroundTheClock(),
                waiting()));
    }

    /** The plan as far as it makes sense; empty while hours are missing. */
    Optional<SlaPlan> plan() {
        return hours.hours()
                .map(when -> new SlaPlan(
                        name.getValue(),
                        conditions.conditions(),
                        goals.goals(),
                        dueSoon.time().orElse(Duration.ZERO),
                        when,
                        Stream.concat(pauses.getValue().stream().map(TicketStatus::id), formerPauses.stream())
                                .collect(Collectors.toSet())));
    }

    /** Says at the fields what is missing. */
    boolean isComplete() {
        complainAboutName(name.getValue().isBlank(), "tickets.sla.name.missing");
        return List.of(
                        !name.isInvalid(),
                        conditions.isComplete(),
                        goals.isComplete(),
                        dueSoon.isComplete(false),
                        hours.isComplete())
                .stream()
                .allMatch(Boolean::booleanValue);
    }

    void complainAboutTakenName() {
        complainAboutName(true, "tickets.sla.name.taken");
    }

    private void complainAboutName(boolean isWrong, String key) {
        name.setErrorMessage(getTranslation(key));
        name.setInvalid(isWrong);
    }

    private void describeName(Runnable onChange) {
        name.setMaxLength(SlaPlan.LONGEST_NAME);
        name.setManualValidation(true);
        name.setRequiredIndicatorVisible(true);
        name.setHelperText(getTranslation("tickets.sla.name.help"));
        name.addValueChangeListener(change -> {
            name.setInvalid(false);
            onChange.run();
        });
    }

    private void describePauses(Runnable onChange) {
        pauses.setItems(choices.statuses());
        pauses.setItemLabelGenerator(status -> StatusNames.of(status));
        pauses.setHelperText(getTranslation("tickets.sla.pauses.help"));
        pauses.addValueChangeListener(change -> onChange.run());
    }

    private Set<StatusId> waiting() {
        return choices.statuses().stream()
                .filter(status -> status.builtIn().equals(Optional.of(BuiltInStatus.WAITING_ON_CONTACT)))
                .map(TicketStatus::id)
                .collect(Collectors.toSet());
    }
}
