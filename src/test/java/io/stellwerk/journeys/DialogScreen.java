package io.stellwerk.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What asks for more before something is done. */
record DialogScreen(Page page) {

    Locator itself() {
        return page.locator(":is(vaadin-dialog, vaadin-confirm-dialog)[opened]");
    }

    DialogScreen fill(String label, String words) {
        itself().getByLabel(label).fill(words);
        return this;
    }

    DialogScreen choose(String label, String name) {
        DeskScreen.choose(itself().getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(label)), name);
        return this;
    }

    /** What it says by now; until then its buttons may move. */
    DialogScreen says(String words) {
        assertThat(itself()).containsText(words);
        return this;
    }

    /** One of a few choices. */
    DialogScreen tick(String choice) {
        itself().getByLabel(choice).check();
        return this;
    }

    /** A button after which it is closed. */
    void press(String name) {
        itself().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
        assertThat(itself()).hasCount(0);
    }
}
