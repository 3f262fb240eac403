package io.stellwerk.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.ActingAs;
import io.stellwerk.Customers;
import io.stellwerk.StellwerkTest;
import io.stellwerk.Together;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.channels.Channels;
import io.stellwerk.channels.InboundMessage;
import io.stellwerk.channels.Intake;
import io.stellwerk.tickets.ChannelId;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketRow;
import io.stellwerk.tickets.TicketType;
import io.stellwerk.tickets.TicketsOfContacts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two contacts become one and nothing of either is lost, whatever happens at the same moment. */
class MergedContactsTests extends StellwerkTest {

    private static final String ADMIN = "superadmin@demo.example";

    @Autowired
    Contacts contacts;

    @Autowired
    ContactAttributes attributes;

    @Autowired
    ContactProfiles profiles;

    @Autowired
    ContactMerges merges;

    @Autowired
    TicketsOfContacts tickets;

    @Autowired
    Intake intake;

    @Autowired
    Channels channels;

    @Autowired
    Customers customers;

    @Autowired
    ActingAs acting;

    @Autowired
    JdbcClient jdbc;

    private final String word = UUID.randomUUID().toString().substring(0, 8);

    @SuppressWarnings("NullAway.Init")
    private ChannelId channel;

    @BeforeEach
    void connect() {
        channel = acting.call(ADMIN, () -> channels.connectEmail("Unwatched", address("support")));
    }

    @Test
    void theKeptContactHasTheTicketsAndAddressesOfBothAndWhatItDidNotKnow() {
        var kept = contacts.recognise(address("kept"), "");
        var gone = contacts.recognise(address("gone"), "Mia Wolf");
        var owner = customers.user("agent@demo.example");
        acting.run(ADMIN, () -> contacts.setOwner(gone, Optional.of(owner)));
        contacts.tracked(gone);
        var first = write("kept");
        var second = write("gone");

        assertThat(merge(kept, gone)).isTrue();

        var now = details(kept);
        assertThat(now.profile().name()).isEqualTo("Mia Wolf");
        assertThat(now.profile().owner()).contains(owner);
        assertThat(now.profile().addresses()).containsExactly(address("kept"), address("gone"));
        assertThat(now.tracked()).isPresent();
        assertThat(attributes.trackedOwners(Set.of(kept))).containsEntry(kept, owner);
        assertThat(ticketsOf(kept)).containsExactlyInAnyOrder(first, second);
        assertThat(ticketsOf(gone)).isEmpty();
    }

    @Test
    void linksToTheMergedContactAndItsNextMailLeadToTheKeptOne() {
        var kept = contacts.recognise(address("kept"), "Mia");
        var gone = contacts.recognise(address("gone"), "Mia");
        var before = contacts.recognise(address("before"), "Mia");
        merge(gone, before);

        merge(kept, gone);

        assertThat(details(gone).id()).isEqualTo(kept);
        assertThat(details(before).id()).isEqualTo(kept);
        assertThat(contacts.find(before).map(Contact::id)).contains(kept);
        assertThat(contacts.recognise(address("before"), "")).isEqualTo(kept);
    }

    @Test
    void aMergeOfWhatChangedSinceItWasShownIsRefused() {
        var kept = contacts.recognise(address("kept"), "Mia");
        var gone = contacts.recognise(address("gone"), "Mia");
        var seen = preview(kept, gone);
        acting.run(ADMIN, () -> contacts.setOwner(gone, Optional.of(customers.user(ADMIN))));

        assertThat(acting.call(ADMIN, () -> merges.merge(seen))).isFalse();
        assertThat(details(gone).id()).isEqualTo(gone);
    }

    @RepeatedTest(5)
    void twoMergesAtOnceInOppositeDirectionsKeepOneContactWithEverything() throws InterruptedException {
        var one = contacts.recognise(address("one"), "One");
        var other = contacts.recognise(address("other"), "Other");
        var written = Set.of(write("one"), write("other"));
        var forth = preview(one, other);
        var back = preview(other, one);

        var merged = Together.<Boolean>call(List.of(merging(forth), merging(back)));

        assertThat(merged).containsExactlyInAnyOrder(true, false);
        var left = details(one).id();
        assertThat(details(other).id()).isEqualTo(left);
        assertThat(details(left).profile().addresses()).containsExactlyInAnyOrder(address("one"), address("other"));
        assertThat(Set.copyOf(ticketsOf(left))).isEqualTo(written);
    }

    @RepeatedTest(5)
    void mailsThatArriveDuringAMergeBelongToTheKeptContact() throws InterruptedException {
        var kept = contacts.recognise(address("kept"), "Kept");
        var gone = contacts.recognise(address("gone"), "Gone");
        var seen = preview(kept, gone);
        Callable<Boolean> writing = () -> {
            IntStream.range(0, 5).forEach(mail -> write("gone"));
            return true;
        };

        var results = Together.<Boolean>call(List.of(writing, merging(seen), writing, writing));

        assertThat(results).containsOnly(true);
        assertThat(ticketsOf(kept)).hasSize(15);
        assertThat(ticketsOf(gone)).isEmpty();
    }

    private Callable<Boolean> merging(ContactMerge merge) {
        return () -> acting.call(ADMIN, () -> merges.merge(merge));
    }

    private boolean merge(ContactId kept, ContactId gone) {
        var seen = preview(kept, gone);
        return acting.call(ADMIN, () -> merges.merge(seen));
    }

    private ContactMerge preview(ContactId kept, ContactId gone) {
        return acting.call(ADMIN, () -> merges.preview(kept, gone)).orElseThrow();
    }

    private ContactDetails details(ContactId contact) {
        return acting.call(ADMIN, () -> profiles.find(contact)).orElseThrow();
    }

    private List<TicketId> ticketsOf(ContactId contact) {
        return acting.call(ADMIN, () -> tickets.page(contact, Optional.empty(), 100)).stream()
                .map(TicketRow::id)
                .toList();
    }

    private TicketId write(String mailbox) {
        var id = UUID.randomUUID().toString();
        intake.receive(new InboundMessage(
                channel,
                TicketType.EMAIL,
                id,
                id.getBytes(StandardCharsets.UTF_8),
                address(mailbox),
                "",
                id,
                SafeHtml.fromPlain("Hello"),
                "Hello",
                List.of(),
                Optional.empty(),
                List.of()));
        return jdbc.sql("SELECT id FROM ticket WHERE subject = :subject")
                .param("subject", id)
                .query((row, number) -> new TicketId(row.getLong("id")))
                .single();
    }

    private EmailAddress address(String mailbox) {
        return EmailAddress.of(mailbox + "-" + word + "@kunde.example");
    }
}
