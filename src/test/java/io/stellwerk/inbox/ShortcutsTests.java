package io.stellwerk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dialog.Dialog;
import io.stellwerk.Crews;
import io.stellwerk.ScreenTest;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.team.Seats;
import io.stellwerk.tickets.TicketView;
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
        new ShortcutDialog(List.of(TicketView.ALL_OPEN)).open();

        assertThat(window.find(Dialog.class).single().getElement().getTextRecursively())
                .contains(
                        "Close the ticketE",
                        "All openGA",
                        "Search/",
                        "Leave the fieldEsc",
                        "Send, or add the noteCtrlEnter")
                .contains("A, S and E are for all of them");
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
