package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.tickets.MessageKind;
import java.util.function.Consumer;

/** Whether one writes to the customer or to colleagues. */
class ComposerTabs extends Composite<Tabs> {

    private final Tab reply = new Tab(Icon.REPLY.small());
    private final Tab note = new Tab(Icon.NOTE.small());

    ComposerTabs(Consumer<MessageKind> onChange) {
        name(reply, "inbox.composer.reply", Shortcut.REPLY);
        name(note, "inbox.composer.note", Shortcut.NOTE);
        getContent().add(reply, note);
        getContent().addSelectedChangeListener(event -> onChange.accept(kind()));
    }

    private void name(Tab tab, String text, Shortcut key) {
        tab.add(getTranslation(text));
        key.presses(tab, ".sw-composer textarea");
    }

    MessageKind kind() {
        return note.equals(getContent().getSelectedTab()) ? MessageKind.NOTE : MessageKind.TO_CUSTOMER;
    }

    void select(MessageKind kind) {
        getContent().setSelectedTab(kind == MessageKind.NOTE ? note : reply);
    }
}
