package io.stellwerk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.Roles;
import io.stellwerk.ScreenTest;
import io.stellwerk.accounts.Grants;
import io.stellwerk.accounts.Permission;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.accounts.TicketScope;
import io.stellwerk.team.Seats;
import io.stellwerk.tickets.CustomView;
import io.stellwerk.tickets.CustomViews;
import io.stellwerk.tickets.Sharing;
import io.stellwerk.tickets.TicketFilter;
import io.stellwerk.tickets.TicketSort;
import io.stellwerk.tickets.TicketView;
import io.stellwerk.tickets.ViewSettings;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The menu of the view that is shown. */
class ViewMenuTests extends ScreenTest {

    private static final TicketScope ALL = new TicketScope(TicketScope.Reach.EVERYTHING, true);

    @Autowired
    Crews crews;

    @Autowired
    Roles roles;

    @Autowired
    CustomViews views;

    @Autowired
    ActingAs acting;

    @Autowired
    Seats seats;

    @Test
    void aNewViewIsMadeFromTheOneThatIsOnTheScreen() {
        var desk = window(crews.hire(1).agent().email().value());
        desk.navigate("helpdesk/assigned-to-me", HelpDeskView.class);
        desk.getUI().navigate("helpdesk/unassigned");

        choose(desk, "Save as new view");

        assertThat(desk.find(Select.class).withCaption("Tickets from").single().getValue())
                .isEqualTo(TicketView.UNASSIGNED);
    }

    @Test
    void aFilterIsNotKeptForEveryoneByWhoeverMayNotMakeViewsForEveryoneAnyMore() {
        var agent = crews.hire(1).agent();
        var email = agent.email().value();
        roles.give(agent, new Grants(Set.of(Permission.CHANNELS_AND_SETTINGS), ALL, ALL));
        var view = acting.call(email, () -> views.create(forEveryone()));
        roles.give(agent, new Grants(Set.of(), ALL, ALL));
        var desk = window(email);
        desk.getUI()
                .navigate("helpdesk/custom-" + view.value(), QueryParameters.fromString("priority=urgent&changed=1"));

        choose(desk, "Save changes to this view");

        assertThat(desk.find(Notification.class).single().getElement().getTextRecursively())
                .contains("You may no longer share this view like that");
        assertThat(acting.call(email, views::mine))
                .extracting(CustomView::settings)
                .contains(forEveryone());
    }

    private static ViewSettings forEveryone() {
        return new ViewSettings(
                "Ours",
                TicketView.ALL_OPEN,
                TicketFilter.NOTHING,
                TicketSort.LAST_ACTIVITY,
                List.of(),
                new Sharing.WithEveryone());
    }

    /** On phones it is the only way to them. */
    @Test
    void everybodyArrangesTheirViewsFromItAndWithoutASeatItOffersNothingElse() {
        var agent = crews.hire(1).agent();
        var desk = window(agent.email().value());
        desk.navigate("helpdesk/assigned-to-me", HelpDeskView.class);
        choose(desk, "Arrange views");
        assertThat(desk.find(Dialog.class).single().getHeaderTitle()).isEqualTo("Arrange views");

        SystemUser.run(() -> seats.withdraw(agent.id()));
        var without = window(agent.email().value());
        without.navigate("helpdesk/all-open", HelpDeskView.class);
        choose(without, "Arrange views");

        assertThat(without.find(ContextMenu.class).single().getItems())
                .extracting(MenuItem::getText)
                .containsExactly("Arrange views");
        assertThat(without.find(Dialog.class).single().getHeaderTitle()).isEqualTo("Arrange views");
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
