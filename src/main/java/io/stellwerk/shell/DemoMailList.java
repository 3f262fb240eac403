package io.stellwerk.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.base.ui.EmptyState;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.RelativeTime;
import java.util.List;
import java.util.function.Consumer;

/** The mails that came back from the demo company. */
class DemoMailList extends Composite<Section> {

    private final Div list = new Div();
    private Consumer<DemoMail> onAnswer = mail -> {};

    DemoMailList() {
        getContent().addClassName("sw-demo-received");
        list.addClassName("list");
        list.getElement().setAttribute("aria-live", "polite");
        getContent().add(new H2(getTranslation("demo.received.title")), list);
    }

    void onAnswer(Consumer<DemoMail> action) {
        onAnswer = action;
    }

    void setMails(List<DemoMail> mails) {
        list.removeAll();
        if (mails.isEmpty()) {
            list.add(new EmptyState(
                    Icon.MAIL, getTranslation("demo.received.empty"), getTranslation("demo.received.empty.help")));
        }
        mails.forEach(mail -> list.add(row(mail)));
    }

    private Article row(DemoMail mail) {
        var words = LinkedText.of(mail.plain());
        words.addClassName("words");
        var answer = new Button(getTranslation("demo.received.answer"), click -> onAnswer.accept(mail));
        answer.addThemeVariants(ButtonVariant.TERTIARY);
        answer.setAriaLabel(getTranslation("demo.received.answer-label", mail.subject()));
        var row = new Article(head(mail), new H3(mail.subject()), words, answer);
        row.addClassName("mail");
        return row;
    }

    private Div head(DemoMail mail) {
        var who = new Span(getTranslation("demo.received.who", mail.sender(), mail.recipient()));
        who.addClassName("who");
        var head = new Div(who, new RelativeTime(mail.caughtAt()));
        head.addClassNames("head", "sw-soft");
        return head;
    }
}
