package io.stellwerk.team.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox.AutoExpandMode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.ui.Panel;
import io.stellwerk.team.Skill;
import io.stellwerk.team.Team;
import io.stellwerk.team.TeamPlan;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fields of a team. */
class TeamForm extends Composite<Div> {

    private static final int LONGEST_NAME = 100;

    private final TextField name = new TextField(getTranslation("team.teams.name"));
    private final ComboBox<Team> parent = new ComboBox<>(getTranslation("team.teams.parent"));
    private final PeoplePicker main;
    private final PeoplePicker extra;
    private final MultiSelectComboBox<Skill> skills = new MultiSelectComboBox<>();
    private final transient Function<Collection<UserId>, Map<UserId, String>> otherMainTeams;
    private Map<UserId, String> names = Map.of();
    private transient TeamPlan shown = new TeamPlan("", Optional.empty(), Set.of(), Set.of(), Set.of());

    /** @param otherMainTeams the names of the teams that people would leave as main members */
    TeamForm(Function<Collection<UserId>, Map<UserId, String>> otherMainTeams, Runnable onChange) {
        this.otherMainTeams = otherMainTeams;
        main = new PeoplePicker(getTranslation("team.teams.main"), getTranslation("team.teams.main.help"), () -> {
            explainMain();
            onChange.run();
        });
        extra = new PeoplePicker(getTranslation("team.teams.extra"), getTranslation("team.teams.extra.help"), onChange);
        describeName(onChange);
        describeParent(onChange);
        describeSkills(onChange);
        getContent().addClassName("sw-team-form");
        getContent()
                .add(
                        panel("team.teams.about", name, parent),
                        panel("team.teams.members", main, extra),
                        panel("team.teams.skills", skills));
    }

    void show(TeamPlan plan, List<Team> parents, List<Person> people, List<Skill> allSkills) {
        shown = plan;
        names = people.stream().collect(Collectors.toMap(Person::id, Person::name));
        name.setValue(plan.name());
        parent.setItems(parents);
        parent.setValue(parents.stream()
                .filter(team -> plan.parent().filter(team.id()::equals).isPresent())
                .findFirst()
                .orElse(null));
        main.show(people, plan.main());
        extra.show(people, plan.extra());
        skills.setItems(SkillWords.sorted(allSkills));
        skills.setValue(allSkills.stream()
                .filter(skill -> plan.skills().contains(skill.id()))
                .collect(Collectors.toSet()));
        explainMain();
    }

    TeamPlan plan() {
        return new TeamPlan(
                name.getValue(),
                Optional.ofNullable(parent.getValue()).map(Team::id),
                main.chosen(),
                extra.chosen(),
                skills.getValue().stream().map(Skill::id).collect(Collectors.toSet()));
    }

    /** Says at the field what is missing. */
    boolean isComplete() {
        complain(name, name.getValue().isBlank(), getTranslation("team.teams.name.missing"));
        return !name.isInvalid();
    }

    void complainAboutName() {
        complain(name, true, getTranslation("team.teams.name.taken"));
        name.focus();
    }

    void complainAboutParent(List<String> way) {
        parent.setErrorMessage(getTranslation("team.teams.parent.circle", String.join(" › ", way)));
        parent.setInvalid(true);
        parent.focus();
    }

    /** At the parent if that was changed, else at the members. */
    void complainAboutReach(List<Team> teams) {
        if (Optional.ofNullable(parent.getValue()).map(Team::id).equals(shown.parent())) {
            (main.chosen().equals(shown.main()) ? extra : main).complain(UseWords.outOfReach(teams));
        } else {
            parent.setErrorMessage(UseWords.outOfReach(teams));
            parent.setInvalid(true);
        }
    }

    void focus() {
        name.focus();
    }

    private void describeName(Runnable onChange) {
        name.setMaxLength(LONGEST_NAME);
        name.setManualValidation(true);
        name.setRequiredIndicatorVisible(true);
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.addValueChangeListener(change -> {
            name.setInvalid(false);
            if (change.isFromClient()) {
                onChange.run();
            }
        });
    }

    private void describeParent(Runnable onChange) {
        parent.setItemLabelGenerator(Team::name);
        parent.setClearButtonVisible(true);
        parent.setManualValidation(true);
        parent.setHelperText(getTranslation("team.teams.parent.help"));
        parent.addValueChangeListener(change -> {
            parent.setInvalid(false);
            if (change.isFromClient()) {
                onChange.run();
            }
        });
    }

    private void describeSkills(Runnable onChange) {
        skills.setLabel(getTranslation("team.teams.skills.label"));
        skills.setHelperText(getTranslation("team.teams.skills.hint"));
        skills.setItemLabelGenerator(SkillWords::whole);
        skills.setAutoExpand(AutoExpandMode.VERTICAL);
        skills.setSelectedItemsOnTop(true);
        skills.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChange.run();
            }
        });
    }

    /** A main team is the only one: whoever comes from another one is told here. */
    private void explainMain() {
        var leaving = new TreeSet<String>();
        otherMainTeams
                .apply(main.chosen())
                .forEach((user, team) ->
                        leaving.add(getTranslation("team.teams.main.moves", names.getOrDefault(user, "?"), team)));
        var help = getTranslation("team.teams.main.help");
        main.explain(leaving.isEmpty() ? help : help + ' ' + String.join(" ", leaving));
    }

    private Panel panel(String key, Component... fields) {
        return new Panel(getTranslation(key), getTranslation(key + ".help")).with(fields);
    }

    private static void complain(TextField field, boolean isWrong, String why) {
        field.setErrorMessage(why);
        field.setInvalid(isWrong);
    }
}
