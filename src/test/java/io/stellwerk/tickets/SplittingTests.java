package io.stellwerk.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.StellwerkTest;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.contacts.ContactMerges;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.tickets.TimelineEvent.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Two tickets of one, and tickets that go on elsewhere. */
class SplittingTests extends StellwerkTest {

    private static final String ANNA = "agent@demo.example";

    @Autowired
    Splitting splitting;

    @Autowired
    Moving moving;

    @Autowired
    TicketLists lists;

    @Autowired
    TicketLabels labels;

    @Autowired
    Tickets tickets;

    @Autowired
    SlaPolicies policies;

    @Autowired
    Contacts contacts;

    @Autowired
    ContactMerges merges;

    @Autowired
    Customers customers;

    @Autowired
    Crews crews;

    @Autowired
    AutowireCapableBeanFactory beans;

    private Desk desk;

    @Autowired
    ActingAs acting;

    @BeforeEach
    void sitDown() {
        desk = beans.createBean(Desk.class);
    }

    @Test
    void aMessageAndAllAfterItGoToANewTicketOfTheSamePeople() {
        var ticket = customers.writeTo(ANNA, "Two things");
        customers.reply(ticket, "By the way");
        acting.run(ANNA, () -> tickets.note(ticket, SafeHtml.fromPlain("That is something else")));

        var fresh = split(ticket, 1, SplitExtent.THIS_AND_LATER).orElseThrow();

        assertThat(desk.words(ticket)).containsExactly("Hello");
        assertThat(desk.words(fresh)).containsExactly("By the way", "That is something else");
        var before = desk.show(ticket);
        var after = desk.show(fresh);
        assertThat(after.ticket().subject()).isEqualTo("The other thing");
        assertThat(after.ticket().owner()).isEqualTo(before.ticket().owner());
        assertThat(after.ticket().channel()).isEqualTo(before.ticket().channel());
        assertThat(after.teams()).isEqualTo(before.teams());
        assertThat(before.ticket().preview()).isEqualTo("Hello");
        assertThat(desk.timeline(ticket)).endsWith(Kind.SPLIT_OFF);
        assertThat(desk.timeline(fresh)).endsWith(Kind.SPLIT_FROM);
    }

    @Test
    void onlyOneMessageGoes() {
        var ticket = customers.writeTo(ANNA, "Two things");
        customers.reply(ticket, "By the way");
        customers.reply(ticket, "Back to the first");

        var fresh = split(ticket, 1, SplitExtent.ONLY_THIS).orElseThrow();

        assertThat(desk.words(ticket)).containsExactly("Hello", "Back to the first");
        assertThat(desk.words(fresh)).containsExactly("By the way");
    }

    @Test
    void whatSomebodyWroteBeforeTheirContactsWereMergedBelongsToTheOneThatWasKept() {
        var ticket = customers.writeTo(ANNA, "Two things");
        customers.reply(ticket, "By the way");
        var kept = contacts.recognise(EmailAddress.of(UUID.randomUUID() + "@kunde.example"), "Mia Wolf");
        var gone = desk.show(ticket).thread().getLast().contact().orElseThrow();
        acting.run(Desk.ADMIN, () -> merges.merge(merges.preview(kept, gone).orElseThrow()));

        var fresh = split(ticket, 1, SplitExtent.ONLY_THIS).orElseThrow();

        assertThat(desk.show(fresh).ticket().contact()).isEqualTo(kept);
    }

    @Test
    void listsNeverShowTheWordsOfANote() {
        var ticket = customers.writeTo(ANNA, "Two things");
        acting.run(ANNA, () -> tickets.note(ticket, SafeHtml.fromPlain("What a pain")));
        customers.reply(ticket, "By the way");
        acting.run(ANNA, () -> tickets.note(ticket, SafeHtml.fromPlain("Once more")));

        var fresh = split(ticket, 2, SplitExtent.THIS_AND_LATER).orElseThrow();

        assertThat(desk.show(ticket).ticket().preview()).isEqualTo("Hello");
        assertThat(desk.show(fresh).ticket().preview()).isEqualTo("By the way");
    }

    @Test
    void whatWasSplitOffIsFoundByItsNewSubjectAndNotByTheOldOne() {
        var word = "w" + UUID.randomUUID().toString().replace("-", "");
        var ticket = customers.writeTo(ANNA, "Old" + word);
        customers.reply(ticket, "By the way");
        assertThat(found("Old" + word)).containsExactly(ticket);
        var message = desk.show(ticket).thread().get(1).id();

        var fresh = acting.call(ANNA, () -> splitting.split(ticket, message, SplitExtent.THIS_AND_LATER, "New" + word))
                .orElseThrow();

        assertThat(found("New" + word)).containsExactly(fresh);
        assertThat(found("Old" + word)).containsExactly(ticket);
    }

    private List<TicketId> found(String words) {
        return acting.call(
                ANNA,
                () ->
                        lists
                                .page(TicketView.ALL_OPEN, new TicketSearch(words, Set.of()), Optional.empty(), 10)
                                .tickets()
                                .stream()
                                .map(TicketRow::id)
                                .toList());
    }

    @Test
    void whatWasSplitOffIsAsUrgentAsBefore() {
        var ticket = customers.writeTo(ANNA, "Urgent");
        customers.reply(ticket, "And that");
        acting.run(ANNA, () -> labels.prioritise(ticket, TicketPriority.URGENT));

        var fresh = split(ticket, 1, SplitExtent.ONLY_THIS).orElseThrow();

        assertThat(desk.show(fresh).ticket().priority()).isEqualTo(TicketPriority.URGENT);
    }

    @Test
    void bothAreTimedByTheMessagesThatTheyHaveThen() {
        var promises = beans.createBean(Promises.class);
        var crew = crews.hire(1);
        var policy = promises.make(crew, Duration.ofHours(1));
        var ticket = promises.open(crew);
        promises.answer(ticket);
        promises.ask(ticket);
        acting.run(Desk.ADMIN, () -> tickets.assign(ticket, customers.user(ANNA)));
        assertThat(promises.last(ticket, SlaGoal.NEXT_REPLY).runs()).isTrue();

        var fresh = split(ticket, 2, SplitExtent.ONLY_THIS).orElseThrow();

        assertThat(goals(promises, ticket)).doesNotContain(SlaGoal.NEXT_REPLY);
        assertThat(goals(promises, fresh)).contains(SlaGoal.FIRST_REPLY);
        SystemUser.run(() -> policies.delete(policy));
    }

    private static List<SlaGoal> goals(Promises promises, TicketId ticket) {
        return promises.of(ticket).orElseThrow().clocks().stream()
                .map(SlaClock::goal)
                .toList();
    }

    @Test
    void somethingThatTheCustomerWroteHasToStay() {
        var ticket = customers.writeTo(ANNA, "One thing");
        assertThat(split(ticket, 0, SplitExtent.ONLY_THIS)).isEmpty();
        assertThat(split(ticket, 0, SplitExtent.THIS_AND_LATER)).isEmpty();

        acting.run(ANNA, () -> tickets.note(ticket, SafeHtml.fromPlain("Only for us")));

        assertThat(split(ticket, 0, SplitExtent.ONLY_THIS)).isEmpty();
        assertThat(desk.words(ticket)).containsExactly("Hello", "Only for us");
        assertThat(split(ticket, 1, SplitExtent.ONLY_THIS)).isPresent();
    }

    @Test
    void aTicketMovesToAnotherMailboxAndKeepsItsOwner() {
        var crew = crews.hire(1);
        var ticket = customers.writeTo(ANNA, "For them");

        assertThat(acting.<Boolean>call(ANNA, () -> moving.move(ticket, crew.channel(), MoveThen.KEEP_OWNER)))
                .isTrue();

        assertThat(desk.show(ticket).ticket().channel()).isEqualTo(crew.channel());
        assertThat(desk.show(ticket).ticket().owner()).contains(customers.user(ANNA));
        assertThat(desk.show(ticket).timeline().getLast().after()).contains(crew.address());
    }

    @Test
    void orTheRuleOfTheOtherMailboxDecides() {
        var crew = crews.hire(1);
        var ticket = customers.writeTo(ANNA, "For them");

        acting.run(ANNA, () -> moving.move(ticket, crew.channel(), MoveThen.ROUTE_AGAIN));

        await().until(() -> desk.show(ticket)
                .ticket()
                .owner()
                .equals(Optional.of(crew.agent().id())));
    }

    @Test
    void itDoesNotMoveToWhereItIsOrWhereNothingIs() {
        var ticket = customers.writeTo(ANNA, "Here");
        var here = desk.show(ticket).ticket().channel();

        assertThat(acting.<Boolean>call(ANNA, () -> moving.move(ticket, here, MoveThen.KEEP_OWNER)))
                .isFalse();
        assertThat(acting.<Boolean>call(ANNA, () -> moving.move(ticket, new ChannelId(999_999), MoveThen.KEEP_OWNER)))
                .isFalse();
    }

    private Optional<TicketId> split(TicketId ticket, int number, SplitExtent extent) {
        var message = desk.show(ticket).thread().get(number).id();
        return acting.call(ANNA, () -> splitting.split(ticket, message, extent, "The other thing"));
    }
}
