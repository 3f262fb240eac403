package io.stellwerk.tickets;

import io.stellwerk.base.Retried;
import io.stellwerk.contacts.ContactId;
import io.stellwerk.tickets.SlaCondition.Property;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
            workOut(List.of(opening.ticket()), book, Map.of(), (ticket, notice) -> false);
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

    /** An answer turned out to be none: a closed ticket had no reply by it either, unless the policies changed since. */
    void withdrawn(TicketId ticket) {
        changed(ticket);
        if (rows.concerned(List.of(ticket)).isEmpty()) {
            var book = books.now();
            workOut(rows.current(List.of(ticket), book.revision()), book, Map.of(), (any, notice) -> false);
        }
    }

    void changed(Collection<TicketId> tickets) {
        if (!tickets.isEmpty()) {
            stages.note(tickets, clock.instant());
            var book = books.now();
            var concerned = book.isEmpty() ? rows.promised(tickets) : rows.concerned(tickets);
            var current = rows.current(concerned, book.revision());
            workOut(current, book, rows.told(current), (ticket, notice) -> false);
            recount(concerned.stream()
                    .filter(ticket -> !current.contains(ticket))
                    .toList());
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
     * due long ago by the new ones, unless it was due by the old ones and is still to be told.
     */
    void recount(Collection<TicketId> tickets) {
        if (!tickets.isEmpty()) {
            recountNow(tickets);
        }
    }

    private void recountNow(Collection<TicketId> tickets) {
        var before = rows.of(tickets);
        stages.note(tickets, clock.instant());
        workOut(tickets, books.now(), rows.told(tickets), (ticket, notice) -> !isWaiting(notice, before.get(ticket)));
    }

    /** Whether a clock as it was says the same by now. */
    private boolean isWaiting(SlaNotice notice, @Nullable TicketSla before) {
        return Stream.ofNullable(before)
                .flatMap(SlaNotice::of)
                .filter(old -> !old.at().isAfter(clock.instant()))
                .anyMatch(notice::isAbout);
    }

    /** @param silently what is past but nobody is told of */
    private void workOut(
            Collection<TicketId> tickets,
            SlaBook book,
            Map<TicketId, List<SlaNotice>> told,
            BiPredicate<TicketId, SlaNotice> silently) {
        if (!tickets.isEmpty()) {
            var news = new SlaNews(told, silently, clock.instant());
            rows.write(
                    subjects.read(tickets, book).stream()
                            .map(subject -> written(subject, book, news))
                            .toList(),
                    book.revision());
            rows.forget(news.early());
            rows.tell(news.passed());
        }
    }

    private static SlaRows.Written written(SlaSubject subject, SlaBook book, SlaNews news) {
        var promise = book.promise(subject.sample());
        var sla = new TicketSla(
                promise.map(made -> made.policy().name()).orElse(""),
                promise.map(made -> SlaRule.clocks(
                                subject.facts(made.policy().plan().pauses()), made.terms()))
                        .orElse(List.of()));
        return new SlaRows.Written(
                subject.ticket(), promise.map(made -> made.policy().id()), sla, news.alarm(subject.ticket(), sla));
    }
}
