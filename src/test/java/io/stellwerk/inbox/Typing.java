package io.stellwerk.inbox;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.ComponentUtil;

/** What a browser tells of the words in the editor of a window. */
final class Typing {

    private Typing() {}

    /** On a line that is not slow. */
    static void type(BrowserlessUIContext window, String html) {
        type(window, html, editor(window).lineage().base(), heard(window));
    }

    /**
     * @param known to the browser to be kept
     * @param heard the number of what it heard last
     */
    static void type(BrowserlessUIContext window, String html, String known, int heard) {
        var editor = editor(window);
        ComponentUtil.fireEvent(
                editor, new RichTextEvents.Typed(editor, true, html, known, heard, editor.place(), "", ""));
    }

    /** As the key does that sends, see {@link #type(BrowserlessUIContext, String, String, int)}. */
    static void send(BrowserlessUIContext window, String html, String known, int heard) {
        send(window, html, known, heard, false);
    }

    /** As above, while a file is still being uploaded. */
    static void sendTooEarly(BrowserlessUIContext window, String html) {
        send(window, html, editor(window).lineage().base(), heard(window), true);
    }

    private static void send(BrowserlessUIContext window, String html, String known, int heard, boolean uploading) {
        var editor = editor(window);
        ComponentUtil.fireEvent(
                editor, new RichTextEvents.Send(editor, true, html, known, heard, editor.place(), 1, uploading));
    }

    /** What a browser has heard by now that is on no slow line. */
    static int heard(BrowserlessUIContext window) {
        return editor(window).lineage().said();
    }

    private static RichText editor(BrowserlessUIContext window) {
        window.activate();
        return window.find(RichText.class).single();
    }
}
