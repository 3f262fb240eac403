package io.stellwerk.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.stellwerk.accounts.Language;
import java.util.regex.Pattern;

/** The help desk as somebody at a real browser sees and uses it, in their language. */
record DeskScreen(Page page, DeskWords words) {

    static DeskScreen of(Page page) {
        return new DeskScreen(page, DeskWords.in(Language.ENGLISH));
    }

    /** A view by the name it has in addresses. */
    DeskScreen show(String slug) {
        arrived();
        view(slug).click();
        return shows(slug);
    }

    /** Vaadin's client complains of a link that is followed while another screen is still on its way (vaadin/flow#20404). */
    private void arrived() {
        JourneyTest.answered(page);
    }

    DeskScreen shows(String slug) {
        assertThat(page.locator(".sw-views a[aria-current]")).hasAttribute("data-view", slug);
        return this;
    }

    Locator view(String slug) {
        return page.locator(".sw-views [data-view='" + slug + "']");
    }

    /** The view as the reader finds it, by its words. */
    Locator viewNamed(String name) {
        return page.locator(".sw-views")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name + ",")));
    }

    Locator count(String slug) {
        return page.locator("[data-count='" + slug + "']");
    }

    /** What a view counts now; others may have tickets in it, too. */
    int counted(String slug) {
        assertThat(count(slug)).hasText(Pattern.compile("\\d+"));
        return Integer.parseInt(count(slug).innerText().replaceAll("\\D", ""));
    }

    DeskScreen search(String wanted) {
        var field = page.locator(".sw-header input").first();
        field.fill(wanted);
        field.press("Enter");
        assertThat(page.getByText("Search: " + wanted)).isVisible();
        return this;
    }

    Locator rows(String text) {
        return page.locator(".sw-ticket-list [data-ticket]:visible").filter(containing(text));
    }

    Locator link(String text) {
        return rows(text).locator(".to-ticket");
    }

    /** Opens the ticket whose row has these words, by key, as rows move while a list is still being painted. */
    TicketScreen open(String text) {
        arrived();
        link(text).press("Enter");
        return opened(text);
    }

    TicketScreen opened(String text) {
        var ticket = ticket();
        assertThat(ticket.subject()).containsText(text);
        return ticket;
    }

    /** The ticket that is open. */
    TicketScreen ticket() {
        return new TicketScreen(page, words);
    }

    /** Chooses from the list of a field that can be searched. */
    static void choose(Locator field, String name) {
        field.click();
        field.fill(name);
        field.page()
                .locator("vaadin-combo-box-item:not([hidden])")
                .filter(containing(name))
                .first()
                .click();
    }

    /** One of the quick filters above the list, by its name in addresses. */
    void filter(String field, String value) {
        page.locator("[data-filter='" + field + "']").click();
        page.locator(".sw-filter-values").getByLabel(value).check();
        page.keyboard().press("Escape");
        assertThat(page.locator(".sw-chips").first()).containsText(value);
    }

    /** Keeps what is filtered as a view of one's own. */
    void saveAsView(String name) {
        page.locator(".sw-view-menu").click();
        page.locator("vaadin-context-menu-item")
                .filter(containing("Save as new view"))
                .click();
        new DialogScreen(page).fill("Name", name).press("Save");
        assertThat(viewNamed(name)).hasAttribute("aria-current", "page");
    }

    /** Away from the list, which keeps still under the pointer. */
    DeskScreen pointElsewhere() {
        page.mouse().move(5, 5);
        return this;
    }

    DeskScreen tick(Locator row) {
        row.hover();
        row.locator(".sw-tick").click();
        return this;
    }

    /** Sets one's own status in the header. */
    void becomes(String state) {
        page.locator(".sw-availability vaadin-menu-bar-button").first().click();
        page.locator(".sw-availability-choice").filter(containing(state)).click();
        assertThat(page.locator(".sw-availability .face .name")).hasText(state);
    }

    void press(String name) {
        button(name).click();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    void pressKeys(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
