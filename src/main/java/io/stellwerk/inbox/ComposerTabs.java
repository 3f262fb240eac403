package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.tickets.MessageKind;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Whether one writes to the customer, to colleagues or to somebody else. */
class ComposerTabs extends Composite<Tabs> {

    private static final String CHOSEN = "event.detail.value";
    private static final String TEXT = ".sw-composer [role=textbox]";

    private final Tab reply = new Tab(Icon.REPLY.small());
    private final Tab note = new Tab(Icon.NOTE.small());
    private final Tab forward = new Tab(Icon.FORWARD.small());
    private final Map<Tab, MessageKind> kinds =
            Map.of(reply, MessageKind.TO_CUSTOMER, note, MessageKind.NOTE, forward, MessageKind.FORWARD);
    private final Consumer<MessageKind> onChange;
    private final Runnable onStay;
    private MessageKind kind = MessageKind.TO_CUSTOMER;

    /** @param onStay called when the browser turned to what is shown here already, and waits for it */
    ComposerTabs(Consumer<MessageKind> onChange, Runnable onStay) {
        this.onChange = onChange;
        this.onStay = onStay;
        name(reply, "inbox.composer.reply");
        Shortcut.REPLY.presses(reply, TEXT);
        name(note, "inbox.composer.note");
        Shortcut.NOTE.presses(note, TEXT);
        name(forward, "inbox.composer.forward");
        kinds.forEach((tab, kind) -> tab.getElement().setAttribute("data-kind", kind.name()));
        getContent().add(reply, note, forward);
        listen();
    }

    /** Not to the property: its changes overtake what the browser said before, such as the last words of the other text. */
    private void listen() {
        getContent()
                .getElement()
                .addEventListener(
                        "selected-changed",
                        turned -> turn(turned.getEventData().get(CHOSEN).asInt()))
                .addEventData(CHOSEN)
                .allowInert();
    }

    private void turn(int chosen) {
        var turned = Objects.requireNonNullElse(kinds.get(getContent().getTabAt(chosen)), MessageKind.TO_CUSTOMER);
        if (turned == kind) {
            onStay.run();
        } else {
            become(turned);
        }
    }

    private void become(MessageKind chosen) {
        if (chosen != kind) {
            kind = chosen;
            onChange.accept(kind);
        }
    }

    private void name(Tab tab, String text) {
        tab.add(getTranslation(text));
    }

    MessageKind kind() {
        return kind;
    }

    void select(MessageKind chosen) {
        kinds.forEach((tab, each) -> {
            if (each == chosen) {
                getContent().setSelectedTab(tab);
            }
        });
        become(chosen);
    }

    /** There is a tab to pass something on only while somebody does. */
    void offerForward(boolean isBegun) {
        forward.setVisible(isBegun);
    }
}
