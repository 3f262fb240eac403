package io.stellwerk.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;

/** Tickets are cleared away and given to others, people go and come back, and a rule changes meanwhile. */
final class Afternoon {

    private final Office office;

    Afternoon(Office office) {
        this.office = office;
    }

    void theAdminClearsAwayWhatIsNotWorkAndBringsBackAMistake() throws IOException {
        var boss = office.boss();
        var lottery = boss.search(office.subject("Lottery")).open(office.subject("Lottery"));
        lottery.does("Mark as spam");
        assertThat(boss.page().locator(".sw-standing")).containsText("In Spam");

        boss.search(office.subject("Pest")).open(office.subject("Pest")).does("Block sender");
        boss.ticket().dialog().press("Block");
        assertThat(boss.page().locator(".sw-standing")).containsText("In Spam");
        var post = office.post();
        post.writeAgain(post.writer("Pest"), office.mailbox(), "Pest again", "Me again.");
        boss.show("spam");
        assertThat(boss.rows(office.subject("Pest again"))).hasCount(1);

        var mistake = boss.show("all-open").search(office.subject("Mistake")).open(office.subject("Mistake"));
        mistake.does("Delete").dialog().press("Delete");
        assertThat(boss.page().locator(".sw-standing")).containsText("Deleted by");
        boss.press("Restore");
        assertThat(boss.page().locator(".sw-standing")).isHidden();
    }

    void manyAreClosedAtOnceAfterAChangeOfMind() {
        var ben = office.ben();
        var news = office.subject("Newsletter");
        var job = ben.page().locator(".sw-bulk-jobs .job:visible");
        closeAll(ben, news);
        assertThat(job).containsText("3 tickets closed.");
        ben.press("Undo");
        assertThat(job).containsText("3 tickets are as before.");
        ben.press("Put away");
        assertThat(job).hasCount(0);
        closeAll(ben, news);
        assertThat(job).containsText("3 tickets closed.");
        ben.press("Put away");
    }

    private static void closeAll(DeskScreen desk, String subject) {
        desk.search(subject);
        assertThat(desk.rows(subject)).hasCount(3);
        for (int i = 0; i < 3; i++) {
            desk.tick(desk.rows(subject).nth(i));
        }
        desk.press("Close tickets");
    }

    void whatNobodyOwnsIsGivenByHand() throws IOException {
        for (var subject : new String[] {"For nobody", "For whoever answers", "For the team", "For Ben"}) {
            office.post().write(office.reception(), subject, "Who is there?");
        }
        var ben = office.benHimself().name();
        var anna = office.anna().show("unassigned");
        assertThat(anna.open(office.subject("For Ben")).give(ben).owner()).hasValue(ben);
        anna.open(office.subject("For the team")).give(office.team());
        assertThat(anna.ticket().events().last()).containsText("left the ticket to the team " + office.team());
        anna.open(office.subject("For whoever answers"))
                .write(office.replies().say("I am."))
                .send();
        assertThat(anna.ticket().owner()).hasValue(office.annaHerself().name());
        var nobody = anna.open(office.subject("For nobody")).give(ben);
        assertThat(nobody.owner()).hasValue(ben);
        nobody.give("No owner");
        assertThat(nobody.owner()).hasValue("");
        assertThat(nobody.why()).containsText(office.annaHerself().name() + " removed the owner");
    }

    void whoeverIsAwayGetsNothing() throws IOException {
        var before = office.anna().counted("assigned-to-me");
        office.ben().becomes("Away");
        office.post().write(office.mailbox(), "Ben is away", "Is anybody there?");
        office.post().write(office.mailbox(), "Ben is still away", "Is anybody else there?");
        assertThat(office.anna().count("assigned-to-me")).hasText(String.valueOf(before + 2));
    }

    /** The admin lets tickets wait; the next one waits for Ben, though both were away when it came. */
    void whatWaitsGoesToWhoComesBackFirst() throws IOException {
        var waiting = office.anna().counted("waitlist");
        office.anna().becomes("Away");
        office.boss().page().navigate(office.rulePage());
        office.boss()
                .page()
                .getByLabel("Assign as soon as someone is available")
                .check();
        office.boss().press("Save");
        assertThat(office.boss().page().locator("vaadin-notification-card")).containsText("Saved");
        office.post().write(office.mailbox(), "Waits", "Take your time.");
        assertThat(office.anna().count("waitlist")).hasText(String.valueOf(waiting + 1));

        office.ben().becomes("Available");
        var ben = office.ben().show("assigned-to-me");
        assertThat(ben.open(office.subject("Waits")).why())
                .containsText(office.benHimself().name() + ": the only eligible person");
        assertThat(office.anna().count("waitlist")).hasText(String.valueOf(waiting));
        office.anna().becomes("Available");
    }

    /** The browser is closed in the middle of a sentence. */
    void anAnswerIsLeftUnfinished() {
        var anna = office.anna().show("my-teams-open").open(office.subject("Checkout is down"));
        anna.text().click();
        anna.page().keyboard().type("As soon as I");
        anna.page().reload();
        assertThat(anna.text()).hasText("As soon as I");
        assertThat(office.anna().count("drafts")).hasText("1");
    }
}
