package io.stellwerk.channels.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import io.stellwerk.base.ui.Notice;
import io.stellwerk.base.ui.StatusBadge.Meaning;
import io.stellwerk.channels.ChannelKind;
import io.stellwerk.routing.PoolRule;
import io.stellwerk.routing.RoutingRule;
import io.stellwerk.routing.RoutingRule.ContactOwner;
import io.stellwerk.routing.RoutingRule.CustomerAgent;
import io.stellwerk.routing.RoutingRule.NoOne;
import io.stellwerk.routing.RoutingRule.SpecificUsersAndTeams;
import io.stellwerk.routing.RoutingRule.TeamOnly;
import io.stellwerk.routing.SkillRouting;
import io.stellwerk.routing.Target.WholeTeam;
import io.stellwerk.routing.VersionedRule;
import io.stellwerk.team.Skill;
import io.stellwerk.team.TeamId;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All that a channel's Automation says, to be filled in. */
class AutomationForm extends Composite<Div> implements HasEnabled {

    private final ExplainedSelect<RuleOption> option;
    private final Notice ownerHint;
    private final ExplainedSelect<Otherwise> otherwise;
    private final PoolFields pool;
    private final AssigneeField teams;
    private final IntegerField delay = new IntegerField();
    private final SkillFields skills;
    private final Runnable onChange;

    AutomationForm(ChannelKind kind, Assignees assignees, List<Skill> allSkills, Runnable onChange) {
        this.onChange = onChange;
        option = new ExplainedSelect<>(getTranslation("channels.rule"), RuleOption::key, this::arrangeAndTell);
        option.offer(RuleOption.of(kind));
        ownerHint = new Notice(getTranslation("channels.contact-owner.hint"), Meaning.INFO);
        otherwise = new ExplainedSelect<>(
                getTranslation("channels.otherwise.customer-agent"), Otherwise::key, this::arrangeAndTell);
        otherwise.offer(List.of(Otherwise.values()));
        pool = new PoolFields(assignees, onChange);
        teams = new AssigneeField(
                getTranslation("channels.teams"),
                getTranslation("channels.teams.missing"),
                assignees::staffedTeams,
                onChange);
        skills = new SkillFields(allSkills, onChange);
        describeDelay();
        getContent().addClassNames("sw-fields", "sw-automation-form");
        getContent().add(option, ownerHint, otherwise, pool, teams, delay, skills);
    }

    void show(VersionedRule stored) {
        var rule = stored.rule();
        var fallback = RuleOption.poolOf(rule);
        skills.show(stored.skills());
        option.choose(RuleOption.of(rule));
        otherwise.choose(fallback.isPresent() ? Otherwise.USERS_AND_TEAMS : Otherwise.NO_ONE);
        fallback.ifPresentOrElse(pool::show, pool::showBeginning);
        teams.show(rule instanceof TeamOnly only ? targets(only.teams()) : Set.of());
        delay.setValue(Math.toIntExact(stored.delay().toMinutes()));
        arrange();
    }

    RoutingRule rule() {
        return switch (option.chosen()) {
            case CUSTOMER_AGENT -> new CustomerAgent(poolIfChosen());
            case USERS_AND_TEAMS -> new SpecificUsersAndTeams(pool.pool());
            case TEAM_ONLY -> new TeamOnly(chosenTeams());
            case CONTACT_OWNER -> new ContactOwner(poolIfChosen());
            case NO_ONE -> new NoOne();
        };
    }

    SkillRouting skills() {
        return skills.skills();
    }

    Duration delay() {
        return Duration.ofMinutes(Objects.requireNonNullElse(delay.getValue(), 0));
    }

    /** Says at the fields what is missing or wrong. */
    boolean isComplete() {
        var poolIsFine = !pool.isVisible() || pool.isComplete();
        var teamsAreFine = !teams.isVisible() || teams.isComplete();
        var skillsAreFine = !skills.isVisible() || skills.isComplete();
        return poolIsFine && teamsAreFine && skillsAreFine && !delay.isInvalid();
    }

    private void arrangeAndTell() {
        arrange();
        onChange.run();
    }

    private void arrange() {
        var chosen = option.chosen();
        ownerHint.setVisible(chosen == RuleOption.CONTACT_OWNER);
        otherwise.setVisible(chosen.hasOtherwise());
        otherwise.label(getTranslation(
                chosen == RuleOption.CONTACT_OWNER
                        ? "channels.otherwise.contact-owner"
                        : "channels.otherwise.customer-agent"));
        pool.setVisible(usesPool());
        skills.setVisible(usesPool());
        teams.setVisible(chosen == RuleOption.TEAM_ONLY);
        delay.setVisible(chosen != RuleOption.NO_ONE);
    }

    private boolean usesPool() {
        var chosen = option.chosen();
        return chosen == RuleOption.USERS_AND_TEAMS
                || (chosen.hasOtherwise() && otherwise.chosen() == Otherwise.USERS_AND_TEAMS);
    }

    private Optional<PoolRule> poolIfChosen() {
        return usesPool() ? Optional.of(pool.pool()) : Optional.empty();
    }

    private Set<TeamId> chosenTeams() {
        return teams.chosen().stream()
                .filter(WholeTeam.class::isInstance)
                .map(target -> ((WholeTeam) target).team())
                .collect(Collectors.toSet());
    }

    private void describeDelay() {
        var longest = VersionedRule.LONGEST_DELAY.toMinutes();
        var wrong = getTranslation("channels.delay.wrong", longest);
        delay.setLabel(getTranslation("channels.delay"));
        delay.setHelperText(getTranslation("channels.delay.help"));
        delay.setMin(0);
        delay.setMax(Math.toIntExact(longest));
        delay.setStepButtonsVisible(true);
        delay.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(wrong)
                .setMinErrorMessage(wrong)
                .setMaxErrorMessage(wrong));
        delay.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChange.run();
            }
        });
    }

    private static Set<WholeTeam> targets(Set<TeamId> teams) {
        return teams.stream().map(WholeTeam::new).collect(Collectors.toSet());
    }
}
