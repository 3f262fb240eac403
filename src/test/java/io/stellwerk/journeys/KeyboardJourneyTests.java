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
import io.stellwerk.accounts.Person;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.tickets.CustomViews;
import io.stellwerk.tickets.Sharing;
import io.stellwerk.tickets.Tag;
import io.stellwerk.tickets.TicketFilter;
import io.stellwerk.tickets.TicketLabels;
import io.stellwerk.tickets.TicketSort;
import io.stellwerk.tickets.TicketView;
import io.stellwerk.tickets.Tickets;
import io.stellwerk.tickets.ViewSettings;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The help desk without a mouse. */
class KeyboardJourneyTests extends JourneyTest {

    @Autowired
    Customers customers;

    @Autowired
    Tickets tickets;

    @Autowired
    TicketLabels labels;

    @Autowired
    Accounts accounts;

    @Autowired
    CustomViews views;

    @Autowired
    ActingAs acting;

    private static final int MOST_TABS = 60;

    private final String word = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void anAgentFindsOpensAnswersAssignsAndClosesATicketAndGoesOnToTheNext() {
        var crew = crews.hire(2);
        var agent = crew.agent().email().value();
        customers.writeTo(agent, "Second " + word);
        customers.writeTo(agent, "First " + word);
        var page = logIn(crew.agent());
        assertThat(rows(page)).hasCount(2);

        keys(page, "/");
        page.keyboard().type(word);
        keys(page, "Enter");
        assertThat(page.getByText("Search: " + word)).isVisible();
        assertThat(page.locator(".sw-header input").first()).not().isFocused();
        keys(page, "j", "o");
        assertThat(page.locator(".sw-ticket-header h2")).containsText("First " + word);

        keys(page, "r");
        page.keyboard().type("je ne sais pas");
        keys(page, "Control+Enter");
        assertThat(page.locator(".sw-message").last()).containsText("je ne sais pas");
        assertThat(page.getByLabel("Write your reply")).hasText("");
        assertThat(page.locator(".sw-ticket-header .status")).containsText("Waiting on contact");

        keys(page, "Escape", "a");
        page.keyboard().type(crew.agents().getLast().name());
        keys(page, "Enter");
        assertThat(page.locator(".sw-why"))
                .containsText("Assigned by " + crew.agent().name());

        keys(page, "e");
        assertThat(page.locator(".sw-ticket-header .status")).containsText("Closed");

        keys(page, "g", "m");
        assertThat(page.locator(".sw-views a[aria-current]")).containsText("Assigned to me");
        assertThat(rows(page)).hasCount(1);
        keys(page, "j", "o");
        assertThat(page.locator(".sw-ticket-header h2")).containsText("Second " + word);
    }

    @Test
    void gAndALetterLeadToAViewFromWhereverOneIsButNotFromAField() {
        var agent = crews.hire(1).agent();
        var page = logIn(agent);
        page.navigate(address("/contacts"));
        assertThat(page.locator(".sw-keys-button")).isVisible();

        page.locator(".sw-header input").first().click();
        keys(page, "g", "u");
        assertThat(page.locator(".sw-header input").first()).hasValue("gu");
        page.locator("h1").click();
        keys(page, "g", "u");

        assertThat(page.locator(".sw-views a[aria-current]")).containsText("Unassigned");
        assertThat(page).hasURL(Pattern.compile("/helpdesk/unassigned$"));

        page.navigate(address("/helpdesk/assigned-to-me?layout=table"));
        assertThat(page.locator(".sw-views a[aria-current]")).containsText("Assigned to me");
        keys(page, "g", "u");
        assertThat(page).hasURL(Pattern.compile("/helpdesk/unassigned\\?layout=table$"));
    }

    @Test
    void notesStatusSnoozingAndMergingNeedNoMouseEither() {
        var agent = crews.hire(1).agent();
        customers.writeTo(agent.email().value(), "Second " + word);
        customers.writeTo(agent.email().value(), "First " + word);
        var page = logIn(agent);
        assertThat(rows(page)).hasCount(2);
        keys(page, "j", "o");
        assertThat(page.locator(".sw-ticket-header h2")).containsText("First " + word);

        keys(page, "n");
        page.keyboard().type("remember the ramp");
        keys(page, "Control+Enter");
        assertThat(page.locator(".sw-message.note")).containsText("remember the ramp");

        keys(page, "Escape", "s");
        assertThat(page.locator("vaadin-context-menu-item").first()).isVisible();
        keys(page, "ArrowDown", "Enter");
        assertThat(page.locator(".sw-ticket-header .status")).containsText("Waiting on contact");

        keys(page, "z");
        tabTo(page, dialog(page).getByText("In 1 hour"));
        keys(page, "Enter");
        assertThat(page.locator(".sw-standing")).containsText("Snoozed until");
        tabTo(page, page.getByText("Wake now"));
        keys(page, "Enter");
        assertThat(page.locator(".sw-standing")).isHidden();

        keys(page, "m");
        assertThat(dialog(page).getByRole(AriaRole.COMBOBOX)).isFocused();
        page.keyboard().type("Second " + word);
        assertThat(page.locator("vaadin-combo-box-item:not([hidden])")).hasCount(1);
        keys(page, "ArrowDown", "Enter");
        tabTo(page, dialog(page).getByText("Merge tickets"));
        keys(page, "Enter");
        assertThat(page.locator(".sw-ticket-header h2")).containsText("Second " + word);
        assertThat(page.locator(".sw-message")).hasCount(3);

        keys(page, "f", "g", "f");
        assertThat(page.locator(".sw-views a[aria-current]")).containsText("Following");
        assertThat(rows(page)).hasCount(1);
    }

    @Test
    void theOtherActionsOfATicketAndTheViewsThatPeopleMadeNeedNoMouse() {
        var agent = crews.hireOne(BuiltInPreset.ADMIN);
        var ticket = customers.writeTo(agent.email().value(), "Win a car " + word);
        acting.run(
                agent.email().value(),
                () -> views.create(new ViewSettings(
                        "Mine " + word,
                        TicketView.ASSIGNED_TO_ME,
                        TicketFilter.NOTHING,
                        TicketSort.NEWEST,
                        List.of(),
                        new Sharing.Private())));
        var page = logIn(agent);
        page.navigate(address("/helpdesk/ticket/" + ticket.value()));
        var view = page.locator(".sw-views a[data-key='g 1']");
        assertThat(view).isVisible();

        page.locator(".sw-ticket-header h2").click();
        keys(page, ".");
        var offered = page.locator("[role=menu] [role=menuitem]");
        assertThat(offered.first()).isFocused();
        keys(page, "End", "ArrowUp", "ArrowUp");
        assertThat(offered.filter(named("Mark as spam"))).isFocused();
        keys(page, "Enter");
        assertThat(page.locator(".sw-standing")).containsText("In Spam");
        assertThat(offered.first()).isHidden();

        keys(page, "g", "1");
        assertThat(view).hasAttribute("aria-current", "page");
        keys(page, "g", "r");
        assertThat(page.locator(".sw-views a[aria-current]")).containsText("Trash");
    }

    @Test
    void keysSplitTheTicketAndForwardTheLastWordsOfTheCustomerOrTheMessageOneIsAt() {
        var agent = crews.hire(1).agent();
        var ticket = customers.writeTo(agent.email().value(), "Two things " + word);
        customers.reply(ticket, "And my invoice?");
        acting.run(agent.email().value(), () -> tickets.reply(ticket, SafeHtml.fromPlain("We look into both")));
        customers.reply(ticket, "Where is my key?");
        acting.run(agent.email().value(), () -> tickets.reply(ticket, SafeHtml.fromPlain("In the mail")));
        var page = logIn(agent);
        rows(page).first().click();
        var messages = page.locator(".sw-message");
        assertThat(messages).hasCount(5);

        keys(page, "t");
        splitOff(page);
        assertThat(messages).hasCount(4);
        assertThat(page.locator(".sw-thread")).not().containsText("Where is my key?");
        assertThat(dialog(page)).hasCount(0);

        messages.nth(2).locator(".split").focus();
        keys(page, "t");
        splitOff(page);
        assertThat(messages).hasCount(3);
        assertThat(page.locator(".sw-thread")).not().containsText("We look into both");

        var words = page.locator(".sw-composer [role=textbox]");
        page.locator(".sw-ticket-header h2").click();
        keys(page, "w");
        assertThat(page.locator(".sw-composer vaadin-tab[selected]")).containsText("Forward");
        assertThat(words).containsText("And my invoice?");
        keys(page, "Escape");
        messages.first().locator(".forward").focus();
        keys(page, "w");
        assertThat(words).containsText("Hello");
    }

    @Test
    void theListBesideATicketBeginsAtItsRowAndAKeyLeadsThere() {
        var agent = crews.hire(1).agent();
        var oldest = customers.writeTo(agent.email().value(), "Oldest " + word);
        for (int newer = 0; newer < 14; newer++) {
            customers.writeTo(agent.email().value(), "Newer " + word);
        }
        var page = logIn(agent);
        page.navigate(address("/helpdesk/ticket/" + oldest.value() + "?view=assigned-to-me"));
        var row = rows(page).locator("a[aria-current=true]");
        assertThat(row).containsText("Oldest");
        assertThat(row).isInViewport();

        keys(page, "u");
        assertThat(row).isFocused();
    }

    @Test
    void aTicketOfOneMessageIsNotSplitByAKey() {
        var agent = crews.hire(1).agent();
        customers.writeTo(agent.email().value(), "One thing " + word);
        var page = logIn(agent);
        rows(page).first().click();
        assertThat(page.locator(".sw-message")).hasCount(1);

        keys(page, "t", "z");

        assertThat(dialog(page)).containsText("In 1 hour");
    }

    @Test
    void keysDoNothingWhileOneWrites() {
        var agent = crews.hire(1).agent();
        customers.writeTo(agent.email().value(), "Letter " + word);
        var page = logIn(agent);
        rows(page).first().click();

        page.getByLabel("Write your reply").click();
        page.keyboard().type("geojank? /");

        assertThat(page.getByLabel("Write your reply")).hasText("geojank? /");
        assertThat(page.locator(".sw-ticket-header .status")).containsText("New");
        assertThat(page.locator(".sw-keys-dialog")).hasCount(0);
        assertThat(page).hasURL(Pattern.compile("/helpdesk/ticket/"));
    }

    @Test
    void whatGoesAwayUnderTheKeysLeavesTheFocusWithItsNeighbour() {
        var agent = crews.hire(1).agent();
        var ticket = customers.writeTo(agent.email().value(), "First " + word);
        customers.writeTo(agent.email().value(), "Second " + word);
        acting.run(
                agent.email().value(),
                () -> List.of("one " + word, "two " + word)
                        .forEach(tag -> labels.tag(ticket, Tag.of(tag).orElseThrow())));
        var page = logIn(agent);
        page.navigate(address("/helpdesk/ticket/" + ticket.value()));

        enter(page, button(page, "Close ticket"));
        assertThat(button(page, "Reopen ticket")).isFocused();
        keys(page, "Enter");
        assertThat(button(page, "Close ticket")).isFocused();

        keys(page, "z");
        tabTo(page, dialog(page).getByText("In 1 hour"));
        keys(page, "Enter");
        enter(page, button(page, "Wake now"));
        assertThat(page.locator(".sw-thread")).isFocused();

        var tags = page.locator(".sw-tags .sw-chip vaadin-button");
        assertThat(tags).hasCount(2);
        enter(page, tags.first());
        assertThat(tags).hasCount(1);
        assertThat(tags.first()).isFocused();
        keys(page, "Enter");
        assertThat(page.locator(".sw-tags input")).isFocused();

        page.navigate(address("/helpdesk/assigned-to-me?owner=me&sort=oldest"));
        var chips = page.locator(".sw-filters .sw-chip vaadin-button");
        assertThat(chips).hasCount(2);
        enter(page, chips.first());
        assertThat(chips).hasCount(1);
        assertThat(chips.first()).isFocused();
        keys(page, "Enter");
        assertThat(page.locator(".sw-filters .sw-chips")).isHidden();
        assertThat(page.locator(".sw-filters :focus")).hasCount(1);

        rows(page).first().locator("a").focus();
        keys(page, "x");
        enter(page, page.locator(".sw-bulk vaadin-button").filter(named("Close tickets")));
        assertThat(page.locator(".sw-bulk")).isHidden();
        assertThat(page.locator(".sw-ticket-list :focus")).hasCount(1);
        assertThat(rows(page)).hasCount(1);
        assertThat(page.locator(".sw-ticket-list :focus")).hasCount(1);

        page.navigate(address("/helpdesk/assigned-to-me?layout=board"));
        customers.writeTo(agent.email().value(), "Third " + word);
        var cards = page.locator(".sw-lane").first().locator("[data-ticket]");
        assertThat(cards).hasCount(2);
        cards.first().locator("select").focus();
        cards.first().locator("select").selectOption("2");
        assertThat(cards).hasCount(1);
        assertThat(cards.first().locator(":focus")).hasCount(1);
    }

    @Test
    void singleKeysSwitchedOffDoNothingWhileOthersStayAndTheOverlayLeadsToTheSwitch() {
        var agent = crews.hire(1).agent();
        customers.writeTo(agent.email().value(), "Letter " + word);
        var page = logIn(agent);
        page.getByLabel("Keyboard shortcuts").click();
        page.getByText("Change it in your profile").click();
        page.getByLabel("Single keys are shortcuts").uncheck();
        assertThat(page.getByText("Saved").first()).isVisible();
        follow(page, "Help desk");
        rows(page).first().click();
        assertThat(page.locator(".sw-ticket-header h2")).containsText("Letter " + word);

        keys(page, "e", "z", "g", "u", "?", "/", "j");

        assertThat(page.locator(".sw-header input").first()).not().isFocused();
        assertThat(page.locator(".sw-ticket-header .status")).containsText("New");
        assertThat(dialog(page)).hasCount(0);
        page.getByLabel("Write your reply").click();
        page.keyboard().type("With pleasure");
        keys(page, "Escape");
        assertThat(page.getByLabel("Write your reply")).not().isFocused();
        page.getByLabel("Write your reply").click();
        keys(page, "Control+Enter");
        assertThat(page.locator(".sw-message").last()).containsText("With pleasure");
        page.getByLabel("Keyboard shortcuts").click();
        assertThat(dialog(page)).containsText("switched off for you");
    }

    /** The editor puts the first letters into a paragraph a moment after they were typed. */
    @Test
    void whoeverLeavesTheEditorRightAfterTheFirstLetterIsNotTakenBack() {
        var agent = crews.hire(1).agent();
        customers.writeTo(agent.email().value(), "Letter " + word);
        var ticket = DeskScreen.of(logIn(agent)).open("Letter " + word);
        ticket.text().click();

        ticket.text().evaluate("""
                text => {
                  text.textContent = "W";
                  getSelection().setPosition(text.firstChild, 1);
                  text.dispatchEvent(new KeyboardEvent("keyup", { key: "W", bubbles: true }));
                  text.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
                  return new Promise(formatted => setTimeout(formatted));
                }
                """);

        assertThat(ticket.text()).not().isFocused();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theOverlayListsTheKeysAndOpensByKeyAndByMouse(Language language) {
        var words = DeskWords.in(language);
        var agent = crews.hire(1).agent();
        var page = logIn(speaking(agent, language).email().value(), Screen.DESKTOP.in(words.locale()));
        var overlay = page.locator(".sw-keys-dialog .groups");

        keys(page, "?");

        assertThat(overlay).isVisible();
        assertThat(overlay).containsText(words.unassigned());
        assertThat(overlay).containsText(words.splits());
        everybodyCanUse(page);
        keys(page, "g", "u", "/");
        assertThat(overlay).isVisible();
        assertThat(page.locator(".sw-search")).not().hasAttribute("focused", "");
        keys(page, "Escape");
        assertThat(overlay).hasCount(0);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words.shortcuts()))
                .click();
        assertThat(overlay).isVisible();
    }

    private Person speaking(Person agent, Language language) {
        acting.run(agent.email().value(), () -> accounts.speak(language));
        return agent;
    }

    private static void splitOff(Page page) {
        assertThat(dialog(page)).containsText("Split off");
        tabTo(page, dialog(page).getByText("Split off"));
        keys(page, "Enter");
    }

    private static Locator button(Page page, String name) {
        return page.locator(".sw-ticket-pane vaadin-button:visible").filter(named(name));
    }

    private static Locator.FilterOptions named(String name) {
        return new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + name + "\\s*$"));
    }

    private static void enter(Page page, Locator button) {
        button.focus();
        keys(page, "Enter");
    }

    private static Locator dialog(Page page) {
        return new DialogScreen(page).itself();
    }

    /** As often as it takes to get to what is looked for, or to something around it. */
    private static void tabTo(Page page, Locator wanted) {
        for (int i = 0; i < MOST_TABS && !hasFocus(wanted); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(hasFocus(wanted)).as("reached by the tabulator").isTrue();
    }

    private static boolean hasFocus(Locator wanted) {
        return (boolean) wanted.evaluate("part => document.activeElement !== document.body"
                + " && document.activeElement.contains(part) && !document.activeElement.matches('vaadin-dialog')");
    }

    private static void keys(Page page, String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    private Locator rows(Page page) {
        return page.locator(".sw-ticket-row").filter(new Locator.FilterOptions().setHasText(word));
    }
}
