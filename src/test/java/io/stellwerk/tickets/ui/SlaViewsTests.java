package io.stellwerk.tickets.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import io.stellwerk.Crews;
import io.stellwerk.ScreenTest;
import io.stellwerk.Typed;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.tickets.Promises;
import io.stellwerk.tickets.SlaGoal;
import io.stellwerk.tickets.SlaPlan;
import io.stellwerk.tickets.SlaPolicies;
import io.stellwerk.tickets.SlaPolicy;
import io.stellwerk.tickets.SlaPolicyId;
import io.stellwerk.tickets.SlaProgress;
import io.stellwerk.tickets.StatusId;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** How admins promise something. */
class SlaViewsTests extends ScreenTest {

    private static final String ADMIN = "superadmin@demo.example";

    @Autowired
    AutowireCapableBeanFactory application;

    @SuppressWarnings("NullAway.Init")
    private Promises promises;

    @Autowired
    SlaPolicies policies;

    @Autowired
    Crews crews;

    private final String name = "Gold " + UUID.randomUUID();

    @BeforeEach
    void setUp() {
        promises = application.createBean(Promises.class);
    }

    @Test
    void aPolicyIsCreatedAndSaysBeforeSavingWhatItMeans() {
        var screen = window(ADMIN);
        screen.getUI().navigate(NewSlaPolicyView.class);
        screen.find(TextField.class).withCaption("Policy name").single().setValue(name);
        promise(screen, "First reply", 2);
        weekly(screen).setValue(true);
        screen.find(DateTimePicker.class).single().setValue(LocalDateTime.parse("2026-11-20T16:30"));

        assertThat(text(screen)).contains("First reply due Monday, November 23, 2026, 10:30");
        click(screen, "Save");

        assertThat(promises.find(name).plan().goals().usual()).containsEntry(SlaGoal.FIRST_REPLY, Duration.ofHours(2));
        assertThat(screen.getCurrentView()).isInstanceOf(SlaView.class);
        remove(name);
    }

    @Test
    void whatIsMissingIsSaidAtItsField() {
        var screen = window(ADMIN);
        screen.getUI().navigate(NewSlaPolicyView.class);

        click(screen, "Save");

        assertThat(screen.find(TextField.class)
                        .withCaption("Policy name")
                        .single()
                        .getErrorMessage())
                .isEqualTo("Enter a name.");
        assertThat(text(screen)).contains("Choose at least one goal.");
    }

    @Test
    void aGoalWithoutATimeIsNoGoal() {
        var screen = window(ADMIN);
        screen.getUI().navigate(NewSlaPolicyView.class);
        screen.find(TextField.class).withCaption("Policy name").single().setValue(name);
        goal(screen, "Close").setValue(true);

        click(screen, "Save");

        assertThat(screen.find(IntegerField.class).all())
                .anyMatch(field -> field.isInvalid() && field.getErrorMessage().startsWith("Enter a whole number"));
        assertThat(SystemUser.call(policies::all))
                .noneMatch(policy -> policy.name().equals(name));
    }

    @Test
    void aWarningThatIsNoNumberIsNotTakenForNone() {
        var policy = promises.make(crews.hire(1), Duration.ofHours(1));
        var screen = window(ADMIN);
        screen.navigate("settings/helpdesk/sla/" + policy.id().value(), SlaPolicyView.class);
        var warning =
                screen.find(IntegerField.class).withCaption("Due soon before").single();

        Typed.into(warning, "5-");
        click(screen, "Save");

        assertThat(warning.isInvalid()).isTrue();
        assertThat(warning.getErrorMessage()).startsWith("Enter a whole number from 1 to");
        assertThat(promises.find(policy.name()).plan().dueSoon())
                .isEqualTo(policy.plan().dueSoon());
        remove(policy.name());
    }

    @Test
    void theLaterOfTwoWhoSaveIsToldAndLosesNothingUnasked() {
        var policy = promises.make(crews.hire(1), Duration.ofHours(1));
        var screen = window(ADMIN);
        screen.navigate("settings/helpdesk/sla/" + policy.id().value(), SlaPolicyView.class);
        SystemUser.run(() -> policies.activate(policy, false));

        screen.find(TextField.class).withCaption("Policy name").single().setValue(name);
        click(screen, "Save");

        assertThat(text(screen)).contains("Somebody else changed this");
        assertThat(promises.find(policy.name()).active()).isFalse();
        remove(policy.name());
    }

    @Test
    void whoeverSavesWhatSomebodyElseDeletedIsLedBackToTheList() {
        var policy = promises.make(crews.hire(1), Duration.ofHours(1));
        var screen = window(ADMIN);
        screen.navigate("settings/helpdesk/sla/" + policy.id().value(), SlaPolicyView.class);
        remove(policy.name());

        screen.find(TextField.class).withCaption("Policy name").single().setValue(name);
        click(screen, "Save");
        click(screen, "Load their version");

        assertThat(screen.getCurrentView()).isInstanceOf(SlaView.class);
    }

    @Test
    void timeInAStatusThatIsGoneStaysPausedWhenAPolicyIsSaved() {
        var plan = promises.plan(crews.hire(1), Duration.ofHours(1));
        var pauses = Stream.concat(plan.pauses().stream(), Stream.of(new StatusId(987_654)))
                .collect(Collectors.toSet());
        var policy = promises.make(
                new SlaPlan(plan.name(), plan.conditions(), plan.goals(), plan.dueSoon(), plan.hours(), pauses));
        var screen = window(ADMIN);
        screen.navigate("settings/helpdesk/sla/" + policy.id().value(), SlaPolicyView.class);

        screen.find(TextField.class).withCaption("Policy name").single().setValue(name);
        click(screen, "Save");

        assertThat(promises.find(name).plan().pauses()).isEqualTo(pauses);
        remove(name);
    }

    @Test
    void whileTicketsAreBroughtToAChangeTheListStaysWithItsFocus() {
        var screen = window(ADMIN);
        screen.navigate("settings/helpdesk/sla", SlaView.class);
        var plan = promises.plan(crews.hire(1), Duration.ofHours(1));
        var choices = new SlaChoices(Map.of(), List.of(), List.of());
        var list = new PolicyList((policy, active) -> {}, (policy, by) -> {});
        list.show(List.of(policy(1, plan, true)), choices);
        var rows = list.getElement().getChild(0);

        list.show(List.of(policy(1, plan, true)), choices);
        assertThat(list.getElement().getChild(0)).isEqualTo(rows);
        list.show(List.of(policy(1, plan, false)), choices);
        assertThat(list.getElement().getChild(0)).isNotEqualTo(rows);
    }

    @Test
    void aPolicyIsSwitchedOffMovedAndDeletedFromTheList() {
        var policy = promises.make(crews.hire(1), Duration.ofHours(1));
        var screen = window(ADMIN);
        screen.navigate("settings/helpdesk/sla", SlaView.class);
        var active = screen.find(Checkbox.class).all().stream()
                .filter(box -> box.getAriaLabel()
                        .filter((policy.name() + " is active")::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow();

        screen.test(active).click();
        press(screen, "Try " + policy.name() + " later");

        assertThat(promises.find(policy.name()).active()).isFalse();
        assertThat(SystemUser.call(policies::all).getFirst().name()).isNotEqualTo(policy.name());
        screen.navigate("settings/helpdesk/sla/" + policy.id().value(), SlaPolicyView.class);
        click(screen, "Delete policy");
        var question = screen.find(ConfirmDialog.class).single();
        ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, true));
        assertThat(SystemUser.call(policies::all)).noneMatch(any -> any.id().equals(policy.id()));
    }

    @Test
    void onlyThatOpenTicketsBeginToBeBroughtToAChangeAndAreAllThereIsSpoken() {
        var screen = window(ADMIN);
        var bar = new RecountBar();
        screen.getUI().add(bar);

        bar.show(new SlaProgress(0, 300));
        assertThat(spoken(bar)).isEqualTo("Open tickets are brought to the change");

        bar.show(new SlaProgress(100, 300));
        assertThat(bar.getElement().getTextRecursively()).contains("100 of 300");
        assertThat(spoken(bar)).isEqualTo("Open tickets are brought to the change");

        bar.show(new SlaProgress(300, 300));
        assertThat(screen.find(ProgressBar.class).exists()).isFalse();
        assertThat(spoken(bar)).isEqualTo("Done: all open tickets follow the change.");
    }

    @Test
    void whatGoesOnAlreadyWhenThePageOpensIsNotSpoken() {
        var screen = window(ADMIN);
        var bar = new RecountBar();
        bar.show(new SlaProgress(100, 300));

        screen.getUI().add(bar);

        assertThat(bar.getElement().getTextRecursively()).contains("100 of 300");
        assertThat(spoken(bar)).isEmpty();
    }

    @Test
    void aPolicyBelowOneForAllTicketsSaysThatItIsNeverUsed() {
        var screen = window(ADMIN);
        screen.navigate("settings/helpdesk/sla", SlaView.class);
        var narrow = promises.plan(crews.hire(1), Duration.ofHours(1));
        var wide =
                new SlaPlan("Standard", List.of(), narrow.goals(), narrow.dueSoon(), narrow.hours(), narrow.pauses());
        var choices = new SlaChoices(Map.of(), List.of(), List.of());
        var list = new PolicyList((policy, active) -> {}, (policy, by) -> {});
        var never = "Never used, as Standard above is for all tickets.";

        list.show(List.of(policy(1, narrow, true), policy(2, wide, true)), choices);
        assertThat(list.getElement().getTextRecursively()).doesNotContain(never);
        list.show(List.of(policy(2, wide, false), policy(1, narrow, true)), choices);
        assertThat(list.getElement().getTextRecursively()).doesNotContain(never);
        list.show(List.of(policy(2, wide, true), policy(1, narrow, true)), choices);
        assertThat(list.getElement().getTextRecursively()).contains(never);
    }

    private static SlaPolicy policy(long id, SlaPlan plan, boolean active) {
        return new SlaPolicy(new SlaPolicyId(id), plan, active, 0);
    }

    private static String spoken(RecountBar bar) {
        return Stream.concat(Stream.of(bar.getElement()), bar.getElement().getChildren())
                .filter(part -> "status".equals(part.getAttribute("role")))
                .map(Element::getTextRecursively)
                .collect(Collectors.joining());
    }

    @Test
    void anAgentDoesNotReachThePage() {
        var agent = window("agent@demo.example");
        agent.getUI().navigate("settings/helpdesk/sla");

        assertThat(agent.getCurrentView()).isNotInstanceOf(SlaView.class);
    }

    private void remove(String called) {
        SystemUser.run(() -> policies.delete(promises.find(called)));
    }

    private static void promise(BrowserlessUIContext screen, String goal, int hours) {
        goal(screen, goal).setValue(true);
        screen.find(IntegerField.class).all().stream()
                .filter(field -> field.getAriaLabel().filter(goal::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .setValue(hours);
    }

    private static Checkbox goal(BrowserlessUIContext screen, String goal) {
        return screen.find(Checkbox.class).withCaption(goal).single();
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Boolean> weekly(BrowserlessUIContext screen) {
        return screen.find(RadioButtonGroup.class).all().getFirst();
    }

    private static void press(BrowserlessUIContext screen, String label) {
        screen.find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .click();
    }

    private static void click(BrowserlessUIContext screen, String text) {
        screen.find(Button.class).withText(text).all().getFirst().click();
    }

    private static String text(BrowserlessUIContext screen) {
        return ((Component) screen.getCurrentView()).getElement().getTextRecursively();
    }
}
