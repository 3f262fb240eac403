package io.stellwerk.channels.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.channels.ChannelAccount;
import io.stellwerk.channels.ChannelKind;
import java.util.Locale;

/** How kinds of channels look and what they are called. */
final class KindWords {

    private KindWords() {}

    static Icon icon(ChannelKind kind) {
        return switch (kind) {
            case EMAIL -> Icon.MAIL;
            case FORM -> Icon.LIST;
            case WHATSAPP, CHATFLOW -> Icon.CHAT;
            case CALLING -> Icon.PHONE;
            case CUSTOM -> Icon.SEND;
            case API -> Icon.GLOBE;
        };
    }

    static String name(ChannelKind kind) {
        return I18NProvider.translate("channels.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    /** "Email, support@demo.example" */
    static String account(ChannelAccount account) {
        return I18NProvider.translate("channels.kind.account", name(account.kind()), account.address());
    }
}
