package io.stellwerk.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.stellwerk.base.CalendarId;
import io.stellwerk.base.HolidayCalendar;
import io.stellwerk.base.ui.ConflictNotice;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.base.ui.UnsavedChanges;
import io.stellwerk.team.HolidaySaving;
import io.stellwerk.team.Holidays;
import java.util.List;
import java.util.Optional;

/** The form of a calendar, new or not, with Save and Cancel. */
class HolidayEditor extends Composite<Div> {

    private final transient Holidays holidays;
    private final transient Optional<CalendarId> calendar;
    private final transient UnsavedChanges unsaved = UnsavedChanges.guard(this);
    private final HolidayForm form = new HolidayForm(unsaved::changed);
    private final ConflictNotice conflict = new ConflictNotice(this::isThere, this::load, this::leave);
    private transient Optional<HolidayCalendar> seen = Optional.empty();

    HolidayEditor(Holidays holidays, Optional<CalendarId> calendar) {
        this.holidays = holidays;
        this.calendar = calendar;
        var save = new Button(getTranslation("team.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var bar = new Div(save, new Button(getTranslation("team.cancel"), click -> leave()));
        bar.addClassName("sw-save-bar");
        getContent().addClassName("sw-team-editor");
        getContent().add(conflict, form, bar);
        load();
    }

    private void load() {
        seen = calendar.flatMap(holidays::find);
        form.show(
                seen.map(HolidayCalendar::name).orElse(""),
                seen.map(HolidayCalendar::days).orElseGet(List::of));
        conflict.hide();
        unsaved.saved();
    }

    private void leave() {
        unsaved.saved();
        getUI().ifPresent(ui -> ui.navigate(HolidaysView.class));
    }

    private void save() {
        if (form.isComplete()) {
            switch (result()) {
                case SAVED -> saved();
                case NAME_TAKEN -> form.complainAboutTakenName();
                case OUTDATED -> conflict.show();
            }
        }
    }

    private HolidaySaving result() {
        return seen.map(before ->
                        holidays.change(new HolidayCalendar(before.id(), form.name(), form.days(), before.version())))
                .orElseGet(() -> holidays.create(form.name(), form.days()));
    }

    private void saved() {
        Toasts.saved();
        leave();
    }

    private boolean isThere() {
        return calendar.flatMap(holidays::find).isPresent();
    }
}
