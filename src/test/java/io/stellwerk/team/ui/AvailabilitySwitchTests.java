package io.stellwerk.team.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import io.stellwerk.ActingAs;
import io.stellwerk.ScreenTest;
import io.stellwerk.team.Availabilities;
import io.stellwerk.team.Availability.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The switch in the header of every page. */
class AvailabilitySwitchTests extends ScreenTest {

    private static final String EMIL = "emil@demo.example";

    @Autowired
    Availabilities availabilities;

    @Autowired
    ActingAs acting;

    @AfterEach
    void emilIsBack() {
        acting.run(EMIL, () -> availabilities.setMine(State.AVAILABLE));
    }

    @Test
    void aClickChangesItAtOnceInEveryWindow() {
        var desk = window(EMIL);
        desk.getUI().navigate("helpdesk");
        var phone = window(EMIL);
        phone.getUI().navigate("helpdesk");
        assertThat(shown(phone)).isEqualTo("Available");

        desk.activate();
        var menu = desk.find(AvailabilitySwitch.class).single().getContent();
        choose(menu, "Away");

        assertThat(shown(desk)).isEqualTo("Away");
        assertThat(acting.call(EMIL, availabilities::mine).state()).isEqualTo(State.AWAY);
        eventually(phone, () -> shown(phone).equals("Away"));
    }

    private static void choose(MenuBar menu, String name) {
        var item = menu.getItems().getFirst().getSubMenu().getItems().stream()
                .filter(choice -> choice.getElement().getTextRecursively().startsWith(name))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }

    private static String shown(BrowserlessUIContext window) {
        return window.find(Div.class)
                .withClassName("face")
                .single()
                .getElement()
                .getTextRecursively();
    }
}
