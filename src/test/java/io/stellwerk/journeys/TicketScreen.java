package io.stellwerk.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** One ticket as somebody at a real browser sees and uses it. */
record TicketScreen(Page page, DeskWords words) {

    Locator subject() {
        return page.locator(".sw-ticket-header h2");
    }

    Locator status() {
        return page.locator(".sw-ticket-header .status");
    }

    Locator messages() {
        return page.locator(".sw-thread .sw-message");
    }

    Locator events() {
        return page.locator(".sw-thread .sw-event");
    }

    Locator why() {
        return page.locator(".sw-why");
    }

    /** Who else is here. */
    Locator company() {
        return page.locator(".sw-company");
    }

    /** The dropdown at the top right. */
    Locator owner() {
        return page.locator(".sw-ticket-header vaadin-combo-box")
                .getByLabel(words.owner(), new Locator.GetByLabelOptions().setExact(true));
    }

    TicketScreen give(String name) {
        DeskScreen.choose(owner(), name);
        return this;
    }

    Locator text() {
        return page.locator(".sw-composer [role=textbox]");
    }

    TicketScreen write(String reply) {
        text().fill(reply);
        return this;
    }

    TicketScreen send() {
        return press(words.send());
    }

    TicketScreen press(String name) {
        page.locator(".sw-ticket-pane")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
        return this;
    }

    /** Another side of the editor: reply or note. */
    TicketScreen turnTo(String tab) {
        page.locator(".sw-composer vaadin-tab")
                .filter(DeskScreen.containing(tab))
                .click();
        return this;
    }

    /** An entry of the menu with everything else. */
    TicketScreen does(String action) {
        page.locator(".sw-action-menu vaadin-menu-bar-button").first().click();
        page.getByRole(AriaRole.MENUITEM)
                .filter(DeskScreen.containing(action))
                .first()
                .click();
        return this;
    }

    TicketScreen prioritise(String priority) {
        page.locator(".sw-ticket-header .sw-choice[aria-label^='Priority']").click();
        page.locator("vaadin-context-menu-item")
                .filter(DeskScreen.containing(priority))
                .click();
        assertThat(page.locator(".sw-ticket-header")).containsText(priority);
        return this;
    }

    /** Types as a person does, with the list of names at the caret. */
    TicketScreen mention(String name) {
        text().click();
        suggested("@" + name.substring(0, name.indexOf(' ')), name);
        assertThat(text()).containsText(name);
        return this;
    }

    /** Types what a list at the caret goes by, and chooses from it. */
    TicketScreen suggested(String typed, String offer) {
        page.keyboard().type(typed);
        page.locator(".sw-suggestions:visible li")
                .filter(DeskScreen.containing(offer))
                .click();
        return this;
    }

    /** The dialog that is open. */
    DialogScreen dialog() {
        return new DialogScreen(page);
    }
}
