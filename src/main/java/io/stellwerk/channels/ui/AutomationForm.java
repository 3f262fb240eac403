package io.stellwerk.channels.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.html.Div;
import io.stellwerk.channels.ChannelKind;
import io.stellwerk.routing.PoolRule;
import io.stellwerk.routing.RoutingRule;
import io.stellwerk.routing.RoutingRule.ContactOwner;
import io.stellwerk.routing.RoutingRule.CustomerAgent;
import io.stellwerk.routing.RoutingRule.NoOne;
import io.stellwerk.routing.RoutingRule.SpecificUsersAndTeams;
import io.stellwerk.routing.RoutingRule.TeamOnly;
import io.stellwerk.routing.RuleKind;
import io.stellwerk.routing.SkillRouting;
import io.stellwerk.routing.Target.WholeTeam;
import io.stellwerk.routing.VersionedRule;
import io.stellwerk.team.Skill;
import io.stellwerk.team.TeamId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All that a channel's Automation says, to be filled in. */
class AutomationForm extends Composite<Div> implements HasEnabled {

    private final AssignTo assignTo;
    private final PoolFields pool;
    private final AssigneeField teams;
    private final DelayField delay;
    private final SkillFields skills;

    AutomationForm(ChannelKind kind, Assignees assignees, ConditionChoices choices, Runnable onChange) {
        assignTo = new AssignTo(kind, () -> {
            arrange();
            onChange.run();
        });
        pool = new PoolFields(assignees, onChange);
        teams = new AssigneeField(
                getTranslation("channels.teams"),
                getTranslation("channels.teams.missing"),
                assignees::staffedTeams,
                onChange);
        delay = new DelayField(onChange);
        skills = new SkillFields(choices, onChange);
        getContent().addClassNames("sw-fields", "sw-automation-form");
        getContent().add(assignTo, pool, teams, delay, skills);
    }

    /** @param allSkills the ones that there are now */
    void show(VersionedRule stored, List<Skill> allSkills) {
        assignTo.show(stored.rule());
        stored.rule().anyPool().ifPresentOrElse(pool::show, pool::showBeginning);
        teams.show(stored.rule() instanceof TeamOnly only ? targets(only.teams()) : Set.of());
        skills.show(stored.skills(), allSkills);
        delay.show(stored.delay());
        arrange();
    }

    RoutingRule rule() {
        return switch (assignTo.chosen()) {
            case CUSTOMER_AGENT -> new CustomerAgent(poolIfChosen());
            case USERS_AND_TEAMS -> new SpecificUsersAndTeams(pool.pool());
            case TEAM_ONLY -> new TeamOnly(chosenTeams());
            case CONTACT_OWNER -> new ContactOwner(poolIfChosen(), assignTo.mailsAwayOwner());
            case NO_ONE -> new NoOne();
        };
    }

    /** None where the form does not ask for them; what is hidden may be half done. */
    SkillRouting skills() {
        return skills.isVisible() ? skills.skills() : SkillRouting.OFF;
    }

    /** None where the form does not ask for it; what is hidden may be wrong. */
    Duration delay() {
        return delay.isVisible() ? delay.delay() : Duration.ZERO;
    }

    /** Says at the fields what is missing or wrong. */
    boolean isComplete() {
        var poolIsFine = !pool.isVisible() || pool.isComplete();
        var teamsAreFine = !teams.isVisible() || teams.isComplete();
        var skillsAreFine = !skills.isVisible() || skills.isComplete();
        var delayIsFine = !delay.isVisible() || delay.isComplete();
        return poolIsFine && teamsAreFine && skillsAreFine && delayIsFine;
    }

    private void arrange() {
        var chosen = assignTo.chosen();
        pool.setVisible(assignTo.usesPool());
        skills.setVisible(assignTo.usesPool());
        teams.setVisible(chosen == RuleKind.TEAM_ONLY);
        delay.setVisible(chosen != RuleKind.NO_ONE);
    }

    private Optional<PoolRule> poolIfChosen() {
        return assignTo.usesPool() ? Optional.of(pool.pool()) : Optional.empty();
    }

    private Set<TeamId> chosenTeams() {
        return teams.chosen().stream()
                .filter(WholeTeam.class::isInstance)
                .map(target -> ((WholeTeam) target).team())
                .collect(Collectors.toSet());
    }

    private static Set<WholeTeam> targets(Set<TeamId> teams) {
        return teams.stream().map(WholeTeam::new).collect(Collectors.toSet());
    }
}
