package io.stellwerk.team.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import io.stellwerk.Crews;
import io.stellwerk.ScreenTest;
import io.stellwerk.accounts.Person;
import io.stellwerk.team.Skill;
import io.stellwerk.team.Skills;
import io.stellwerk.team.ui.SkillTable.Move;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The catalogue of skills and who has them. */
class SkillsTests extends ScreenTest {

    @Autowired
    Skills skills;

    @Autowired
    Crews crews;

    @Test
    void languagesHaveNamesInTheReadersLanguage() {
        var screen = open();

        assertThat(table(screen))
                .anyMatch(listed -> SkillWords.whole(listed.skill()).equals("Language: French"));
    }

    @Test
    void aSkillIsAddedRenamedAndDeleted() {
        var screen = open();
        var name = "Welding " + UUID.randomUUID();

        add(screen, name);
        assertThat(named(name)).isNotNull();
        act(screen, name, Move.RENAME);
        screen.find(TextField.class).withCaption("Name").single().setValue(name + " 2");
        save(screen);
        assertThat(named(name + " 2").category()).isEqualTo("Products");

        act(screen, name + " 2", Move.DELETE);
        var question = screen.find(ConfirmDialog.class).single();
        ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, true));
        assertThat(skills.all()).noneMatch(skill -> skill.name().equals(name + " 2"));
    }

    @Test
    void twoSkillsOfACategoryDoNotShareAName() {
        var screen = open();
        var name = "Welding " + UUID.randomUUID();
        add(screen, name);

        add(screen, name);

        assertThat(screen.find(TextField.class).withCaption("Name").single().getErrorMessage())
                .isEqualTo("The category has a skill of this name already.");
    }

    @Test
    void manyPeopleGetASkillAtOnceAndThenItCannotBeDeleted() {
        var crew = crews.hire(3);
        var screen = open();
        var name = "Welding " + UUID.randomUUID();
        add(screen, name);

        act(screen, name, Move.ASSIGN);
        people(screen).setValue(new HashSet<>(crew.agents()));
        save(screen);

        assertThat(skills.of(crew.people()).values())
                .allMatch(own -> own.contains(named(name).id()));
        act(screen, name, Move.DELETE);
        assertThat(screen.find(Notification.class).all().getLast().getElement().getTextRecursively())
                .contains(name + " cannot be deleted")
                .contains("3 users have it");
    }

    private Skill named(String name) {
        return skills.all().stream()
                .filter(skill -> skill.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private BrowserlessUIContext open() {
        var screen = window("superadmin@demo.example");
        screen.getUI().navigate(SkillsView.class);
        return screen;
    }

    @SuppressWarnings("unchecked")
    private static void add(BrowserlessUIContext screen, String name) {
        screen.find(Button.class).withText("Add skill").all().getFirst().click();
        screen.find(ComboBox.class).withCaption("Category").single().setValue("Products");
        screen.find(TextField.class).withCaption("Name").single().setValue(name);
        save(screen);
    }

    private static void save(BrowserlessUIContext screen) {
        screen.find(Button.class).withText("Save").all().getLast().click();
    }

    private static void act(BrowserlessUIContext screen, String name, Move move) {
        var wanted = table(screen).stream()
                .filter(listed -> listed.skill().name().equals(name))
                .findFirst()
                .orElseThrow();
        screen.find(SkillsView.class).single().act(wanted, move);
    }

    private static List<ListedSkill> table(BrowserlessUIContext screen) {
        return screen.find(SkillTable.class)
                .single()
                .getContent()
                .getListDataView()
                .getItems()
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<Person> people(BrowserlessUIContext screen) {
        return screen.find(MultiSelectComboBox.class).withCaption("Who has it").single();
    }
}
