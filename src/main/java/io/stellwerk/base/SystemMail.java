package io.stellwerk.base;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * A mail from Stellwerk itself.
 *
 * @param before paragraphs above the link
 * @param label what the link says
 * @param after paragraphs below the link
 */
public record SystemMail(
        EmailAddress to,
        Locale language,
        String subject,
        List<String> before,
        String label,
        URI link,
        List<String> after) {

    /** Links may carry secrets. */
    @Override
    public String toString() {
        return "SystemMail[" + to + ", " + subject + "]";
    }
}
