package io.stellwerk.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import io.stellwerk.base.ui.ConflictNotice;
import io.stellwerk.base.ui.Panel;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.base.ui.UnsavedChanges;
import io.stellwerk.base.ui.WholeNumberField;
import io.stellwerk.team.CountRule;
import io.stellwerk.team.OpenStatus;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Which open tickets count towards the limits. */
class CountRuleForm extends Composite<Div> {

    private static final int MOST_DAYS = 3_650;

    private final transient Supplier<CountRule> stored;
    private final transient Predicate<CountRule> onSave;
    private final transient UnsavedChanges unsaved = UnsavedChanges.guard(this);
    private final MultiSelectComboBox<OpenStatus> leftOut = new MultiSelectComboBox<>();
    private final WholeNumberField days = new WholeNumberField(this::changed);
    private final ConflictNotice conflict = new ConflictNotice(this::load);
    private final transient List<OpenStatus> statuses;
    private long version;

    /** @param onSave false when somebody else was faster */
    CountRuleForm(List<OpenStatus> statuses, Supplier<CountRule> stored, Predicate<CountRule> onSave) {
        this.statuses = statuses;
        this.stored = stored;
        this.onSave = onSave;
        describeStatuses();
        describeDays();
        var save = new Button(getTranslation("team.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var buttons = new Div(save, new Button(getTranslation("team.cancel"), click -> load()));
        buttons.addClassName("sw-buttons");
        getContent().addClassName("sw-count-rule");
        getContent()
                .add(new Panel(getTranslation("team.count"), getTranslation("team.count.help"))
                        .with(conflict, leftOut, days, buttons));
        load();
    }

    private void describeStatuses() {
        leftOut.setLabel(getTranslation("team.count.left-out"));
        leftOut.setHelperText(getTranslation("team.count.left-out.help"));
        leftOut.setItems(statuses);
        leftOut.setItemLabelGenerator(this::name);
        leftOut.addValueChangeListener(change -> changed(change.isFromClient()));
    }

    private String name(OpenStatus status) {
        return status.builtIn()
                .map(key -> getTranslation(
                        "team.count.status." + key.toLowerCase(Locale.ROOT).replace('_', '-')))
                .orElse(status.name());
    }

    private void describeDays() {
        days.within(1, MOST_DAYS, getTranslation("team.count.days.wrong", MOST_DAYS));
        days.getContent().setLabel(getTranslation("team.count.days"));
        days.getContent().setHelperText(getTranslation("team.count.days.help"));
        days.getContent().setClearButtonVisible(true);
    }

    private void changed(boolean byUser) {
        if (byUser) {
            unsaved.changed();
        }
    }

    private void load() {
        var rule = stored.get();
        version = rule.version();
        leftOut.setValue(statuses.stream()
                .filter(status -> rule.leftOut().contains(status.id()))
                .collect(Collectors.toSet()));
        days.show(rule.olderThanDays());
        conflict.hide();
        unsaved.saved();
    }

    private Set<String> leftOutIds() {
        return leftOut.getValue().stream().map(OpenStatus::id).collect(Collectors.toSet());
    }

    private void save() {
        if (!days.isComplete()) {
            return;
        }
        if (onSave.test(new CountRule(leftOutIds(), days.number(), version))) {
            load();
            Toasts.saved();
        } else {
            conflict.show();
        }
    }
}
