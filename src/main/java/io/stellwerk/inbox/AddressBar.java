package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;

/** What the browser shows as the address of what is on the page, without going anywhere. */
final class AddressBar {

    private AddressBar() {}

    /** After something was changed on the page. */
    static void say(Component page, String href) {
        page.getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, href));
    }

    /**
     * While an address leads here: the browser has it only after the answer, and on the way back would change the entry that
     * it leaves.
     */
    static void sayOnceThere(Component page, String href) {
        page.getElement().executeJs("""
                window.addEventListener("vaadin-navigated", () => window.dispatchEvent(new CustomEvent("vaadin-navigate",
                    { detail: { state: null, url: $0, replace: true, callback: false } })), { once: true });
                """, href);
    }

    /**
     * Before a link of this part leads on: an address that says nothing of such a parameter says it from now on as the part
     * has it, so that the way back leads to the same. In the browser alone, where the link is not under way yet.
     */
    static void sayBefore(Component part, String parameter) {
        part.getElement().executeJs("""
                this.addEventListener("click", () => {
                    const here = new URL(window.location);
                    if (here.searchParams.has($0)) return;
                    here.searchParams.set($0, this.dataset[$0]);
                    history.replaceState(history.state, "", here);
                }, { capture: true });
                """, parameter);
    }
}
