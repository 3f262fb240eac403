package io.stellwerk.inbox;

import com.vaadin.flow.i18n.I18NProvider;
import io.stellwerk.base.ui.Question;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.channels.SenderPattern;
import io.stellwerk.inbox.TicketAction.Tidy;
import java.util.List;

/** Asks whether the sender of a ticket that is no spam is to be heard again, too. */
final class UnblockQuestion {

    private UnblockQuestion() {}

    static void ask(List<SenderPattern> blockedBy, Operator operator) {
        var who = SenderWords.of(blockedBy);
        Question.ask(
                I18NProvider.translate("inbox.unblock.title"),
                I18NProvider.translate("inbox.unblock.help", who),
                I18NProvider.translate("inbox.unblock.submit"),
                () -> unblock(blockedBy, operator),
                I18NProvider.translate("inbox.unblock.keep"),
                () -> Toasts.done(I18NProvider.translate("inbox.unblock.kept", who)));
    }

    private static void unblock(List<SenderPattern> blockedBy, Operator operator) {
        if (operator.perform(new Tidy.UnblockSender(blockedBy))) {
            Toasts.done(I18NProvider.translate("inbox.unblock.done", SenderWords.of(blockedBy)));
        }
    }
}
