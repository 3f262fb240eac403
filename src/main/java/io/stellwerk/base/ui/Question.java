package io.stellwerk.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something that is hard to take back. The button says what will happen, never "OK". */
public final class Question {

    /** The way back looks as it does beside a form. */
    public static final String AS_IN_OTHER_DIALOGS = "";

    private final ConfirmDialog dialog = new ConfirmDialog();

    private Question(String title, String help, String verb, Runnable onYes) {
        dialog.setHeader(title);
        dialog.setText(help);
        dialog.setConfirmText(verb);
        dialog.setCancelable(true);
        dialog.setCancelButtonTheme(AS_IN_OTHER_DIALOGS);
        dialog.setCancelText(UI.getCurrentOrThrow().getTranslation("base.question.cancel"));
        dialog.addConfirmListener(confirmed -> onYes.run());
    }

    public static void ask(String title, String help, String verb, Runnable onYes) {
        new Question(title, help, verb, onYes).dialog.open();
    }

    /** With a red button, for what destroys something. */
    public static void askInRed(String title, String help, String verb, Runnable onYes) {
        var question = new Question(title, help, verb, onYes);
        question.dialog.setConfirmButtonTheme("primary error");
        question.dialog.open();
    }

    /** With other words on the way back and something to do there. */
    public static void ask(String title, String help, String verb, Runnable onYes, String back, Runnable onBack) {
        var question = new Question(title, help, verb, onYes);
        question.dialog.setCancelText(back);
        question.dialog.addCancelListener(cancelled -> onBack.run());
        question.dialog.open();
    }
}
