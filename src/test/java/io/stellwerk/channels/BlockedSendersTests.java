package io.stellwerk.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.StellwerkTest;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.channels.Received.Joined;
import io.stellwerk.channels.Received.NewTicketOpened;
import io.stellwerk.tickets.ChannelId;
import io.stellwerk.tickets.Shelf;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketType;
import io.stellwerk.tickets.Tickets;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is blocked can still write; it goes to Spam. */
class BlockedSendersTests extends StellwerkTest {

    private static final String ADMIN = "admin@demo.example";

    @Autowired
    BlockedSenders blocked;

    @Autowired
    Intake intake;

    @Autowired
    Tickets tickets;

    @Autowired
    Crews crews;

    @Autowired
    ActingAs acting;

    @Autowired
    JdbcClient jdbc;

    private final String domain = "spam-" + UUID.randomUUID() + ".example";
    private final EmailAddress sender = EmailAddress.of("win@mail." + domain);

    @Test
    void aBlockedDomainStandsForAllItsAddresses() {
        block("@" + domain.toUpperCase(Locale.ROOT));

        assertThat(blocked.blocks(sender)).isTrue();
        assertThat(blocked.blocks(EmailAddress.of("win@" + domain))).isTrue();
        assertThat(blocked.blocks(EmailAddress.of("win@not-" + domain))).isFalse();
    }

    @Test
    void aBlockedAddressIsOnlyThatOne() {
        block(sender.value());

        assertThat(blocked.blocks(sender)).isTrue();
        assertThat(blocked.blocks(EmailAddress.of("other@mail." + domain))).isFalse();
        acting.run(ADMIN, () -> blocked.unblock(new SenderPattern.Address(sender)));
        assertThat(blocked.blocks(sender)).isFalse();
    }

    @Test
    void theirMailsGoToSpamAndNobodyIsAssigned() {
        var crew = crews.hire(1);
        block(domain);

        var ticket = opened(mail(crew.channel(), Optional.empty()));

        var shown = acting.call(ADMIN, () -> tickets.show(ticket)).orElseThrow();
        assertThat(shown.ticket().shelf()).isEqualTo(Shelf.SPAM);
        assertThat(shown.ticket().owner()).isEmpty();
        assertThat(shown.thread()).hasSize(1);
    }

    @Test
    void anAnswerOfSomebodyBlockedMeanwhileDoesNotReachTheTicket() {
        var crew = crews.hire(1);
        var ticket = opened(mail(crew.channel(), Optional.empty()));
        block(domain);

        var answer = mail(crew.channel(), Optional.of(ticket));
        var spam = opened(answer);

        assertThat(spam).isNotEqualTo(ticket);
        assertThat(mail(crew.channel(), Optional.of(spam))).isInstanceOf(Joined.class);
    }

    @Test
    void blockingAndUnblockingAreWrittenDown() {
        block(domain);
        acting.run(ADMIN, () -> blocked.unblock(new SenderPattern.Domain(domain)));

        assertThat(jdbc.sql("SELECT action FROM audit_entry WHERE object = :domain ORDER BY id")
                        .param("domain", domain)
                        .query(String.class)
                        .list())
                .containsExactly("sender-blocked", "sender-unblocked");
    }

    @Test
    void whoeverMayBlockFromATicketLiftsItThereAndThatIsWrittenDown() {
        block(sender.value());
        block(domain);
        var address = new SenderPattern.Address(sender);
        assertThat(acting.call(ADMIN, () -> blocked.blocking(sender)))
                .containsExactly(address, new SenderPattern.Domain(domain));

        acting.run(ADMIN, () -> blocked.lift(address));

        assertThat(acting.call(ADMIN, () -> blocked.blocking(sender)))
                .containsExactly(new SenderPattern.Domain(domain));
        assertThat(jdbc.sql("SELECT action FROM audit_entry WHERE object = :address ORDER BY id")
                        .param("address", sender.value())
                        .query(String.class)
                        .list())
                .containsExactly("sender-blocked", "sender-unblocked");
    }

    @Test
    void onlyAddressesAndDomainsAreUnderstood() {
        assertThat(SenderPattern.parse(" Mia@Example.com "))
                .contains(new SenderPattern.Address(EmailAddress.of("mia@example.com")));
        assertThat(SenderPattern.parse("example.com")).contains(new SenderPattern.Domain("example.com"));
        assertThat(SenderPattern.parse("com")).isEmpty();
        assertThat(SenderPattern.parse("not a sender")).isEmpty();
    }

    private void block(String text) {
        acting.run(
                ADMIN,
                () -> assertThat(blocked.block(SenderPattern.parse(text).orElseThrow()))
                        .isTrue());
    }

    private Received mail(ChannelId channel, Optional<TicketId> thread) {
        return intake.receive(new InboundMessage(
                channel,
                TicketType.EMAIL,
                UUID.randomUUID().toString(),
                "raw".getBytes(StandardCharsets.UTF_8),
                sender,
                "Winner",
                "You won",
                SafeHtml.fromPlain("Click here"),
                "Click here",
                List.of(),
                thread,
                List.of()));
    }

    private static TicketId opened(Received received) {
        return ((NewTicketOpened) received).ticket();
    }
}
