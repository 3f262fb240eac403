package io.stellwerk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.ScreenTest;
import io.stellwerk.UnreachableDatabase;
import io.stellwerk.base.ui.Notice;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The help desk while the database cannot be asked: what is on the screen stays, and what was meant can be done later. */
class DeskWithoutDatabaseTests extends ScreenTest {

    private static final int MORE_THAN_A_PAGE = 40;

    @Autowired
    Customers customers;

    @Autowired
    Crews crews;

    private final String word = UUID.randomUUID().toString().substring(0, 8);

    private String anna = "";

    @BeforeEach
    void somebodyOfHerOwn() {
        anna = crews.hire(1).agent().email().value();
    }

    @Test
    void whatWasReadOfAListStaysAndTheRestIsTriedAgain() {
        IntStream.range(0, MORE_THAN_A_PAGE).forEach(number -> customers.writeTo(anna, word + " " + number));
        var window = desk();
        var read = rows(window);

        UnreachableDatabase.during(() -> scrollDown(window));
        assertThat(rows(window)).isEqualTo(read).isPositive();
        assertThat(failure(window).isVisible()).isTrue();

        window.test(window.find(Button.class).withText("Try again").single()).click();
        assertThat(rows(window)).isEqualTo(MORE_THAN_A_PAGE);
        assertThat(failure(window).isVisible()).isFalse();
    }

    @Test
    void whatCouldNotBeSentIsStillThereToBeSent() {
        var ticket = customers.writeTo(anna, word);
        var window = window(anna);
        window.navigate("helpdesk/ticket/" + ticket.value(), HelpDeskView.class);

        UnreachableDatabase.during(() -> {
            type(window, "<p>Not lost</p>");
            press(window, "Send");
        });
        assertThat(said(window)).contains("did not work");
        assertThat(window.find(RichText.class).single().html()).contains("Not lost");
        assertThat(messages(window)).isEqualTo(1);

        press(window, "Send");
        assertThat(messages(window)).isEqualTo(2);
    }

    private BrowserlessUIContext desk() {
        var window = window(anna);
        window.navigate("helpdesk/assigned-to-me", HelpDeskView.class);
        return window;
    }

    private static void scrollDown(BrowserlessUIContext window) {
        var list = window.find(TicketList.class).single().getElement();
        list.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(list, "more", JsonMapper.shared().createObjectNode()));
    }

    private static Notice failure(BrowserlessUIContext window) {
        return window.find(TicketList.class)
                .single()
                .getChildren()
                .filter(Notice.class::isInstance)
                .map(Notice.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static int rows(BrowserlessUIContext window) {
        return window.find(TicketListRow.class).all().size();
    }

    private static int messages(BrowserlessUIContext window) {
        return window.find(MessageBody.class).all().size();
    }

    private static String said(BrowserlessUIContext window) {
        return window.find(Notification.class).all().getLast().getElement().getTextRecursively();
    }

    private static void type(BrowserlessUIContext window, String html) {
        var editor = window.find(RichText.class).single();
        ComponentUtil.fireEvent(editor, new RichText.Typed(editor, true, html, editor.place()));
    }

    private static void press(BrowserlessUIContext window, String name) {
        window.test(window.find(Button.class).withText(name).single()).click();
    }
}
