package io.stellwerk.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;

/** Two people work on the same tickets, and tickets are put in order. */
final class Noon {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final Office office;

    Noon(Office office) {
        this.office = office;
    }

    void aNoteNamesAColleagueWhoFindsIt() {
        var ben = office.ben().show("my-teams-open").open(office.subject("Invoice"));
        ben.turnTo("Note").mention(office.annaHerself().name()).press("Add note");
        assertThat(ben.messages()).hasCount(2);

        var anna = office.anna();
        assertThat(anna.count("my-mentions")).hasText("1");
        anna.show("my-mentions").open(office.subject("Invoice")).press("Mark as read");
        assertThat(anna.count("my-mentions")).hasText("0");
        anna.ticket().press("Follow");
        assertThat(anna.count("following")).hasText("1");
    }

    /** They see each other, and nobody sends past the other without knowing. */
    void bothAnswerTheSameTicket() {
        var both = office.subject("Both of us");
        var anna = office.anna().show("my-teams-open").open(both);
        var ben = office.ben().show("my-teams-open").open(both);
        assertThat(anna.company()).containsText(office.benHimself().name() + " is looking");
        assertThat(ben.company()).containsText(office.annaHerself().name() + " is looking");

        ben.text().click();
        ben.page().keyboard().type(office.replies().say("Ben's answer."));
        assertThat(anna.company()).containsText(office.benHimself().name() + " is typing");
        anna.write(office.replies().say("Anna's answer.")).send();
        assertThat(anna.messages()).hasCount(2);

        assertThat(ben.messages().last()).containsText("Anna's answer.");
        assertThat(ben.text()).containsText("Ben's answer.");
        ben.send();
        assertThat(ben.dialog().itself()).containsText(office.annaHerself().name() + " answered in the meantime");
        ben.dialog().press("Show it");
        assertThat(ben.messages()).hasCount(2);
        ben.send().dialog().press("Send anyway");
        assertThat(ben.messages()).hasCount(3);
        assertThat(anna.messages().last()).containsText("Ben's answer.");
    }

    void whatIsSnoozedComesBackAtItsTime() {
        var ben = office.ben();
        var asleep = ben.counted("snoozed");
        ben.open(office.subject("Quiet")).does("Snooze");
        ben.page().getByText("In 1 hour").click();
        assertThat(ben.page().locator(".sw-standing")).containsText("Snoozed until");
        assertThat(office.anna().count("snoozed")).hasText(String.valueOf(asleep + 1));
        assertThat(ben.pointElsewhere().rows(office.subject("Quiet"))).hasCount(0);

        office.clock().skip(AN_HOUR);

        assertThat(ben.rows(office.subject("Quiet"))).hasCount(1);
    }

    void twoLettersOfOneCustomerBecomeOneTicket() {
        var ben = office.ben().open(office.subject("Second letter")).does("Merge");
        ben.dialog()
                .choose("Other ticket", office.subject("Parcel"))
                .says("Which number is left?")
                .says("leads to")
                .press("Merge tickets");
        assertThat(ben.subject()).containsText(office.subject("Parcel"));
        assertThat(ben.messages()).hasCount(2);
        assertThat(office.ben().pointElsewhere().rows(office.subject("Second letter")))
                .hasCount(0);
    }

    void oneLetterOfTwoMattersBecomesTwoTickets() throws IOException, MessagingException {
        var anna = office.anna().open(office.subject("Two questions"));
        anna.write(office.replies().say("Yes.")).send();
        assertThat(anna.messages()).hasCount(2);
        office.messagesLeave();
        var answer = office.whatLeftAbout("Two questions");
        office.post().answer("Two questions", office.mailbox(), answer, "And something else.");
        assertThat(anna.messages()).hasCount(3);

        anna.messages().last().hover();
        anna.messages().last().locator(".split").click();
        anna.dialog()
                .fill("Subject of the new ticket", office.subject("Something else"))
                .press("Split off");

        assertThat(anna.messages()).hasCount(2);
        var owner = anna.owner().inputValue();
        var other = office.anna().open(office.subject("Something else"));
        assertThat(other.messages()).containsText("And something else.");
        assertThat(other.owner()).hasValue(owner);
    }

    /** Whoever moves a ticket to where they have nothing to see does not see it any more. */
    void whatBelongsToColleaguesIsMovedToTheirChannel() {
        var anna = office.anna().open(office.subject("Chairs")).does("Move");
        anna.dialog()
                .choose("Channel", office.sales().address())
                .tick("Let the rule of that channel decide")
                .press("Move ticket");
        assertThat(office.anna().page().getByText("You no longer see this ticket"))
                .isVisible();
        office.anna().show("my-teams-open");
        assertThat(office.anna().rows(office.subject("Chairs"))).hasCount(0);
    }
}
