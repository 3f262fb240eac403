package io.stellwerk.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.stellwerk.accounts.PresetId;
import io.stellwerk.accounts.RolePreset;
import io.stellwerk.accounts.ui.RoleNames;
import io.stellwerk.base.ui.Panel;
import io.stellwerk.team.Skill;
import io.stellwerk.team.SkillId;
import io.stellwerk.team.Team;
import io.stellwerk.team.TeamId;
import io.stellwerk.team.UserSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody's role, Service seat, teams and skills. */
class PlaceFields extends Composite<Div> {

    private UserChoices choices;
    private final Select<RolePreset> role = new Select<>();
    private boolean edited;
    private Optional<TeamId> shownMainTeam = Optional.empty();
    private final Checkbox seat = new Checkbox(getTranslation("team.users.seat"));
    private final ComboBox<Team> mainTeam = new ComboBox<>(getTranslation("team.users.main-team"));
    private final MultiSelectComboBox<Team> extraTeams =
            new MultiSelectComboBox<>(getTranslation("team.user.extra-teams"));
    private final MultiSelectComboBox<Skill> skills = new MultiSelectComboBox<>(getTranslation("team.user.skills"));

    PlaceFields(UserChoices choices, Runnable onChange) {
        this.choices = choices;
        describeRole();
        describeTeams();
        skills.setItems(choices.skills());
        skills.setItemLabelGenerator(SkillWords::whole);
        skills.setPlaceholder(getTranslation("team.user.no-skills"));
        seat.setHelperText(getTranslation("team.user.seat.help"));
        getContent()
                .add(
                        new Panel(getTranslation("team.users.role"), getTranslation("team.user.role.help")).with(role),
                        new Panel(getTranslation("team.users.seat"), getTranslation("team.user.seat.panel")).with(seat),
                        new Panel(getTranslation("team.user.teams"), getTranslation("team.user.teams.help"))
                                .with(mainTeam, extraTeams),
                        new Panel(getTranslation("team.user.skills"), getTranslation("team.user.skills.help"))
                                .with(skills));
        Stream.<HasValue<?, ?>>of(role, seat, mainTeam, extraTeams, skills)
                .forEach(field -> field.addValueChangeListener(change -> {
                    if (change.isFromClient()) {
                        onChange.run();
                    }
                }));
    }

    /** @param now what there is to choose from by now */
    void show(UserSettings settings, UserChoices now, boolean roleIsEditable) {
        if (!now.equals(choices)) {
            offer(now);
        }
        role.setInvalid(false);
        role.setReadOnly(!roleIsEditable);
        choices.roles().stream()
                .filter(preset -> preset.id().equals(settings.profile().preset()))
                .findFirst()
                .ifPresent(role::setValue);
        edited = role.getValue().grants().edit().includesOwned();
        seat.setValue(settings.seat());
        shownMainTeam = settings.mainTeam();
        mainTeam.setValue(choices.teams().stream()
                .filter(team -> settings.mainTeam().filter(team.id()::equals).isPresent())
                .findFirst()
                .orElse(null));
        extraTeams.setValue(choices.teams().stream()
                .filter(team -> settings.extraTeams().contains(team.id()))
                .collect(Collectors.toSet()));
        skills.setValue(choices.skills().stream()
                .filter(skill -> settings.skills().contains(skill.id()))
                .collect(Collectors.toSet()));
    }

    private void offer(UserChoices now) {
        choices = now;
        role.setItems(now.roles());
        mainTeam.setItems(now.teams());
        extraTeams.setItems(now.teams());
        skills.setItems(now.skills());
    }

    PresetId role() {
        return role.getValue().id();
    }

    /** Whether the role chosen edits no tickets while the one before did. */
    boolean losesTickets() {
        return edited && !role.getValue().grants().edit().includesOwned();
    }

    boolean seat() {
        return seat.getValue();
    }

    Optional<TeamId> mainTeam() {
        return mainTeam.getOptionalValue().map(Team::id);
    }

    /** Without the main team, should somebody have chosen it twice. */
    Set<TeamId> extraTeams() {
        return extraTeams.getValue().stream()
                .map(Team::id)
                .filter(team -> mainTeam().filter(team::equals).isEmpty())
                .collect(Collectors.toSet());
    }

    Set<SkillId> skills() {
        return skills.getValue().stream().map(Skill::id).collect(Collectors.toSet());
    }

    void lastSuperAdmin() {
        role.setErrorMessage(getTranslation("team.user.last-super-admin"));
        role.setInvalid(true);
    }

    void teamsOutOfReach(List<Team> teams) {
        if (mainTeam().equals(shownMainTeam)) {
            extraTeams.setErrorMessage(UseWords.outOfReach(teams));
            extraTeams.setInvalid(true);
        } else {
            mainTeam.setErrorMessage(UseWords.outOfReach(teams));
            mainTeam.setInvalid(true);
        }
    }

    private void describeRole() {
        role.setLabel(getTranslation("team.users.role"));
        role.setManualValidation(true);
        role.setItems(choices.roles());
        role.setItemLabelGenerator(preset -> RoleNames.of(preset.name(), this));
        role.addValueChangeListener(change -> role.setInvalid(false));
    }

    private void describeTeams() {
        mainTeam.setManualValidation(true);
        mainTeam.addValueChangeListener(change -> mainTeam.setInvalid(false));
        extraTeams.setManualValidation(true);
        extraTeams.addValueChangeListener(change -> extraTeams.setInvalid(false));
        mainTeam.setItems(choices.teams());
        mainTeam.setItemLabelGenerator(Team::name);
        mainTeam.setPlaceholder(getTranslation("team.user.no-team"));
        mainTeam.setClearButtonVisible(true);
        mainTeam.setHelperText(getTranslation("team.user.main-team.help"));
        extraTeams.setItems(choices.teams());
        extraTeams.setItemLabelGenerator(Team::name);
        extraTeams.setPlaceholder(getTranslation("team.user.no-team"));
        extraTeams.setHelperText(getTranslation("team.user.extra-teams.help"));
    }
}
