package io.stellwerk.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.stellwerk.ActingAs;
import io.stellwerk.Crew;
import io.stellwerk.Customers;
import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.Language;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people do with a phone in the hand: read, assign, reply. */
class PhoneJourneyTests extends JourneyTest {

    @Autowired
    Customers customers;

    @Autowired
    Accounts accounts;

    @Autowired
    ActingAs acting;

    private final String word = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void onAPhoneOneReadsAssignsAndRepliesInGerman() {
        var crew = crews.hire(2);
        var colleague = crew.agents().getLast();
        customers.write("Unterwegs " + word);
        var desk = desk(crew);

        desk.link("Unterwegs " + word).click();
        var ticket = desk.opened("Unterwegs " + word);
        assertThat(ticket.messages().first()).containsText("Hello");
        fits(ticket.messages().first());

        fits(ticket.owner());
        ticket.give(colleague.name());
        assertThat(ticket.owner()).hasValue(colleague.name());
        assertThat(ticket.events().last()).containsText(colleague.name());

        ticket.write("Ich sehe nach.");
        fits(ticket.text());
        fits(desk.button(desk.words().send()));
        ticket.send();
        assertThat(ticket.messages().last()).containsText("Ich sehe nach.");
        assertThat(ticket.owner()).hasValue(colleague.name());

        desk.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Zurück zur Liste"))
                .click();
        assertThat(desk.page().locator(".sw-ticket-list")).isVisible();
    }

    @Test
    void theNumberOfALongSubjectStaysInSight() {
        var ticket = customers.write(word + " Lieferung an eine andere Adresse".repeat(6));
        var page = desk(crews.hire(1)).page();
        page.navigate(address("/helpdesk/ticket/" + ticket.value()));
        var number = page.locator(".sw-ticket-header .number");

        assertThat(number).hasText("#" + ticket.value());
        assertThat(lowerEdge(number)).isLessThanOrEqualTo(lowerEdge(page.locator(".sw-ticket-header h2")) + 1);
        fits(number);
    }

    @Test
    void bothWaysToSendStandSideBySideInGerman() {
        var ticket = customers.write("Unterwegs " + word);
        var desk = desk(crews.hire(1));
        desk.page().navigate(address("/helpdesk/ticket/" + ticket.value()));
        desk.page().locator(".sw-composer .trumbowyg-editor").click();
        desk.page().keyboard().type("Guten Tag");
        assertThat(desk.button("Entwurf verwerfen")).isVisible();
        var send = desk.button(desk.words().send());

        fits(send);
        assertThat(lowerEdge(desk.button("Senden und schließen"))).isEqualTo(lowerEdge(send));
    }

    private static double lowerEdge(Locator part) {
        var box = part.boundingBox();
        return box.y + box.height;
    }

    private DeskScreen desk(Crew crew) {
        var agent = crew.agent().email().value();
        acting.run(agent, () -> accounts.speak(Language.GERMAN));
        var words = DeskWords.in(Language.GERMAN);
        var page = logIn(agent, Screen.PHONE.in(words.locale()));
        page.navigate(address("/helpdesk/unassigned"));
        return new DeskScreen(page, words);
    }

    /** All of it is within the width of the phone. */
    private static void fits(Locator part) {
        part.scrollIntoViewIfNeeded();
        var box = part.boundingBox();
        assertThat(box.x).isGreaterThanOrEqualTo(0);
        assertThat(box.x + box.width).isLessThanOrEqualTo(Screen.PHONE.width());
    }
}
