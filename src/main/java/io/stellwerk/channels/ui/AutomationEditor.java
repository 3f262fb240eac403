package io.stellwerk.channels.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.ui.ConflictNotice;
import io.stellwerk.base.ui.Notice;
import io.stellwerk.base.ui.StatusBadge.Meaning;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.base.ui.UnsavedChanges;
import io.stellwerk.channels.ChannelAccount;
import io.stellwerk.routing.TargetsGone;
import io.stellwerk.routing.TicketSample;
import io.stellwerk.routing.VersionedRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The form of a channel's Automation beside what it would do at this moment. */
class AutomationEditor extends Composite<Div> {

    private final ChannelAccount account;
    private final Automation automation;
    private final AutomationForm form;
    private final ForecastList forecast = new ForecastList();
    private final TryIt tryIt;
    private final ConflictNotice conflict = new ConflictNotice(this::load);
    private final UnsavedChanges unsaved = UnsavedChanges.guard(this);
    private final Map<UserId, Registration> watched = new HashMap<>();
    private VersionedRule seen;

    AutomationEditor(ChannelAccount account, Automation automation) {
        this.account = account;
        this.automation = automation;
        seen = automation.stored(account);
        form = new AutomationForm(account.kind(), automation.assignees(), automation.choices(), this::changed);
        tryIt = new TryIt(automation.choices(), this::tryOut);
        form.show(seen, automation.skills());
        var left = new Div(conflict, form);
        left.addClassName("form");
        if (automation.mayChange()) {
            left.add(buttons());
        } else {
            form.setEnabled(false);
            left.addComponentAsFirst(new Notice(getTranslation("channels.no-seat"), Meaning.INFO));
        }
        var right = new Div(forecast, tryIt);
        right.addClassName("side");
        getContent().addClassName("sw-automation");
        getContent().add(left, right);
        automation.watch(this, this::refresh);
        addAttachListener(attached -> refresh());
    }

    private Div buttons() {
        var save = new Button(getTranslation("channels.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        for (var modifier : List.of(KeyModifier.CONTROL, KeyModifier.META)) {
            Shortcuts.addShortcutListener(this, this::save, Key.KEY_S, modifier).setResetFocusOnActiveElement(true);
        }
        var buttons = new Div(save, new Button(getTranslation("channels.cancel"), click -> cancel()));
        buttons.addClassName("sw-save-bar");
        return buttons;
    }

    private void changed() {
        unsaved.changed();
        refresh();
    }

    private void save() {
        if (!form.isComplete()) {
            return;
        }
        conflict.hide();
        try {
            if (automation.save(account, seen, form)) {
                load();
                Toasts.saved();
            } else {
                showConflict();
            }
        } catch (TargetsGone deleted) {
            conflict.complain(getTranslation("channels.gone"));
        }
    }

    private void cancel() {
        unsaved.saved();
        getUI().ifPresent(ui -> ui.navigate(ChannelsView.class));
    }

    private void load() {
        seen = automation.stored(account);
        form.show(seen, automation.skills());
        conflict.hide();
        unsaved.saved();
        refresh();
    }

    private void showConflict() {
        if (!conflict.isVisible()) {
            conflict.show();
        }
    }

    private void refresh() {
        if (automation.stored(account).version() != seen.version()) {
            showConflict();
        }
        var words = automation.forecast(account, form, TicketSample.ANY);
        var lines = words.lines();
        forecast.show(lines, words.answer());
        watch(lines.stream().map(ForecastLine::user).collect(Collectors.toSet()));
        if (tryIt.wasTried()) {
            tryOut(tryIt.sample());
        }
    }

    private void tryOut(TicketSample sample) {
        tryIt.show(automation.forecast(account, form, sample));
    }

    /** Also those who do not come into question now may become available. */
    private void watch(Set<UserId> people) {
        var gone =
                watched.keySet().stream().filter(user -> !people.contains(user)).collect(Collectors.toSet());
        gone.forEach(user -> {
            var watch = watched.remove(user);
            if (watch != null) {
                watch.remove();
            }
        });
        people.forEach(user -> watched.computeIfAbsent(user, who -> automation.watch(this, who, this::refresh)));
    }
}
