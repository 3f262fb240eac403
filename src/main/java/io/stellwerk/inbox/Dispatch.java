package io.stellwerk.inbox;

import com.vaadin.flow.component.UI;
import io.stellwerk.base.ui.Question;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.tickets.Draft;
import io.stellwerk.tickets.MessageKind;
import io.stellwerk.tickets.SendWish;
import io.stellwerk.tickets.Sent;

/** Sends a draft, and asks before what somebody may not want. */
class Dispatch {

    private final Pen pen;
    private final Composer composer;
    private final Runnable onSent;

    Dispatch(Pen pen, Composer composer, Runnable onSent) {
        this.pen = pen;
        this.composer = composer;
        this.onSent = onSent;
    }

    /** Placeholders that nobody filled in are asked about, not sent silently. */
    void send(Draft draft, SendWish wish) {
        var left = Placeholders.all(draft.html());
        if (left.isEmpty()) {
            go(draft.kind(), wish);
        } else {
            Question.ask(
                    composer.getTranslation("inbox.composer.placeholders.title"),
                    composer.getTranslation(
                            "inbox.composer.placeholders.help", "{{" + String.join("}}, {{", left) + "}}"),
                    composer.getTranslation("inbox.composer.send-anyway"),
                    () -> goAnyway(draft.kind(), wish));
        }
    }

    /** While the question stood there, another window may have gone on, and this one may be at another text. */
    private void goAnyway(MessageKind kind, SendWish wish) {
        composer.turnTo(kind);
        if (composer.isAsRead(kind)) {
            go(kind, wish);
        }
    }

    private void go(MessageKind kind, SendWish wish) {
        if (kind == MessageKind.NOTE) {
            if (pen.addNote()) {
                left();
            }
        } else {
            pen.send(kind, wish).ifPresent(sent -> tell(sent, kind, wish));
        }
    }

    private void tell(Sent sent, MessageKind kind, SendWish wish) {
        switch (sent) {
            case Sent.Queued queued -> left();
            case Sent.Nothing nothing -> left();
            case Sent.Nobody nobody -> composer.nobodyToSendTo();
            case Sent.TooLarge large ->
                Toasts.problem(composer.getTranslation(
                        "inbox.files.too-large",
                        FileSize.of(large.most(), UI.getCurrentOrThrow().getLocale())));
            case Sent.Overtaken overtaken -> ask(overtaken, kind, wish);
        }
    }

    private void left() {
        composer.sent();
        onSent.run();
    }

    private void ask(Sent.Overtaken overtaken, MessageKind kind, SendWish wish) {
        onSent.run();
        new OvertakenQuestion(
                        composer.name(overtaken.by()),
                        overtaken,
                        () -> goAnyway(kind, wish.knowing(overtaken.newest())))
                .open();
    }
}
