package io.stellwerk.channels.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.base.ui.Notice;
import io.stellwerk.base.ui.Panel;
import io.stellwerk.base.ui.StatusBadge.Meaning;
import io.stellwerk.channels.email.ServerCheck;
import io.stellwerk.channels.email.ServerCheck.Outcome;
import java.util.Locale;
import java.util.function.Supplier;

/** Which mail server mail leaves through, and whether it answers. */
class SendingPanel extends Composite<Div> {

    private final Div answer = new Div();

    SendingPanel(String server, Supplier<ServerCheck> check) {
        var test = new Button(getTranslation("channels.sending.test"), click -> {
            show(check.get());
            click.getSource().setEnabled(true);
        });
        test.setDisableOnClick(true);
        getContent()
                .add(new Panel(getTranslation("channels.sending"), getTranslation("channels.sending.help"))
                        .with(new Span(server), test, answer));
    }

    private void show(ServerCheck check) {
        var key = "channels.sending."
                + check.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var meaning = check.outcome() == Outcome.ANSWERS ? Meaning.SUCCESS : Meaning.DANGER;
        answer.removeAll();
        answer.add(new Notice(getTranslation(key, check.server(), check.words()), meaning));
    }
}
