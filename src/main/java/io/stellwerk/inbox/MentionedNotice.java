package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.base.ui.Icon;

/** Says that the reader's name stands in a note, until they have read it. */
class MentionedNotice extends Composite<Div> {

    private final Span words = new Span();

    MentionedNotice(Operator operator) {
        var read = new Button(
                getTranslation("inbox.mentioned.read"), click -> operator.perform(new TicketAction.ReadMentions()));
        read.addThemeVariants(ButtonVariant.TERTIARY);
        getContent().addClassName("sw-mentioned");
        getContent().getElement().setAttribute("role", "status");
        getContent().add(Icon.AT.small(), words, read);
        setVisible(false);
    }

    void show(OpenTicket ticket) {
        setVisible(!ticket.mentions().isEmpty());
        if (isVisible()) {
            words.setText(getTranslation(
                    "inbox.mentioned", ticket.name(ticket.mentions().getLast().by())));
        }
    }
}
