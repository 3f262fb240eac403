package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import io.stellwerk.base.SafeHtml;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Formatted text, edited in {@code frontend/scripts/editor.js}. What comes from there is not yet sanitised. */
@Tag("sw-editor")
class RichText extends Component implements HasStyle {

    private static final List<String> TOOLS = List.of(
            "tools", "bold", "italic", "bullets", "numbers", "quote", "link", "plain", "address", "apply", "unlink");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Lineage lineage = new Lineage();
    private String html = "";
    private String place = "";
    private String pressed = "";
    private boolean isPressed;
    private boolean awaitsFile;
    private int unreadSince;
    private BiPredicate<String, String> wasSent = (asked, after) -> false;
    private Consumer<String> typed = html -> {};

    RichText() {
        getElement()
                .setAttribute(
                        "words",
                        JSON.writeValueAsString(TOOLS.stream()
                                .collect(Collectors.toMap(
                                        tool -> tool, tool -> getTranslation("inbox.editor." + tool)))));
        addAttachListener(attached -> {
            attached.getUI().getPage().addJsModule("context://scripts/editor.js");
            show(html, place);
        });
        addListener(RichTextEvents.Pressed.class, event -> {
            isPressed = true;
            pressed = event.place;
            awaitsFile = event.uploading;
        });
    }

    /**
     * @param shown with pictures as links to their files
     * @param where names the draft, under which the browser keeps what the server does not have yet; empty to keep nothing
     */
    void show(String shown, String where) {
        if (!where.equals(place)) {
            lineage.begin();
        }
        html = shown;
        place = where;
        call("show($0, $1, $2)", shown, where, lineage.shown(shown));
    }

    /** The browser turned to the draft that is shown already. */
    void stay() {
        call("turned($0, $1, $2)", html, place, lineage.shown(html));
    }

    /** Whether a button that sends was pressed beside this draft, as far as the browser told. */
    boolean wasMeant() {
        boolean isMeant = !isPressed || pressed.equals(place);
        isPressed = false;
        return isMeant;
    }

    /** Whether a file was on its way to this draft when somebody wished last to send it, as far as the browser told. */
    boolean awaitsFile() {
        return awaitsFile;
    }

    /** The draft that is shown. */
    String place() {
        return place;
    }

    /** What was written last, as far as the browser told. */
    String html() {
        return html;
    }

    boolean isBlank() {
        return SafeHtml.sanitise(html).isBlank() && !html.contains("<img");
    }

    void hint(String text) {
        getElement().setAttribute("hint", text);
        call("hint($0)", text);
    }

    /** What that grew out of. */
    Lineage lineage() {
        return lineage;
    }

    /** The browser need not keep it any more. */
    void kept(String stored) {
        call("kept($0, $1, $2)", stored, place, lineage.kept(stored));
    }

    /**
     * What the last words grew out of was sent or thrown away elsewhere.
     *
     * @param left what was written since
     */
    void went(String left) {
        var gone = lineage.base();
        html = left;
        call("sent($0, $1, $2)", gone, place, lineage.went(left));
    }

    /** What the browser told last is on its way; it keeps nothing but what was written since. */
    void sent() {
        var left = html;
        html = "";
        call("sent($0, $1, $2)", left, place, lineage.sent(left));
    }

    /** Names the message that the writer sent last. */
    void newest(String message) {
        getElement().setAttribute("data-newest", message);
    }

    /** What is shown now has words that its writer did not see before; they have seen it once they do something. */
    void unread() {
        unreadSince = lineage.said();
        call("unread()");
    }

    /** Puts something where the caret is in what is shown, though the browser may have turned to another draft. */
    void insert(String added) {
        call("insert($0, $1)", added, place);
    }

    /** As if this sign had been typed. */
    void suggest(String trigger) {
        call("suggest($0)", trigger);
    }

    /** What to say instead when nothing can be chosen after the sign that a button wrote, by sign. */
    void explain(Map<String, NothingToOffer> nothing) {
        getElement().setAttribute("nothing", JSON.writeValueAsString(nothing));
    }

    void focus() {
        call("focusText()");
    }

    /** What can be chosen after this sign was typed. */
    void offer(String trigger, List<Suggestion> suggestions) {
        call("suggestions?.offer($0, JSON.parse($1))", trigger, JSON.writeValueAsString(suggestions));
    }

    /** What was offered is no longer right. */
    void forgetOffers() {
        call("suggestions?.forget()");
    }

    /**
     * @param whetherSent whether a text was sent that the browser wished to be sent just before it read the page anew, and
     *     what was {@link #newest} then
     */
    void asks(BiPredicate<String, String> whetherSent) {
        wasSent = whetherSent;
    }

    /** What was typed into another draft, just before this one was shown, is kept by the browser for that one. */
    void onTyped(Consumer<String> keep) {
        typed = keep;
        addListener(RichTextEvents.Typed.class, event -> {
            if (event.place.equals(place)) {
                if (!event.asked.isEmpty() && wasSent.test(event.asked, event.after)) {
                    call("sent($0, $1, $2)", event.asked, place, lineage.sent(event.asked));
                }
                html = lineage.told(event.html, event.base, event.heard);
                typed.accept(html);
            }
        });
    }

    /**
     * Called once what is to be sent can be read; not for what went already, as when a key follows the button at once, nor
     * while a question stands there.
     */
    void onSend(Runnable send) {
        addListener(RichTextEvents.Send.class, event -> {
            try {
                if (event.place.equals(place)) {
                    html = lineage.told(event.html, event.base, event.heard);
                    awaitsFile = event.uploading;
                    sendRest(send, event.html);
                }
            } finally {
                call("answered($0)", event.wish);
            }
        });
    }

    private void sendRest(Runnable send, String asked) {
        boolean wentAlready = isBlank() && !asked.isEmpty();
        if (getElement().getNode().isInert()) {
            typed.accept(html);
        } else if (!wentAlready) {
            send.run();
        }
    }

    /** Called once the writer went on after they were shown what they had not seen before. */
    void onRead(Runnable read) {
        addListener(RichTextEvents.Read.class, event -> {
            if (event.heard >= unreadSince) {
                read.run();
            }
        });
    }

    /** Somebody typed a sign that offers something; called with it. */
    void onWanted(Consumer<String> wanted) {
        addListener(RichTextEvents.Wanted.class, event -> wanted.accept(event.trigger));
    }

    void onChosen(Consumer<Map.Entry<String, String>> chosen) {
        addListener(RichTextEvents.Chosen.class, event -> chosen.accept(Map.entry(event.trigger, event.id)));
    }

    /** The script may arrive later than what is said to it. */
    private void call(String method, Object... values) {
        getElement().executeJs("customElements.whenDefined('sw-editor').then(() => this." + method + ")", values);
    }
}
