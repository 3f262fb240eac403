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

    private static final String TEXT = ".sw-composer [role=textbox]";

    private final Tab reply = new Tab(Icon.REPLY.small());
    private final Tab note = new Tab(Icon.NOTE.small());
    private final Tab forward = new Tab(Icon.FORWARD.small());
    private final Map<Tab, MessageKind> kinds =
            Map.of(reply, MessageKind.TO_CUSTOMER, note, MessageKind.NOTE, forward, MessageKind.FORWARD);

    ComposerTabs(Consumer<MessageKind> onChange) {
        name(reply, "inbox.composer.reply");
        Shortcut.REPLY.presses(reply, TEXT);
        name(note, "inbox.composer.note");
        Shortcut.NOTE.presses(note, TEXT);
        name(forward, "inbox.composer.forward");
        getContent().add(reply, note, forward);
        getContent().addSelectedChangeListener(event -> onChange.accept(kind()));
    }

    private void name(Tab tab, String text) {
        tab.add(getTranslation(text));
    }

    MessageKind kind() {
        return Objects.requireNonNullElse(kinds.get(getContent().getSelectedTab()), MessageKind.TO_CUSTOMER);
    }

    void select(MessageKind kind) {
        kinds.forEach((tab, each) -> {
            if (each == kind) {
                getContent().setSelectedTab(tab);
            }
        });
    }

    /** There is a tab to pass something on only while somebody does. */
    void offerForward(boolean isBegun) {
        forward.setVisible(isBegun);
    }
}
