package io.stellwerk.tickets;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** What clocks that were worked out anew have to tell, beside what was told of them before. */
class SlaNews {

    /** At most, from node to node. */
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(1);

    private final Map<TicketId, List<SlaNotice>> told;
    private final BiPredicate<TicketId, SlaNotice> silently;
    private final Instant now;
    private final Map<TicketId, List<SlaNotice>> early = new HashMap<>();
    private final Map<TicketId, List<SlaNotice>> passed = new HashMap<>();

    /** @param silently what is past but nobody is told of */
    SlaNews(Map<TicketId, List<SlaNotice>> told, BiPredicate<TicketId, SlaNotice> silently, Instant now) {
        this.told = told;
        this.silently = silently;
        this.now = now;
    }

    /** The first moment of which somebody is to be told. */
    Optional<Instant> alarm(TicketId ticket, TicketSla sla) {
        var known = told.getOrDefault(ticket, List.of());
        early.put(
                ticket,
                SlaNotice.of(sla)
                        .filter(notice -> isFarAhead(notice) && isTold(notice, known))
                        .toList());
        passed.put(
                ticket,
                SlaNotice.of(sla)
                        .filter(notice -> !isToCome(notice) && !isTold(notice, known) && silently.test(ticket, notice))
                        .toList());
        return SlaNotice.of(sla)
                .filter(notice ->
                        isTold(notice, known) ? isFarAhead(notice) : isToCome(notice) || !silently.test(ticket, notice))
                .map(SlaNotice::at)
                .min(Instant::compareTo);
    }

    /** What was told, but is still to come since the clock goes by another goal. */
    Map<TicketId, List<SlaNotice>> early() {
        return early;
    }

    /** What nobody is told of any more. */
    Map<TicketId, List<SlaNotice>> passed() {
        return passed;
    }

    private boolean isToCome(SlaNotice notice) {
        return notice.at().isAfter(now);
    }

    /** So far that no clock of another node was there when it was told. */
    private boolean isFarAhead(SlaNotice notice) {
        return notice.at().isAfter(now.plus(CLOCKS_DIFFER_BY));
    }

    private static boolean isTold(SlaNotice notice, List<SlaNotice> known) {
        return known.stream().anyMatch(notice::isAbout);
    }
}
