package io.stellwerk.tickets;

import io.stellwerk.base.Retried;
import io.stellwerk.contacts.ContactId;
import io.stellwerk.tickets.SlaCondition.Property;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the clocks of tickets in step with what happens, in the transaction in which it happens. Whoever changes a
 * ticket's status, messages, channel, priority, category or whether it lies at the desk, and holds the ticket, says so
 * here.
 */
@Component
@Transactional(transactionManager = Retried.MANAGER, propagation = Propagation.MANDATORY)
class ServiceLevels {

    private final SlaBooks books;
    private final TicketStages stages;
    private final SlaSubjects subjects;
    private final SlaRows rows;
    private final Clock clock;

    ServiceLevels(SlaBooks books, TicketStages stages, SlaSubjects subjects, SlaRows rows, Clock clock) {
        this.books = books;
        this.stages = stages;
        this.subjects = subjects;
        this.rows = rows;
        this.clock = clock;
    }

    /** A ticket with its first stage came to the desk. */
    void opened(Openings.Opening opening) {
        var book = books.at(opening.slaRevision());
        if (!book.isEmpty()) {
            workOut(List.of(opening.ticket()), book, Map.of());
        }
    }

    void changed(TicketId ticket) {
        changed(List.of(ticket));
    }

    /**
     * A change was a mistake and is taken back: for the clocks it never was.
     *
     * @param steps through how many statuses it led at most
     */
    void takenBack(TicketId ticket, int steps) {
        stages.takeBack(ticket, steps);
        changed(ticket);
    }

    void changed(Collection<TicketId> tickets) {
        if (!tickets.isEmpty()) {
            stages.note(tickets, clock.instant());
            var book = books.now();
            if (!book.isEmpty()) {
                var current = rows.current(tickets, book.revision());
                workOut(current, book, rows.told(current));
                recount(tickets.stream()
                        .filter(ticket -> !current.contains(ticket))
                        .toList());
            }
        }
    }

    /** Other teams are assigned to tickets; mostly no policy asks for that. */
    void teamsChanged(Collection<TicketId> tickets) {
        if (!tickets.isEmpty() && books.now().looksAt(Property.TEAM)) {
            changed(tickets);
        }
    }

    /** What policies may ask of a contact changed; mostly none does. Its open tickets are held here. */
    void contactChanged(ContactId contact) {
        var book = books.now();
        if (book.looksAt(Property.CONTACT_DOMAIN) || book.looksAt(Property.CONTACT_COMPANY)) {
            changed(rows.lockOpenOf(contact));
        }
    }

    /**
     * The policies changed, and these tickets may change before anybody comes to them. Nobody is told of what would have been
     * due long ago by the new ones.
     */
    void recount(Collection<TicketId> tickets) {
        if (!tickets.isEmpty()) {
            recountNow(tickets);
        }
    }

    private void recountNow(Collection<TicketId> tickets) {
        var now = clock.instant();
        stages.note(tickets, now);
        var told = rows.told(tickets);
        var past = new HashMap<TicketId, List<SlaNotice>>();
        workOut(tickets, books.now(), told)
                .forEach((ticket, sla) -> past.put(
                        ticket,
                        SlaNotice.of(sla)
                                .filter(notice -> !notice.at().isAfter(now))
                                .toList()));
        rows.tell(past);
        past.forEach((ticket, notices) -> told.merge(ticket, notices, ServiceLevels::both));
        rows.of(tickets).forEach((ticket, sla) -> rows.alarm(ticket, alarm(sla, told.getOrDefault(ticket, List.of()))));
    }

    private Map<TicketId, TicketSla> workOut(
            Collection<TicketId> tickets, SlaBook book, Map<TicketId, List<SlaNotice>> told) {
        if (tickets.isEmpty()) {
            return Map.of();
        }
        var written = subjects.read(tickets, book).stream()
                .map(subject -> written(subject, book, told.getOrDefault(subject.ticket(), List.of())))
                .toList();
        rows.write(written, book.revision());
        var slas = new HashMap<TicketId, TicketSla>();
        written.forEach(row -> slas.put(row.ticket(), row.sla()));
        return slas;
    }

    private static SlaRows.Written written(SlaSubject subject, SlaBook book, List<SlaNotice> told) {
        var promise = book.promise(subject.sample());
        var sla = new TicketSla(
                promise.map(made -> made.policy().name()).orElse(""),
                promise.map(made -> SlaRule.clocks(
                                subject.facts(made.policy().plan().pauses()), made.terms()))
                        .orElse(List.of()));
        return new SlaRows.Written(
                subject.ticket(), promise.map(made -> made.policy().id()), sla, alarm(sla, told));
    }

    /** The first moment of which nobody was told yet. */
    static Optional<Instant> alarm(TicketSla sla, List<SlaNotice> told) {
        return SlaNotice.of(sla)
                .filter(notice -> told.stream().noneMatch(notice::isAbout))
                .map(SlaNotice::at)
                .min(Instant::compareTo);
    }

    private static List<SlaNotice> both(List<SlaNotice> one, List<SlaNotice> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
