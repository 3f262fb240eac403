package io.stellwerk.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import io.stellwerk.accounts.Language;
import java.util.Locale;

/** What Vaadin itself says, in our words. */
final class FrameworkTexts {

    private FrameworkTexts() {}

    static SystemMessages messages(Locale wanted) {
        var locale = Language.of(wanted).locale();
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(text("shell.session-expired.title", locale));
        messages.setSessionExpiredMessage(text("shell.session-expired.help", locale));
        messages.setInternalErrorNotificationEnabled(true);
        messages.setInternalErrorCaption(text("shell.failure.title", locale));
        messages.setInternalErrorMessage(text("shell.failure.reload", locale));
        return messages;
    }

    static void show(UI ui) {
        var locale = ui.getLocale();
        ui.getReconnectDialogConfiguration().setDialogText(text("shell.connection.lost", locale));
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(text("shell.connection.gave-up", locale));
        ui.getPage()
                .executeJs(
                        """
                        const bar = window.Vaadin.connectionIndicator;
                        if (bar) {
                            bar.onlineText = $0; bar.offlineText = $1; bar.reconnectingText = $2;
                        }""",
                        text("shell.connection.back", locale),
                        text("shell.connection.gave-up", locale),
                        text("shell.connection.lost", locale));
    }

    private static String text(String key, Locale locale) {
        return I18NProvider.translate(locale, key);
    }
}
