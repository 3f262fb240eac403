package io.stellwerk.channels.email;

import io.stellwerk.base.SafeHtml;

/** Keeps what is shown of a mail to a length that people read and the database holds. */
final class MailCuts {

    static final int LONGEST = 300_000;

    private MailCuts() {}

    static String text(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end);
    }

    static String html(SafeHtml html) {
        return html.value().length() <= LONGEST
                ? html.value()
                : SafeHtml.sanitise(withoutBroken(withoutBroken(text(html.value()), '<', '>'), '&', ';'))
                        .value();
    }

    private static String withoutBroken(String html, char begin, char end) {
        int last = html.lastIndexOf(begin);
        return last > html.lastIndexOf(end) ? html.substring(0, last) : html;
    }
}
