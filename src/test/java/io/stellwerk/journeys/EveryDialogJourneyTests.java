package io.stellwerk.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.stellwerk.ActingAs;
import io.stellwerk.Customers;
import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.Language;
import io.stellwerk.tickets.TicketId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What asks before something is done: for everybody, and inside its frame, at a desk and on a phone, in German. */
class EveryDialogJourneyTests extends JourneyTest {

    /** How far the widest part is wider than its frame, and how far the frame sticks out of the window, in pixels. */
    private static final String STICKING_OUT = """
            dialog => {
              const frame = dialog.shadowRoot.querySelector("[id=overlay]");
              const box = frame.shadowRoot.querySelector("[part=overlay]").getBoundingClientRect();
              const content = frame.shadowRoot.querySelector("[part=content]");
              return Math.max(content.scrollWidth - content.clientWidth, box.right - innerWidth, -box.left);
            }
            """;

    @Autowired
    Accounts accounts;

    @Autowired
    ActingAs acting;

    @Autowired
    Customers customers;

    @Test
    void everybodyCanUseEveryDialogOfTheHelpDeskAndNoneSticksOut() {
        var page = logInGerman();
        var ticket = aTicketOfTwoMessages();
        page.navigate(address("/helpdesk/ticket/" + ticket.value() + "?view=all-open"));
        var desk = new DeskScreen(page, DeskWords.in(Language.GERMAN));
        assertThat(desk.ticket().messages()).hasCount(2);
        var dialogs = new LinkedHashMap<String, Runnable>();
        for (var action :
                new String[] {"Zurückstellen", "Zusammenführen", "Verschieben", "Absender blockieren", "Löschen"}) {
            dialogs.put(action, () -> desk.ticket().does(action));
        }
        dialogs.put("Abtrennen", () -> {
            desk.ticket().messages().last().hover();
            button(desk.ticket().messages().last(), "Ab hier abtrennen").click();
        });
        dialogs.put("Tasten", () -> page.keyboard().press("?"));
        dialogs.put(
                "Neue Ansicht",
                () -> button(page.locator(".sw-views"), "Neue Ansicht").click());
        dialogs.put(
                "Ansichten anordnen",
                () -> button(page.locator(".sw-views"), "Ansichten anordnen").click());
        dialogs.forEach((name, open) -> look(page, name, open));
    }

    @Test
    void everybodyCanUseTheDialogsOfContactsAndSettingsAndNoneSticksOut() {
        var page = logInGerman();
        var someone = crews.hireOne(BuiltInPreset.AGENT).id().value();
        Map<String, Consumer<Page>> dialogs = new LinkedHashMap<>();
        dialogs.put("/contacts", press("Neuer Kontakt"));
        dialogs.put("/contacts/1", press("Zusammenführen"));
        dialogs.put("/settings/helpdesk/snippets", press("Neuer Textbaustein"));
        dialogs.put("/settings/users", press("Benutzer einladen"));
        dialogs.put("/settings/users/" + someone, press("Deaktivieren"));
        dialogs.put("/settings/routing/skills", press("Kompetenz hinzufügen"));
        dialogs.put("/settings/helpdesk/channels", press("Kanal verbinden"));
        dialogs.put("/settings/helpdesk/pipeline", press("Status hinzufügen"));
        dialogs.put("/profile/availability", press("Abwesenheit hinzufügen"));
        dialogs.forEach((path, open) -> {
            visit(page, path);
            look(page, path, () -> open.accept(page));
        });
    }

    private void look(Page page, String name, Runnable open) {
        open.run();
        var dialog = new DialogScreen(page).itself();
        assertThat(dialog).hasCount(1);
        everybodyCanUse(page, ":is(vaadin-dialog, vaadin-confirm-dialog)[opened]");
        nothingSticksOut(dialog, name);
        page.setViewportSize(Screen.PHONE.width(), Screen.PHONE.height());
        nothingSticksOut(dialog, name + " on a phone");
        page.keyboard().press("Escape");
        assertThat(dialog).hasCount(0);
        page.setViewportSize(Screen.DESKTOP.width(), Screen.DESKTOP.height());
    }

    private static void nothingSticksOut(Locator dialog, String name) {
        assertThat(((Number) dialog.evaluate(STICKING_OUT)).doubleValue())
                .as(name)
                .isLessThanOrEqualTo(0.5);
    }

    private static Consumer<Page> press(String name) {
        return page -> button(page.locator("body"), name).click();
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private Page logInGerman() {
        var german = crews.hireOne(BuiltInPreset.SUPER_ADMIN).email().value();
        acting.run(german, () -> accounts.speak(Language.GERMAN));
        return logIn(german, Screen.DESKTOP);
    }

    private TicketId aTicketOfTwoMessages() {
        var agent = crews.hire(1).agent().email().value();
        var ticket = customers.writeTo(agent, "Dialoge " + UUID.randomUUID());
        customers.reply(ticket, "Und noch etwas.");
        return ticket;
    }
}
