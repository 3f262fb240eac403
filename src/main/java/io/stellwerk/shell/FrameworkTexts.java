package io.stellwerk.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import io.stellwerk.accounts.Language;
import io.stellwerk.base.Texts;
import java.util.Locale;

/** What Vaadin itself says, in our words, be it to a browser that has no session any more. */
final class FrameworkTexts {

    private FrameworkTexts() {}

    static SystemMessages messages(Locale wanted) {
        var locale = Language.of(wanted).locale();
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(Texts.in(locale, "shell.session-expired.title"));
        messages.setSessionExpiredMessage(Texts.in(locale, "shell.session-expired.help"));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(Texts.in(locale, "shell.session-expired.title"));
        messages.setCookiesDisabledMessage(Texts.in(locale, "shell.session-expired.no-cookies"));
        messages.setInternalErrorNotificationEnabled(true);
        messages.setInternalErrorCaption(Texts.in(locale, "shell.failure.title"));
        messages.setInternalErrorMessage(Texts.in(locale, "shell.failure.reload"));
        return messages;
    }

    static void show(UI ui) {
        var locale = ui.getLocale();
        ui.getReconnectDialogConfiguration().setDialogText(Texts.in(locale, "shell.connection.lost"));
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(Texts.in(locale, "shell.connection.gave-up"));
        ui.getPage()
                .executeJs(
                        """
                        const bar = window.Vaadin.connectionIndicator;
                        if (bar) {
                            bar.onlineText = $0; bar.offlineText = $1; bar.reconnectingText = $2;
                        }""",
                        Texts.in(locale, "shell.connection.back"),
                        Texts.in(locale, "shell.connection.gave-up"),
                        Texts.in(locale, "shell.connection.lost"));
    }
}
