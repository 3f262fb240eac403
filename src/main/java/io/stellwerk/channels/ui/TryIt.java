package io.stellwerk.channels.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.stellwerk.routing.SampleContact;
import io.stellwerk.routing.TicketSample;
import java.util.function.Consumer;

/** A sample ticket and whom it would go to; nothing is created. */
class TryIt extends Composite<Section> {

    private final TextField subject = new TextField(getTranslation("channels.try.subject"));
    private final TextArea text = new TextArea(getTranslation("channels.try.text"));
    private final EmailField sender = new EmailField(getTranslation("channels.try.sender"));
    private final SampleLabels labels;
    private final Div answer = new Div();

    TryIt(ConditionChoices choices, Consumer<TicketSample> onTry) {
        labels = new SampleLabels(choices);
        var help = new Paragraph(getTranslation("channels.try.help"));
        help.addClassName("sw-soft");
        subject.setMaxLength(500);
        text.setMaxLength(10_000);
        text.setMinRows(2);
        text.setMaxRows(6);
        sender.setErrorMessage(getTranslation("channels.try.sender.wrong"));
        answer.addClassName("answer");
        answer.getElement().setAttribute("aria-live", "polite");
        answer.setVisible(false);
        var submit = new Button(getTranslation("channels.try.submit"), click -> onTry.accept(sample()));
        getContent().addClassNames("sw-box", "sw-try");
        getContent().add(new H2(getTranslation("channels.try")), help, subject, text, sender, labels, submit, answer);
    }

    boolean wasTried() {
        return answer.isVisible();
    }

    TicketSample sample() {
        return new TicketSample(
                subject.getValue(), text.getValue(), SampleContact.of(sender.getValue()), labels.labels());
    }

    void show(ForecastWords words) {
        answer.removeAll();
        answer.add(new Paragraph("→ " + words.answer()));
        words.requirement().map(Paragraph::new).ifPresent(answer::add);
        answer.setVisible(true);
    }
}
