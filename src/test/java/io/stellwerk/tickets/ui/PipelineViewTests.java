package io.stellwerk.tickets.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import io.stellwerk.ScreenTest;
import io.stellwerk.tickets.Categories;
import io.stellwerk.tickets.Category;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Admins set up statuses and categories. */
class PipelineViewTests extends ScreenTest {

    private static final String ADMIN = "admin@demo.example";

    @Autowired
    Categories categories;

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
        assertThat(field.getErrorMessage()).contains("this name");
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
        var button = admin.find(Button.class).all().stream()
                .filter(any -> any.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
        admin.test(button).click();
        admin.roundTrip();
    }

    private static String text(BrowserlessUIContext admin) {
        return admin.find(PipelineView.class).single().getElement().getTextRecursively();
    }
}
