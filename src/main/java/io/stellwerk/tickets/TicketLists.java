package io.stellwerk.tickets;

import io.stellwerk.base.Retried;
import io.stellwerk.base.WakeUps;
import io.stellwerk.contacts.ContactId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The lists of the help desk; they only ever contain tickets in the reader's scope. */
@Service
@Retried
public class TicketLists {

    private final JdbcClient jdbc;
    private final Scopes scopes;
    private final Views views;
    private final FilterConditions filters;
    private final PileBoard board;
    private final Tallies tallies;
    private final AnsweredFirst answered;
    private final Statuses statuses;
    private final TextSearch texts;

    TicketLists(
            JdbcClient jdbc,
            Scopes scopes,
            Views views,
            FilterConditions filters,
            PileBoard board,
            Tallies tallies,
            AnsweredFirst answered,
            Statuses statuses,
            TextSearch texts) {
        this.tallies = tallies;
        this.answered = answered;
        this.statuses = statuses;
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.views = views;
        this.filters = filters;
        this.board = board;
        this.texts = texts;
    }

    /** The newest tickets of a view, {@code size} at most, those after {@code after} if given. */
    @PreAuthorize("isAuthenticated()")
    public TicketPage page(TicketView view, TicketSearch search, Optional<TicketRow> after, int size) {
        return page(TicketQuery.of(view).with(search), after, size);
    }

    /** The first tickets of a list, {@code size} at most, those after {@code after} if given. */
    @PreAuthorize("isAuthenticated()")
    public TicketPage page(TicketQuery query, Optional<TicketRow> after, int size) {
        var seen = seen(query);
        return query.search().isEmpty()
                ? new TicketPage(read(query.sort(), seen, after, size), true)
                : found(seen, query, after, size);
    }

    Selection seen(TicketQuery query) {
        return views.seen(query.view()).and(filters.of(query.filter()));
    }

    /** How many tickets the whole list has for the reader, whatever words are searched for. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public long count(TicketQuery query) {
        return tallies.of(seen(query), board.now());
    }

    /** How many tickets each of these views has for the reader; at least as new as whatever they did before. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Map<TicketView, Long> counts(Set<TicketView> wanted) {
        var now = board.now();
        var counted = new EnumMap<TicketView, Long>(TicketView.class);
        views.seen(wanted).forEach((view, seen) -> counted.put(view, tallies.of(seen, now)));
        return counted;
    }

    /** As {@link #count}, of several lists; what the reader may see is asked for once. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Map<TicketQuery, Long> countEach(Collection<TicketQuery> wanted) {
        var now = board.now();
        var seen = views.seen(wanted.stream().map(TicketQuery::view).collect(Collectors.toSet()));
        var counted = new HashMap<TicketQuery, Long>();
        wanted.forEach(query -> counted.computeIfAbsent(
                query,
                any -> tallies.of(
                        Objects.requireNonNull(seen.get(query.view())).and(filters.of(query.filter())), now)));
        return counted;
    }

    /** Which of these tickets the reader does not see any more. */
    @PreAuthorize("isAuthenticated()")
    public Set<TicketId> outOfSight(Set<TicketId> among) {
        var gone = new HashSet<>(among);
        if (!among.isEmpty()) {
            gone.removeAll(scopes.visible(among));
        }
        return gone;
    }

    /** Whether there is a channel that the customer agent answers first. */
    @PreAuthorize("isAuthenticated()")
    public boolean hasAgentChannel() {
        return answered.isAnywhere();
    }

    /** Calls {@code onChange} when the list of a view is another one for the reader, with the statuses where it is. */
    @PreAuthorize("isAuthenticated()")
    public WakeUps.Watch watch(TicketView view, Consumer<ChangedLanes> onChange) {
        return board.watch(
                views.seen(view).piles().orElseGet(this::anywhere), told -> onChange.accept(told.as(statuses::shown)));
    }

    /** Calls {@code onChange} when the reader's counts can be others. */
    @PreAuthorize("isAuthenticated()")
    public WakeUps.Watch watchCounts(Runnable onChange) {
        return board.watch(anywhere(), onChange);
    }

    private Predicate<Pile> anywhere() {
        return scopes.seen().piles().orElse(pile -> true);
    }

    /** How many tickets a list has in each status, whatever words are searched for; one without any is missing. */
    Map<StatusId, Long> byStatus(TicketQuery query) {
        return tallies.byStatus(seen(query), board.now());
    }

    List<TicketRow> read(TicketSort sort, Selection which, Optional<TicketRow> after, int size) {
        var where = which.condition().and(sort.after(after));
        return jdbc.sql(sort.page(which.walk(), where))
                .params(where.parameters())
                .param("size", size)
                .query(Scopes::row)
                .list();
    }

    private TicketPage found(Selection seen, TicketQuery query, Optional<TicketRow> after, int size) {
        var hits = hits(seen, query.search());
        return new TicketPage(excerpted(query.search(), read(query.sort(), hits.of(seen), after, size)), hits.all());
    }

    /** Each with the piece of its text around what is searched for. */
    List<TicketRow> excerpted(TicketSearch search, List<TicketRow> rows) {
        var excerpts = texts.excerpts(
                SearchWords.of(search.words()), rows.stream().map(TicketRow::id).toList());
        return rows.stream()
                .map(row -> row.withPreview(excerpts.getOrDefault(row.id(), row.preview())))
                .toList();
    }

    /** All that the reader has in this list; of a search with too many hits those that it shows. */
    Condition all(TicketQuery query) {
        var seen = seen(query);
        return (query.search().isEmpty() ? seen : hits(seen, query.search()).of(seen)).condition();
    }

    /** What a search finds in a list; of too many hits some. */
    Found hits(Selection seen, TicketSearch search) {
        var words = SearchWords.of(search.words());
        var inTexts = words.isEmpty() ? new Found(List.of(), true) : texts.find(words, seen);
        var tickets = new HashSet<>(inTexts.tickets());
        words.number().ifPresent(tickets::add);
        tickets.addAll(from(search.contacts(), seen));
        return new Found(List.copyOf(tickets), inTexts.all() && tickets.size() < TextSearch.MOST);
    }

    private List<Long> from(Set<ContactId> contacts, Selection seen) {
        return contacts.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT t.id FROM ticket t WHERE t.contact_id IN (:contacts) AND "
                                + seen.condition().sql()
                                + " ORDER BY t.last_activity_at DESC, t.id DESC LIMIT " + TextSearch.MOST)
                        .params(seen.condition().parameters())
                        .param(
                                "contacts",
                                contacts.stream().map(ContactId::value).toList())
                        .query(Long.class)
                        .list();
    }
}
