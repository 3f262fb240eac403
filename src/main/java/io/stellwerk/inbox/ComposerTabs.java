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
        reply.add(getTranslation("inbox.composer.reply"));
        reply.getElement().setAttribute("data-key", "r");
        note.add(getTranslation("inbox.composer.note"));
        note.getElement().setAttribute("data-key", "n");
        getContent().add(reply, note);
        getContent().addSelectedChangeListener(event -> onChange.accept(kind()));
    }

    MessageKind kind() {
        return note.equals(getContent().getSelectedTab()) ? MessageKind.NOTE : MessageKind.TO_CUSTOMER;
    }

    void select(MessageKind kind) {
        getContent().setSelectedTab(kind == MessageKind.NOTE ? note : reply);
    }
}
