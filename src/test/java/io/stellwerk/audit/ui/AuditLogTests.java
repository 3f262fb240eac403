package io.stellwerk.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.router.QueryParameters;
import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.ScreenTest;
import io.stellwerk.UnreachableDatabase;
import io.stellwerk.Visitor;
import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.UserProfile;
import io.stellwerk.accounts.Users;
import io.stellwerk.audit.AuditCategory;
import io.stellwerk.audit.AuditEntry;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.Utc;
import io.stellwerk.base.ui.Notice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

class AuditLogTests extends ScreenTest {

    private static final String SUPER_ADMIN = "superadmin@demo.example";
    private static final String ADMIN = "admin@demo.example";

    @Autowired
    AuditLog log;

    @Autowired
    ActingAs acting;

    @Autowired
    Accounts accounts;

    @Autowired
    Users users;

    @Autowired
    Crews crews;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private final String word = "audit" + UUID.randomUUID().toString().substring(0, 8);

    @SuppressWarnings("NullAway.Init")
    private BrowserlessUIContext screen;

    @BeforeEach
    void writeAndOpen() {
        acting.run(
                ADMIN,
                () -> log.changed(
                        AuditCategory.PEOPLE,
                        "team-changed",
                        "Team " + word,
                        Map.of("parent", "Sales"),
                        Map.of("parent", "Service")));
        acting.run(SUPER_ADMIN, () -> log.happened(AuditCategory.CHANNEL, "channel-paused", "Box " + word));
        screen = window(SUPER_ADMIN);
    }

    @Test
    void theAddressKeepsTheFilter() {
        open("q=" + word + "&category=PEOPLE");

        assertThat(shown()).extracting(AuditEntry::object).containsExactly("Team " + word);
        assertThat(screen.find(ComboBox.class).all())
                .anySatisfy(box -> assertThat(box.getValue()).isEqualTo(AuditCategory.PEOPLE));
    }

    @Test
    void actionPersonAndDayNarrowTheLogDown() {
        open("q=" + word + "&action=channel-paused");
        assertThat(shown()).extracting(AuditEntry::object).containsExactly("Box " + word);

        var admin = shown().getFirst().actor().orElseThrow();
        open("q=" + word + "&user=" + admin.value());
        assertThat(shown()).extracting(AuditEntry::object).containsExactly("Box " + word);

        open("q=" + word + "&from=2001-01-01&to=2001-01-02");
        assertThat(shown()).isEmpty();
    }

    @Test
    void theFirstAndTheLastDayAreWholeDaysOfTheReader() {
        var zone = acting.call(SUPER_ADMIN, accounts::me).timeZone();
        var midnight = LocalDate.of(2026, 3, 2).atStartOfDay(zone).toInstant();
        happened("Before ", midnight.minusMillis(1));
        happened("First ", midnight);
        happened("Last ", midnight.plus(Duration.ofDays(2)).minusMillis(1));
        happened("After ", midnight.plus(Duration.ofDays(2)));

        open("q=" + word + "&from=2026-03-02&to=2026-03-03");
        assertThat(shown()).extracting(AuditEntry::object).containsExactly("Last " + word, "First " + word);

        open("q=" + word + "&to=2026-03-01");
        assertThat(shown()).extracting(AuditEntry::object).containsExactly("Before " + word);
    }

    @Test
    void wordsFindAnActionAsItIsCalledOnTheScreen() {
        open("q=team%20CHANGED&category=PEOPLE");
        assertThat(shown()).extracting(AuditEntry::object).contains("Team " + word);
        assertThat(shown()).extracting(AuditEntry::action).containsOnly("team-changed");

        open("q=assigned%20automatically");
        assertThat(shown()).extracting(AuditEntry::action).isNotEmpty().containsOnly("routing-assigned");
    }

    @Test
    void onlyChoicesAreTranslatedAndNoNameThatLooksLikeOne() {
        var values = Map.of("name", "Private", "sharedWith", "PRIVATE");
        acting.run(
                SUPER_ADMIN,
                () -> log.changed(AuditCategory.SETTINGS, "view-created", "View " + word, Map.of(), values));
        acting.run(
                SUPER_ADMIN,
                () -> log.changed(
                        AuditCategory.SETTINGS,
                        "status-created",
                        "Status " + word,
                        Map.of(),
                        Map.of("name", "Done", "colour", "INFO", "roles", List.of("FRESH", "DONE"), "open", true)));

        acting.run(
                SUPER_ADMIN,
                () -> log.changed(
                        AuditCategory.SETTINGS,
                        "sla-created",
                        "Policy " + word,
                        Map.of(),
                        Map.of(
                                "conditions",
                                Map.of(
                                        "CHANNEL",
                                        Map.of("IS_ANY_OF", List.of("INFO")),
                                        "TYPE",
                                        Map.of("IS_NONE_OF", List.of("EMAIL"))))));

        assertThat(cells("Policy")).contains("INFO", "Email/Other");
        assertThat(cells("View")).contains("Private", "Only the owner");
        assertThat(cells("Status")).contains("Done", "Blue (new)", "New tickets, When closed", "Yes");
    }

    @Test
    void anAddressIsNotCalledATicketType() {
        var somebody = crews.hireOne(BuiltInPreset.AGENT);
        acting.run(SUPER_ADMIN, () -> {
            var seen = users.profile(somebody.id());
            users.change(
                    somebody.id(),
                    seen,
                    new UserProfile(
                            "Moved " + word,
                            EmailAddress.of(word + "@demo.example"),
                            seen.phone(),
                            seen.language(),
                            seen.timeZone(),
                            seen.preset()));
        });

        assertThat(detail("q=" + word + "&action=user-changed", NativeTableHeaderCell.class))
                .contains("Email address");
    }

    @Test
    void whatWasReadStaysWhileTheRestCannotBeReadAndIsTriedAgain() {
        open("q=" + word);
        assertThat(shown()).hasSize(2);

        var category = category();

        UnreachableDatabase.during(() -> category.setValue(AuditCategory.CHANNEL));
        assertThat(shown()).hasSize(2);
        var notice = screen.find(Notice.class).single();
        assertThat(notice.getElement().getTextRecursively()).contains("could not be read");

        screen.test(screen.find(Button.class).withText("Try again").single()).click();
        assertThat(shown()).extracting(AuditEntry::object).containsExactly("Box " + word);
        assertThat(notice.isVisible()).isFalse();
    }

    @Test
    void nothingOlderIsOfferedWhileASearchIsUnanswered() {
        IntStream.range(0, 60).forEach(number -> happened("Old " + number + " ", Instant.EPOCH.plusSeconds(number)));
        open("q=" + word);
        assertThat(older().isVisible()).isTrue();
        var category = category();

        UnreachableDatabase.during(() -> category.setValue(AuditCategory.PEOPLE));
        assertThat(older().isVisible()).isFalse();

        screen.test(screen.find(Button.class).withText("Try again").single()).click();
        screen.test(older()).click();
        assertThat(shown()).extracting(AuditEntry::category).hasSize(61).containsOnly(AuditCategory.PEOPLE);
    }

    private Button older() {
        return screen.find(AuditLogView.class)
                .single()
                .getContent()
                .getChildren()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** The first of the toolbar. */
    @SuppressWarnings("unchecked")
    private ComboBox<AuditCategory> category() {
        return screen.find(ComboBox.class).all().getFirst();
    }

    @Test
    void whatTheAddressCannotMeanDoesNotNarrow() {
        open("q=" + word + "&category=NONSENSE&from=yesterday&user=me");

        assertThat(shown()).hasSize(2);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aClickOnAnEntryShowsEachValueBeforeAndAfter() {
        open("q=" + word + "&category=PEOPLE");

        screen.test(screen.find(Grid.class).single()).clickRow(0);

        assertThat(screen.find(NativeTableCell.class).all())
                .extracting(NativeTableCell::getText)
                .containsExactly("Sales", "Service");
    }

    @Test
    void theExportHoldsWhatTheFilterShowsAndIsWrittenDownItself() {
        open("q=" + word + "&category=PEOPLE");
        var href = screen.find(Anchor.class)
                .withClassName("sw-link-button")
                .single()
                .getHref();
        var visitor = new Visitor(port);
        visitor.logIn(SUPER_ADMIN, "demo");

        var file = visitor.get("/" + href);

        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(file.body().lines().skip(1))
                .singleElement()
                .asString()
                .contains("Team " + word, "admin@demo.example", "Sales → Service")
                .doesNotContain("Box ");
        open("q=" + word + "&category=EXPORT");
        assertThat(shown()).hasSize(1);
    }

    @Test
    void onlyASuperAdminGetsTheFile() {
        var visitor = new Visitor(port);
        assertThat(visitor.get("/exports/audit-log.csv").statusCode()).isEqualTo(302);

        visitor.logIn(ADMIN, "demo");

        assertThat(visitor.get("/exports/audit-log.csv").statusCode()).isEqualTo(403);
    }

    private List<String> cells(String object) {
        return detail("q=" + object + "%20" + word, NativeTableCell.class);
    }

    @SuppressWarnings("unchecked")
    private <C extends Component & HasText> List<String> detail(String query, Class<C> cells) {
        open(query);
        screen.test(screen.find(Grid.class).single()).clickRow(0);
        var found = screen.find(cells).all().stream().map(HasText::getText).toList();
        screen.find(Dialog.class).all().forEach(Dialog::close);
        return found;
    }

    private void happened(String object, Instant at) {
        jdbc.sql("""
                        INSERT INTO audit_entry (at, category, action, object) VALUES (:at, 'PEOPLE', 'team-changed', :object)
                        """).param("at", Utc.of(at)).param("object", object + word).update();
    }

    private void open(String query) {
        screen.activate();
        UI.getCurrentOrThrow().navigate("settings/audit-log", QueryParameters.fromString(query));
    }

    @SuppressWarnings("unchecked")
    private List<AuditEntry> shown() {
        return ((Grid<AuditEntry>) screen.find(Grid.class).single())
                .getListDataView()
                .getItems()
                .toList();
    }
}
