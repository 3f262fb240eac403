package io.stellwerk.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.List;

/** The mail of the night is shared, read and answered. */
final class Morning {

    private static final List<String> LETTERS = List.of(
            "Refund",
            "Invoice",
            "Delivery",
            "Checkout is down",
            "Two questions",
            "Chairs",
            "Quiet",
            "Both of us",
            "Lottery",
            "Pest",
            "Mistake",
            "Newsletter one",
            "Newsletter two",
            "Newsletter three");

    private final Office office;

    Morning(Office office) {
        this.office = office;
    }

    /** Every odd mail comes twice, as it does when a server did not hear our answer. */
    void theMailOfTheNightIsSharedFairly() throws IOException {
        var post = office.post();
        for (var subject : LETTERS) {
            post.write(office.mailbox(), subject, "Hello, this is about: " + subject + ".");
        }
        post.write(office.mailbox(), "Long story " + "and so on ".repeat(60), "It began like this. ".repeat(10_000));
        var customer = post.write(office.mailbox(), "Parcel", "Where is my parcel?");
        post.writeAgain(customer, office.mailbox(), "Second letter", "I forgot the number.");
        for (var odd : OddMail.values()) {
            post.writeOdd(office.mailbox(), odd, 2);
        }

        assertThat(office.anna().count("assigned-to-me")).hasText("12");
        assertThat(office.ben().count("assigned-to-me")).hasText("12");
    }

    void evenOddMailsCanBeRead() {
        var anna = office.anna().show("my-teams-open");
        assertThat(anna.open(office.subject("Broken off")).messages()).containsText("offer.pdf");
        assertThat(anna.open(office.subject("Größe ändern")).messages()).containsText("Schönen Tag!");
        assertThat(anna.open(office.subject("With a script")).messages()).containsText("Hello");
        assertThat(anna.open(office.subject("Long story")).messages()).containsText("It began like this.");
        assertThat(anna.open("(No subject)").messages()).containsText("message.eml");
    }

    /** An own view shows what is urgent, and counts it. */
    void whatIsUrgentIsFoundInAViewOfOnesOwn() {
        office.anna().open(office.subject("Checkout is down")).prioritise("Urgent");
        var ben = office.ben().show("my-teams-open");
        ben.filter("priority", "Urgent");
        assertThat(ben.rows("")).hasCount(1);
        ben.saveAsView("Burning");
        assertThat(ben.viewNamed("Burning")).containsText("1");
        ben.open(office.subject("Checkout is down"))
                .write(office.replies().say("We are on it."))
                .send();
        assertThat(ben.ticket().messages()).hasCount(2);
    }

    void customersAreAnsweredAndWhatWasSentTooEarlyIsTakenBack() {
        var anna = office.anna().open(office.subject("Refund"));
        anna.write(office.replies().almostSay("You get nothing.")).send();
        assertThat(anna.messages()).hasCount(2);
        anna.press("Undo");
        assertThat(anna.text()).containsText("You get nothing.");
        assertThat(anna.messages()).hasCount(1);
        anna.write(office.replies().say("The money is on its way.")).send();
        assertThat(anna.messages()).hasCount(2);

        var german = office.ben().show("my-teams-open").open(office.subject("Größe ändern"));
        german.write(office.replies().say("Wir tauschen um. Schöne Grüße")).send();
        assertThat(german.messages().last()).containsText("Schöne Grüße");
    }

    /** Answered and closed at once; the customer is not done, and the ticket stays with whoever owns it. */
    void aCustomerWhoWritesAgainReopensTheTicket() throws IOException, MessagingException {
        var ben = office.ben().open(office.subject("Delivery"));
        var owner = ben.owner().inputValue();
        ben.write(office.replies().say("It was delivered.")).press("Send and close");
        assertThat(ben.status()).containsText("Closed");
        office.messagesLeave();

        office.post().answer("Delivery", office.mailbox(), office.whatLeftAbout("Delivery"), "No, it was not.");

        assertThat(ben.status()).containsText("Waiting on us");
        assertThat(ben.events().last()).containsText("Reopened by the customer");
        assertThat(ben.owner()).hasValue(owner);
    }
}
