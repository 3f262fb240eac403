package io.stellwerk.inbox;

import io.stellwerk.tickets.Attachment;
import io.stellwerk.tickets.MessageId;
import io.stellwerk.tickets.ThreadEntry;
import io.stellwerk.tickets.TimelineEvent;
import io.stellwerk.tickets.TimelineEvent.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Something in the thread of a ticket: a message, or what happened in between. */
sealed interface ThreadItem {

    Instant at();

    /** Stays the same when the thread is read again. */
    Object key();

    /** Somebody wrote. */
    record Message(ThreadEntry entry, List<Attachment> files) implements ThreadItem {

        @Override
        public Instant at() {
            return entry.at();
        }

        @Override
        public Object key() {
            return entry.id();
        }
    }

    /** Something happened; the {@code number}th event of the ticket. */
    record Event(int number, TimelineEvent event) implements ThreadItem {

        @Override
        public Instant at() {
            return event.at();
        }

        @Override
        public Object key() {
            return number;
        }
    }

    /** Everything of a ticket from the oldest to the newest; that it was opened goes without saying. */
    static List<ThreadItem> of(OpenTicket ticket) {
        var items = new ArrayList<ThreadItem>(messages(ticket));
        items.addAll(events(ticket.details().timeline()));
        items.sort(Comparator.comparing(ThreadItem::at));
        return items;
    }

    private static List<Message> messages(OpenTicket ticket) {
        var files = ticket.details().attachments().stream().collect(Collectors.groupingBy(Attachment::message));
        return ticket.details().thread().stream()
                .map(entry -> new Message(entry, files.getOrDefault(id(entry), List.of())))
                .toList();
    }

    private static MessageId id(ThreadEntry entry) {
        return entry.id();
    }

    private static List<Event> events(List<TimelineEvent> timeline) {
        var events = new ArrayList<Event>();
        for (int number = 0; number < timeline.size(); number++) {
            if (timeline.get(number).kind() != Kind.OPENED) {
                events.add(new Event(number, timeline.get(number)));
            }
        }
        return events;
    }
}
