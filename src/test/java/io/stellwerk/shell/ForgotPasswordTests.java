package io.stellwerk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.stellwerk.Screens;
import io.stellwerk.StellwerkTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class ForgotPasswordTests extends StellwerkTest {

    @Autowired
    private ApplicationContext application;

    private Screens screens;

    @BeforeEach
    void open() {
        screens = new Screens(application);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void theAnswerIsTheSameWhetherOrNotThereIsAnAccount() {
        assertThat(answerTo("somebody@nowhere.example"))
                .isEqualTo(answerTo("dana@demo.example").stream()
                        .map(line -> line.replace("dana@demo.example", "somebody@nowhere.example"))
                        .toList())
                .anyMatch(line -> line.contains("If somebody@nowhere.example has an account here"));
    }

    @Test
    void whatIsNoAddressIsSaidAtTheField() {
        var visitor = ask("dana");

        assertThat(visitor.find(TextField.class).single().isInvalid()).isTrue();
        assertThat(visitor.find(H1.class).single().getText()).isEqualTo("Forgot your password?");
    }

    @Test
    void aDeadLinkLeadsToANewOne() {
        var visitor = screens.ofNobody();
        visitor.navigate("new-password/1-1-0123456789abcdef0123456789abcdef", NewPasswordView.class);

        assertThat(visitor.find(H1.class).single().getText()).isEqualTo("This link does not work any more");
        assertThat(visitor.find(Anchor.class).single().getHref()).isEqualTo("forgot-password");
    }

    private List<String> answerTo(String email) {
        return ask(email).find(Paragraph.class).all().stream()
                .map(Paragraph::getText)
                .toList();
    }

    private BrowserlessUIContext ask(String email) {
        var visitor = screens.ofNobody();
        visitor.navigate("forgot-password", ForgotPasswordView.class);
        visitor.find(TextField.class).single().setValue(email);
        visitor.test(visitor.find(Button.class).withText("Send link").single()).click();
        return visitor;
    }
}
