package io.stellwerk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.ScreenTest;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.Grants;
import io.stellwerk.accounts.HandOver;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.PresetId;
import io.stellwerk.accounts.Presets;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.accounts.TicketScope;
import io.stellwerk.accounts.Users;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.ui.EmptyState;
import io.stellwerk.contacts.Contact;
import io.stellwerk.contacts.ContactDetails;
import io.stellwerk.contacts.ContactId;
import io.stellwerk.contacts.ContactProfiles;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.team.Teams;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketQueue;
import io.stellwerk.tickets.Tickets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of contacts, the page of one, and merging two. */
class ContactsTests extends ScreenTest {

    private static final String ANNA = "agent@demo.example";

    @Autowired
    Contacts contacts;

    @Autowired
    ContactProfiles profiles;

    @Autowired
    Tickets tickets;

    @Autowired
    TicketQueue queue;

    @Autowired
    Customers customers;

    @Autowired
    Crews crews;

    @Autowired
    Teams teams;

    @Autowired
    Users users;

    @Autowired
    Presets presets;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ActingAs acting;

    private final String word = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aContactIsCreatedAndThenShown() {
        var screen = at("contacts");
        press(screen, "New contact");
        field(screen, "Name").setValue("Mia " + word);
        screen.find(EmailField.class).single().setValue("no address");
        press(screen, "Create contact");
        assertThat(screen.find(EmailField.class).single().getErrorMessage()).startsWith("Enter an email address");

        screen.find(EmailField.class).single().setValue(address("mia").value());
        press(screen, "Create contact");

        assertThat(screen.find(ContactView.class).single().getPageTitle()).isEqualTo("Mia " + word);
    }

    @Test
    void anAddressThatExistsLeadsToItsContact() {
        contacts.recognise(address("mia"), "Mia " + word);
        var screen = at("contacts");
        press(screen, "New contact");

        screen.find(EmailField.class).single().setValue(address("mia").value());
        press(screen, "Create contact");

        assertThat(screen.find(ContactView.class).single().getPageTitle()).isEqualTo("Mia " + word);
    }

    @Test
    void theAddressOfThePageKeepsTheSearchAndTheListReadsOn() {
        for (var number = 0; number < 51; number++) {
            contacts.recognise(address("c" + number), "Customer " + number);
        }
        var screen = window(ANNA);
        screen.getUI().navigate(ContactsView.class, QueryParameters.of("q", word));
        assertThat(listed(screen)).hasSize(50);

        press(screen, "Show more contacts");

        assertThat(listed(screen)).hasSize(51).doesNotHaveDuplicates();
        assertThat(screen.find(Button.class).withText("Show more contacts").all())
                .isEmpty();
    }

    @Test
    void theReaderSeesOnlyTicketsInReach() {
        var hidden = customers.writeTo(crews.hire(1).agent().email().value(), "Confidential " + word);
        var contact = queue.facts(hidden).orElseThrow().contact();

        assertThat(text(page(ANNA, contact))).contains("No tickets").doesNotContain("Confidential", "in total");
        assertThat(text(page("superadmin@demo.example", contact)))
                .contains("Confidential " + word, "1 in total, 1 open");
    }

    @Test
    void theCardBesideATicketLeadsToTheContact() {
        var ticket = customers.writeTo(ANNA, "Linked " + word);
        var screen = window(ANNA);
        screen.navigate("helpdesk/ticket/" + ticket.value(), HelpDeskView.class);

        assertThat(screen.find(ContactCard.class).single().getElement().getOuterHTML())
                .contains("contacts/" + contactOf(ticket).value());
    }

    @Test
    void theCardBesideATicketSaysForWhomTheyWorkAndHowToCallThem() {
        var ticket = customers.writeTo(ANNA, "Call me " + word);
        jdbc.sql("UPDATE contact SET company = 'Lamps Ltd', phone = '+49 30 1234567' WHERE id = :id")
                .param("id", contactOf(ticket).value())
                .update();
        var screen = window(ANNA);
        screen.navigate("helpdesk/ticket/" + ticket.value(), HelpDeskView.class);

        assertThat(screen.find(ContactCard.class).single().getElement().getOuterHTML())
                .contains("Lamps Ltd", "tel:+49301234567");
    }

    @Test
    void anOwnerAndAnAddressAreSaved() {
        var mia = contacts.recognise(address("mia"), "Mia");
        var screen = page(ANNA, mia);
        var person = owner(screen)
                .getListDataView()
                .getItems()
                .filter(each -> each.id().equals(customers.user(ANNA)))
                .findFirst()
                .orElseThrow();

        owner(screen).setValue(person);
        screen.test(screen.find(EmailField.class).single())
                .setValue(address("private").value());
        press(screen, "Save");

        var profile = details(mia).profile();
        assertThat(profile.owner()).contains(person.id());
        assertThat(profile.others()).containsExactly(address("private"));
        assertThat(text(screen)).contains(address("private").value());
    }

    @Test
    void anAddressOfSomebodyElseIsRefusedAtTheFieldWithTheirName() {
        contacts.recognise(address("ben"), "Ben " + word);
        var screen = page(ANNA, contacts.recognise(address("mia"), "Mia"));

        screen.test(screen.find(EmailField.class).single())
                .setValue(address("ben").value());
        press(screen, "Save");

        assertThat(screen.find(EmailField.class).single().getErrorMessage()).contains("belongs to Ben " + word);
    }

    @Test
    void anAddressThatWasFreedMeanwhileIsSavedAtTheNextTry() {
        var ben = contacts.recognise(address("ben"), "Ben " + word);
        var mia = contacts.recognise(address("mia"), "Mia");
        var screen = page(ANNA, mia);
        screen.test(screen.find(EmailField.class).single())
                .setValue(address("ben").value());
        press(screen, "Save");

        jdbc.sql("DELETE FROM contact_address WHERE contact_id = :ben")
                .param("ben", ben.value())
                .update();
        press(screen, "Save");

        assertThat(details(mia).profile().others()).containsExactly(address("ben"));
    }

    @Test
    void whoMergesIsAskedBeforeWhatIsNotSavedIsLost() {
        var screen = page(ANNA, contacts.recognise(address("mia"), "Mia"));
        screen.test(field(screen, "Name")).setValue("Mine");

        press(screen, "Merge");

        var question = screen.find(ConfirmDialog.class).single();
        assertThat(screen.find(Dialog.class).exists()).isFalse();
        ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, true));
        assertThat(screen.find(Dialog.class).exists()).isTrue();
        assertThat(field(screen, "Name").getValue()).isEqualTo("Mia");
    }

    @Test
    void whoHasNoNameGetsNoneByAnotherAddress() {
        var mia = contacts.recognise(address("mia"), "");
        var screen = page(ANNA, mia);
        assertThat(field(screen, "Name").getValue()).isEmpty();

        screen.test(screen.find(EmailField.class).single())
                .setValue(address("work").value());
        press(screen, "Save");

        assertThat(details(mia).profile().isNamed()).isFalse();
    }

    @Test
    void whoSavesLaterIsToldAndLoadsTheOtherVersion() {
        var mia = contacts.recognise(address("mia"), "Mia");
        var screen = page(ANNA, mia);
        acting.run(ANNA, () -> contacts.setOwner(mia, Optional.of(customers.user(ANNA))));

        field(screen, "Name").setValue("Mine");
        press(screen, "Save");
        assertThat(text(screen)).contains("Somebody else changed or merged this contact");

        press(screen, "Load their version");
        assertThat(field(screen, "Name").getValue()).isEqualTo("Mia");
        assertThat(owner(screen).getValue().id()).isEqualTo(customers.user(ANNA));
    }

    @Test
    void aChangeOfSomebodyElseIsShownAtOnce() {
        var mia = contacts.recognise(address("mia"), "Mia");
        var screen = page(ANNA, mia);

        acting.run(ANNA, () -> contacts.setOwner(mia, Optional.of(customers.user(ANNA))));

        eventually(screen, () -> owner(screen).getOptionalValue().isPresent());
        assertThat(screen.find(Button.class).withText("Load their version").all())
                .isEmpty();
    }

    @Test
    void whoIsWritingIsToldOfAChangeAtOnceAndLosesNothing() {
        var mia = contacts.recognise(address("mia"), "Mia");
        var screen = page(ANNA, mia);
        screen.test(field(screen, "Name")).setValue("Mine");

        acting.run(ANNA, () -> contacts.setOwner(mia, Optional.of(customers.user(ANNA))));

        eventually(screen, () -> text(screen).contains("Somebody else changed or merged this contact"));
        assertThat(field(screen, "Name").getValue()).isEqualTo("Mine");
    }

    @Test
    void aTicketThatIsClosedIsCountedWithoutReload() {
        var first = customers.writeTo(ANNA, "First " + word);
        var screen = page(ANNA, contactOf(first));
        assertThat(text(screen)).contains("1 in total, 1 open");

        acting.run(ANNA, () -> tickets.close(first));

        eventually(screen, () -> text(screen).contains("1 in total, 0 open"));
    }

    @Test
    void anOwnerWhoLeftMeanwhileIsRefusedAtTheField() {
        var leaving = crews.hire(1).agent();
        var mia = contacts.recognise(address("mia"), "Mia");
        var screen = page(ANNA, mia);
        owner(screen)
                .setValue(owner(screen)
                        .getListDataView()
                        .getItems()
                        .filter(person -> person.id().equals(leaving.id()))
                        .findFirst()
                        .orElseThrow());
        acting.run("admin@demo.example", () -> users.deactivate(leaving.id(), new HandOver.Unassign()));

        press(screen, "Save");

        assertThat(owner(screen).isInvalid()).isTrue();
        assertThat(owner(screen).getErrorMessage())
                .isEqualTo(leaving.name() + " was deactivated. Choose somebody else.");
    }

    @Test
    void twoContactsAreMergedAndTheOldLinkLeadsToTheKeptOne() {
        var kept = contacts.recognise(address("kept"), "Kept " + word);
        var gone = contacts.recognise(address("gone"), "Gone " + word);
        var screen = page(ANNA, gone);
        press(screen, "Merge");
        others(screen).setValue(contacts.find(kept).orElseThrow());
        keep(screen).setValue(contacts.find(kept).orElseThrow());
        assertThat(text(screen.find(MergePreview.class).single()))
                .contains(
                        "Kept " + word, address("kept").value(), address("gone").value());

        press(screen, "Merge contacts");

        assertThat(screen.find(ContactView.class).single().getPageTitle()).isEqualTo("Kept " + word);
        assertThat(page(ANNA, gone).find(ContactView.class).single().getPageTitle())
                .isEqualTo("Kept " + word);
    }

    @Test
    void whoLooksForTheOtherContactIsToldWhenMoreMatchThanAreListed() {
        var mia = contacts.recognise(address("mia"), "Mia " + word);
        for (var number = 0; number < 51; number++) {
            contacts.recognise(address("c" + number), word + "n" + number);
        }
        var screen = page(ANNA, mia);
        press(screen, "Merge");

        assertThat(offered(screen, word)).hasSize(50);
        assertThat(others(screen).getHelperText()).isEqualTo("More than 50 contacts match. Add a word to find others.");
        assertThat(offered(screen, word + "n7")).hasSize(1);
        assertThat(others(screen).getHelperText()).isEmpty();
    }

    @Test
    void whoseRoleShowsNoTicketsIsToldSoAtTheContact() {
        var contact = queue.facts(customers.writeTo(ANNA, "Hidden " + word))
                .orElseThrow()
                .contact();
        var nothing = new TicketScope(TicketScope.Reach.NONE, false);
        var role = SystemUser.call(() -> presets.create("Nothing " + word, new Grants(Set.of(), nothing, nothing)));
        var somebody = crews.hireOne(BuiltInPreset.AGENT);
        jdbc.sql("UPDATE user_account SET preset_id = :role WHERE id = :id")
                .param("role", role.value())
                .param("id", somebody.id().value())
                .update();

        assertThat(nothing(page(somebody.email().value(), contact)))
                .contains("Your role shows you no tickets", "Add and edit users")
                .doesNotContain("you may see");
    }

    @Test
    void anOpenContactFollowsTheRoleOfItsReader() {
        var contact = contactOf(customers.writeTo(ANNA, "Followed " + word));
        var nothing = new TicketScope(TicketScope.Reach.NONE, false);
        var everything = new TicketScope(TicketScope.Reach.EVERYTHING, true);
        var name = "As told " + word;
        var role = SystemUser.call(() -> presets.create(name, new Grants(Set.of(), nothing, nothing)));
        var somebody = crews.hireOne(BuiltInPreset.AGENT);
        jdbc.sql("UPDATE user_account SET preset_id = :role WHERE id = :id")
                .param("role", role.value())
                .param("id", somebody.id().value())
                .update();
        var screen = page(somebody.email().value(), contact);

        change(role, name, everything);
        eventually(screen, () -> text(screen).contains("Followed " + word));
        assertThat(screen.find(EmptyState.class).exists()).isFalse();

        change(role, name, nothing);
        eventually(screen, () -> !text(screen).contains("Followed " + word));
        assertThat(nothing(screen)).contains("Your role shows you no tickets");

        jdbc.sql("UPDATE ticket SET shelf = 'MERGED', open = FALSE WHERE subject = :subject")
                .param("subject", "Followed " + word)
                .update();
        change(role, name, everything);
        eventually(screen, () -> nothing(screen).contains("you may see"));
    }

    @Test
    void anOpenContactFollowsTheTeamsOfItsReader() {
        var crew = crews.hire(1);
        var contact = contactOf(customers.writeTo(crew.agent().email().value(), "Of the team " + word));
        var newcomer = crews.hire(1).agent();
        var screen = page(newcomer.email().value(), contact);
        assertThat(text(screen)).doesNotContain("Of the team " + word);

        SystemUser.run(() -> teams.joinAsExtra(newcomer.id(), crew.team()));

        eventually(screen, () -> text(screen).contains("Of the team " + word));
    }

    private static String nothing(BrowserlessUIContext screen) {
        return screen.find(EmptyState.class).single().getElement().getTextRecursively();
    }

    private void change(PresetId role, String name, TicketScope scope) {
        SystemUser.run(() -> presets.change(
                presets.find(role).orElseThrow(),
                name,
                new Grants(Set.of(), scope, new TicketScope(TicketScope.Reach.NONE, false))));
    }

    private BrowserlessUIContext at(String address) {
        var screen = window(ANNA);
        screen.navigate(address, ContactsView.class);
        return screen;
    }

    private BrowserlessUIContext page(String who, ContactId contact) {
        var screen = window(who);
        screen.getUI().navigate(ContactView.class, ContactView.parameters(contact));
        return screen;
    }

    private ContactId contactOf(TicketId ticket) {
        return queue.facts(ticket).orElseThrow().contact();
    }

    private ContactDetails details(ContactId contact) {
        return acting.call(ANNA, () -> profiles.find(contact)).orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static List<ListedContact> listed(BrowserlessUIContext screen) {
        Grid<ListedContact> grid = screen.find(Grid.class).single();
        return grid.getListDataView().getItems().toList();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Person> owner(BrowserlessUIContext screen) {
        return screen.find(ComboBox.class).withCaption("Contact owner").single();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Contact> others(BrowserlessUIContext screen) {
        return screen.find(ComboBox.class).withCaption("Merge with").single();
    }

    @SuppressWarnings("unchecked")
    private static List<Contact> offered(BrowserlessUIContext screen, String typed) {
        var all = (DataProvider<Contact, String>) others(screen).getDataProvider();
        return all.fetch(new Query<>(typed)).toList();
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Contact> keep(BrowserlessUIContext screen) {
        return screen.find(RadioButtonGroup.class).single();
    }

    private static TextField field(BrowserlessUIContext screen, String caption) {
        return screen.find(TextField.class).withCaption(caption).single();
    }

    private static void press(BrowserlessUIContext screen, String text) {
        screen.find(Button.class).withText(text).all().getLast().click();
    }

    private static String text(BrowserlessUIContext screen) {
        return text(screen.find(ContactView.class).single());
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private EmailAddress address(String mailbox) {
        return EmailAddress.of(mailbox + "-" + word + "@kunde.example");
    }
}
