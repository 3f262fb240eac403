package io.stellwerk.routing;

/**
 * What conditions look at: a ticket that came, or one that somebody tries a rule with.
 *
 * @param text of the first message; conditions see its beginning only
 */
public record TicketSample(String subject, String text, String contactName, String contactEmail) {

    static final int LONGEST_TEXT = 20_000;

    public TicketSample {
        text = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }

    String value(Condition.Property property) {
        return switch (property) {
            case SUBJECT -> subject;
            case TEXT -> text;
            case CONTACT_NAME -> contactName;
            case CONTACT_EMAIL -> contactEmail;
        };
    }
}
