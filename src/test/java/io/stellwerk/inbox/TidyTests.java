package io.stellwerk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.MovableClock;
import io.stellwerk.ScreenTest;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.channels.BlockedSenders;
import io.stellwerk.channels.SenderPattern;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.tickets.Categories;
import io.stellwerk.tickets.Drafts;
import io.stellwerk.tickets.Forwards;
import io.stellwerk.tickets.Merging;
import io.stellwerk.tickets.MessageKind;
import io.stellwerk.tickets.Quarantine;
import io.stellwerk.tickets.Recipients;
import io.stellwerk.tickets.SendWish;
import io.stellwerk.tickets.Sending;
import io.stellwerk.tickets.Shelf;
import io.stellwerk.tickets.TicketDetails;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketLabels;
import io.stellwerk.tickets.Tickets;
import io.stellwerk.tickets.Writing;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tickets are followed, snoozed, merged, split, printed and put away on the screen. */
class TidyTests extends ScreenTest {

    private static final String ANNA = "agent@demo.example";
    private static final String ADMIN = "admin@demo.example";

    @Autowired
    Customers customers;

    @Autowired
    Tickets tickets;

    @Autowired
    Merging merging;

    @Autowired
    Forwards forwards;

    @Autowired
    Drafts drafts;

    @Autowired
    Sending sending;

    @Autowired
    Crews crews;

    @Autowired
    Contacts contacts;

    @Autowired
    Categories categories;

    @Autowired
    BlockedSenders blocked;

    @Autowired
    Quarantine quarantine;

    @Autowired
    TicketLabels labels;

    @Autowired
    ActingAs acting;

    @Autowired
    MovableClock clock;

    private final String subject = "Subject " + UUID.randomUUID();

    @Test
    void theStarMakesOneAFollowerWhomEverybodySees() {
        var ticket = customers.writeTo(ANNA, subject);
        var anna = at(ANNA, ticket);

        anna.test(anna.find(FollowButton.class).single().getContent()).click();

        assertThat(text(anna, FollowerList.class)).contains("Anna Berger");
        assertThat(text(at(ADMIN, ticket), FollowerList.class)).contains("Anna Berger");
        anna.navigate("helpdesk/following", HelpDeskView.class);
        assertThat(text(anna, TicketListRow.class)).contains(subject);
    }

    @Test
    void theMenuNamesTheKeyThatFollows() {
        var anna = at(ANNA, customers.writeTo(ANNA, subject));

        assertThat(actions(anna).getSubMenu().getItems())
                .extracting(item -> item.getElement().getTextRecursively())
                .contains("FollowF");
        press(anna, "f");

        assertThat(text(anna, FollowerList.class)).contains("Anna Berger");
    }

    @Test
    void whatIsSnoozedSaysSoAndCanBeWoken() {
        var ticket = customers.writeTo(ANNA, subject);
        var anna = at(ANNA, ticket);
        press(anna, "z");

        press(anna.find(NativeButton.class).all().stream()
                .filter(button -> button.getElement().getTextRecursively().startsWith("Tomorrow"))
                .findFirst()
                .orElseThrow());

        assertThat(show(ticket).ticket().snoozedUntil()).isPresent();
        assertThat(text(anna, StandingNotice.class)).contains("Snoozed until").contains("9:00");
        click(anna, "Wake now");
        assertThat(show(ticket).ticket().snoozedUntil()).isEmpty();
        assertThat(text(anna, TicketHistory.class)).contains("Anna Berger woke the ticket");
    }

    @Test
    void nothingSleepsForYears() {
        var ticket = customers.writeTo(ANNA, subject);
        var anna = at(ANNA, ticket);
        press(anna, "z");
        var day = anna.find(DatePicker.class).all().stream()
                .filter(picker -> picker.getMax() != null)
                .findFirst()
                .orElseThrow();
        var latest = day.getMax();

        day.setValue(latest.plusDays(1));
        click(anna, "Snooze until then");
        assertThat(day.isInvalid()).isTrue();
        assertThat(day.getErrorMessage()).isEqualTo("Choose a day within the next year.");

        day.setValue(latest);
        click(anna, "Snooze until then");
        assertThat(show(ticket).ticket().snoozedUntil()).isPresent();
    }

    @Test
    void onlyOpenTicketsAreSnoozedAndOnlyUntilWhatIsStillToCome() {
        var ticket = customers.writeTo(ANNA, subject);
        var anna = at(ANNA, ticket);
        press(anna, "z");
        clock.skip(Duration.ofHours(2));
        press(anna.find(NativeButton.class).all().stream()
                .filter(button -> button.getElement().getTextRecursively().startsWith("In 1 hour"))
                .findFirst()
                .orElseThrow());

        assertThat(text(anna, Notification.class)).contains("That moment is over");
        acting.run(ANNA, () -> tickets.close(ticket));
        assertThat(menu(at(ANNA, ticket))).contains("Merge …").doesNotContain("Snooze …");
    }

    @Test
    void aFirstCategoryIsChosenAndNotChangedFromNothing() {
        var ticket = customers.writeTo(ANNA, subject);
        var name = "Lamps " + subject.substring(8, 16);
        var lamps = acting.call(ADMIN, () -> {
            categories.create(name);
            return categories.all().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        });

        acting.run(ANNA, () -> labels.categorise(ticket, Optional.of(lamps.id())));
        acting.run(ANNA, () -> labels.categorise(ticket, Optional.empty()));

        assertThat(text(at(ANNA, ticket), TicketHistory.class))
                .contains("Anna Berger chose the category " + name)
                .contains("Anna Berger removed the category " + name);
    }

    @Test
    void twoTicketsBecomeOneAfterAPreviewThatWarnsOfTheOtherContact() {
        var gone = customers.writeTo(ANNA, subject);
        var kept = customers.writeTo(ANNA, "The other one");
        var anna = window(ANNA);
        anna.getUI().navigate("helpdesk/ticket/" + gone.value(), QueryParameters.of("view", "all-open"));
        press(anna, "m");
        ComboBox<Mergeable> other = combo(anna, "Other ticket");
        type(other, "no such ticket");
        assertThat(other.isInvalid()).isTrue();
        type(other, "#" + kept.value());
        assertThat(other.isInvalid()).isFalse();

        assertThat(text(anna, TicketMergePreview.class))
                .contains("From #" + gone.value() + " to #" + kept.value() + " with files and followers: 1 message.")
                .contains("Replies then go to Mia Wolf only");
        click(anna, "Merge tickets");

        assertThat(show(kept).thread()).hasSize(2);
        assertThat(anna.getUI().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("helpdesk/ticket/" + kept.value() + "?layout=split&view=all-open");
    }

    private static void type(ComboBox<Mergeable> field, String words) {
        ComponentUtil.fireEvent(field, new ComboBoxBase.CustomValueSetEvent<>(field, true, words));
    }

    @Test
    void whoLooksForTheOtherTicketIsToldWhenThereAreMoreThanAreListed() {
        var word = subject.substring(8, 16);
        var agent = crews.hire(1).agent().email().value();
        var here = customers.writeTo(agent, subject);
        var others = Stream.generate(() -> customers.writeTo(agent, subject))
                .limit(20)
                .toList();
        var window = at(agent, here);
        press(window, "m");
        ComboBox<Mergeable> other = combo(window, "Other ticket");

        assertThat(offered(other, word)).containsExactlyElementsOf(others.reversed());
        assertThat(other.getHelperText()).startsWith("Only tickets that you may edit.");

        customers.writeTo(agent, subject);
        assertThat(offered(other, word)).hasSize(20);
        assertThat(other.getHelperText()).startsWith("There are more tickets than are listed.");
        assertThat(offered(other, "#" + others.getFirst().value())).contains(others.getFirst());
        assertThat(other.getHelperText()).startsWith("Only tickets that you may edit.");
    }

    @Test
    void whoLooksForTheOtherTicketByAContactIsToldWhenTooManyContactsMatch() {
        var name = "Jo" + subject.substring(8, 16);
        var agent = crews.hire(1).agent().email().value();
        IntStream.range(0, 51)
                .forEach(number -> contacts.recognise(EmailAddress.of(UUID.randomUUID() + "@kunde.example"), name));
        var window = at(agent, customers.writeTo(agent, subject));
        press(window, "m");
        ComboBox<Mergeable> other = combo(window, "Other ticket");

        assertThat(offered(other, name)).isEmpty();
        assertThat(other.getHelperText()).startsWith("There are more tickets than are listed.");
    }

    private static List<TicketId> offered(ComboBox<Mergeable> field, String typed) {
        @SuppressWarnings("unchecked")
        var all = (DataProvider<Mergeable, String>) field.getDataProvider();
        return all.fetch(new Query<>(typed)).map(Mergeable::id).toList();
    }

    @Test
    void theNumberOfAMergedTicketLeadsOn() {
        var gone = customers.writeTo(ANNA, subject);
        var kept = customers.writeTo(ANNA, "The other one");
        var ben = at("ben@demo.example", gone);
        acting.run(ANNA, () -> merging.merge(gone, kept));

        eventually(ben, () -> text(ben, TicketPane.class).contains("#" + kept.value()));
        ben.getUI().navigate("helpdesk/ticket/" + gone.value());

        assertThat(text(ben, TicketHeader.class)).contains("#" + kept.value());
    }

    @Test
    void aMessageIsSplitOff() {
        var ticket = customers.writeTo(ANNA, subject);
        customers.reply(ticket, "Something else");
        var anna = at(ANNA, ticket);
        anna.test(splitters(anna).getLast()).click();

        click(anna, "Split off");

        assertThat(show(ticket).thread()).hasSize(1);
        assertThat(text(anna, Conversation.class)).contains("Anna Berger split off ticket #");
    }

    @Test
    void theDialogThatSplitsSaysWhichMessageItMeans() {
        var ticket = customers.writeTo(ANNA, subject);
        customers.reply(ticket, "Something else");
        acting.run(ANNA, () -> tickets.note(ticket, SafeHtml.fromPlain("Only for us")));
        var anna = at(ANNA, ticket);
        anna.test(splitters(anna).get(1)).click();

        assertThat(anna.find(Div.class)
                        .withClassName("sw-split-at")
                        .single()
                        .getElement()
                        .getTextRecursively())
                .startsWith("Mia Wolf")
                .endsWith("Something else");
    }

    @Test
    void theOnlyMessageOfTheCustomerIsNotSplitOff() {
        var ticket = customers.writeTo(ANNA, subject);
        acting.run(ANNA, () -> tickets.note(ticket, SafeHtml.fromPlain("Only for us")));
        var anna = at(ANNA, ticket);

        anna.test(splitters(anna).getFirst()).click();

        assertThat(anna.find(Dialog.class).exists()).isFalse();
        assertThat(text(anna, Notification.class)).contains("the customer wrote has to stay");
    }

    private static List<Button> splitters(BrowserlessUIContext window) {
        return window.find(Button.class).all().stream()
                .filter(button -> button.hasClassName("split"))
                .toList();
    }

    @Test
    void onlyThoseWhoMayDeleteAreOfferedIt() {
        var ticket = customers.writeTo(ANNA, subject);

        assertThat(menu(at(ANNA, ticket)))
                .contains("Snooze …", "Merge …", "Print")
                .doesNotContain("Delete");
        assertThat(menu(at(ADMIN, ticket))).contains("Mark as spam", "Block sender …", "Delete");
    }

    @Test
    void whatIsSpamSaysSoAndOffersTheWayBack() {
        var ticket = customers.writeTo(ANNA, subject);
        var admin = at(ADMIN, ticket);
        choose(admin, "Mark as spam");

        assertThat(text(admin, StandingNotice.class)).contains("In Spam");
        assertThat(menu(admin)).contains("Not spam").doesNotContain("Snooze …");
        click(admin, "Not spam");

        assertThat(show(ticket).ticket().shelf()).isEqualTo(Shelf.DESK);
    }

    @Test
    void whoeverTakesATicketOutOfSpamIsAskedWhetherToUnblockItsSender() {
        var ticket = customers.writeTo(ANNA, subject);
        var sender = blockSenderOf(ticket);
        var admin = at(ADMIN, ticket);
        assertThat(text(admin, StandingNotice.class)).contains("Blocked sender: " + sender + ".");

        click(admin, "Not spam");

        assertThat(show(ticket).ticket().shelf()).isEqualTo(Shelf.DESK);
        var question = admin.find(ConfirmDialog.class).single();
        assertThat(question.getElement().getProperty("message")).contains(sender.value());
        ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, true));
        assertThat(text(admin, Notification.class)).contains("No longer blocked: " + sender);
        assertThat(blocked.blocks(sender)).isFalse();
    }

    @Test
    void aSenderWhomNobodyUnblocksStaysBlockedAndThatIsSaid() {
        var ticket = customers.writeTo(ANNA, subject);
        var sender = blockSenderOf(ticket);
        var admin = at(ADMIN, ticket);
        choose(admin, "Not spam");
        var question = admin.find(ConfirmDialog.class).single();

        ComponentUtil.fireEvent(question, new ConfirmDialog.CancelEvent(question, true));

        assertThat(text(admin, Notification.class)).contains("Still blocked: " + sender);
        assertThat(blocked.blocks(sender)).isTrue();
    }

    @Test
    void theQuestionNamesADomainThatIsBlockedAsAWhole() {
        var ticket = customers.writeTo(ANNA, subject);
        var address = blockSenderOf(ticket);
        var domain = SenderPattern.domainOf(address);
        acting.run(ADMIN, () -> blocked.block(domain));
        try {
            var admin = at(ADMIN, ticket);
            click(admin, "Not spam");
            assertThat(admin.find(ConfirmDialog.class).single().getElement().getProperty("message"))
                    .contains("Blocked sender: " + address + ", Everybody at " + address.domain());
        } finally {
            acting.run(ADMIN, () -> blocked.lift(domain));
        }
    }

    @Test
    void nobodyIsAskedAboutASenderWhoIsNotBlocked() {
        var ticket = customers.writeTo(ANNA, subject);
        var admin = at(ADMIN, ticket);
        choose(admin, "Mark as spam");
        assertThat(text(admin, StandingNotice.class)).doesNotContain("Blocked sender");

        click(admin, "Not spam");

        assertThat(admin.find(ConfirmDialog.class).exists()).isFalse();
    }

    private EmailAddress blockSenderOf(TicketId ticket) {
        var sender = show(ticket).replyTo().address();
        acting.run(ADMIN, () -> {
            blocked.block(new SenderPattern.Address(sender));
            quarantine.markAsSpam(ticket);
        });
        return sender;
    }

    @Test
    void thePrintedPageLeavesNotesOutUnlessTheyAreWanted() {
        var ticket = customers.writeTo(ANNA, subject);
        acting.run(ANNA, () -> tickets.note(ticket, SafeHtml.fromPlain("Only for us")));
        var anna = window(ANNA);
        anna.navigate("helpdesk/print/" + ticket.value(), PrintView.class);

        assertThat(anna.find(MessageBody.class).all()).hasSize(1);
        anna.test(anna.find(Checkbox.class).single()).click();
        assertThat(anna.find(MessageBody.class).all()).hasSize(2);
    }

    @Test
    void whatWasPassedOnIsPrintedOnlyIfItIsWantedAndSaysToWhomItWent() {
        var ticket = customers.writeTo(ANNA, subject);
        acting.run(ANNA, () -> {
            forwards.begin(ticket, show(ticket).thread().getFirst().id(), SafeHtml.fromPlain("Can you help?"));
            drafts.save(
                    ticket,
                    MessageKind.FORWARD,
                    new Writing(
                            SafeHtml.fromPlain("Can you help?"),
                            Recipients.only(EmailAddress.of("lamps@supplier.example"))));
            sending.send(ticket, MessageKind.FORWARD, SendWish.PLAIN);
        });
        var anna = window(ANNA);
        anna.navigate("helpdesk/print/" + ticket.value(), PrintView.class);
        assertThat(text(anna, PrintView.class)).doesNotContain("Forwarded");

        anna.test(anna.find(Checkbox.class).single()).click();

        assertThat(text(anna, PrintView.class)).contains("Forwarded", "To lamps@supplier.example");
    }

    @Test
    void thePrintedPageAddsNoNotesOfATicketThatWentOutOfSight() {
        var agent = crews.hire(1).agent().email().value();
        var ticket = customers.writeTo(agent, subject);
        acting.run(agent, () -> tickets.note(ticket, SafeHtml.fromPlain("Only for us")));
        var window = window(agent);
        window.navigate("helpdesk/print/" + ticket.value(), PrintView.class);
        acting.run(ADMIN, () -> tickets.assign(ticket, crews.hire(1).agent().id()));

        window.test(window.find(Checkbox.class).single()).click();

        assertThat(window.getCurrentView()).isNotInstanceOf(PrintView.class);
        assertThat(window.find(MessageBody.class).exists()).isFalse();
    }

    @Test
    void theNumberOfAMergedTicketPrintsTheOneItIsPartOfWithAllThatWasQuoted() {
        var gone = customers.writeTo(ANNA, "Gone " + subject);
        var kept = customers.writeTo(ANNA, subject);
        customers.reply(kept, "New words\n\n> Old words");
        acting.run(ANNA, () -> merging.merge(gone, kept));
        var anna = window(ANNA);

        anna.getUI().navigate("helpdesk/print/" + gone.value());

        var page = ((PrintView) Objects.requireNonNull(anna.getCurrentView())).getElement();
        assertThat(page.getTextRecursively()).contains("#" + kept.value());
        assertThat(page.getOuterHTML()).contains("Old words").doesNotContain("<details");
    }

    @Test
    void nobodyPrintsWhatTheyDoNotSee() {
        var ticket = customers.writeTo(ANNA, subject);
        var hugo = window("hugo@demo.example");
        hugo.getUI().navigate("helpdesk/print/" + ticket.value());

        assertThat(hugo.getCurrentView()).isNotInstanceOf(PrintView.class);
    }

    @Test
    void sendersAreBlockedAndFreedInTheSettings() {
        var domain = "spam-" + UUID.randomUUID() + ".example";
        var admin = window(ADMIN);
        admin.getUI().navigate("settings/helpdesk/blocked-senders");
        var field = admin.find(TextField.class).withCaption("Address or domain").single();
        admin.test(field).setValue("no sender");
        click(admin, "Block");
        assertThat(field.isInvalid()).isTrue();

        admin.test(field).setValue("@" + domain);
        click(admin, "Block");

        assertThat(field.getValue()).isEmpty();
        assertThat(field.isInvalid()).isFalse();
    }

    private BrowserlessUIContext at(String person, TicketId ticket) {
        var window = window(person);
        window.navigate("helpdesk/ticket/" + ticket.value(), HelpDeskView.class);
        return window;
    }

    private TicketDetails show(TicketId ticket) {
        return acting.call("superadmin@demo.example", () -> tickets.show(ticket))
                .orElseThrow();
    }

    /** The key of an action, as the browser presses what carries it. */
    private static void press(BrowserlessUIContext window, String key) {
        press(window.find(NativeButton.class).all().stream()
                .filter(button -> key.equals(button.getElement().getAttribute("data-key")))
                .findFirst()
                .orElseThrow());
    }

    private static void press(NativeButton button) {
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    private static void click(BrowserlessUIContext window, String name) {
        window.test(window.find(Button.class).withText(name).single()).click();
    }

    private static List<String> menu(BrowserlessUIContext window) {
        return actions(window).getSubMenu().getItems().stream()
                .map(item -> item.getElement().getTextRecursively().replaceFirst("[A-Z]$", ""))
                .toList();
    }

    private static void choose(BrowserlessUIContext window, String name) {
        var chosen = actions(window).getSubMenu().getItems().stream()
                .filter(item -> item.getElement().getTextRecursively().startsWith(name))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(chosen, new ClickEvent<>(chosen));
    }

    private static MenuItem actions(BrowserlessUIContext window) {
        return window.find(ActionMenu.class)
                .single()
                .getContent()
                .getChildren()
                .filter(MenuBar.class::isInstance)
                .map(MenuBar.class::cast)
                .findFirst()
                .orElseThrow()
                .getItems()
                .getFirst();
    }

    @SuppressWarnings("unchecked")
    private static <T> ComboBox<T> combo(BrowserlessUIContext window, String label) {
        return (ComboBox<T>) window.find(ComboBox.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private static String text(BrowserlessUIContext window, Class<? extends Component> type) {
        return window.find(type).all().stream()
                .map(component -> component.getElement().getTextRecursively())
                .reduce("", String::concat);
    }
}
