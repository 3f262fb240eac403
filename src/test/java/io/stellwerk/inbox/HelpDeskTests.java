package io.stellwerk.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.ScreenTest;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.Grants;
import io.stellwerk.accounts.PresetId;
import io.stellwerk.accounts.Presets;
import io.stellwerk.accounts.RolePreset;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.accounts.TicketScope;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.base.ui.EmptyState;
import io.stellwerk.routing.Decisions;
import io.stellwerk.routing.Distribution;
import io.stellwerk.routing.PoolRule;
import io.stellwerk.routing.RoutingRule;
import io.stellwerk.routing.RoutingRules;
import io.stellwerk.routing.SkillRouting;
import io.stellwerk.routing.SkillRule;
import io.stellwerk.routing.Target;
import io.stellwerk.team.Seats;
import io.stellwerk.team.Skills;
import io.stellwerk.tickets.CustomerText;
import io.stellwerk.tickets.Delivery;
import io.stellwerk.tickets.MessageKind;
import io.stellwerk.tickets.NewTicket;
import io.stellwerk.tickets.Quarantine;
import io.stellwerk.tickets.SplitExtent;
import io.stellwerk.tickets.Splitting;
import io.stellwerk.tickets.StatusRole;
import io.stellwerk.tickets.Statuses;
import io.stellwerk.tickets.ThreadEntry;
import io.stellwerk.tickets.TicketDetails;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketType;
import io.stellwerk.tickets.TicketView;
import io.stellwerk.tickets.Tickets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What agents see and do at the help desk. */
class HelpDeskTests extends ScreenTest {

    private static final String ANNA = "agent@demo.example";
    private static final String HUGO_OF_BILLING = "hugo@demo.example";
    private static final String ADMIN = "superadmin@demo.example";

    @Autowired
    Customers customers;

    @Autowired
    Statuses statuses;

    @Autowired
    Tickets tickets;

    @Autowired
    ActingAs acting;

    @Autowired
    Crews crews;

    @Autowired
    Seats seats;

    @Autowired
    Skills skills;

    @Autowired
    Presets presets;

    @Autowired
    RoutingRules rules;

    @Autowired
    Decisions decisions;

    @Autowired
    Quarantine quarantine;

    @Autowired
    Splitting splitting;

    @Autowired
    JdbcClient jdbc;

    private final String subject = "Subject " + UUID.randomUUID();

    @Test
    void aTicketAppearsInTheOpenHelpDeskOfItsNewOwner() {
        var anna = window(ANNA);
        anna.navigate("helpdesk/assigned-to-me", HelpDeskView.class);
        assertThat(subjects(anna)).doesNotContain(subject);

        var ticket = customers.writeTo(ANNA, subject);

        eventually(anna, () -> subjects(anna).contains(subject));
        assertThat(text(anna, TicketListRow.class)).contains("Mia Wolf");
        acting.run(ADMIN, () -> tickets.close(ticket));
    }

    @Test
    void whatWasTypedIsThereAgainInAnotherWindowAndOnlyForItsWriter() {
        var ticket = customers.writeTo(ANNA, subject);
        var anna = at(ANNA, ticket);
        type(anna, "Dear Mia");

        assertThat(written(at(ANNA, ticket))).isEqualTo("Dear Mia");
        assertThat(written(at("ben@demo.example", ticket))).isEmpty();
    }

    @Test
    void pressingSendTwiceSendsOnce() {
        var ticket = customers.writeTo(ANNA, subject);
        var anna = at(ANNA, ticket);
        type(anna, "It is on its way.");

        press(anna, "Send");
        press(anna, "Send");

        assertThat(show(ticket).thread())
                .extracting(ThreadEntry::kind)
                .containsExactly(MessageKind.FROM_CUSTOMER, MessageKind.TO_CUSTOMER);
        assertThat(written(anna)).isEmpty();
        assertThat(written(at(ANNA, ticket))).isEmpty();
    }

    @Test
    void whoeverAnswersATicketWithoutOwnerBecomesItsOwnerAndIsToldBefore() {
        var ticket = customers.write(subject);
        var anna = at(ANNA, ticket);
        assertThat(text(anna, Composer.class)).contains("You become the owner");
        type(anna, "Let me look.");

        press(anna, "Send and close");

        assertThat(show(ticket).ticket().owner()).contains(customers.user(ANNA));
        assertThat(show(ticket).ticket().status())
                .isEqualTo(statuses.with(StatusRole.DONE).id());
        assertThat(text(anna, WhyThisOwner.class)).contains("Answered first");
    }

    @Test
    void theTicketSaysWhichSkillSomebodyLackedAndByWhichVersionOfTheRule() {
        var crew = crews.hire(1);
        var french = skills.all().stream()
                .filter(skill -> skill.name().equals("French"))
                .findFirst()
                .orElseThrow()
                .id();
        SystemUser.run(() -> rules.set(
                crew.channel(),
                new RoutingRule.SpecificUsersAndTeams(
                        PoolRule.of(Set.of(new Target.WholeTeam(crew.team())), Distribution.LOAD_BALANCED)),
                new SkillRouting(
                        true,
                        List.of(new SkillRule(List.of(), Set.of(french))),
                        SkillRouting.Fallback.KEEP_REQUIREMENT),
                Duration.ZERO));
        var ticket = tickets.open(customers.fresh(crew.channel(), subject)).ticket();
        await().until(() -> acting.call(ADMIN, () -> decisions.of(ticket)).isPresent());

        var admin = at(ADMIN, ticket);

        var version = acting.call(ADMIN, () -> rules.of(crew.channel())).version();
        assertThat(text(admin, WhyThisOwner.class))
                .contains("Lacks a required skill: French")
                .contains("(version " + version + ")");
    }

    @Test
    void whoeverAnswersWithoutAServiceSeatDoesNotBecomeTheOwner() {
        var ticket = customers.write(subject);
        var admin = crews.hireOne(BuiltInPreset.ADMIN);
        SystemUser.run(() -> seats.withdraw(admin.id()));
        var page = at(admin.email().value(), ticket);
        assertThat(page.find(Span.class)
                        .withText("You become the owner when you reply.")
                        .exists())
                .isFalse();
        type(page, "Let me look.");

        press(page, "Send");

        assertThat(show(ticket).thread()).extracting(ThreadEntry::kind).contains(MessageKind.TO_CUSTOMER);
        assertThat(show(ticket).ticket().owner()).isEmpty();
    }

    @Test
    void aNoteStaysAmongColleagues() {
        var ticket = customers.writeTo(ANNA, subject);
        var anna = at(ANNA, ticket);
        anna.find(ComposerTabs.class).single().select(MessageKind.NOTE);
        type(anna, "She called before.");

        press(anna, "Add note");

        assertThat(show(ticket).thread())
                .extracting(ThreadEntry::kind)
                .containsExactly(MessageKind.FROM_CUSTOMER, MessageKind.NOTE);
        assertThat(text(anna, Conversation.class)).contains("only for colleagues");
        assertThat(anna.find(MessageBody.class).last().getElement().getProperty("innerHTML"))
                .contains("She called before.");
    }

    @Test
    void theOwnerIsChosenFromPeopleWithTheirAvailability() {
        var ticket = customers.writeTo(ANNA, subject);
        var anna = at(ANNA, ticket);
        ComboBox<OwnerOption> owner = anna.find(OwnerField.class).single().getContent();

        var options = owner.getDataProvider().fetch(new Query<>()).toList();

        assertThat(options.getFirst().user()).isEmpty();
        assertThat(options)
                .filteredOn(option -> option.name().equals("Dana Roth"))
                .extracting(OwnerOption::available)
                .containsExactly(false);
        assertThat(options)
                .filteredOn(option -> option.name().equals("Anna Berger"))
                .allMatch(option ->
                        option.available() && option.work().orElseThrow().openTickets() > 0);
    }

    @Test
    void aTicketOfAnotherTeamIsAsIfItDidNotExist() {
        var ticket = customers.writeTo(ANNA, subject);

        var hugo = window(HUGO_OF_BILLING);
        hugo.getUI().navigate("helpdesk/ticket/" + ticket.value());

        assertThat(hugo.getCurrentView()).isNotInstanceOf(HelpDeskView.class);
        assertThat(hugo.getCurrentView().getClass().getGenericInterfaces())
                .anyMatch(type -> type.getTypeName().contains(NotFoundException.class.getSimpleName()));
    }

    @Test
    void aTicketThatGoesToAnotherTeamLeavesTheScreen() {
        var ticket = customers.writeTo(ANNA, subject);
        var anna = at(ANNA, ticket);

        customers.give(ticket, HUGO_OF_BILLING);

        eventually(anna, () -> text(anna, TicketPane.class).contains("You no longer see this ticket"));
    }

    @Test
    void theSearchOfAWordFindsItsTickets() {
        customers.writeTo(ANNA, subject);
        var anna = window(ANNA);
        var words = subject.substring("Subject ".length());
        anna.getUI().navigate("helpdesk/all-open", QueryParameters.of("q", words));

        assertThat(subjects(anna)).containsExactly(subject);
    }

    @Test
    void whatStaysTheSameIsLeftAloneWhenSomethingElseHappens() {
        var ticket = customers.writeTo(ANNA, subject);
        var anna = at(ANNA, ticket);
        var heading =
                anna.find(H2.class, anna.find(TicketHeader.class).single()).single();
        var before = heading.getElement().getChildren().toList();
        var number = anna.find(Span.class, anna.find(AboutTicket.class).single())
                .withText("#" + ticket.value())
                .single();

        acting.run(ADMIN, () -> tickets.note(ticket, SafeHtml.fromPlain("A note")));

        eventually(anna, () -> text(anna, Conversation.class).contains("only for colleagues"));
        assertThat(heading.getElement().getChildren()).containsExactlyElementsOf(before);
        assertThat(number.isAttached()).isTrue();
    }

    @Test
    void aSearchThatStillFindsNothingIsLeftAlone() {
        var anna = window(ANNA);
        var words = "nothing-" + UUID.randomUUID();
        anna.getUI().navigate("helpdesk/all-open", QueryParameters.of("q", words));
        var column = anna.find(TicketColumn.class).single();
        var nothing = anna.find(EmptyState.class, column).single();
        var links =
                anna.find(Anchor.class, anna.find(SearchLine.class).single()).all();

        column.show(
                new Place(TicketView.ALL_OPEN, words, Optional.of(Layout.SPLIT), Cut.NOTHING, Optional.empty()),
                new ListPage(List.of(), false, Set.of()));

        assertThat(nothing.isAttached()).isTrue();
        assertThat(links).isNotEmpty().allMatch(Component::isAttached);
    }

    @Test
    void whatWasRefusedIsNotShownAsDone() {
        var ticket = customers.writeTo(ANNA, subject);
        acting.run(ANNA, () -> tickets.reply(ticket, SafeHtml.fromPlain("Hello")));
        await().until(() -> show(ticket).thread().getLast().delivery().state() == Delivery.State.SENT);
        jdbc.sql("UPDATE message SET delivery = 'FAILED', leaves_at = NULL WHERE ticket_id = :id AND user_id > 0")
                .param("id", ticket.value())
                .update();
        var admin = at(ADMIN, ticket);
        var owner = admin.find(OwnerField.class).single().getContent();
        var before = owner.getValue();
        acting.run(ADMIN, () -> quarantine.markAsSpam(ticket));

        admin.test(owner).selectItem("Ben Mertens");
        assertThat(text(admin, Notification.class)).contains("You may not change this ticket");
        assertThat(owner.getValue()).isEqualTo(before);

        press(admin, "Retry");
        assertThat(admin.find(Button.class).withText("Retry").single().isEnabled())
                .isTrue();
    }

    @Test
    void whatLeadsToAnotherTicketStaysInTheList() {
        var ticket = customers.writeTo(ANNA, subject);
        customers.reply(ticket, "Something else");
        var known = show(ticket).ticket();
        var text = new CustomerText(known.contact(), SafeHtml.fromPlain("Hi"), "Hi", List.of(), known.openedAt());
        var other = tickets.open(new NewTicket("The other one", TicketType.EMAIL, known.channel(), text));
        customers.give(other.ticket(), ANNA);
        acting.run(
                ANNA,
                () -> splitting.split(ticket, show(ticket).thread().getLast().id(), SplitExtent.ONLY_THIS, "Split"));
        var anna = window(ANNA);
        anna.getUI()
                .navigate(
                        "helpdesk/ticket/" + ticket.value(), QueryParameters.fromString("view=all-open&layout=table"));

        assertThat(hrefs(anna, OtherTickets.class))
                .isNotEmpty()
                .allMatch(href -> href.contains("view=all-open") && href.contains("layout=table"));
        assertThat(hrefs(anna, Conversation.class))
                .filteredOn(href -> href.contains("helpdesk/ticket/"))
                .isNotEmpty()
                .allMatch(href -> href.contains("view=all-open") && href.contains("layout=table"));
        anna.getUI().navigate("helpdesk/ticket/" + ticket.value(), QueryParameters.fromString("view=all"));
        anna.roundTrip();
        assertThat(hrefs(anna, OtherTickets.class)).allMatch(href -> href.endsWith("view=all"));
        assertThat(hrefs(anna, Conversation.class))
                .filteredOn(href -> href.contains("helpdesk/ticket/"))
                .allMatch(href -> href.endsWith("view=all"));
    }

    @Test
    void whoseRoleShowsNoTicketsIsToldSoAndWhoCanChangeIt() {
        var somebody = crews.hireOne(BuiltInPreset.AGENT);
        var nothing = new TicketScope(TicketScope.Reach.NONE, false);
        var role = SystemUser.call(
                () -> presets.create("Sees nothing " + subject, new Grants(Set.of(), nothing, nothing)));
        jdbc.sql("UPDATE user_account SET preset_id = :role WHERE id = :id")
                .param("role", role.value())
                .param("id", somebody.id().value())
                .update();
        var window = window(somebody.email().value());

        for (var place : List.of("all-open", "all-open?layout=board", "all-open?q=chair", "drafts")) {
            leadsTo(window, "helpdesk/" + place);
            assertThat(text(window, TicketColumn.class))
                    .as(place)
                    .contains("Your role shows you no tickets", "Add and edit users")
                    .doesNotContain("No open tickets", "No tickets match");
        }
    }

    @Test
    void whenARoleShowsMoreOrLessOpenListsFollowAtOnce() {
        var ticket = customers.writeTo(ANNA, subject);
        var somebody = crews.hireOne(BuiltInPreset.AGENT);
        var nothing = new TicketScope(TicketScope.Reach.NONE, false);
        var everything = new TicketScope(TicketScope.Reach.EVERYTHING, true);
        var name = "Sees as told " + subject;
        var role = SystemUser.call(() -> presets.create(name, new Grants(Set.of(), nothing, nothing)));
        jdbc.sql("UPDATE user_account SET preset_id = :role WHERE id = :id")
                .param("role", role.value())
                .param("id", somebody.id().value())
                .update();
        for (var layout : List.of("split", "board")) {
            var window = window(somebody.email().value());
            leadsTo(window, "helpdesk/all-open?layout=" + layout);
            assertThat(text(window, TicketColumn.class)).contains("Your role shows you no tickets");

            SystemUser.run(() -> presets.change(preset(role), name, new Grants(Set.of(), everything, nothing)));
            eventually(
                    window, () -> hrefs(window, TicketColumn.class).stream().anyMatch(to -> to.contains(at(ticket))));
            assertThat(text(window, TicketColumn.class)).doesNotContain("Your role shows you no tickets");

            SystemUser.run(() -> presets.change(preset(role), name, new Grants(Set.of(), nothing, nothing)));
            eventually(window, () -> text(window, TicketColumn.class).contains("Your role shows you no tickets"));
            assertThat(hrefs(window, TicketColumn.class)).noneMatch(to -> to.contains(at(ticket)));
        }
    }

    private RolePreset preset(PresetId role) {
        return SystemUser.call(() -> presets.find(role)).orElseThrow();
    }

    private static String at(TicketId ticket) {
        return "helpdesk/ticket/" + ticket.value();
    }

    @Test
    void withoutASeatOtherViewsLeadToOneThatIsAllowed() {
        var somebody = crews.hire(1).agent();
        var email = somebody.email().value();
        var ticket = customers.writeTo(email, subject);
        SystemUser.run(() -> seats.withdraw(somebody.id()));
        var window = window(email);

        assertThat(leadsTo(window, "helpdesk/unassigned")).isEqualTo("helpdesk/following");
        assertThat(leadsTo(window, "helpdesk/drafts?layout=table")).isEqualTo("helpdesk/following?layout=table");
        assertThat(leadsTo(window, "helpdesk/all?q=chair")).isEqualTo("helpdesk/all-open?q=chair");
        assertThat(leadsTo(window, "helpdesk/my-mentions")).isEqualTo("helpdesk/my-mentions");
        assertThat(window.find(Button.class).withText("New view").exists()).isFalse();
        leadsTo(window, "helpdesk/ticket/" + ticket.value() + "?view=unassigned");
        assertThat(window.find(H1.class, window.find(TicketColumn.class).single())
                        .single()
                        .getText())
                .isEqualTo("My mentions");
        assertThat(text(window, TicketHeader.class)).contains("#" + ticket.value());
    }

    private static String leadsTo(BrowserlessUIContext window, String address) {
        var parts = address.split("\\?", 2);
        window.getUI().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
        return window.getUI().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    private static List<String> hrefs(BrowserlessUIContext window, Class<? extends Component> within) {
        return window.find(within).all().stream()
                .flatMap(part -> window.find(Anchor.class, part).all().stream())
                .map(Anchor::getHref)
                .toList();
    }

    private BrowserlessUIContext at(String person, TicketId ticket) {
        var window = window(person);
        window.navigate("helpdesk/ticket/" + ticket.value(), HelpDeskView.class);
        return window;
    }

    private TicketDetails show(TicketId ticket) {
        return acting.call(ADMIN, () -> tickets.show(ticket)).orElseThrow();
    }

    private static List<String> subjects(BrowserlessUIContext window) {
        return window.find(TicketListRow.class).all().stream()
                .map(row -> row.getElement().getTextRecursively())
                .map(text -> text.replaceFirst("(Subject \\S{36}).*", "$1"))
                .toList();
    }

    private static String text(BrowserlessUIContext window, Class<? extends Component> type) {
        return window.find(type).all().stream()
                .map(component -> component.getElement().getTextRecursively())
                .reduce("", String::concat);
    }

    private static String written(BrowserlessUIContext window) {
        return Jsoup.parse(window.find(RichText.class).single().html()).text();
    }

    private static void type(BrowserlessUIContext window, String words) {
        Typing.type(window, "<p>" + words + "</p>");
    }

    private static void press(BrowserlessUIContext window, String name) {
        window.test(window.find(Button.class).withText(name).single()).click();
    }
}
