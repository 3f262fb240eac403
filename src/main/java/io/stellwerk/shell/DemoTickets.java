package io.stellwerk.shell;

import io.stellwerk.accounts.UserId;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.channels.ChannelAccount;
import io.stellwerk.channels.Channels;
import io.stellwerk.contacts.ContactId;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.routing.Routing;
import io.stellwerk.tickets.AssignmentFacts;
import io.stellwerk.tickets.CustomerText;
import io.stellwerk.tickets.NewTicket;
import io.stellwerk.tickets.Quarantine;
import io.stellwerk.tickets.Snoozes;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketQueue;
import io.stellwerk.tickets.TicketType;
import io.stellwerk.tickets.Tickets;
import io.stellwerk.tickets.Trash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The tickets of the demo company, told in {@code demo/tickets.txt} and written through the services. */
@Component
@Profile("demo")
class DemoTickets {

    private static final Duration SNOOZED = Duration.ofDays(2);

    private final Channels channels;
    private final Contacts contacts;
    private final Tickets tickets;
    private final TicketQueue queue;
    private final Snoozes snoozes;
    private final Quarantine quarantine;
    private final Trash trash;
    private final Routing routing;
    private final DemoActing acting;
    private final DemoLabels labels;
    private final Clock clock;

    DemoTickets(
            Channels channels,
            Contacts contacts,
            Tickets tickets,
            TicketQueue queue,
            Snoozes snoozes,
            Quarantine quarantine,
            Trash trash,
            Routing routing,
            DemoActing acting,
            DemoLabels labels,
            Clock clock) {
        this.channels = channels;
        this.contacts = contacts;
        this.tickets = tickets;
        this.queue = queue;
        this.snoozes = snoozes;
        this.quarantine = quarantine;
        this.trash = trash;
        this.routing = routing;
        this.acting = acting;
        this.labels = labels;
        this.clock = clock;
    }

    /** By their subjects. */
    Map<String, TicketId> arrive() {
        return stories().stream().collect(Collectors.toMap(DemoStory::subject, this::tell));
    }

    private TicketId tell(DemoStory story) {
        var channel = channels.receiving(EmailAddress.of(story.channel())).orElseThrow();
        var contact = contacts.recognise(EmailAddress.of(story.email()), story.name());
        var ticket = open(story, channel, contact);
        routing.route(ticket);
        goOn(story, ticket, contact);
        labels.sort(ticket, story.subject());
        return ticket;
    }

    private TicketId open(DemoStory story, ChannelAccount channel, ContactId contact) {
        var text = text(contact, story.text(), clock.instant().minus(Duration.ofMinutes(story.minutesAgo())));
        return tickets.open(new NewTicket(story.subject(), TicketType.EMAIL, channel.id(), text))
                .ticket();
    }

    private void goOn(DemoStory story, TicketId ticket, ContactId contact) {
        switch (story.end()) {
            case NEW -> {}
            case UNASSIGNED -> acting.as("admin@demo.example", () -> tickets.unassign(ticket));
            case ANSWERED -> asOwner(ticket, () -> answer(ticket, story));
            case ASKED_AGAIN -> {
                asOwner(ticket, () -> answer(ticket, story));
                tickets.customerReplied(ticket, text(contact, story.again(), clock.instant()));
            }
            case CLOSED ->
                asOwner(ticket, () -> {
                    answer(ticket, story);
                    tickets.close(ticket);
                });
            case SNOOZED ->
                asOwner(ticket, () -> {
                    answer(ticket, story);
                    snoozes.snooze(ticket, clock.instant().plus(SNOOZED));
                });
            case SPAM -> acting.as("admin@demo.example", () -> quarantine.markAsSpam(ticket));
            case DELETED -> acting.as("superadmin@demo.example", () -> trash.delete(ticket));
        }
    }

    private void answer(TicketId ticket, DemoStory story) {
        tickets.reply(ticket, SafeHtml.fromPlain(story.answer()));
    }

    private void asOwner(TicketId ticket, Runnable action) {
        queue.facts(ticket).flatMap(AssignmentFacts::owner).ifPresent((UserId owner) -> acting.as(owner, action));
    }

    private static CustomerText text(ContactId contact, String words, Instant at) {
        return new CustomerText(contact, SafeHtml.fromPlain(words), words, List.of(), at);
    }

    private static List<DemoStory> stories() {
        try {
            var told = new ClassPathResource("demo/tickets.txt").getContentAsString(StandardCharsets.UTF_8);
            return DemoStory.read(told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
