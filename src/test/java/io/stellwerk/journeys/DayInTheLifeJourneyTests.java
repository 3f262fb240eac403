package io.stellwerk.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stellwerk.ActingAs;
import io.stellwerk.Crew;
import io.stellwerk.OutsideMail;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.channels.ChannelKind;
import io.stellwerk.channels.Channels;
import io.stellwerk.channels.ChannelsOfAnyKind;
import io.stellwerk.channels.InboundMessage;
import io.stellwerk.channels.Intake;
import io.stellwerk.channels.email.SmtpReceiver;
import io.stellwerk.routing.Distribution;
import io.stellwerk.routing.RoutingRule.SpecificUsersAndTeams;
import io.stellwerk.routing.RoutingRules;
import io.stellwerk.routing.Target;
import io.stellwerk.tickets.ChannelId;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.Tickets;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two agents and an admin work side by side through more than thirty tickets of every kind. */
class DayInTheLifeJourneyTests extends JourneyTest {

    @RegisterExtension
    final OutsideMail outside = new OutsideMail();

    @Autowired
    SmtpReceiver receiver;

    @Autowired
    Channels accounts;

    @Autowired
    RoutingRules rules;

    @Autowired
    Intake intake;

    @Autowired
    Tickets tickets;

    @Autowired
    ActingAs acting;

    @Autowired
    JdbcClient jdbc;

    private final String word = "day" + UUID.randomUUID().toString().substring(0, 6);
    private final String secret = "salary" + UUID.randomUUID().toString().substring(0, 6);
    private final Set<Long> channels = new HashSet<>();
    private final List<Witness> witnesses = new ArrayList<>();

    @Test
    void inTheEveningNothingIsLostAndEverythingIsExplained() throws Exception {
        var office = peopleSitDown();
        var morning = new Morning(office);
        morning.theMailOfTheNightIsSharedFairly();
        whatComesInOtherWaysIsShared(office);
        morning.evenOddMailsCanBeRead();
        morning.whatIsUrgentIsFoundInAViewOfOnesOwn();
        morning.customersAreAnsweredAndWhatWasSentTooEarlyIsTakenBack();
        morning.aCustomerWhoWritesAgainReopensTheTicket();

        var noon = new Noon(office);
        noon.aNoteNamesAColleagueWhoFindsIt();
        noon.bothAnswerTheSameTicket();
        noon.whatIsSnoozedComesBackAtItsTime();
        noon.twoLettersOfOneCustomerBecomeOneTicket();
        noon.oneLetterOfTwoMattersBecomesTwoTickets();
        noon.whatBelongsToColleaguesIsMovedToTheirChannel();

        var afternoon = new Afternoon(office);
        afternoon.theAdminClearsAwayWhatIsNotWorkAndBringsBackAMistake();
        afternoon.manyAreClosedAtOnceAfterAChangeOfMind();
        afternoon.whatNobodyOwnsIsGivenByHand();
        colleaguesHearFromTheirCustomer(office);
        afternoon.whoeverIsAwayGetsNothing();
        afternoon.whatWaitsGoesToWhoComesBackFirst();
        afternoon.anAnswerIsLeftUnfinished();

        office.messagesLeave();
        var evening = new Evening(office, channels, jdbc);
        evening.everyLetterIsInExactlyOneTicket();
        evening.everyReplyLeftExactlyOnce();
        evening.everyOwnerIsExplained();
        evening.everyOpenTicketSaysWhoseItIsAndWhy();
        evening.theCountsAreThoseOfAPlainRecount();
        assertThat(witnesses).flatExtracting(Witness::noted).isEmpty();
        whatIsSomebodyElsesCannotBeFound(office);
    }

    private Office peopleSitDown() throws IOException {
        var crew = crews.hire(2);
        var sales = crews.hire(1);
        var admin = crews.hireOne(BuiltInPreset.ADMIN);
        var reception = EmailAddress.of("reception-" + word + "@demo.example");
        channels.add(crew.channel().value());
        channels.add(SystemUser.call(() -> accounts.connectEmail("Reception " + word, reception))
                .value());
        channels.add(sales.channel().value());
        var post = new Postbag(receiver.port(), word);
        somebodyElsesCustomerWrites(post, sales);
        var rulePage = address("/settings/helpdesk/channels/" + crew.channel().value() + "/automation");
        return new Office(
                crew,
                sales,
                reception,
                admin,
                address("/helpdesk"),
                rulePage,
                sitDown(crew.agents().getFirst(), secret),
                sitDown(crew.agents().getLast(), secret),
                sitDown(admin, "nothing is secret to an admin"),
                post,
                new Replies(),
                outside,
                clock);
    }

    private DeskScreen sitDown(Person person, String notForThem) {
        var page = browser.open(Screen.DESKTOP);
        witnesses.add(Witness.of(page, notForThem));
        comeIn(page, person.email().value());
        page.navigate(address("/"));
        page.waitForURL("**/helpdesk/**");
        return DeskScreen.of(page);
    }

    /** Nobody sees it before it has its owner, as whatever has none is everybody's. */
    private void somebodyElsesCustomerWrites(Postbag post, Crew sales) throws IOException {
        post.write(sales.mailbox(), secret, "This is about my " + secret + ".");
        await().until(() -> jdbc.sql("SELECT COUNT(*) FROM ticket WHERE channel_id = ? AND owner_id IS NOT NULL")
                        .param(sales.channel().value())
                        .query(Long.class)
                        .single()
                == 1);
    }

    /** While everybody else has their screens open. */
    private void colleaguesHearFromTheirCustomer(Office office) throws IOException, MessagingException {
        acting.run(
                office.sales().agent().email().value(),
                () -> tickets.reply(
                        secretTicket(), SafeHtml.fromPlain(office.replies().say("About your " + secret))));
        office.post().answer(secret, office.sales().mailbox(), office.whatLeftAbout(secret), "Yes, my " + secret + ".");
    }

    private TicketId secretTicket() {
        return jdbc.sql("SELECT id FROM ticket WHERE subject LIKE CONCAT('%', ?)")
                .param(secret)
                .query((row, number) -> new TicketId(row.getLong("id")))
                .single();
    }

    /** Forms, chats, WhatsApp and calls come through the same intake as mails. */
    private void whatComesInOtherWaysIsShared(Office office) {
        for (var kind : List.of(ChannelKind.FORM, ChannelKind.WHATSAPP, ChannelKind.CHATFLOW, ChannelKind.CALLING)) {
            var channel = ChannelsOfAnyKind.connect(accounts, kind);
            channels.add(channel.value());
            SystemUser.run(() -> rules.set(
                    channel,
                    new SpecificUsersAndTeams(
                            Set.of(new Target.WholeTeam(office.crew().team())), Distribution.LOAD_BALANCED, true)));
            intake.receive(message(channel, kind, office.post()));
        }
        var letters = office.post().letters() - 1;
        assertThat(office.anna().count("my-teams-open")).hasText(String.valueOf(letters));
        assertThat(office.ben().count("unassigned"))
                .hasText(String.valueOf(jdbc.sql("SELECT COUNT(*) FROM ticket WHERE open AND owner_id IS NULL")
                        .query(Long.class)
                        .single()));
    }

    private void whatIsSomebodyElsesCannotBeFound(Office office) {
        var anna = office.anna().search(secret);
        assertThat(anna.page().getByText("No tickets match")).isVisible();
        anna.page().navigate(address("/helpdesk/ticket/" + secretTicket().value()));
        assertThat(anna.page().getByText("Page not found")).isVisible();
    }

    private static InboundMessage message(ChannelId channel, ChannelKind kind, Postbag post) {
        var words = "By " + kind + post.marked();
        return new InboundMessage(
                channel,
                kind.ticketType(),
                UUID.randomUUID().toString(),
                words.getBytes(StandardCharsets.UTF_8),
                EmailAddress.of(UUID.randomUUID() + "@kunde.example"),
                "Mia Wolf",
                post.subject("By " + kind),
                SafeHtml.fromPlain(words),
                words,
                List.of(),
                Optional.empty(),
                List.of());
    }
}
