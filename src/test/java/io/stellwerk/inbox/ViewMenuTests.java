package io.stellwerk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import io.stellwerk.Crews;
import io.stellwerk.ScreenTest;
import io.stellwerk.tickets.TicketView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The menu of the view that is shown. */
class ViewMenuTests extends ScreenTest {

    @Autowired
    Crews crews;

    @Test
    void aNewViewIsMadeFromTheOneThatIsOnTheScreen() {
        var desk = window(crews.hire(1).agent().email().value());
        desk.navigate("helpdesk/assigned-to-me", HelpDeskView.class);
        desk.getUI().navigate("helpdesk/unassigned");

        choose(desk, "Save as new view");

        assertThat(desk.find(Select.class).withCaption("Tickets from").single().getValue())
                .isEqualTo(TicketView.UNASSIGNED);
    }

    private static void choose(BrowserlessUIContext desk, String name) {
        var button = desk.find(ViewMenu.class).single().getElement();
        button.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(button, "vaadin-context-menu-before-open", pressed()));
        var chosen = desk.find(ContextMenu.class).single().getItems().stream()
                .filter(item -> item.getText().equals(name))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(chosen, new ClickEvent<>(chosen));
        desk.roundTrip();
    }

    private static ObjectNode pressed() {
        var pressed = JsonMapper.shared().createObjectNode();
        pressed.putObject("event.detail");
        return pressed;
    }
}
