package io.stellwerk.tickets;

import io.stellwerk.base.SafeHtml;

/** The text of a draft so far, and whom it is for. */
public record Writing(SafeHtml html, Recipients recipients) {

    boolean isNothing() {
        return html.isBlank() && recipients.isAsUsual();
    }
}
