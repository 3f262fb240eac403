package io.stellwerk.inbox;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import io.stellwerk.base.ui.RelativeTime;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.inbox.TicketAction.Tidy;
import io.stellwerk.tickets.SplitExtent;
import io.stellwerk.tickets.ThreadEntry;
import java.util.List;

/** Asks what goes to the new ticket, and what it is about. */
class SplitDialog {

    private final OpenTicket ticket;
    private final ThreadEntry at;
    private final Operator operator;
    private final Dialog dialog = new Dialog();
    private final TextField subject = new TextField();
    private final RadioButtonGroup<SplitExtent> extent = new RadioButtonGroup<>();

    private SplitDialog(OpenTicket ticket, ThreadEntry at, List<SplitExtent> extents, Operator operator) {
        this.ticket = ticket;
        this.at = at;
        this.operator = operator;
        dialog.addClassName("sw-form-dialog");
        dialog.setHeaderTitle(say("inbox.split.title", Long.toString(ticket.id().value())));
        dialog.setWidth("min(480px, 100%)");
        subject.setLabel(say("inbox.split.subject"));
        subject.setValue(ticket.ticket().subject());
        subject.setMaxLength(500);
        subject.setWidthFull();
        subject.setManualValidation(true);
        subject.setErrorMessage(say("inbox.split.subject.missing"));
        extent.setLabel(say("inbox.split.extent"));
        extent.setItems(extents);
        extent.setItemLabelGenerator(choice ->
                say("inbox.split." + Words.key(choice), later(ticket.details().thread(), at)));
        extent.setValue(extents.getFirst());
        var fields = new Div(message(), new Paragraph(say("inbox.split.help")), subject, extent);
        fields.addClassName("sw-dialog-fields");
        dialog.add(fields);
        var submit = new Button(say("inbox.split.submit"), click -> submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(submit, new Button(say("contacts.cancel"), click -> dialog.close()));
    }

    /** Opens it, unless nothing of the customer would stay: then it says so. */
    static void open(OpenTicket ticket, ThreadEntry at, Operator operator) {
        var extents = extents(ticket.details().thread(), at);
        if (extents.isEmpty()) {
            Toasts.problem(I18NProvider.translate("inbox.problem.nothing-to-split"));
        } else {
            new SplitDialog(ticket, at, extents, operator).open();
        }
    }

    /** Something has to stay, so that a ticket of one message has nothing to split off. */
    static boolean isPossible(OpenTicket ticket) {
        return ticket.editable() && ticket.details().thread().size() > 1;
    }

    private void open() {
        dialog.open();
        subject.focus();
    }

    /** Which one it is: a key does not show what it meant. */
    private Div message() {
        var author = new Span(MessageLine.author(at, ticket));
        author.addClassName("author");
        var words = new Div(at.plain().strip());
        words.addClassName("words");
        var message = new Div(new Div(author, new RelativeTime(at.at())), words);
        message.addClassName("sw-split-at");
        return message;
    }

    private static List<SplitExtent> extents(List<ThreadEntry> thread, ThreadEntry at) {
        return SplitExtent.possible(thread, at.id()).stream()
                .filter(extent -> extent == SplitExtent.ONLY_THIS || later(thread, at) > 0)
                .toList();
    }

    private static long later(List<ThreadEntry> thread, ThreadEntry at) {
        return thread.stream()
                .filter(entry -> entry.id().value() > at.id().value())
                .count();
    }

    private void submit() {
        subject.setInvalid(subject.getValue().isBlank());
        if (!subject.isInvalid()
                && operator.perform(new Tidy.Split(
                        at.id(), extent.getValue(), subject.getValue().strip()))) {
            dialog.close();
            Toasts.done(say("inbox.split.done"));
        }
    }

    private String say(String key, Object... details) {
        return dialog.getTranslation(key, details);
    }
}
