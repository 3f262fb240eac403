package io.stellwerk.routing;

/** What conditions look at: a ticket that came, or one that somebody tries a rule with. */
public record TicketSample(String subject, String text, String contactName, String contactEmail) {

    String value(Condition.Property property) {
        return switch (property) {
            case SUBJECT -> subject;
            case TEXT -> text;
            case CONTACT_NAME -> contactName;
            case CONTACT_EMAIL -> contactEmail;
        };
    }
}
