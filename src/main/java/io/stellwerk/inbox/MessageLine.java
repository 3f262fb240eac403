package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.stellwerk.base.ui.Avatars;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.Question;
import io.stellwerk.base.ui.RelativeTime;
import io.stellwerk.tickets.Attachment;
import io.stellwerk.tickets.MessageKind;
import io.stellwerk.tickets.ThreadEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A message or note: who wrote it and when, the text, its files, and how far it got. */
class MessageLine extends ThreadLine {

    private final DeliveryState delivery;

    MessageLine(ThreadItem.Message message, OpenTicket ticket, Operator operator, Consumer<ThreadEntry> onSplit) {
        var entry = message.entry();
        delivery = new DeliveryState(ticket, entry, operator);
        var html = MessageHtml.of(entry.html(), message.files(), getTranslation("inbox.quoted"));
        var body = new MessageBody(html);
        var head = new Div(origin(entry, ticket), splitter(entry, onSplit));
        head.addClassName("head");
        if (ticket.editable()) {
            head.add(forward(entry, operator));
        }
        var box = new Article(head);
        People.of(entry, this).ifPresent(box::add);
        box.add(body);
        box.add(new AttachmentList(filesBelow(message.files(), html)), delivery);
        getContent().addClassNames("sw-message", Words.key(entry.kind()));
        getContent()
                .getElement()
                .setAttribute("data-message", String.valueOf(entry.id().value()));
        getContent().add(avatar(entry, ticket), box);
    }

    @Override
    void update(ThreadItem item) {
        if (item instanceof ThreadItem.Message message) {
            delivery.show(message.entry());
        }
    }

    private Div origin(ThreadEntry entry, OpenTicket ticket) {
        var author = new Span(author(entry, ticket));
        author.addClassName("author");
        var origin = new Div(author);
        origin.addClassName("origin");
        label(entry.kind()).ifPresent(text -> {
            var label = new Span(text);
            label.addClassName("label");
            origin.add(label);
        });
        origin.add(new RelativeTime(entry.at()));
        return origin;
    }

    static Optional<String> label(MessageKind kind) {
        return switch (kind) {
            case NOTE -> Optional.of(I18NProvider.translate("inbox.note.label"));
            case FORWARD -> Optional.of(I18NProvider.translate("inbox.forward.label"));
            case FROM_CUSTOMER, TO_CUSTOMER -> Optional.empty();
        };
    }

    private Button forward(ThreadEntry entry, Operator operator) {
        var button = new Button(Icon.FORWARD.small(), click -> forwardAfterQuestion(entry, operator));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("forward");
        button.setAriaLabel(getTranslation("inbox.forward"));
        button.setTooltipText(getTranslation("inbox.forward"));
        return button;
    }

    /** What was for colleagues does not leave by one wrong click. */
    private void forwardAfterQuestion(ThreadEntry entry, Operator operator) {
        Runnable forward = () -> operator.perform(new TicketAction.Forward(entry.id()));
        if (entry.kind() == MessageKind.NOTE) {
            Question.ask(
                    getTranslation("inbox.forward.note"),
                    getTranslation("inbox.forward.note.help"),
                    getTranslation("inbox.forward.note.submit"),
                    forward);
        } else {
            forward.run();
        }
    }

    private Button splitter(ThreadEntry entry, Consumer<ThreadEntry> onSplit) {
        var button = new Button(Icon.FORK.small(), click -> onSplit.accept(entry));
        button.addClassName("split");
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("inbox.split"));
        button.setTooltipText(getTranslation("inbox.split"));
        return button;
    }

    private static Component avatar(ThreadEntry entry, OpenTicket ticket) {
        var name = author(entry, ticket);
        return entry.user()
                .map(user -> Avatars.beside(name, user.value()))
                .orElseGet(() -> Avatars.beside(name, ticket.writer(entry).id().value()));
    }

    static String author(ThreadEntry entry, OpenTicket ticket) {
        return entry.user()
                .map(ticket::name)
                .orElseGet(() -> ticket.writer(entry).name());
    }

    private static List<Attachment> filesBelow(List<Attachment> files, MessageHtml html) {
        return files.stream().filter(file -> !html.shows(file)).toList();
    }
}
