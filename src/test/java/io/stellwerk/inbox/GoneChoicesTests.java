package io.stellwerk.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.notification.Notification;
import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.ScreenTest;
import io.stellwerk.tickets.Categories;
import io.stellwerk.tickets.Category;
import io.stellwerk.tickets.Pipeline;
import io.stellwerk.tickets.StatusColour;
import io.stellwerk.tickets.StatusSettings;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketStatus;
import io.stellwerk.tickets.Tickets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever chooses what an admin deletes in that moment is told so. */
class GoneChoicesTests extends ScreenTest {

    private static final String ADMIN = "superadmin@demo.example";

    @Autowired
    Pipeline pipeline;

    @Autowired
    Categories categories;

    @Autowired
    Desk desk;

    @Autowired
    Tickets tickets;

    @Autowired
    Crews crews;

    @Autowired
    Customers customers;

    @Autowired
    ActingAs acting;

    private final String name = "Name " + UUID.randomUUID().toString().substring(0, 8);

    @SuppressWarnings("NullAway.Init")
    private TicketId ticket;

    @BeforeEach
    void somebodyOwnsATicket() {
        ticket = customers.writeTo(crews.hire(1).agent().email().value(), "To be sorted");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aStatusThatWasDeletedMeanwhile() {
        var status = status();
        var window = open();
        delete(status);

        window.find(ChoiceMenu.class).all().getFirst().choose(status);

        assertThat(told(window)).contains("Somebody deleted this status");
        assertThat(acting.call(ADMIN, () -> tickets.show(ticket))
                        .orElseThrow()
                        .ticket()
                        .open())
                .isTrue();
    }

    @Test
    void aStatusThatWasDeletedMeanwhileOnTheBoard() {
        var status = status();
        var from = acting.call(ADMIN, () -> tickets.show(ticket))
                .orElseThrow()
                .ticket()
                .status();
        delete(status);

        assertThatThrownBy(() -> acting.run(ADMIN, () -> desk.move(ticket, from, status.id())))
                .isInstanceOfSatisfying(
                        TooLate.class, late -> assertThat(late.reason()).isEqualTo(TooLate.Reason.STATUS_GONE));
    }

    @Test
    void aCategoryThatWasDeletedMeanwhile() {
        acting.run(ADMIN, () -> categories.create(name));
        var category = categories.all().stream()
                .filter(any -> any.name().equals(name))
                .findFirst()
                .orElseThrow();
        var window = open();
        acting.run(ADMIN, () -> categories.delete(category, Optional.empty()));

        window.test(category(window)).selectItem(name);

        assertThat(told(window)).contains("Somebody deleted this category");
        assertThat(category(window).isEmpty()).isTrue();
    }

    private TicketStatus status() {
        acting.run(
                ADMIN,
                () -> pipeline.create(new StatusSettings(Optional.of(name), true, StatusColour.QUIET, Set.of())));
        return acting.call(ADMIN, pipeline::statuses).stream()
                .filter(any -> any.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void delete(TicketStatus status) {
        acting.run(ADMIN, () -> pipeline.delete(status, Optional.empty()));
    }

    private BrowserlessUIContext open() {
        var window = window(ADMIN);
        window.navigate("helpdesk/ticket/" + ticket.value(), HelpDeskView.class);
        return window;
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Category> category(BrowserlessUIContext window) {
        return window.find(ComboBox.class).withCaption("Category").single();
    }

    private static String told(BrowserlessUIContext window) {
        return window.find(Notification.class).all().getLast().getElement().getTextRecursively();
    }
}
