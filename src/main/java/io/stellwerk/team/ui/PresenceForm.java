package io.stellwerk.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.stellwerk.base.ui.ConflictNotice;
import io.stellwerk.base.ui.Panel;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.base.ui.UnsavedChanges;
import io.stellwerk.base.ui.WholeNumberField;
import io.stellwerk.team.PresenceRule;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** After how many minutes without an open browser people count as away. */
class PresenceForm extends Composite<Div> {

    private static final int FEWEST = 5;
    private static final int MOST = 1_440;

    private final transient Supplier<PresenceRule> stored;
    private final transient Predicate<PresenceRule> onSave;
    private final transient UnsavedChanges unsaved = UnsavedChanges.guard(this);
    private final WholeNumberField minutes = new WholeNumberField(this::changed);
    private final ConflictNotice conflict = new ConflictNotice(this::load);
    private long version;

    /** @param onSave false when somebody else was faster */
    PresenceForm(Supplier<PresenceRule> stored, Predicate<PresenceRule> onSave) {
        this.stored = stored;
        this.onSave = onSave;
        minutes.within(FEWEST, MOST, getTranslation("team.presence.minutes.wrong", FEWEST, MOST));
        minutes.getContent().setLabel(getTranslation("team.presence.minutes"));
        minutes.getContent().setHelperText(getTranslation("team.presence.minutes.help"));
        minutes.getContent().setClearButtonVisible(true);
        var save = new Button(getTranslation("team.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var buttons = new Div(save, new Button(getTranslation("team.cancel"), click -> load()));
        buttons.addClassName("sw-buttons");
        getContent().addClassName("sw-count-rule");
        getContent()
                .add(new Panel(getTranslation("team.presence"), getTranslation("team.presence.help"))
                        .with(conflict, minutes, buttons));
        load();
    }

    private void changed(boolean byUser) {
        if (byUser) {
            unsaved.changed();
        }
    }

    private void load() {
        var rule = stored.get();
        version = rule.version();
        minutes.show(rule.minutes());
        conflict.hide();
        unsaved.saved();
    }

    private void save() {
        if (!minutes.isComplete()) {
            return;
        }
        if (onSave.test(new PresenceRule(minutes.number(), version))) {
            load();
            Toasts.saved();
        } else {
            conflict.show();
        }
    }
}
