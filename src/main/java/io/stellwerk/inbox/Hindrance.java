package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import io.stellwerk.tickets.MessageKind;

/** What keeps a message from being sent, said below its text. */
class Hindrance extends Composite<Paragraph> {

    private boolean wordsMendIt;

    Hindrance() {
        getContent().addClassName("missing");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    void nothingIsSaid(MessageKind kind) {
        say("inbox.composer." + Words.key(kind) + ".missing");
        wordsMendIt = true;
    }

    void aFileIsOnItsWay() {
        say("inbox.composer.uploading");
        wordsMendIt = false;
    }

    /** There are words by now, be it from another window. */
    void somethingIsSaid() {
        if (wordsMendIt) {
            hide();
        }
    }

    void hide() {
        setVisible(false);
    }

    private void say(String key) {
        getContent().setText(getTranslation(key));
        setVisible(true);
    }
}
