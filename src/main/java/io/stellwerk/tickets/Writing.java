package io.stellwerk.tickets;

import io.stellwerk.base.SafeHtml;

/** The text of a draft so far, and whom it is for. */
public record Writing(SafeHtml html, Recipients recipients) {

    Writing with(SafeHtml other) {
        return new Writing(other, recipients);
    }

    boolean isNothing() {
        return html.isBlank() && recipients.isAsUsual();
    }
}
