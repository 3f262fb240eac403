package io.stellwerk.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.stellwerk.base.ui.ConflictNotice;
import io.stellwerk.base.ui.Question;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.base.ui.UnsavedChanges;
import io.stellwerk.team.ChoiceGone;
import io.stellwerk.team.TeamId;
import io.stellwerk.team.TeamPlan;
import io.stellwerk.team.TeamSaving;
import io.stellwerk.team.TeamSettings;
import io.stellwerk.team.TeamsOutOfReach;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The form of a team, new or not, with Save and Cancel. */
class TeamEditor extends Composite<Div> {

    private static final TeamPlan EMPTY = new TeamPlan("", Optional.empty(), Set.of(), Set.of(), Set.of());

    private final transient TeamDesk desk;
    private final transient Consumer<TeamId> onSaved;
    private final transient UnsavedChanges unsaved = UnsavedChanges.guard(this);
    private final transient Optional<TeamId> team;
    private final TeamForm form;
    private final ConflictNotice conflict = new ConflictNotice(this::isThere, this::load, this::leave);
    private transient Optional<TeamSettings> seen = Optional.empty();

    TeamEditor(TeamDesk desk, Optional<TeamId> team, Consumer<TeamId> onSaved) {
        this.desk = desk;
        this.team = team;
        this.onSaved = onSaved;
        form = new TeamForm(users -> desk.otherMainTeams(users, team), unsaved::changed);
        var save = new Button(getTranslation("team.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var bar = new Div(save, new Button(getTranslation("team.cancel"), click -> leave()));
        bar.addClassName("sw-save-bar");
        getContent().addClassName("sw-team-editor");
        getContent().add(conflict, form, bar);
        load();
    }

    private void load() {
        seen = team.flatMap(desk::find);
        var plan = seen.map(TeamSettings::plan).orElse(EMPTY);
        var chosen = new HashSet<>(plan.main());
        chosen.addAll(plan.extra());
        form.show(plan, desk.possibleParents(team), desk.people(chosen), desk.skills());
        conflict.hide();
        unsaved.saved();
    }

    private void leave() {
        unsaved.saved();
        getUI().ifPresent(ui -> ui.navigate(TeamsView.class));
    }

    private void save() {
        if (form.isComplete()) {
            var plan = form.plan();
            if (seen.filter(before -> desk.losesItsLastSeatHolder(before, plan)).isPresent()) {
                var left =
                        new Unstaffed(plan.name(), desk.rules(seen.orElseThrow().id()));
                Question.ask(
                        left.title(), left.help(), getTranslation("team.teams.unstaffed.submit"), () -> save(plan));
            } else {
                save(plan);
            }
        }
    }

    private void save(TeamPlan plan) {
        try {
            show(seen.map(before -> desk.change(before, plan)).orElseGet(() -> desk.create(plan)));
        } catch (ChoiceGone gone) {
            conflict.complain(getTranslation("team.gone"));
        } catch (TeamsOutOfReach beyond) {
            form.complainAboutReach(beyond.teams());
        }
    }

    private void show(TeamSaving saving) {
        switch (saving) {
            case TeamSaving.Saved saved -> saved(saved.team());
            case TeamSaving.NameTaken taken -> form.complainAboutName();
            case TeamSaving.Circle circle -> form.complainAboutParent(circle.names());
            case TeamSaving.Outdated outdated -> conflict.show();
        }
    }

    private void saved(TeamId stored) {
        if (team.isPresent()) {
            load();
        }
        unsaved.saved();
        Toasts.saved();
        onSaved.accept(stored);
    }

    private boolean isThere() {
        return team.flatMap(desk::find).isPresent();
    }
}
