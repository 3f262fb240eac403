package io.stellwerk.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The editor in a real browser, alone on a page: what it shows, and what it tells the server. */
class EditorTests {

    private static final String REPLY = "1 7 TO_CUSTOMER";
    private static final String NOTE = "1 7 NOTE";

    private static final String PAGE = """
            <!doctype html>
            <html><head><base href="/"></head><body>
            <section class="sw-composer">
              <vaadin-tabs></vaadin-tabs>
              <input aria-label="Cc">
              <sw-editor words='{"bold": "Bold", "link": "Link", "apply": "Set link", "unlink": "Remove link", "address": "Address"}'></sw-editor>
              <vaadin-upload class="pictures"></vaadin-upload>
              <vaadin-upload class="files"></vaadin-upload>
              <span class="sends"><button>Send</button></span>
            </section>
            <script>
              const tabs = document.querySelector("vaadin-tabs");
              tabs.items = ["TO_CUSTOMER", "NOTE"].map((kind) => ({ dataset: { kind } }));
              tabs.selected = 0;
              const editor = document.querySelector("sw-editor");
              const said = [];
              for (const event of ["changed", "send", "pressed", "wanted", "chosen"])
                editor.addEventListener(event, ({ detail }) => said.push({ event, detail }));
              const uploaded = [];
              document.querySelectorAll("vaadin-upload").forEach((upload) => {
                upload.files = [];
                upload.uploadFiles = (files) => uploaded.push(...files);
              });
            </script>
            <script type="module" src="scripts/editor.js"></script>
            </body></html>
            """;

    @RegisterExtension
    final Browser browser = new Browser();

    @SuppressWarnings("NullAway.Init")
    private Page page;

    @SuppressWarnings("NullAway.Init")
    private Locator text;

    @BeforeEach
    void anEmptyReply() {
        page = browser.open();
        page.route("http://desk.example/**", EditorTests::serve);
        page.navigate("http://desk.example/");
        page.locator("sw-editor[ready]").waitFor();
        text = page.locator(".trumbowyg-editor");
        show("", REPLY);
        text.click();
    }

    private static void serve(Route route) {
        var path = URI.create(route.request().url()).getPath();
        if (path.equals("/")) {
            route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(PAGE));
        } else {
            route.fulfill(script(path)
                    .map(body -> new Route.FulfillOptions()
                            .setContentType("text/javascript")
                            .setBodyBytes(body))
                    .orElseGet(() -> new Route.FulfillOptions().setStatus(404)));
        }
    }

    private static Optional<byte[]> script(String path) {
        try (var in = EditorTests.class.getResourceAsStream("/META-INF/resources" + path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatASignOffersIsAskedAnewOnAnotherTab() {
        page.keyboard().type("@");
        call("suggestions.offer('@', [])");
        turn(1);
        show("", NOTE);
        text.click();

        page.keyboard().type("@");

        assertThat(said("wanted")).hasSize(2);
    }

    @Test
    void whoeverWishesToSendTellsWhetherAFileIsStillOnItsWayToThatDraft() {
        page.evaluate("""
                () => {
                  const upload = document.querySelector("vaadin-upload.files");
                  const file = { uploading: true };
                  upload.files = [file];
                  upload.dispatchEvent(new CustomEvent("upload-before", { detail: { file } }));
                }
                """);
        page.keyboard().type("See the offer");
        page.keyboard().press("Control+Enter");
        page.getByText("Send").click();
        turn(1);
        show("", NOTE);
        page.getByText("Send").click();

        assertThat(details("send", "uploading")).isEqualTo(List.of(true));
        assertThat(details("pressed", "uploading")).isEqualTo(List.of(true, false));
        page.evaluate("document.querySelector('vaadin-upload.files').files[0].uploading = false");
        turn(0);
        show("<p>See the offer</p>", REPLY);
        page.getByText("Send").click();
        assertThat(details("pressed", "uploading")).isEqualTo(List.of(true, false, false));
    }

    @Test
    void escapeInTheFieldOfALinkLeadsBackIntoTheTextAndNoFurther() {
        page.evaluate("document.addEventListener('keydown', ({ key }) => (window.heard = key))");
        page.keyboard().type("Dear Mia");
        page.keyboard().press("Control+k");
        page.keyboard().press("Escape");

        assertThat(text).isFocused();
        assertThat(page.evaluate("window.heard")).isNotEqualTo("Escape");
    }

    @Test
    void theKeyThatSendsSetsTheLinkWhileOneIsInItsField() {
        page.keyboard().press("Control+k");
        page.keyboard().type("shop.example");
        page.keyboard().press("Control+Enter");

        assertThat(html()).isEqualTo("<p><a href=\"https://shop.example\">shop.example</a></p>");
        assertThat(said("send")).isEmpty();
    }

    @Test
    void aLinkIsChangedAndRemovedWithTheCaretInIt() {
        show("<p>See <a href=\"https://old.example\">the shop</a>, please</p>", REPLY);
        inTheShop();
        page.keyboard().press("Control+k");
        page.getByLabel("Address").fill("new.example");
        page.keyboard().press("Enter");
        assertThat(html()).isEqualTo("<p>See <a href=\"https://new.example\">the shop</a>, please</p>");

        inTheShop();
        page.keyboard().press("Control+k");
        page.getByText("Remove link").click();
        assertThat(html()).isEqualTo("<p>See the shop, please</p>");
        page.keyboard().type("!");
        assertThat(text).containsText("the shop!");
    }

    private void inTheShop() {
        page.evaluate("getSelection().collapse(document.querySelector('.trumbowyg-editor a').firstChild, 4)");
    }

    @Test
    void onlyAnAddressOfMailIsOne() {
        page.keyboard().press("Control+k");
        page.keyboard().type("videos.example/@shop");
        page.keyboard().press("Enter");
        page.keyboard().type(" ");
        page.keyboard().press("Control+k");
        page.getByLabel("Address").fill("mia@shop.example");
        page.keyboard().press("Enter");

        assertThat(html()).contains("\"https://videos.example/@shop\"").contains("\"mailto:mia@shop.example\"");
    }

    @Test
    void whatArrivesForAnotherDraftStandsThere() {
        turn(1);
        page.keyboard().type("For us");
        call("insert('<p>Dear Mia</p>', '" + REPLY + "')");
        show("", NOTE);
        assertThat(html()).isEqualTo("<p>For us</p>");

        turn(0);
        show("", REPLY);
        assertThat(html()).isEqualTo("<p>Dear Mia</p>");
    }

    @Test
    void whatArrivesWhileOneWritesElsewhereDoesNotTakeTheFocus() {
        page.keyboard().type("First");
        page.keyboard().press("Enter");
        page.keyboard().type("Second");
        page.keyboard().press("ArrowUp");
        page.getByLabel("Cc").click();
        page.keyboard().type("bo");
        call("insert('<p><img src=\"attachments/draft/5\"></p>', '" + REPLY + "')");
        page.keyboard().type("ss");

        assertThat(page.getByLabel("Cc")).hasValue("boss");
        assertThat(html()).isEqualTo("<p>First</p><p><img src=\"attachments/draft/5\"></p><p>Second</p>");
        assertThat(said("changed").getLast().toString()).contains("attachments/draft/5");

        show("<p></p><blockquote>Hello</blockquote>", "1 7 FORWARD");
        call("insert('<p><img src=\"attachments/draft/6\"></p>', '1 7 FORWARD')");
        assertThat(html()).isEqualTo("<p><img src=\"attachments/draft/6\"></p><blockquote>Hello</blockquote>");
    }

    @Test
    void aPictureThatArrivesLateLeavesTheWordsThatAreSelected() {
        page.keyboard().type("See the shop");
        page.keyboard().press("Control+Shift+ArrowLeft");
        page.keyboard().press("Control+k");
        page.keyboard().type("shop.example");
        call("insert('<p><img src=\"attachments/draft/5\"></p>', '" + REPLY + "')");
        page.keyboard().press("Enter");

        assertThat(html()).contains("See the ", "attachments/draft/5", "<a href=\"https://shop.example\">shop</a>");

        page.keyboard().press("Control+a");
        call("insert('<p><img src=\"attachments/draft/6\"></p>', '" + REPLY + "')");
        assertThat(html()).contains("See the ", "attachments/draft/5", "attachments/draft/6", ">shop<");
    }

    @Test
    void picturesThatArriveWhileOneWritesElsewhereStandInTheirOrder() {
        show("<p>See the shop, please</p>", REPLY);
        page.evaluate("""
                () => {
                  const words = document.querySelector(".trumbowyg-editor p").firstChild;
                  getSelection().setBaseAndExtent(words, 4, words, 12);
                }
                """);
        page.getByLabel("Cc").click();
        call("insert('<p><img src=\"attachments/draft/5\"></p>', '" + REPLY + "')");
        call("insert('<p><img src=\"attachments/draft/6\"></p>', '" + REPLY + "')");

        assertThat(html())
                .isEqualTo("<p>See the shop</p><p><img src=\"attachments/draft/5\"></p>"
                        + "<p><img src=\"attachments/draft/6\"></p><p>, please</p>");
    }

    @Test
    void whatBeginsWithAPictureReplacesWhatIsSelectedWhenItIsPasted() {
        show("<p><img src=\"attachments/draft/5\"> look</p><p>Old words</p>", REPLY);
        cutFirstParagraph();
        page.keyboard().press("Control+a");
        page.keyboard().press("Control+v");

        assertThat(html()).contains("attachments/draft/5", "look").doesNotContain("Old words");
    }

    @Test
    void picturesThatWereSentAreNotThoseOfTheNextDraft() {
        show("<p>See <img src=\"attachments/draft/5\"> here</p>", REPLY);
        text.click();
        page.keyboard().press("Control+a");
        page.keyboard().press("Control+c");
        page.evaluate("place => editor.sent(editor.html, place, 1)", REPLY);
        text.click();
        page.keyboard().press("Control+v");

        assertThat(html()).asString().contains("See").doesNotContain("img");
    }

    @Test
    void aPictureThatIsDraggedElsewhereInTheTextKeepsItsAddress() {
        show("<p>See <img src=\"attachments/draft/5\"> here</p><p>Then call</p>", REPLY);
        page.evaluate("""
                () => {
                  const picture = document.querySelector(".trumbowyg-editor img");
                  picture.setAttribute("src", picture.src);
                  document.querySelector(".trumbowyg-editor").dispatchEvent(new InputEvent("input", { bubbles: true }));
                }
                """);

        assertThat(html()).contains("src=\"attachments/draft/5\"");
    }

    @Test
    void whatIsDroppedFromElsewhereStandsWhereItIsDroppedAndBringsNoPictures() {
        page.keyboard().type("Hello");
        page.evaluate("""
                () => {
                  const text = document.querySelector(".trumbowyg-editor");
                  const dataTransfer = new DataTransfer();
                  dataTransfer.setData("text/html", "<b onclick='x()'>Oak</b><img src='https://shop.example/chair.png'>");
                  const range = document.createRange();
                  range.selectNodeContents(text.firstElementChild ?? text);
                  const { left: clientX, y, height } = range.getBoundingClientRect();
                  const at = { clientX, clientY: y + height / 2 };
                  text.dispatchEvent(new DragEvent("drop", { dataTransfer, ...at, bubbles: true, cancelable: true }));
                }
                """);

        assertThat(html()).isEqualTo("<p><b>Oak</b>Hello</p>");
    }

    @Test
    void pastingAMentionOverOtherWordsIsUndone() {
        turn(1);
        show("<p>Ask <strong data-mention=\"5\">@Anna</strong> first</p><p>Long words nobody must lose</p>", NOTE);
        page.evaluate("""
                () => {
                  const [first, second] = document.querySelectorAll(".trumbowyg-editor p");
                  getSelection().setBaseAndExtent(first, 0, first, first.childNodes.length);
                  document.execCommand("copy");
                  getSelection().setBaseAndExtent(second.firstChild, 5, second.firstChild, 10);
                }
                """);
        page.keyboard().press("Control+v");
        assertThat(String.valueOf(html()).split("data-mention", -1)).hasSize(3);
        assertThat(html()).doesNotContain("Long words");

        for (int undone = 0; undone < 3; undone++) {
            page.keyboard().press("Control+z");
        }
        assertThat(html()).contains("Long words nobody must lose");
    }

    @Test
    void aPictureThatWasCutIsPastedAfterALookAtTheNote() {
        show("<p>See <img src=\"attachments/draft/5\"> here</p><p>Then call</p>", REPLY);
        cutFirstParagraph();
        turn(1);
        show("", NOTE);
        turn(0);
        show("<p>Then call</p>", REPLY);
        atTheEnd();
        page.keyboard().press("Control+v");

        assertThat(html()).contains("src=\"attachments/draft/5\"");
    }

    @Test
    void whatArrivesForAnotherDraftStandsBehindWhatIsThere() {
        turn(1);
        show("<p>For us</p>", NOTE);
        call("insert('<p><img src=\"attachments/draft/5\"></p>', '" + REPLY + "')");
        turn(0);
        show("<p>Dear Mia</p>", REPLY);

        assertThat(html()).isEqualTo("<p>Dear Mia</p><p><img src=\"attachments/draft/5\"></p>");
        assertThat(said("changed").getLast().toString()).contains("base=<p>Dear Mia</p>");
    }

    @Test
    void escapeTellsWhatWasTyped() {
        page.keyboard().type("Dear Mia");
        page.evaluate("said.length = 0");
        page.keyboard().type("!");
        page.keyboard().press("Escape");

        assertThat(details("changed", "html")).isEqualTo(List.of("<p>Dear Mia!</p>"));
    }

    @Test
    void aLinkIsRemovedThoughOneClickedElsewhereMeanwhile() {
        show("<p>See <a href=\"https://old.example\">the shop</a>, please</p>", REPLY);
        inTheShop();
        page.keyboard().press("Control+k");
        page.evaluate("getSelection().collapse(document.querySelector('.trumbowyg-editor p').firstChild, 1)");
        page.getByText("Remove link").click();

        assertThat(html()).isEqualTo("<p>See the shop, please</p>");
    }

    @Test
    void aSentenceThatIsMovedInANoteNamesWhomItNamed() {
        turn(1);
        show("<p>Ask <strong data-mention=\"5\">@Anna</strong> first</p><p>Then call</p>", NOTE);
        cutFirstParagraph();
        atTheEnd();
        page.keyboard().press("Control+v");

        assertThat(html()).contains("<strong data-mention=\"5\">@Anna</strong>").contains("Then call");
        turn(0);
        show("<p>Hello</p>", REPLY);
        atTheEnd();
        page.keyboard().press("Control+v");
        assertThat(html()).contains("Anna").doesNotContain("data-mention");
    }

    @Test
    void aParagraphThatIsMovedKeepsItsPictureAndWhatIsPastedFromElsewhereBringsNone() {
        show("<p>See <img src=\"attachments/draft/5\"> here</p><p>Then call</p>", REPLY);
        cutFirstParagraph();
        atTheEnd();
        page.keyboard().press("Control+v");
        assertThat(html()).containsOnlyOnce("src=\"attachments/draft/5\"").contains("Then call");

        show("<p>Another</p>", "1 8 TO_CUSTOMER");
        atTheEnd();
        page.keyboard().press("Control+v");
        assertThat(html()).contains("See").doesNotContain("img");
    }

    private void cutFirstParagraph() {
        page.evaluate("""
                () => {
                  const first = document.querySelector(".trumbowyg-editor p");
                  getSelection().setBaseAndExtent(first, 0, first, first.childNodes.length);
                }
                """);
        page.keyboard().press("Control+x");
    }

    private void atTheEnd() {
        text.click();
        page.keyboard().press("Control+End");
    }

    @Test
    void cellsOfATableArePastedAsATableThoughAPictureOfThemComesAlong() {
        paste("<html><body><table><tr><td>Chair</td><td>80 €</td></tr></table></body></html>", true);
        assertThat(html().replaceAll("</?p>", "")).contains("<td>Chair</td><td>80 €</td>");
        assertThat(page.evaluate("uploaded.length")).isEqualTo(0);

        paste("<html><body><img src=\"https://shop.example/chair.png\"></body></html>", true);
        assertThat(page.evaluate("uploaded.length")).isEqualTo(1);
    }

    @Test
    void aFileThatIsPastedIsKnownToBeOnItsWay() {
        page.evaluate("Object.assign(document.querySelector('vaadin-upload.pictures'), { maxFileSize: 1,"
                + " uploadFiles: (files) => files.forEach((file) => (file.uploading = true)) })");
        paste("", true);
        page.getByText("Send").click();

        assertThat(details("pressed", "uploading")).isEqualTo(List.of(true));
    }

    @Test
    void aFileThatIsPastedAndTooLargeIsRefusedAtOnce() {
        page.evaluate("""
                () => {
                  const upload = document.querySelector("vaadin-upload.pictures");
                  upload.maxFileSize = 0;
                  upload.addEventListener("file-reject", ({ detail }) => said.push({ event: "refused", detail }));
                }
                """);
        paste("", true);

        assertThat(said("refused")).hasSize(1);
        assertThat(page.evaluate("uploaded.length")).isEqualTo(0);
    }

    @Test
    void whatAWordProcessorWrapsInWordsThatAreNotBoldIsNotBold() {
        paste("<b style=\"font-weight:normal;\" id=\"docs-internal-guid-1\"><p>Dear <b>Mia</b></p></b>", false);
        assertThat(html()).isEqualTo("<p>Dear <b>Mia</b></p>");
    }

    private void paste(String html, boolean withPicture) {
        page.evaluate("""
                ([html, withPicture]) => {
                  const data = new DataTransfer();
                  data.setData("text/html", html);
                  if (withPicture) data.items.add(new File([new Uint8Array(1)], "image.png", { type: "image/png" }));
                  document.querySelector(".trumbowyg-editor").dispatchEvent(
                    new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
                }
                """, List.of(html, withPicture));
    }

    @Test
    void anEditorThatIsGoneBeforeItIsReadyListensToNothing() {
        assertThat(page.evaluate("""
                async () => {
                  let listening = 0;
                  const listen = document.addEventListener;
                  document.addEventListener = function (...about) {
                    listening++;
                    return listen.apply(this, about);
                  };
                  const gone = document.createElement("sw-editor");
                  document.body.append(gone);
                  gone.remove();
                  await Promise.resolve().then(() => new Promise(requestAnimationFrame));
                  return gone.querySelector(".trumbowyg-editor") ? listening : "not ready";
                }
                """)).isEqualTo(0);
    }

    @Test
    void nothingHoldsAnEditorThatIsGone() {
        assertThat(page.evaluate("Object.keys(jQuery._data(document.body, 'events') ?? {})"))
                .isEqualTo(List.of());
    }

    @Test
    void theKeyThatEndsAWordWrittenInSeveralStrokesChoosesNothing() {
        page.keyboard().type("#");
        call("suggestions.offer('#', [{ id: '1', label: 'Greeting', key: 'hi' }])");
        page.evaluate("document.activeElement.dispatchEvent("
                + "new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }))");
        assertThat(said("chosen")).isEmpty();

        page.keyboard().press("Enter");
        assertThat(said("chosen")).hasSize(1);
    }

    @Test
    void aButtonWithNothingToOfferTakesItsSignBackAndSaysWhereThatIsChanged() {
        var line = page.locator(".sw-nothing-to-suggest");
        call(
                "setAttribute('nothing', '{\"/\": {\"words\": \"None yet.\", \"where\": \"Settings\", \"href\": \"snippets\"}}')");
        page.keyboard().type("Hello");
        call("suggest('/')");
        assertThat(text).hasText("Hello /");
        call("suggestions.offer('/', [])");

        assertThat(line).hasText("None yet. Settings");
        assertThat(text).hasText("Hello");
        page.keyboard().press("Escape");
        assertThat(line).isHidden();
        assertThat(text).isFocused();

        call("suggest('/')");
        assertThat(said("wanted")).hasSize(2);
        call("suggestions.offer('/', [])");
        page.keyboard().press("Tab");
        assertThat(line.locator("a")).isFocused();
        page.keyboard().press("Escape");
        assertThat(text).isFocused();

        page.keyboard().type("/");
        assertThat(text).hasText("Hello /");
        assertThat(line).isHidden();
    }

    @Test
    void aSignThatWasTypedStaysThoughItHasNothingToOffer() {
        call("setAttribute('nothing', '{\"/\": {\"words\": \"None yet.\"}}')");
        page.keyboard().type("and/or /");
        call("suggestions.offer('/', [])");

        assertThat(html()).isEqualTo("<p>and/or /</p>");
        assertThat(page.locator(".sw-nothing-to-suggest")).isHidden();
    }

    @Test
    void aBrowserThatHasRoomForTheLastWordsAloneKeepsThose() {
        page.evaluate("""
                () => {
                  const setItem = Storage.prototype.setItem;
                  Storage.prototype.setItem = function (key, value) {
                    if (value.length > 400) throw new DOMException("", "QuotaExceededError");
                    setItem.call(this, key, value);
                  };
                }
                """);
        for (var word : List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")) {
            page.keyboard().type(word + " ");
            text.dispatchEvent("blur");
        }

        assertThat(String.valueOf(page.evaluate("Object.values(localStorage).join()")))
                .contains("eight nine ten");
    }

    @Test
    void theLastWordsAWindowLeftBehindGoOnWhereThereIsNoRoomForThemTwice() {
        page.evaluate("""
                place => localStorage.setItem("sw-draft another " + place, JSON.stringify(
                  { base: "", told: ["", "x".repeat(3_000_000)], html: "<p>The last words</p>", at: 0 }))
                """, NOTE);
        turn(1);
        show("", NOTE);

        assertThat(page.evaluate("Object.keys(localStorage).filter((key) => key.includes('another'))"))
                .isEqualTo(List.of());
        assertThat(String.valueOf(page.evaluate("Object.values(localStorage).join()")))
                .contains("The last words");
    }

    private void show(String html, String place) {
        page.evaluate("""
                ([html, place]) => {
                  document.activeElement.dispatchEvent(new Event("blur"));
                  editor.show(html, place, 0);
                }
                """, List.of(html, place));
    }

    private void turn(int tab) {
        page.evaluate("tab => { tabs.selected = tab; tabs.dispatchEvent(new CustomEvent('selected-changed')); }", tab);
    }

    private void call(String method) {
        page.evaluate("() => { editor." + method + "; }");
    }

    private String html() {
        return String.valueOf(page.evaluate("editor.html"));
    }

    private List<?> said(String event) {
        return (List<?>) page.evaluate("event => said.filter((each) => each.event === event)", event);
    }

    private List<?> details(String event, String detail) {
        return (List<?>) page.evaluate(
                "([event, detail]) => said.filter((each) => each.event === event).map((each) => each.detail[detail])",
                List.of(event, detail));
    }
}
