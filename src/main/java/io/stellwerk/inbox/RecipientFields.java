package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.tickets.MessageKind;
import io.stellwerk.tickets.Recipients;
import io.stellwerk.tickets.ReplyTo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom a message goes to: a line that says so, and fields once somebody wants to change it. */
class RecipientFields extends Composite<Div> {

    private final Runnable onChange;
    private final Span words = new Span();
    private final Button change;
    private final AddressField to;
    private final AddressField cc;
    private final AddressField bcc;
    private final Div fields = new Div();
    private ReplyTo usual = new ReplyTo(EmailAddress.of("nobody@invalid"), List.of());
    private MessageKind kind = MessageKind.TO_CUSTOMER;
    private Recipients kept = Recipients.AS_USUAL;

    RecipientFields(Runnable onChange) {
        this.onChange = onChange;
        to = new AddressField(getTranslation("inbox.recipients.to"), this::changed);
        cc = new AddressField(getTranslation("inbox.recipients.cc"), this::changed);
        bcc = new AddressField(getTranslation("inbox.recipients.bcc"), this::changed);
        change = new Button(getTranslation("inbox.recipients.change"), click -> open(!fields.isVisible()));
        change.addThemeVariants(ButtonVariant.TERTIARY);
        var line = new Div(words, change);
        line.addClassName("line");
        fields.addClassName("fields");
        fields.add(to, cc, bcc);
        getContent().addClassName("sw-recipients");
        getContent().add(line, fields);
        open(false);
    }

    /** Leaves the fields alone while what is kept is what they said; somebody may just be choosing. */
    void show(MessageKind shown, ReplyTo replyTo, Recipients recipients, boolean isAnother) {
        boolean isNews = isAnother
                || !recipients.equals(kept)
                || (isLeftAsUsual() && !usual.address().equals(replyTo.address()));
        usual = replyTo;
        kind = shown;
        setVisible(kind.isSent());
        kept = recipients;
        if (isNews) {
            var chosen = kind == MessageKind.TO_CUSTOMER ? recipients.orTo(usual.address()) : recipients;
            to.show(chosen.to(), everybody());
            cc.show(chosen.cc(), everybody());
            bcc.show(chosen.bcc(), everybody());
            describe();
        }
        if (isAnother) {
            open(kind == MessageKind.FORWARD);
        }
    }

    /** What to keep. What is as it always is stays so when the customer writes from another address. */
    Recipients keep() {
        kept = isLeftAsUsual() ? Recipients.AS_USUAL : asShown();
        return kept;
    }

    private boolean isLeftAsUsual() {
        return kind == MessageKind.TO_CUSTOMER && asShown().equals(Recipients.only(usual.address()));
    }

    /** Whether one can send to them; if not, the fields open at what is wrong. */
    boolean areFine() {
        if (kind.isSent() && to.isFine() && to.value().isEmpty()) {
            complainThatThereIsNobody();
        }
        var wrong = firstWrong();
        wrong.ifPresent(this::openAt);
        return wrong.isEmpty();
    }

    private Optional<AddressField> firstWrong() {
        return Stream.of(to, cc, bcc)
                .filter(field -> kind.isSent() && !field.isFine())
                .findFirst();
    }

    private void openAt(AddressField wrong) {
        open(true);
        wrong.focus();
    }

    void complainThatThereIsNobody() {
        open(true);
        to.complain(getTranslation("inbox.recipients.nobody"));
    }

    private List<EmailAddress> everybody() {
        return Stream.concat(
                        kind == MessageKind.TO_CUSTOMER ? Stream.of(usual.address()) : Stream.of(),
                        usual.others().stream())
                .toList();
    }

    private Recipients asShown() {
        return new Recipients(to.value(), cc.value(), bcc.value());
    }

    private void changed() {
        describe();
        onChange.run();
    }

    private void open(boolean isOpen) {
        fields.setVisible(isOpen);
        change.getElement().setAttribute("aria-expanded", String.valueOf(isOpen));
        change.setText(getTranslation(isOpen ? "inbox.recipients.done" : "inbox.recipients.change"));
    }

    private void describe() {
        var shown = asShown();
        words.setText(
                shown.to().isEmpty()
                        ? getTranslation("inbox.recipients.none")
                        : getTranslation("inbox.recipients.line", joined(shown.to()), copies(shown)));
    }

    private String copies(Recipients shown) {
        return (shown.cc().isEmpty() ? "" : ", " + getTranslation("inbox.people.cc", joined(shown.cc())))
                + (shown.bcc().isEmpty() ? "" : ", " + getTranslation("inbox.people.bcc", joined(shown.bcc())));
    }

    private static String joined(List<EmailAddress> addresses) {
        return addresses.stream().map(EmailAddress::value).collect(Collectors.joining(", "));
    }
}
