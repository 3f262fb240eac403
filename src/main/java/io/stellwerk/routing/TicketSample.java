package io.stellwerk.routing;

import io.stellwerk.tickets.QueuedLabels;
import io.stellwerk.tickets.Tag;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What conditions look at: a ticket that came, or one that somebody tries a rule with.
 *
 * @param text of the first message; conditions see its beginning only
 */
public record TicketSample(String subject, String text, SampleContact contact, QueuedLabels labels) {

    /** One that says nothing. */
    public static final TicketSample ANY = new TicketSample("", "", SampleContact.NOBODY, QueuedLabels.NEW);

    static final int LONGEST_TEXT = 20_000;

    public TicketSample {
        text = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }

    TicketSample from(SampleContact known) {
        return new TicketSample(subject, text, known, labels);
    }

    Set<String> values(Condition.Property property) {
        return switch (property) {
            case SUBJECT -> Set.of(subject);
            case TEXT -> Set.of(text);
            case CONTACT_NAME -> Set.of(contact.name());
            case CONTACT_EMAIL -> Set.of(contact.email());
            case CONTACT_COMPANY -> Set.of(contact.company());
            case CONTACT_PHONE -> Set.of(contact.phone());
            case PRIORITY -> Set.of(labels.priority().name());
            case CATEGORY ->
                labels.category().map(category -> String.valueOf(category.value())).stream()
                        .collect(Collectors.toSet());
            case TAGS -> labels.tags().stream().map(Tag::name).collect(Collectors.toSet());
        };
    }
}
