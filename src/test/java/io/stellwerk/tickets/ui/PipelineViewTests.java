package io.stellwerk.tickets.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.stellwerk.ActingAs;
import io.stellwerk.CountedStatements;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.ScreenTest;
import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.Language;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.base.WakeUps;
import io.stellwerk.tickets.Categories;
import io.stellwerk.tickets.Category;
import io.stellwerk.tickets.Pipeline;
import io.stellwerk.tickets.TicketLabels;
import io.stellwerk.tickets.Tickets;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Admins set up statuses and categories. */
class PipelineViewTests extends ScreenTest {

    private static final String ADMIN = "admin@demo.example";

    @Autowired
    Categories categories;

    @Autowired
    Accounts accounts;

    @Autowired
    ActingAs acting;

    @Autowired
    Crews crews;

    @Autowired
    Customers customers;

    @Autowired
    Tickets tickets;

    @Autowired
    TicketLabels labels;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WakeUps wakeUps;

    private final String name = "Name " + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void theStatusesStandThereWithWhatGivesThem() {
        var admin = open();

        assertThat(text(admin))
                .contains("Waiting on contact", "after an agent’s reply", "Closed", "when a ticket is closed");
    }

    @Test
    void aStatusIsAddedAndDeletedAgain() {
        var admin = open();
        press(admin, "Add status");
        type(admin, name);
        press(admin, "Save");
        assertThat(text(admin)).contains(name);

        pressLabelled(admin, "Delete " + name);
        press(admin, "Delete");

        assertThat(text(admin)).doesNotContain(name);
    }

    @Test
    void aNameThatIsTakenIsToldAtTheField() {
        var admin = open();
        press(admin, "Add status");
        type(admin, "closed");

        press(admin, "Save");

        var field = admin.find(TextField.class).withCaption("Name").single();
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).isEqualTo("This name is taken already. Choose another one.");
    }

    @Test
    void theColourOfAStatusIsCalledOneAndSaysWhatItMeans() {
        var admin = open();

        press(admin, "Add status");

        var colour = admin.find(Select.class).withCaption("Colour").single();
        assertThat(colour.getElement().getTextRecursively()).contains("Grey (quiet)", "Red (alarming)");
    }

    @Test
    void aStatusThatIsGivenAutomaticallyIsNotDeleted() {
        var admin = open();

        pressLabelled(admin, "Delete Closed");

        assertThat(admin.find(Button.class).withText("Delete").exists()).isFalse();
    }

    @Test
    void aCategoryIsAddedForEveryone() {
        var admin = open();
        press(admin, "Add category");
        type(admin, name);

        press(admin, "Save");

        assertThat(categories.all()).extracting(Category::name).contains(name);
    }

    @Test
    void whoeverIsAtALineStaysThereWhenItIsRenamed() {
        var admin = open();
        press(admin, "Add category");
        type(admin, name);
        press(admin, "Save");
        var edit = labelled(admin, "Edit " + name);
        pressLabelled(admin, "Edit " + name);
        type(admin, name + " again");

        press(admin, "Save");

        assertThat(text(admin)).contains(name + " again");
        assertThat(labelled(admin, "Edit " + name + " again")).isSameAs(edit);
    }

    @Test
    void whoeverIsAtALineStaysThereWhenOthersComeMoveAndGo() {
        var first = category("first");
        var second = category("second");
        var third = category("third");
        var colleague = open();
        var edit = labelled(colleague, "Edit " + second.name());
        var left = new AtomicInteger();
        edit.addDetachListener(gone -> left.incrementAndGet());

        SystemUser.run(() -> categories.move(first.id(), 2));
        eventually(colleague, () -> text(colleague).matches(".*" + name + " third.*" + name + " first.*"));
        category("fourth");
        eventually(colleague, () -> text(colleague).contains(name + " fourth"));
        SystemUser.run(() -> categories.delete(third, Optional.empty()));
        eventually(colleague, () -> !text(colleague).contains(name + " third"));

        assertThat(left).hasValue(0);
        assertThat(text(colleague)).matches(".*" + name + " second.*" + name + " first.*" + name + " fourth.*");
    }

    @Test
    void onesOwnChangeIsNotCountedOnceMoreWhenEveryoneIsTold() {
        var admin = open();
        var section = admin.find(CategorySection.class).single();
        category("elsewhere");
        CountedStatements.in(section::refresh);

        assertThat(CountedStatements.in(section::refresh)).isEqualTo(CountedStatements.in(categories::all));
        assertThat(text(admin)).contains(name + " elsewhere");
    }

    @Test
    @SuppressWarnings("unchecked")
    void theTicketsOfACategoryMayGoOnWithoutOne() {
        var gone = category("gone");
        var ticket = customers.write("In " + gone.name());
        acting.run(ADMIN, () -> labels.categorise(ticket, Optional.of(gone.id())));
        var admin = open();
        pressLabelled(admin, "Delete " + gone.name());
        var instead = (ComboBox<Optional<Category>>)
                admin.find(ComboBox.class).withCaption("Its tickets get").single();

        press(admin, "Delete");
        assertThat(instead.isInvalid()).isTrue();
        admin.test(instead).selectItem("No category");
        press(admin, "Delete");

        assertThat(categories.all()).doesNotContain(gone);
        assertThat(acting.call(ADMIN, () -> tickets.show(ticket))
                        .orElseThrow()
                        .ticket()
                        .category())
                .isEmpty();
    }

    private Category category(String which) {
        SystemUser.run(() -> categories.create(name + " " + which));
        return categories.all().stream()
                .filter(category -> category.name().equals(name + " " + which))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aColleagueSeesNewStatusesAndCategoriesAtOnce() {
        var colleague = open();
        var admin = open();
        press(admin, "Add status");
        type(admin, name);
        press(admin, "Save");
        press(admin, "Add category");
        type(admin, name + " too");
        press(admin, "Save");

        eventually(colleague, () -> text(colleague).contains(name + "Open"));
        eventually(colleague, () -> text(colleague).contains(name + " too"));
    }

    @Test
    void whoReloadsStillSeesHowManyTicketsAreToFollow() {
        jdbc.sql("INSERT INTO ticket_status (name, open, colour, position) VALUES (:name, FALSE, 'QUIET', 99)")
                .param("name", name)
                .update();
        jdbc.sql("""
                        INSERT INTO status_move (status_id, version, done, tickets)
                        SELECT id, 1, 700, 13000 FROM ticket_status WHERE name = :name
                        """).param("name", name).update();
        assertThat(text(open())).contains("Closing 12,300 tickets with the status " + name);
        jdbc.sql("""
                        UPDATE ticket_status SET leads_to = (SELECT status_id FROM ticket_status_role WHERE role = 'DONE')
                        WHERE name = :name
                        """).param("name", name).update();

        var admin = open();

        assertThat(text(admin)).contains("Moving 12,300 tickets from " + name + " to Closed…");
        jdbc.sql("DELETE FROM ticket_status WHERE name = :name")
                .param("name", name)
                .update();
        wakeUps.wake(Pipeline.MOVES);
        eventually(admin, () -> !text(admin).contains("Moving"));
    }

    @Test
    void onlyThatTicketsBeginToFollowAndAreAllThereIsSpoken() {
        var admin = open();
        jdbc.sql("INSERT INTO ticket_status (name, open, colour, position) VALUES (:name, FALSE, 'QUIET', 99)")
                .param("name", name)
                .update();
        var status = jdbc.sql("SELECT id FROM ticket_status WHERE name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
        jdbc.sql("INSERT INTO status_move (status_id, version, done, tickets) VALUES (:status, 1, 700, 13000)")
                .param("status", status)
                .update();
        wakeUps.wake(Pipeline.MOVES);
        eventually(admin, () -> text(admin).contains("Closing 12,300 tickets with the status " + name));
        var bar = bar(admin);
        assertThat(spoken(admin)).isEqualTo("Closing tickets with the status " + name + "…");

        jdbc.sql("UPDATE status_move SET done = 12999 WHERE status_id = :status")
                .param("status", status)
                .update();
        wakeUps.wake(Pipeline.MOVES);

        eventually(admin, () -> text(admin).contains("Closing 1 ticket with the status " + name));
        assertThat(bar(admin)).isSameAs(bar);
        assertThat(bar.getValue()).isEqualTo(12_999);
        assertThat(spoken(admin)).isEqualTo("Closing tickets with the status " + name + "…");

        jdbc.sql("DELETE FROM ticket_status WHERE id = :status")
                .param("status", status)
                .update();
        wakeUps.wake(Pipeline.MOVES);

        eventually(admin, () -> !text(admin).contains("Closing"));
        assertThat(spoken(admin)).isEqualTo("Done: no ticket with the status " + name + " is left to change.");
    }

    /** The one whose status has the name of this test; other tests may have theirs. */
    private ProgressBar bar(BrowserlessUIContext admin) {
        return admin.find(StatusMoveBar.class).all().stream()
                .filter(line -> line.getElement().getTextRecursively().contains(name))
                .map(line -> admin.find(ProgressBar.class, line).single())
                .findFirst()
                .orElseThrow();
    }

    private static String spoken(BrowserlessUIContext admin) {
        var live = admin.find(StatusMoveBars.class)
                .single()
                .getElement()
                .getChildren()
                .filter(child -> "status".equals(child.getAttribute("role")))
                .toList();
        assertThat(live).hasSize(1);
        return live.getFirst().getText();
    }

    @Test
    void howManyTicketsAreToFollowStandsThereInGerman() {
        var german = crews.hireOne(BuiltInPreset.SUPER_ADMIN).email().value();
        acting.run(german, () -> accounts.speak(Language.GERMAN));
        jdbc.sql("INSERT INTO ticket_status (name, open, colour, position) VALUES (:name, TRUE, 'QUIET', 99)")
                .param("name", name)
                .update();
        jdbc.sql("""
                        INSERT INTO status_move (status_id, version, done, tickets)
                        SELECT id, 1, 700, 13000 FROM ticket_status WHERE name = :name
                        """).param("name", name).update();

        var admin = window(german);
        admin.navigate("settings/helpdesk/pipeline", PipelineView.class);

        assertThat(text(admin)).contains("12.300 Tickets mit dem Status " + name + " werden geöffnet");
        jdbc.sql("DELETE FROM ticket_status WHERE name = :name")
                .param("name", name)
                .update();
    }

    private BrowserlessUIContext open() {
        var admin = window(ADMIN);
        admin.navigate("settings/helpdesk/pipeline", PipelineView.class);
        return admin;
    }

    private static void type(BrowserlessUIContext admin, String words) {
        admin.test(admin.find(TextField.class).withCaption("Name").single()).setValue(words);
    }

    private static void press(BrowserlessUIContext admin, String words) {
        admin.test(admin.find(Button.class).withText(words).single()).click();
        admin.roundTrip();
    }

    private static void pressLabelled(BrowserlessUIContext admin, String label) {
        admin.test(labelled(admin, label)).click();
        admin.roundTrip();
    }

    private static Button labelled(BrowserlessUIContext admin, String label) {
        return admin.find(Button.class).all().stream()
                .filter(any -> any.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static String text(BrowserlessUIContext admin) {
        return admin.find(PipelineView.class).single().getElement().getTextRecursively();
    }
}
