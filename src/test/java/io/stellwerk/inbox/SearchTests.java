package io.stellwerk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.KeyPressEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.ScreenTest;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.contacts.ContactProfile;
import io.stellwerk.contacts.ContactProfiles;
import io.stellwerk.contacts.ContactSaving;
import io.stellwerk.team.Seats;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.Tickets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a search finds, and what it does not. */
class SearchTests extends ScreenTest {

    private static final String ANNA = "agent@demo.example";
    private static final String ADMIN = "superadmin@demo.example";

    @Autowired
    Crews crews;

    @Autowired
    Customers customers;

    @Autowired
    Seats seats;

    @Autowired
    ContactProfiles profiles;

    @Autowired
    Tickets tickets;

    @Autowired
    ActingAs acting;

    @Autowired
    JdbcClient jdbc;

    private final String number =
            String.valueOf(1_000_000 + Math.floorMod(UUID.randomUUID().hashCode(), 8_999_999));
    private final String word = "q" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void whoeverLooksThroughSpamSearchesThereAndElsewhereInAllThatIsOpen() {
        var window = window(ANNA);
        window.navigate("helpdesk/spam", HelpDeskView.class);
        search(window, word);
        assertThat(address(window)).isEqualTo("helpdesk/spam?q=" + word);

        window.navigate("helpdesk/assigned-to-me", HelpDeskView.class);
        search(window, word);
        assertThat(address(window)).isEqualTo("helpdesk/all-open?q=" + word);
    }

    private static void search(BrowserlessUIContext window, String words) {
        var field = window.find(TextField.class).withClassName("sw-search").single();
        window.test(field).setValue(words);
        ComponentUtil.fireEvent(field, new KeyPressEvent(field, "Enter"));
    }

    private static String address(BrowserlessUIContext window) {
        return window.getUI().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    @Test
    void wordsOfSubjectMessagesAndNotesAreFoundByTheirBeginnings() {
        var ticket = customers.writeTo(ANNA, "Broken " + word + "subject");
        acting.run(ANNA, () -> {
            tickets.note(ticket, SafeHtml.fromPlain("Ask the " + word + "note people"));
            tickets.reply(ticket, SafeHtml.fromPlain("Is it the " + word + "answer you mean?"));
        });

        for (var typed : List.of(word, word + "sub", word + "note", word + "answ", "broken " + word)) {
            assertThat(found(ANNA, typed)).as(typed).containsExactly(ticket.value());
        }
        assertThat(found(ANNA, "#" + ticket.value())).contains(ticket.value());
        assertThat(found(ANNA, word + "other")).isEmpty();
        assertThat(found(ANNA, word + " " + word + "other")).isEmpty();
    }

    @Test
    void wordsThatOtherIndexesLeaveOutCount() {
        var ticket = customers.writeTo(ANNA, "The " + word + " K2 for you");

        assertThat(found(ANNA, word + " the k2")).containsExactly(ticket.value());
        assertThat(found(ANNA, word + " k3")).isEmpty();
    }

    @Test
    void signsOfTheQueryLanguageMeanNothing() {
        var ticket = customers.writeTo(ANNA, word + " 50%");

        assertThat(found(ANNA, "-" + word + " +(\"50%\")*~<>@")).containsExactly(ticket.value());
        assertThat(found(ANNA, "%%% --- \"")).isEmpty();
    }

    @Test
    void nobodyFindsWhatIsOutOfTheirScope() {
        var ticket = customers.writeTo(ANNA, word);
        acting.run(ANNA, () -> tickets.note(ticket, SafeHtml.fromPlain("Secret " + word + "note")));
        var stranger = crews.hire(1).agent().email().value();

        assertThat(found(stranger, word)).isEmpty();
        assertThat(found(stranger, word + "note")).isEmpty();
        assertThat(found(stranger, "#" + ticket.value())).isEmpty();
        assertThat(found(ADMIN, word + "note")).containsExactly(ticket.value());
    }

    @Test
    void whatWasFoundStandsOutAndMarkupDoesNot() {
        var ticket = customers.writeTo(ANNA, "<b>" + word + "</b> & more");
        acting.run(
                ANNA,
                () -> tickets.note(ticket, SafeHtml.fromPlain("x ".repeat(300) + "before " + word + "note after")));

        var screen = searched(ANNA, word);

        assertThat(screen.find(TicketListRow.class).single().getElement().getOuterHTML())
                .contains("<mark>" + word + "</mark>")
                .contains("before ")
                .contains("note after")
                .doesNotContain("<b>");
    }

    @Test
    void whereItWasFoundIsShownInEveryLayout() {
        var inText = customers.writeTo(ANNA, "A plain subject");
        acting.run(ANNA, () -> tickets.note(inText, SafeHtml.fromPlain("x ".repeat(300) + "before " + word + "note")));

        for (var layout : Layout.values()) {
            assertThat(shown(word, layout)).as("%s", layout).contains("before ", "<mark>" + word + "</mark>note");
        }
    }

    @Test
    void whatOfTheContactWasFoundIsShownInEveryLayout() {
        var ticket = customers.writeTo(ANNA, "A plain subject");
        write(ticket, word + "second@example.com", "Works " + word + "works", "+49 30 " + number);

        for (var layout : Layout.values()) {
            assertThat(shown(word + "sec", layout))
                    .as("%s", layout)
                    .contains("Email", "<mark>" + word + "sec</mark>ond@example.com");
        }
        assertThat(shown(word + "works", Layout.BOARD)).contains("Company", "<mark>" + word + "works</mark>");
        assertThat(shown(number, Layout.TABLE)).contains("Phone", "+49 30 <mark>" + number + "</mark>");
    }

    @Test
    void whatStandsThereAnywayIsNotShownOnceMore() {
        var ticket = customers.writeTo(ANNA, "A subject with " + word);
        write(ticket, word + "@example.com", "", "");

        for (var layout : List.of(Layout.TABLE, Layout.BOARD)) {
            var screen = searched(ANNA, word, layout);
            assertThat(screen.find(FoundIn.class).all()).as("%s", layout).isEmpty();
        }
    }

    @Test
    void ifMoreContactsMatchThanAreSearchedTheListSaysSo() {
        jdbc.sql("""
                        INSERT INTO contact (name, email, created_at)
                        SELECT CONCAT(:word, ' ', seq), CONCAT(:word, seq, '@example.com'), NOW(6) FROM seq_1_to_200
                        """).param("word", word).update();
        assertThat(column(searched(ANNA, word, Layout.BOARD))).doesNotContain("contacts match");

        jdbc.sql("INSERT INTO contact (name, email, created_at) VALUES (:name, 'last@example.com', NOW(6))")
                .param("name", "Last " + word)
                .update();
        for (var layout : Layout.values()) {
            assertThat(column(searched(ANNA, word, layout)))
                    .as("%s", layout)
                    .contains("More than 200 contacts match; not all of their tickets are listed.");
        }
        jdbc.sql("DELETE FROM contact WHERE name LIKE CONCAT('%', :word, '%')")
                .param("word", word)
                .update();
    }

    @Test
    void ifThereAreTooManyTheListSaysSo() {
        var ticket = customers.writeTo(ANNA, word);
        many(ticket, 310);

        for (var layout : Layout.values()) {
            assertThat(column(searched(ANNA, word, layout)))
                    .as("%s", layout)
                    .contains("Only the newest matches are listed")
                    .doesNotContain("contacts match");
        }
        jdbc.sql("UPDATE ticket SET shelf = 'MERGED', open = FALSE WHERE subject = :word")
                .param("word", word)
                .update();
    }

    @Test
    void whatTheViewDoesNotHaveIsALinkAway() {
        var ticket = customers.writeTo(ANNA, word);
        acting.run(ANNA, () -> tickets.close(ticket));

        var screen = searched(ANNA, word);
        assertThat(screen.find(TicketListRow.class).all()).isEmpty();
        assertThat(everywhere(screen)).isNotEmpty().allMatch(("helpdesk/all?layout=split&q=" + word)::equals);

        screen.getUI().navigate("helpdesk/all", QueryParameters.of("q", word));
        screen.roundTrip();
        assertThat(screen.find(TicketListRow.class).all()).hasSize(1);
        assertThat(everywhere(screen)).isEmpty();
    }

    @Test
    void withoutASeatTheLinkLeadsToAllOpenTicketsAndNotToThisSamePage() {
        var agent = crews.hire(1).agent();
        SystemUser.run(() -> seats.withdraw(agent.id()));
        var screen = searched(agent.email().value(), word);
        assertThat(everywhere(screen)).isEmpty();
        assertThat(links(screen, "Search all open tickets")).isEmpty();

        screen.getUI().navigate("helpdesk/following", QueryParameters.of("q", word));
        screen.roundTrip();
        assertThat(links(screen, "Search all open tickets"))
                .isNotEmpty()
                .allMatch(("helpdesk/all-open?layout=split&q=" + word)::equals);
    }

    private static List<String> everywhere(BrowserlessUIContext screen) {
        return links(screen, "Search all tickets");
    }

    private static List<String> links(BrowserlessUIContext screen, String words) {
        return screen.find(Anchor.class).withText(words).all().stream()
                .map(Anchor::getHref)
                .toList();
    }

    private void many(TicketId ticket, int howMany) {
        var columns = jdbc.sql("""
                        SELECT COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = DATABASE()
                        AND TABLE_NAME = 'ticket' AND EXTRA NOT LIKE '%GENERATED%' AND COLUMN_NAME <> 'id'
                        """).query(String.class).list().stream().collect(Collectors.joining(", "));
        jdbc.sql("INSERT INTO ticket (" + columns + ") SELECT " + columns + " FROM ticket JOIN seq_1_to_" + howMany
                        + " WHERE id = :id")
                .param("id", ticket.value())
                .update();
        jdbc.sql("""
                        INSERT INTO message (ticket_id, kind, written_at, html, plain, delivery)
                        SELECT id, 'NOTE', NOW(6), '', '', 'NONE' FROM ticket WHERE subject = :word AND id <> :id
                        """).param("word", word).param("id", ticket.value()).update();
    }

    private List<Long> found(String who, String typed) {
        return searched(who, typed).find(TicketListRow.class).all().stream()
                .map(row -> Long.valueOf(row.getElement().getAttribute("data-ticket")))
                .toList();
    }

    private String shown(String typed, Layout layout) {
        return searched(ANNA, typed, layout).find(TicketList.class).all().stream()
                .map(list -> list.getElement().getOuterHTML())
                .collect(Collectors.joining());
    }

    private static String column(BrowserlessUIContext screen) {
        return screen.find(TicketColumn.class).single().getElement().getTextRecursively();
    }

    private void write(TicketId ticket, String address, String company, String phone) {
        var contact = acting.call(ANNA, () -> tickets.show(ticket))
                .orElseThrow()
                .ticket()
                .contact();
        var known = acting.call(ADMIN, () -> profiles.find(contact)).orElseThrow();
        var profile = known.profile();
        var written = new ContactProfile(
                profile.name(),
                profile.email(),
                List.of(EmailAddress.of(address)),
                Optional.of(phone),
                Optional.of(company),
                profile.owner(),
                "");
        assertThat(acting.call(ADMIN, () -> profiles.change(contact, known.version(), written)))
                .isInstanceOf(ContactSaving.Saved.class);
    }

    private BrowserlessUIContext searched(String who, String typed) {
        return searched(who, typed, Layout.SPLIT);
    }

    private BrowserlessUIContext searched(String who, String typed, Layout layout) {
        var screen = window(who);
        screen.getUI()
                .navigate("helpdesk/all-open", QueryParameters.simple(Map.of("q", typed, "layout", layout.slug())));
        screen.roundTrip();
        return screen;
    }
}
