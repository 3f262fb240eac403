package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.Question;
import io.stellwerk.tickets.IncomingFile;
import io.stellwerk.tickets.MessageKind;
import io.stellwerk.tickets.SendWish;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What can be put into a message, and the buttons that send it. */
class ComposerBar extends Composite<Div> {

    private final Button mention;
    private final Button discard;
    private final Span becomesOwner = new Span(getTranslation("inbox.composer.becomes-owner"));
    private final Button sendAndClose;
    private final Button send;

    ComposerBar(
            long most,
            Supplier<Consumer<IncomingFile>> onUpload,
            Consumer<String> onSuggest,
            Consumer<SendWish> onSend,
            Supplier<Runnable> onDiscard) {
        mention = tool(Icon.AT, "inbox.composer.mention", () -> onSuggest.accept(WritingDesk.MENTION));
        discard = tool(Icon.TRASH, "inbox.composer.discard", () -> ask(onDiscard.get()));
        sendAndClose =
                new Button(getTranslation("inbox.composer.send-and-close"), click -> onSend.accept(SendWish.AND_CLOSE));
        send = new Button("", click -> onSend.accept(SendWish.PLAIN));
        sendAndClose.addThemeVariants(ButtonVariant.TERTIARY);
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setIcon(Icon.SEND.small());
        send.setTooltipText(getTranslation("inbox.composer.send.hint"));
        becomesOwner.addClassName("becomes-owner");
        var tools = new Div(
                FileUpload.ofFiles(most, onUpload),
                FileUpload.ofPictures(most, onUpload),
                tool(Icon.SNIPPET, "inbox.composer.snippet", () -> onSuggest.accept(WritingDesk.SNIPPET)),
                mention,
                discard);
        tools.addClassName("put-in");
        getContent().addClassName("bottom");
        var sends = new Div(sendAndClose, send);
        sends.addClassName("sends");
        getContent().add(tools, becomesOwner, sends);
    }

    void show(MessageKind kind, OpenTicket ticket, boolean isBegun) {
        mention.setVisible(kind == MessageKind.NOTE);
        discard.setVisible(isBegun);
        becomesOwner.setVisible(kind == MessageKind.TO_CUSTOMER && ticket.goesToWhoeverAnswers());
        sendAndClose.setVisible(kind == MessageKind.TO_CUSTOMER);
        send.setText(getTranslation("inbox.composer." + Words.key(kind) + ".send"));
    }

    private void ask(Runnable onDiscard) {
        Question.askInRed(
                getTranslation("inbox.composer.discard.title"),
                getTranslation("inbox.composer.discard.help"),
                getTranslation("inbox.composer.discard.submit"),
                onDiscard);
    }

    private Button tool(Icon icon, String key, Runnable onClick) {
        var button = new Button(icon.create(), click -> onClick.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        return button;
    }
}
