package io.stellwerk.channels.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.NotFoundException;
import io.stellwerk.ActingAs;
import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.ScreenTest;
import io.stellwerk.Typed;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.HandOver;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.accounts.Users;
import io.stellwerk.routing.Condition;
import io.stellwerk.routing.Condition.Operator;
import io.stellwerk.routing.Condition.Property;
import io.stellwerk.routing.Distribution;
import io.stellwerk.routing.PoolRule;
import io.stellwerk.routing.RoutingRule;
import io.stellwerk.routing.RoutingRule.CustomerAgent;
import io.stellwerk.routing.RoutingRule.SpecificUsersAndTeams;
import io.stellwerk.routing.RoutingRules;
import io.stellwerk.routing.SkillRouting;
import io.stellwerk.routing.SkillRule;
import io.stellwerk.routing.Target;
import io.stellwerk.routing.Target.OneUser;
import io.stellwerk.routing.Target.WholeTeam;
import io.stellwerk.team.Availabilities;
import io.stellwerk.team.Availability.State;
import io.stellwerk.team.Seats;
import io.stellwerk.team.Skill;
import io.stellwerk.team.SkillCatalogue;
import io.stellwerk.team.Skills;
import io.stellwerk.team.TeamPlans;
import io.stellwerk.team.Teams;
import io.stellwerk.tickets.Categories;
import io.stellwerk.tickets.Category;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The tab Automation of a channel. */
class AutomationTests extends ScreenTest {

    private static final String ADMIN = "superadmin@demo.example";
    private static final String RULE = "Assign incoming tickets to";

    @Autowired
    Crews crews;

    @Autowired
    RoutingRules rules;

    @Autowired
    Teams teams;

    @Autowired
    TeamPlans plans;

    @Autowired
    Skills skills;

    @Autowired
    SkillCatalogue catalogue;

    @Autowired
    Availabilities availabilities;

    @Autowired
    Seats seats;

    @Autowired
    Users users;

    @Autowired
    Categories categories;

    @Autowired
    ActingAs acting;

    @SuppressWarnings("NullAway.Init")
    private Crew crew;

    @SuppressWarnings("NullAway.Init")
    private BrowserlessUIContext screen;

    @BeforeEach
    void open() {
        crew = crews.hire(2);
        screen = editor();
    }

    @Test
    void everyOptionShowsItsOwnControls() {
        assertThat(labels()).contains("Specific users and teams", "Distribution", "Only assign to available users");

        choose(RULE, "Team only");
        assertThat(labels()).contains("Teams").doesNotContain("Distribution", "Specific users and teams");

        choose(RULE, "Contact owner");
        assertThat(labels()).contains("If the contact has no eligible owner, assign to", "Distribution");

        choose(RULE, "Customer agent");
        assertThat(labels()).contains("When AI can't answer, assign to", "Distribution");
        choose("When AI can't answer, assign to", "No one");
        assertThat(labels()).doesNotContain("Distribution");

        choose(RULE, "No one");
        assertThat(labels()).contains(RULE).doesNotContain("Distribution", "Teams");
    }

    @Test
    void saveStoresWhatTheFormSays() {
        choose(RULE, "Customer agent");
        choose("Distribution", "Round robin");
        screen.test(screen.find(Checkbox.class)
                        .withCaption("Only assign to available users")
                        .single())
                .click();

        press("Save");

        assertThat(rules.of(crew.channel()).rule())
                .isEqualTo(new CustomerAgent(
                        Optional.of(PoolRule.of(Set.of(new WholeTeam(crew.team())), Distribution.ROUND_ROBIN)
                                .alsoAway())));
    }

    @Test
    void aTeamRuleNeedsATeamAndSaysSoAtTheField() {
        choose(RULE, "Team only");

        press("Save");

        var teams = people("Teams");
        assertThat(teams.isInvalid()).isTrue();
        assertThat(teams.getErrorMessage()).isEqualTo("Choose at least one team.");
        assertThat(rules.of(crew.channel()).rule()).isInstanceOf(SpecificUsersAndTeams.class);
    }

    @Test
    void whoeverLeavesWithUnsavedChangesIsAsked() {
        choose(RULE, "No one");

        screen.getUI().navigate("settings/users");

        assertThat(screen.getCurrentView()).isInstanceOf(AutomationView.class);
        assertThat(screen.find(ConfirmDialog.class).exists()).isTrue();
    }

    @Test
    void afterSavingNobodyIsAsked() {
        choose(RULE, "No one");
        press("Save");

        screen.getUI().navigate("settings/helpdesk/channels");

        assertThat(screen.getCurrentView()).isInstanceOf(ChannelsView.class);
    }

    @Test
    void anotherAdminsChangeIsNotOverwritten() {
        choose(RULE, "No one");
        var theirs = new RoutingRule.TeamOnly(Set.of(crew.team()));
        acting.run(ADMIN, () -> rules.set(crew.channel(), theirs));

        press("Save");

        assertThat(rules.of(crew.channel()).rule()).isEqualTo(theirs);
        press("Load their version");
        assertThat(labels()).contains("Teams");
        assertThat(people("Teams").getValue()).hasSize(1);
    }

    @Test
    void theListShowsTheRuleOfTheFormAndFollowsAvailability() {
        assertThat(text(ForecastList.class)).contains("next", "no open email tickets");
        var first = crew.agents().getFirst();

        acting.run(first.email().value(), () -> availabilities.setMine(State.AWAY));

        eventually(screen, () -> text(ForecastList.class).contains("Away"));
        choose(RULE, "No one");
        assertThat(text(ForecastList.class)).contains("Nobody, because the rule leaves tickets unassigned.");
    }

    @Test
    void tryItNamesWhoeverWouldGetTheTicketAndWhy() {
        press("Show who gets it");

        assertThat(text(TryIt.class))
                .contains("→ " + crew.agents().getFirst().name() + ", because among those with the fewest");
    }

    @Test
    void skillRulesSurviveAChangeOfTheRest() {
        var kept = new SkillRouting(true, List.of(), SkillRouting.Fallback.IGNORE_SKILLS);
        acting.run(
                ADMIN, () -> rules.set(crew.channel(), rules.of(crew.channel()).rule(), kept, Duration.ofMinutes(3)));
        screen = editor();

        choose("Distribution", "Random");
        press("Save");

        var stored = rules.of(crew.channel());
        assertThat(stored.skills()).isEqualTo(kept);
        assertThat(stored.delay()).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void aSkillRuleNeedsAValueAndASkillBeforeItIsSaved() {
        screen.test(screen.find(Checkbox.class)
                        .withCaption("Skill-based routing")
                        .single())
                .click();

        press("Save");

        assertThat(rules.of(crew.channel()).skills()).isEqualTo(SkillRouting.OFF);
        assertThat(people("Required skills").isInvalid()).isTrue();

        screen.find(TextField.class).all().stream()
                .filter(field -> "Value".equals(field.getAriaLabel().orElse("")))
                .forEach(field -> field.setValue("Rechnung"));
        var skill = skills.all().getFirst();
        chooseSkill(skill);
        press("Save");

        assertThat(rules.of(crew.channel()).skills().rules())
                .containsExactly(new SkillRule(
                        List.of(new Condition(Property.SUBJECT, Operator.CONTAINS, "Rechnung")), Set.of(skill.id())));
        assertThat(text(ForecastList.class)).doesNotContain("Lacks");
    }

    @Test
    void aConditionOffersWhatFitsItsProperty() {
        askForSkills();
        chooseSkill(skills.all().getFirst());
        assertThat(offered(operator())).contains("contains", "ends with").doesNotContain("is any of");

        screen.test(property()).selectItem("Contact's company");
        assertThat(operator().getValue()).isEqualTo(Operator.CONTAINS);

        screen.test(property()).selectItem("Priority");
        assertThat(offered(operator())).containsExactly("is any of", "is none of");
        press("Save");
        assertThat(values().isInvalid()).isTrue();
        assertThat(values().getErrorMessage()).isEqualTo("Choose at least one value.");

        values().setValue(Set.of("HIGH", "URGENT"));
        press("Save");

        assertThat(onlyCondition())
                .isEqualTo(new Condition(Property.PRIORITY, Operator.IS_ANY_OF, Set.of("HIGH", "URGENT")));
    }

    @Test
    void aCategoryThatWasDeletedMeanwhileIsExplainedAtTheField() {
        var doomed = category();
        askForSkills();
        chooseSkill(skills.all().getFirst());
        screen.test(property()).selectItem("Category");
        values().setValue(Set.of(String.valueOf(doomed.id().value())));
        assertThat(values().getItemLabelGenerator()
                        .apply(String.valueOf(doomed.id().value())))
                .isEqualTo(doomed.name());
        acting.run(ADMIN, () -> categories.delete(doomed, Optional.empty()));

        press("Save");

        assertThat(values().isInvalid()).isTrue();
        assertThat(values().getErrorMessage())
                .isEqualTo("A category was deleted meanwhile. Take it out, or choose another one.");
        assertThat(rules.of(crew.channel()).version()).isEqualTo(1);
    }

    @Test
    void whoOnlyLooksAtAConditionOfChosenValuesIsNotAskedAndWhoChoosesIs() {
        var asked = new SkillRule(
                List.of(new Condition(Property.PRIORITY, Operator.IS_ANY_OF, "URGENT")),
                Set.of(skills.all().getFirst().id()));
        var routing = new SkillRouting(true, List.of(asked), SkillRouting.Fallback.KEEP_REQUIREMENT);
        acting.run(
                ADMIN, () -> rules.set(crew.channel(), rules.of(crew.channel()).rule(), routing, Duration.ZERO));
        screen = editor();
        screen.getUI().navigate("settings/helpdesk/channels");
        assertThat(screen.getCurrentView()).isInstanceOf(ChannelsView.class);

        screen = editor();
        values().setValue(Set.of("HIGH"));
        ComponentUtil.fireEvent(values(), new ComponentValueChangeEvent<>(values(), values(), Set.of("URGENT"), true));
        screen.getUI().navigate("settings/helpdesk/channels");

        assertThat(screen.getCurrentView()).isInstanceOf(AutomationView.class);
        assertThat(screen.find(ConfirmDialog.class).exists()).isTrue();
    }

    @Test
    void aTagThatIsWrittenIntoAConditionIsAskedAbout() {
        askForSkills();
        screen.test(property()).selectItem("Tags");
        chooseSkill(skills.all().getFirst());
        values().setValue(Set.of("vip"));
        press("Save");
        screen = editor();

        ComponentUtil.fireEvent(values(), new ComboBoxBase.CustomValueSetEvent<>(values(), true, "later"));
        screen.getUI().navigate("settings/helpdesk/channels");

        assertThat(values().getValue()).containsExactlyInAnyOrder("vip", "later");
        assertThat(screen.find(ConfirmDialog.class).exists()).isTrue();
    }

    @Test
    void tryItAsksForSkillsByPriorityCategoryAndTags() {
        var skill = skills.all().getFirst();
        var asked = new SkillRouting(
                true,
                List.of(new SkillRule(
                        List.of(
                                new Condition(Property.PRIORITY, Operator.IS_ANY_OF, "URGENT"),
                                new Condition(Property.TAGS, Operator.IS_ANY_OF, "vip")),
                        Set.of(skill.id()))),
                SkillRouting.Fallback.KEEP_REQUIREMENT);
        acting.run(
                ADMIN, () -> rules.set(crew.channel(), rules.of(crew.channel()).rule(), asked, Duration.ZERO));
        screen = editor();
        press("Show who gets it");
        assertThat(text(TryIt.class)).contains(crew.agents().getFirst().name());

        choose("Priority", "Urgent");
        tags().setValue(Set.of("VIP"));
        press("Show who gets it");

        assertThat(text(TryIt.class)).contains("→ Nobody");
    }

    private void askForSkills() {
        screen.test(screen.find(Checkbox.class)
                        .withCaption("Skill-based routing")
                        .single())
                .click();
    }

    private Condition onlyCondition() {
        return rules.of(crew.channel()).skills().rules().getFirst().conditions().getFirst();
    }

    @SuppressWarnings("unchecked")
    private Select<Property> property() {
        return (Select<Property>) labelled(Select.class, "Property");
    }

    @SuppressWarnings("unchecked")
    private Select<Operator> operator() {
        return (Select<Operator>) labelled(Select.class, "Comparison");
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<String> values() {
        return (MultiSelectComboBox<String>) labelled(MultiSelectComboBox.class, "Value");
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<String> tags() {
        return (MultiSelectComboBox<String>) people("Tags");
    }

    private <C extends Component & HasAriaLabel> C labelled(Class<C> type, String label) {
        return screen.find(type).all().stream()
                .filter(field -> label.equals(field.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow();
    }

    private List<String> offered(Select<Operator> field) {
        return field.getListDataView()
                .getItems()
                .map(field.getItemLabelGenerator())
                .toList();
    }

    private Category category() {
        var name = "Doomed " + UUID.randomUUID();
        acting.run(ADMIN, () -> categories.create(name));
        return categories.all().stream()
                .filter(category -> category.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRuleWithoutADelayIsSavedWhateverStoodInTheDelayBefore() {
        number("Delay before the first assignment, in minutes").setValue(99);
        choose(RULE, "No one");

        press("Save");

        assertThat(rules.of(crew.channel()).rule()).isEqualTo(new RoutingRule.NoOne());
        assertThat(rules.of(crew.channel()).delay()).isZero();
    }

    @Test
    void aDelayThatIsNoNumberIsRefusedAtTheField() {
        Typed.into(number("Delay before the first assignment, in minutes"), "5-");
        choose("Distribution", "Random");

        press("Save");

        var delay = number("Delay before the first assignment, in minutes");
        assertThat(delay.isInvalid()).isTrue();
        assertThat(delay.getErrorMessage()).isEqualTo("Enter whole minutes from 0 to 10.");
        assertThat(rules.of(crew.channel()).version()).isEqualTo(1);
    }

    @Test
    void aHalfDoneSkillRuleIsNotSavedWithARuleThatUsesNoSkills() {
        screen.test(screen.find(Checkbox.class)
                        .withCaption("Skill-based routing")
                        .single())
                .click();
        choose(RULE, "No one");

        press("Save");

        assertThat(rules.of(crew.channel()).rule()).isEqualTo(new RoutingRule.NoOne());
        assertThat(rules.of(crew.channel()).skills()).isEqualTo(SkillRouting.OFF);
    }

    @Test
    void aSkillRuleWithoutConditionsSaysThatItAppliesToEveryTicket() {
        screen.test(screen.find(Checkbox.class)
                        .withCaption("Skill-based routing")
                        .single())
                .click();
        assertThat(says("Without a condition: applies to every ticket.")).isFalse();

        screen.find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel()
                        .filter("Delete this condition"::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow()
                .click();
        assertThat(says("Without a condition: applies to every ticket.")).isTrue();

        press("Add condition");
        assertThat(says("Without a condition: applies to every ticket.")).isFalse();
    }

    @Test
    void anotherAdminsVersionComesWithASkillThatIsNew() {
        choose("Distribution", "Random");
        var theirs = new SkillRouting(
                true, List.of(new SkillRule(List.of(), Set.of(fresh().id()))), SkillRouting.Fallback.IGNORE_SKILLS);
        acting.run(
                ADMIN, () -> rules.set(crew.channel(), rules.of(crew.channel()).rule(), theirs, Duration.ZERO));

        press("Save");
        press("Load their version");
        assertThat(people("Required skills").getValue()).hasSize(1);
        choose("Distribution", "Random");
        press("Save");

        assertThat(rules.of(crew.channel()).skills()).isEqualTo(theirs);
    }

    @Test
    void aTeamThatWasDeletedWhileTheTabIsOpenIsNotSaved() {
        var doomed = SystemUser.call(() -> teams.create("Short-lived " + UUID.randomUUID()));
        screen = editor();
        add("Specific users and teams", new WholeTeam(doomed));
        SystemUser.run(() -> plans.delete(doomed));

        press("Save");

        assertThat(text(AutomationEditor.class)).contains("was deleted meanwhile");
        assertThat(rules.of(crew.channel()).version()).isEqualTo(1);
    }

    @Test
    void whoIsToldOfADeletedTeamIsToldOfAColleaguesChangeAsWell() {
        var doomed = SystemUser.call(() -> teams.create("Short-lived " + UUID.randomUUID()));
        screen = editor();
        add("Specific users and teams", new WholeTeam(doomed));
        SystemUser.run(() -> plans.delete(doomed));
        press("Save");
        acting.run(
                ADMIN,
                () -> rules.set(
                        crew.channel(), rules.of(crew.channel()).rule(), SkillRouting.OFF, Duration.ofMinutes(1)));
        remove("Specific users and teams", new WholeTeam(doomed));

        press("Save");

        assertThat(text(AutomationEditor.class)).doesNotContain("was deleted meanwhile");
        press("Load their version");
        assertThat(rules.of(crew.channel()).version()).isEqualTo(2);
    }

    @SuppressWarnings("unchecked")
    private void remove(String label, Target target) {
        var field = (MultiSelectComboBox<Assignee>) people(label);
        field.setValue(field.getValue().stream()
                .filter(assignee -> !assignee.target().equals(target))
                .collect(Collectors.toSet()));
    }

    @SuppressWarnings("unchecked")
    private void add(String label, Target target) {
        var field = (MultiSelectComboBox<Assignee>) people(label);
        var all = new HashSet<>(field.getValue());
        all.addAll(offered(label).stream()
                .filter(assignee -> assignee.target().equals(target))
                .toList());
        assertThat(all).hasSizeGreaterThan(field.getValue().size());
        field.setValue(all);
    }

    @Test
    void aWrongWeightIsShownThoughTheWeightsWereClosed() {
        choose("Distribution", "Round robin");
        var weights = screen.find(Details.class).single();
        number(crew.agents().getFirst().name()).setValue(99);
        weights.setOpened(false);

        press("Save");

        assertThat(weights.isOpened()).isTrue();
        assertThat(number(crew.agents().getFirst().name()).isInvalid()).isTrue();
        assertThat(rules.of(crew.channel()).version()).isEqualTo(1);
    }

    @Test
    void aWeightThatIsNoNumberIsRefusedAtTheField() {
        choose("Distribution", "Round robin");
        var weight = number(crew.agents().getFirst().name());

        Typed.into(weight, "99999999999");
        press("Save");

        assertThat(weight.isInvalid()).isTrue();
        assertThat(weight.getErrorMessage()).isEqualTo("Enter a whole number from 1 to 20.");
        assertThat(rules.of(crew.channel()).version()).isEqualTo(1);
    }

    @Test
    void amongManyPeopleAWeightIsFoundByName() {
        crew = crews.hire(21);
        screen = editor();
        choose("Distribution", "Round robin");
        screen.find(Details.class).single().setOpened(true);
        var first = crew.agents().getFirst().name();
        number(first).setValue(99);

        screen.find(TextField.class).all().stream()
                .filter(field -> "Search by name".equals(field.getPlaceholder()))
                .findFirst()
                .orElseThrow()
                .setValue("agent 21");

        assertThat(labels(screen.find(WeightFields.class).single()))
                .containsExactlyInAnyOrderElementsOf(crew.agents().stream()
                        .map(Person::name)
                        .filter(name -> name.contains("21"))
                        .toList());
        press("Save");
        assertThat(number(first).isInvalid()).isTrue();
    }

    @Test
    void amongVeryManyPeopleThoseWithAWeightComeFirstAndTheOthersAreFoundByName() {
        crew = crews.hire(70);
        screen = editor();
        choose("Distribution", "Round robin");
        screen.find(Details.class).single().setOpened(true);
        var weights = screen.find(WeightFields.class).single();
        assertThat(labels(weights)).hasSize(60);
        assertThat(weights.getContent().getElement().getTextRecursively()).contains("And 10 more: search by name.");
        var last = crew.agents().stream()
                .map(Person::name)
                .filter(name -> !labels(weights).contains(name))
                .findFirst()
                .orElseThrow();

        var search = screen.find(TextField.class).all().stream()
                .filter(field -> "Search by name".equals(field.getPlaceholder()))
                .findFirst()
                .orElseThrow();
        search.setValue(last);
        screen.test(number(last)).setValue(3);
        search.setValue("");

        assertThat(labels(weights).getFirst()).isEqualTo(last);
        press("Save");
        assertThat(((SpecificUsersAndTeams) rules.of(crew.channel()).rule())
                        .pool()
                        .weights())
                .containsOnlyKeys(crew.agents().stream()
                        .filter(agent -> agent.name().equals(last))
                        .map(Person::id)
                        .findFirst()
                        .orElseThrow());
    }

    private static List<String> labels(WeightFields weights) {
        return weights.getContent()
                .getContent()
                .flatMap(Component::getChildren)
                .filter(Component::isVisible)
                .map(row -> row.getElement().getProperty("label"))
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void weightsAreAskedForOnlyInARoundRobin() {
        assertThat(screen.find(IntegerField.class)
                        .withCaption(crew.agents().getFirst().name())
                        .exists())
                .isFalse();

        choose("Distribution", "Round robin");
        screen.test(screen.find(IntegerField.class)
                        .withCaption(crew.agents().getFirst().name())
                        .single())
                .setValue(3);
        press("Save");

        assertThat(((SpecificUsersAndTeams) rules.of(crew.channel()).rule())
                        .pool()
                        .weights())
                .isEqualTo(Map.of(crew.agents().getFirst().id(), 3));
    }

    @Test
    void aChannelThatDoesNotExistIsNotFound() {
        screen.getUI().navigate("settings/helpdesk/channels/999999999/automation");

        assertThat(screen.getCurrentView().getClass().getGenericInterfaces())
                .anyMatch(type -> type.getTypeName().contains(NotFoundException.class.getSimpleName()));
    }

    @Test
    void aChannelIsPausedAndResumedOnTheTabConfiguration() {
        screen.getUI().navigate("settings/helpdesk/channels/" + crew.channel().value() + "/configuration");
        press("Pause");
        screen.test(screen.find(ConfirmDialog.class).single()).confirm();
        assertThat(text(AboutChannel.class)).contains("Paused");

        press("Resume");

        assertThat(text(AboutChannel.class)).contains("Connected");
    }

    @Test
    void whoHasNoSeatReadsTheRuleButCannotSetIt() {
        var admin = crews.hireOne(BuiltInPreset.ADMIN);
        SystemUser.run(() -> seats.withdraw(admin.id()));
        var before = rules.of(crew.channel());

        var window = window(admin.email().value());
        window.getUI().navigate("settings/helpdesk/channels/" + crew.channel().value() + "/automation");

        assertThat(window.find(Button.class).withText("Save").all()).isEmpty();
        assertThat(window.find(Select.class).withCaption(RULE).single().isEnabled())
                .isFalse();
        assertThatThrownBy(() ->
                        acting.run(admin.email().value(), () -> rules.set(crew.channel(), new RoutingRule.NoOne())))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(rules.of(crew.channel())).isEqualTo(before);
    }

    @Test
    void whoCanGetNoTicketsAnyMoreStaysInTheRuleMarkedAndIsSkipped() {
        var people = crew.agents();
        var both = new SpecificUsersAndTeams(
                Set.of(
                        new OneUser(people.getFirst().id()),
                        new OneUser(people.getLast().id())),
                Distribution.LOAD_BALANCED,
                true);
        acting.run(ADMIN, () -> rules.set(crew.channel(), both));
        SystemUser.run(() -> seats.withdraw(people.getFirst().id()));
        acting.run(ADMIN, () -> users.deactivate(people.getLast().id(), new HandOver.Unassign()));

        screen = editor();

        assertThat(chosen("Specific users and teams"))
                .allMatch(Assignee::invalid)
                .extracting(Assignee::name)
                .containsExactlyInAnyOrder(
                        people.getFirst().name() + " (no Service seat)",
                        people.getLast().name() + " (deactivated)");
        assertThat(people("Specific users and teams").getHelperText())
                .isEqualTo("Those marked in red get no tickets and are skipped.");
        assertThat(text(ForecastList.class)).contains("No Service seat", "Account deactivated", "Nobody, because");
        choose("Distribution", "Random");
        press("Save");
        assertThat(((SpecificUsersAndTeams) rules.of(crew.channel()).rule())
                        .pool()
                        .targets())
                .isEqualTo(both.pool().targets());
    }

    @Test
    void aTeamWithoutAServiceSeatIsNotOfferedToATeamRuleUnlessItIsThereAlready() {
        SystemUser.run(() -> crew.people().forEach(seats::withdraw));
        screen = editor();
        choose(RULE, "Team only");
        assertThat(offered("Teams")).noneMatch(assignee -> assignee.target().equals(new WholeTeam(crew.team())));

        acting.run(ADMIN, () -> rules.set(crew.channel(), new RoutingRule.TeamOnly(Set.of(crew.team()))));
        screen = editor();

        assertThat(chosen("Teams")).singleElement().satisfies(team -> {
            assertThat(team.invalid()).isTrue();
            assertThat(team.name()).endsWith("(nobody with a Service seat)");
        });
    }

    private Skill fresh() {
        var name = "Fresh " + UUID.randomUUID();
        acting.run(ADMIN, () -> catalogue.create("Other", name));
        return skills.all().stream()
                .filter(skill -> skill.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private IntegerField number(String label) {
        return screen.find(IntegerField.class).withCaption(label).single();
    }

    private boolean says(String sentence) {
        return screen.find(Span.class).withText(sentence).all().stream().anyMatch(Span::isVisible);
    }

    @SuppressWarnings("unchecked")
    private Set<Assignee> chosen(String label) {
        return ((MultiSelectComboBox<Assignee>) people(label)).getValue();
    }

    @SuppressWarnings("unchecked")
    private List<Assignee> offered(String label) {
        return ((MultiSelectComboBox<Assignee>) people(label))
                .getListDataView()
                .getItems()
                .toList();
    }

    private BrowserlessUIContext editor() {
        var window = window(ADMIN);
        window.getUI().navigate("settings/helpdesk/channels/" + crew.channel().value() + "/automation");
        return window;
    }

    private void press(String button) {
        screen.test(screen.find(Button.class).withText(button).single()).click();
    }

    @SuppressWarnings("unchecked")
    private void choose(String label, String choice) {
        screen.test(screen.find(Select.class).withCaption(label).single()).selectItem(choice);
    }

    @SuppressWarnings("unchecked")
    private void chooseSkill(Skill skill) {
        ((MultiSelectComboBox<Skill>) people("Required skills")).setValue(Set.of(skill));
    }

    private MultiSelectComboBox<?> people(String label) {
        return screen.find(MultiSelectComboBox.class).withCaption(label).single();
    }

    private List<String> labels() {
        return screen.find(Component.class).all().stream()
                .map(component -> component.getElement().getProperty("label"))
                .filter(Objects::nonNull)
                .toList();
    }

    private String text(Class<? extends Component> part) {
        return screen.find(part).single().getElement().getTextRecursively();
    }
}
