package io.stellwerk.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.ui.Notice;
import io.stellwerk.base.ui.StatusBadge.Meaning;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A sheet of paper for a customer. */
class DemoLetterForm extends Composite<Section> {

    private static final String NAME = "Robin Sommer";
    private static final String ADDRESS = "robin.sommer@customer.example";

    private final Div messages = new Div();
    private final TextField name = new TextField(getTranslation("demo.letter.name"));
    private final EmailField from = new EmailField(getTranslation("demo.letter.from"));
    private final Select<EmailAddress> to = new Select<>();
    private final TextField subject = new TextField(getTranslation("demo.letter.subject"));
    private final TextArea text = new TextArea(getTranslation("demo.letter.text"));
    private final Binder<Object> checks = new Binder<>();
    private @Nullable DemoMail answered;

    DemoLetterForm(List<EmailAddress> addresses, Consumer<DemoPost.Letter> onSend) {
        getContent().addClassNames("sw-demo-letter", "sw-form");
        to.setLabel(getTranslation("demo.letter.to"));
        to.setItems(addresses);
        addresses.stream().filter(DemoLetterForm::isSupport).findFirst().ifPresent(to::setValue);
        name.setValue(NAME);
        from.setValue(ADDRESS);
        text.setMinRows(7);
        var send = new Button(getTranslation("demo.letter.send"), click -> read().ifPresent(onSend));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> send.setEnabled(true));
        getContent().add(new H2(getTranslation("demo.letter.title")), messages, name, from, to, subject, text, send);
        check();
    }

    /** Prepares an answer to a mail that came back. */
    void answer(DemoMail mail) {
        answered = mail;
        from.setValue(mail.recipient());
        name.setValue(mail.recipient().equals(ADDRESS) ? NAME : mail.recipient());
        to.getListDataView()
                .getItems()
                .filter(address -> mail.sender().contains(address.value()))
                .findFirst()
                .ifPresent(to::setValue);
        subject.setValue(mail.subject().startsWith("Re: ") ? mail.subject() : "Re: " + mail.subject());
        text.clear();
        text.focus();
        getElement().executeJs("this.scrollIntoView({block: 'start', behavior: 'smooth'})");
    }

    void startAgain() {
        answered = null;
        messages.removeAll();
        subject.clear();
        text.clear();
        subject.setInvalid(false);
        text.setInvalid(false);
    }

    /** Nothing was sent; the letter stays as it is. */
    void refused(String words) {
        messages.removeAll();
        messages.add(new Notice(getTranslation("demo.mailbox.refused", words), Meaning.DANGER));
    }

    private void check() {
        checks.forField(from)
                .withValidator(
                        value -> EmailAddress.parse(value).isPresent(), getTranslation("demo.letter.from.invalid"))
                .bind(any -> "", (any, value) -> {});
        checks.forField(subject)
                .asRequired(getTranslation("demo.letter.subject.missing"))
                .bind(any -> "", (any, value) -> {});
        checks.forField(text)
                .asRequired(getTranslation("demo.letter.text.missing"))
                .bind(any -> "", (any, value) -> {});
    }

    private Optional<DemoPost.Letter> read() {
        return checks.validate().isOk() ? Optional.of(letter()) : Optional.empty();
    }

    private DemoPost.Letter letter() {
        return new DemoPost.Letter(
                name.getValue(),
                from.getValue().strip(),
                to.getValue().value(),
                subject.getValue(),
                text.getValue(),
                Optional.ofNullable(answered));
    }

    private static boolean isSupport(EmailAddress address) {
        return address.value().startsWith("support@");
    }
}
