package io.stellwerk.journeys;

import io.stellwerk.Crew;
import io.stellwerk.MovableClock;
import io.stellwerk.OutsideMail;
import io.stellwerk.accounts.Person;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.tickets.Sending;
import jakarta.mail.internet.MimeMessage;

/**
 * Two agents and an admin at their desks, and all that comes and goes.
 *
 * @param crew the two agents, who share a mailbox
 * @param sales colleagues whose tickets are none of theirs
 * @param reception an address that no rule watches
 * @param start where the day begins
 * @param rulePage where an admin changes who gets the crew's mail
 */
record Office(
        Crew crew,
        Crew sales,
        EmailAddress reception,
        Person admin,
        String start,
        String rulePage,
        DeskScreen anna,
        DeskScreen ben,
        DeskScreen boss,
        Postbag post,
        Replies replies,
        OutsideMail outside,
        MovableClock clock) {

    Person annaHerself() {
        return crew.agents().getFirst();
    }

    Person benHimself() {
        return crew.agents().getLast();
    }

    String team() {
        return crew.name();
    }

    EmailAddress mailbox() {
        return crew.mailbox();
    }

    /** What stands in the list about a ticket. */
    String subject(String subject) {
        return post.subject(subject);
    }

    /** What was sent leaves, without the wait in which it can be taken back. */
    void messagesLeave() {
        clock.skip(Sending.HELD_FOR);
    }

    MimeMessage whatLeftAbout(String subject) {
        return outside.awaitMailAbout(subject(subject));
    }
}
