package io.stellwerk.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.stellwerk.Customer;
import io.stellwerk.OutsideMail;
import io.stellwerk.channels.email.SmtpReceiver;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** The editor as a person uses it: typing, formatting, pasting, sending, taking back, losing the connection. */
class WritingJourneyTests extends JourneyTest {

    /** A red dot of one pixel. */
    private static final String DOT =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==";

    private static final String UPLOADS = "**/VAADIN/dynamic/**";

    @RegisterExtension
    final OutsideMail outside = new OutsideMail();

    @Autowired
    SmtpReceiver receiver;

    @Test
    void formattedTextAndAPastedPictureReachTheCustomerAfterAnUndo() throws Exception {
        var crew = crews.hire(1);
        new Customer("Mia Wolf", receiver.port()).write(crew, "Which chair?", "Show me.");
        var page = logIn(crew.agent());
        page.locator(".sw-ticket-row").filter(containing("Which chair?")).click();
        var text = page.getByLabel("Write your reply");
        text.click();
        page.keyboard().type("Dear Mia,");
        page.keyboard().press("Enter");
        tool(page, "Bold").click();
        page.keyboard().type("this one");
        tool(page, "Bold").click();
        page.keyboard().type(" fits");
        pastePicture(page);
        assertThat(text.locator("img")).hasCount(1);
        everybodyCanUse(page);

        page.reload();
        assertThat(text).containsText("this one fits");
        assertThat(text.locator("img")).hasCount(1);

        button(page, "Send").click();
        assertThat(text).not().containsText("fits");
        button(page, "Undo").click();
        assertThat(text).containsText("this one fits");
        assertThat(text.locator("img")).hasCount(1);
        assertThat(page.locator(".sw-message")).hasCount(1);

        button(page, "Send").click();
        letLeave(page);
        var html = html(outside.awaitMailAbout("Which chair?"));
        assertThat(html).contains(">this one</").contains("cid:");
        assertThat(page.locator(".sw-message .sw-mail").last().locator("img")).hasCount(1);
    }

    @Test
    void whoeverForwardsWritesAboveWhatIsPassedOn() throws Exception {
        var crew = crews.hire(1);
        new Customer("Mia Wolf", receiver.port()).write(crew, "Broken chair", "Who mends it?");
        var page = logIn(crew.agent());
        page.locator(".sw-ticket-row").filter(containing("Broken chair")).click();
        page.locator(".sw-message").hover();
        page.locator(".sw-message .forward").click();
        var text = page.locator(".trumbowyg-editor");
        assertThat(text.locator("blockquote")).containsText("Who mends it?");
        assertThat(text).isFocused();

        page.keyboard().type("Please mend it.");

        assertThat(text.locator("p").first()).hasText("Please mend it.");
        page.getByLabel("To", new Page.GetByLabelOptions().setExact(true)).click();
        page.keyboard().type("maker@partner.example");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".sw-message")).hasCount(2);
        assertThat(page.locator(".sw-message").last()).containsText("maker@partner.example");
    }

    @Test
    void whatWasTypedWhileTheSessionWasLostIsThereAfterwards() throws Exception {
        var crew = crews.hire(1);
        new Customer("Mia Wolf", receiver.port()).write(crew, "Lost session", "Hello?");
        var page = logIn(crew.agent());
        page.locator(".sw-ticket-row").filter(containing("Lost session")).click();
        var text = page.getByLabel("Write your reply");
        text.click();
        page.keyboard().type("Before. ");
        page.context().setOffline(true);
        page.keyboard().type("While nobody listened.");
        page.context().setOffline(false);
        page.reload();
        assertThat(text).hasText(Pattern.compile("Before\\. While nobody listened\\."));
    }

    @Test
    void whatIsTypedAsAnAddressIsNeverDroppedWithoutAWord() throws Exception {
        var crew = crews.hire(1);
        new Customer("Mia Wolf", receiver.port()).write(crew, "Copies", "Hello?");
        var page = logIn(crew.agent());
        page.locator(".sw-ticket-row").filter(containing("Copies")).click();
        button(page, "Change").click();
        var field = page.locator(".sw-address-field").nth(1);
        var copies = page.getByLabel("Cc", new Page.GetByLabelOptions().setExact(true));
        copies.click();
        page.keyboard().type("boss@kunde.example, nobody");
        page.keyboard().press("Enter");
        assertThat(field).containsText("“nobody” is not an email address.");
        assertThat(copies).hasValue("boss@kunde.example, nobody");
        assertThat(field).not().hasAttribute("opened", "");
        everybodyCanUse(page);

        page.keyboard().press("Tab");
        assertThat(copies).not().isFocused();
        assertThat(copies).hasValue("boss@kunde.example, nobody");
        copies.click();
        page.keyboard().press("End");
        page.keyboard().type("@kunde.example");
        page.keyboard().press("Tab");
        assertThat(page.locator(".sw-recipients .line")).containsText("Cc boss@kunde.example, nobody@kunde.example");
    }

    @Test
    void whatIsSentWithTheLastLetterLeavesOnceAndWhatIsTypedMeanwhileIsTheNextDraft() throws Exception {
        var crew = crews.hire(1);
        new Customer("Mia Wolf", receiver.port()).write(crew, "Quick fingers", "Hello?");
        var desk = DeskScreen.of(logIn(crew.agent()));
        var ticket = desk.open("Quick fingers");
        var keyboard = desk.page().keyboard();
        ticket.text().click();

        keyboard.type("Dear Mia");
        keyboard.press("Control+Enter");
        keyboard.type("And one more thing");

        assertThat(ticket.messages().last()).containsText("Dear Mia");
        assertThat(ticket.text()).hasText("And one more thing");
        assertThat(desk.count("drafts")).hasText("1");
        keyboard.press("Control+Enter");
        assertThat(ticket.messages()).hasCount(3);
        assertThat(ticket.messages().last()).containsText("And one more thing");
        assertThat(ticket.text()).isEmpty();
        assertThat(desk.count("drafts")).hasText("0");
        desk.page().reload();
        assertThat(ticket.text()).isEmpty();
    }

    @Test
    void twoWindowsOnOneTicketDoNotTakeEachOthersWordsForLost() throws Exception {
        var crew = crews.hire(1);
        new Customer("Mia Wolf", receiver.port()).write(crew, "Two windows", "Hello?");
        var desk = DeskScreen.of(logIn(crew.agent()));
        var first = desk.open("Two windows");
        var page = duplicated(desk.page());
        var second = DeskScreen.of(page).opened("Two windows");
        second.text().click();

        for (var word : List.of("one", "two", "three", "four", "five", "six", "seven", "eight")) {
            page.keyboard().type(word + " ");
            assertThat(first.text()).containsText(word);
        }

        assertThat(second.text()).hasText("one two three four five six seven eight");
        assertThat(first.text()).hasText("one two three four five six seven eight");
    }

    /** As browsers duplicate a tab, with all it has for itself. */
    private static Page duplicated(Page page) {
        return page.waitForPopup(() -> page.evaluate("() => { open(location.href); }"));
    }

    /** It was typed in the other window, which tells the server itself as soon as the line lets it. */
    @Test
    void whatAnotherWindowCouldNotTellYetIsNotTakenForOnesOwn() throws Exception {
        var crew = crews.hire(1);
        new Customer("Mia Wolf", receiver.port()).write(crew, "Held up", "Hello?");
        var desk = DeskScreen.of(logIn(crew.agent()));
        var first = desk.open("Held up");
        var page = duplicated(desk.page());
        var second = DeskScreen.of(page).opened("Held up");
        second.text().click();
        page.keyboard().type("one");
        assertThat(first.text()).hasText("one");
        var line = SlowLine.of(page).hold();
        page.keyboard().type(" two");

        desk.page().reload();
        assertThat(first.text()).hasText("one");

        line.letGo();
        assertThat(first.text()).hasText("one two");
        assertThat(second.text()).hasText("one two");
    }

    @Test
    void aFileIsAttachedRemovedAndAttachedAgain() throws Exception {
        var crew = crews.hire(1);
        new Customer("Mia Wolf", receiver.port()).write(crew, "Send the offer", "Please.");
        var page = logIn(crew.agent());
        page.locator(".sw-ticket-row").filter(containing("Send the offer")).click();
        attach(page, "offer.pdf", 3 << 20);
        assertThat(page.locator(".sw-composer .sw-files")).containsText("offer.pdf");
        page.getByLabel("Remove offer.pdf").click();
        assertThat(page.locator(".sw-composer .sw-files li:visible")).hasCount(0);
        attach(page, "offer.pdf", 1_000);
        assertThat(page.locator(".sw-composer .sw-files li:visible")).hasCount(1);
        attach(page, "film.mov", 19 << 20);
        assertThat(page.getByText("That is too large")).isVisible();
        assertThat(page.locator(".sw-composer .sw-files li:visible")).hasCount(1);

        var onItsWay = new ArrayList<Route>();
        var isLost = new AtomicBoolean(true);
        page.route(UPLOADS, upload -> {
            if (isLost.getAndSet(false)) {
                upload.abort();
            } else {
                onItsWay.add(upload);
            }
        });
        attach(page, "lost.pdf", 1_000);
        assertThat(page.getByText("“lost.pdf” could not be uploaded")).isVisible();

        var answers = LateAnswers.to(page, UPLOADS);
        var places = placesOfButtons(page);
        drop(page, "lamp.pdf");
        page.waitForCondition(() -> !onItsWay.isEmpty());
        assertThat(page.locator(".sw-composer vaadin-upload-file")).isVisible();
        assertThat(placesOfButtons(page)).as("nothing moves under the pointer").isEqualTo(places);
        button(page, "Send").click();
        assertThat(page.getByText("A file is still being uploaded")).isVisible();
        onItsWay.forEach(Route::resume);
        assertThat(page.locator(".sw-composer .sw-files li:visible")).hasCount(2);
        answers.awaitOne();
        button(page, "Send").click();
        assertThat(page.locator(".sw-message")).hasCount(2);
        answers.letGo();
        assertThat(page.locator(".sw-composer vaadin-upload-file")).hasCount(0);
    }

    private static List<String> placesOfButtons(Page page) {
        return Stream.of("Attach files", "Insert a picture", "Send")
                .map(name -> button(page, name).boundingBox())
                .map(box -> box.x + " " + box.y)
                .toList();
    }

    private static void attach(Page page, String name, int bytes) {
        page.locator("vaadin-upload.files input[type=file]")
                .setInputFiles(new FilePayload(name, "application/octet-stream", new byte[bytes]));
    }

    private static void drop(Page page, String name) {
        page.locator(".sw-composer").evaluate("""
                (composer, name) => {
                  const dataTransfer = new DataTransfer();
                  dataTransfer.items.add(new File([new Uint8Array(1000)], name, { type: "application/pdf" }));
                  composer.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
                }
                """, name);
    }

    private static void pastePicture(Page page) {
        page.evaluate("""
                dot => {
                  const bytes = Uint8Array.from(atob(dot), (letter) => letter.charCodeAt(0));
                  const data = new DataTransfer();
                  data.items.add(new File([bytes], "dot.png", { type: "image/png" }));
                  document.activeElement.dispatchEvent(
                    new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
                }
                """, DOT);
    }

    private static Locator tool(Page page, String name) {
        return page.getByRole(AriaRole.TOOLBAR).getByLabel(name);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static String html(Part part) throws Exception {
        if (part.isMimeType("text/html")) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                var found = html(several.getBodyPart(i));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
