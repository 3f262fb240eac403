package io.stellwerk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dialog.Dialog;
import io.stellwerk.Crews;
import io.stellwerk.ScreenTest;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.accounts.UserId;
import io.stellwerk.team.Seats;
import io.stellwerk.tickets.CustomView;
import io.stellwerk.tickets.Sharing;
import io.stellwerk.tickets.TicketFilter;
import io.stellwerk.tickets.TicketSort;
import io.stellwerk.tickets.TicketView;
import io.stellwerk.tickets.ViewId;
import io.stellwerk.tickets.ViewSettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the overlay lists is there to be pressed. */
class ShortcutsTests extends ScreenTest {

    @Autowired
    Crews crews;

    @Autowired
    Seats seats;

    @Test
    void gAndALetterLeadToTheViewsFromEveryPage() {
        var agent = crews.hire(1).agent();
        assertThat(pressed(agent.email().value())).contains("g m helpdesk/assigned-to-me", "g s helpdesk/sent");

        SystemUser.run(() -> seats.withdraw(agent.id()));
        assertThat(pressed(agent.email().value()))
                .containsExactlyInAnyOrder(
                        "g f helpdesk/following", "g n helpdesk/my-mentions", "g a helpdesk/all-open");
    }

    @Test
    void keysAreNamedAsTheyArePrinted() {
        var window = window(crews.hire(1).agent().email().value());
        window.navigate("contacts", ContactsView.class);
        new ShortcutDialog(
                        List.of(TicketView.ALL_OPEN, TicketView.TRASH),
                        List.of(NavEntry.of(TicketView.DRAFTS), own("Chairs"), own("Tables")))
                .open();

        assertThat(window.find(Dialog.class).single().getElement().getTextRecursively())
                .contains(
                        "Close the ticketE",
                        "All openGA",
                        "TrashGR",
                        "In the help desk: ChairsG1",
                        "In the help desk: TablesG2",
                        "More actions for the ticket.",
                        "Search/",
                        "Leave the fieldEsc",
                        "Send, or add the noteCtrlEnter")
                .contains("A, S and E are for all of them");
    }

    private static NavEntry own(String name) {
        var settings = new ViewSettings(
                name, TicketView.ALL_OPEN, TicketFilter.NOTHING, TicketSort.NEWEST, List.of(), new Sharing.Private());
        return NavEntry.of(new CustomView(new ViewId(name.length()), settings, new UserId(1), true, 0));
    }

    private List<String> pressed(String person) {
        var window = window(person);
        window.navigate("contacts", ContactsView.class);
        return window.find(ShortcutsButton.class)
                .single()
                .getElement()
                .getChildren()
                .flatMap(part -> part.getChildren())
                .filter(link -> link.hasAttribute("router-link"))
                .map(link -> link.getAttribute("data-key") + " " + link.getAttribute("href"))
                .toList();
    }
}
