package io.stellwerk.inbox;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.base.ui.Question;
import io.stellwerk.base.ui.RelativeTime;
import io.stellwerk.tickets.Sent;

/** Asks before an answer is sent that was written without knowing somebody else's; the usual way is to read that first. */
class OvertakenQuestion {

    private final ConfirmDialog dialog = new ConfirmDialog();

    OvertakenQuestion(String name, Sent.Overtaken overtaken, Runnable onSendAnyway) {
        dialog.setHeader(dialog.getTranslation("inbox.overtaken.title", name));
        dialog.setText(new Span(
                new Span(dialog.getTranslation("inbox.overtaken.help") + " "), new RelativeTime(overtaken.at())));
        dialog.setConfirmText(dialog.getTranslation("inbox.overtaken.show"));
        dialog.setRejectable(true);
        dialog.setRejectButtonTheme(Question.AS_IN_OTHER_DIALOGS);
        dialog.setRejectText(dialog.getTranslation("inbox.composer.send-anyway"));
        dialog.addConfirmListener(confirmed -> show(overtaken.newest().value()));
        dialog.addCancelListener(cancelled -> show(overtaken.newest().value()));
        dialog.addRejectListener(rejected -> onSendAnyway.run());
    }

    void open() {
        dialog.open();
    }

    private static void show(long message) {
        UI.getCurrentOrThrow()
                .getPage()
                .executeJs(
                        "document.querySelector(`[data-message='${$0}']`)?.scrollIntoView({ block: 'start' })",
                        Long.toString(message));
    }
}
