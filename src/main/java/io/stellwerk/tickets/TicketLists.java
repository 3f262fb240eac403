package io.stellwerk.tickets;

import io.stellwerk.base.Retried;
import io.stellwerk.base.Utc;
import io.stellwerk.contacts.ContactId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The lists of the help desk; they only ever contain tickets in the reader's scope. */
@Service
@Retried
public class TicketLists {

    private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,18})");

    private final JdbcClient jdbc;
    private final Scopes scopes;

    TicketLists(JdbcClient jdbc, Scopes scopes) {
        this.jdbc = jdbc;
        this.scopes = scopes;
    }

    /** The newest tickets of a view, {@code size} at most, those after {@code after} if given. */
    @PreAuthorize("isAuthenticated()")
    public List<TicketRow> page(TicketView view, TicketSearch search, Optional<TicketRow> after, int size) {
        var where = of(view).and(scopes.view()).and(matching(search)).and(olderThan(after));
        return jdbc.sql("SELECT " + Scopes.COLUMNS + " FROM ticket t WHERE " + where.sql()
                        + " ORDER BY t.last_activity_at DESC, t.id DESC LIMIT :size")
                .params(where.parameters())
                .param("size", size)
                .query(Scopes::row)
                .list();
    }

    /** How many tickets each view has for the reader. */
    @PreAuthorize("isAuthenticated()")
    public Map<TicketView, Long> counts() {
        var counts = new EnumMap<TicketView, Long>(TicketView.class);
        for (var view : TicketView.values()) {
            counts.put(view, count(of(view).and(scopes.view())));
        }
        return counts;
    }

    private long count(Condition where) {
        return jdbc.sql("SELECT COUNT(*) FROM ticket t WHERE " + where.sql())
                .params(where.parameters())
                .query(Long.class)
                .single();
    }

    private Condition of(TicketView view) {
        return switch (view) {
            case ASSIGNED_TO_ME -> open().and(awake()).and(scopes.ownedByMe());
            case FOLLOWING -> open().and(scopes.followedByMe());
            case MY_MENTIONS -> scopes.mentioningMe();
            case UNASSIGNED -> open().and(awake()).and(unowned());
            case MY_TEAMS_UNASSIGNED -> open().and(awake()).and(unowned()).and(scopes.ofMyTeams());
            case MY_TEAMS_OPEN -> open().and(awake()).and(scopes.ofMyTeams());
            case ALL_OPEN -> open();
            case WAITLIST -> open().and(Condition.of("t.routing = 'WAITING'"));
            case SNOOZED -> open().and(Condition.of("t.snoozed_until IS NOT NULL"));
            case DRAFTS -> scopes.draftedByMe();
            case SENT -> scopes.sentByMe();
            case ALL_CLOSED -> Condition.of("t.open = FALSE").and(Scopes.on(Shelf.DESK));
            case SPAM -> Scopes.on(Shelf.SPAM);
            case TRASH -> scopes.trash();
        };
    }

    private static Condition open() {
        return Condition.of("t.open = TRUE");
    }

    private static Condition awake() {
        return Condition.of("t.snoozed_until IS NULL");
    }

    private static Condition unowned() {
        return Condition.of("t.owner_id IS NULL");
    }

    private static Condition matching(TicketSearch search) {
        if (search.isEmpty()) {
            return Condition.TRUE;
        }
        return SearchWords.of(search.words())
                .subject()
                .or(numbered(search.words()))
                .or(from(search.contacts()));
    }

    private static Condition numbered(String words) {
        var number = NUMBER.matcher(words.strip());
        return number.matches()
                ? Condition.of("t.id = :number", "number", Long.valueOf(number.group(1)))
                : Condition.FALSE;
    }

    private static Condition from(Set<ContactId> contacts) {
        return contacts.isEmpty()
                ? Condition.FALSE
                : Condition.of(
                        "t.contact_id IN (:contacts)",
                        "contacts",
                        contacts.stream().map(ContactId::value).toList());
    }

    /** The first bound is redundant but lets MariaDB seek in the index instead of walking it. */
    static Condition olderThan(Optional<TicketRow> after) {
        return after.map(row -> {
                    var values = new HashMap<String, Object>();
                    values.put("seenAt", Utc.of(row.lastActivityAt()));
                    values.put("seenId", row.id().value());
                    return new Condition(
                            "(t.last_activity_at <= :seenAt AND (t.last_activity_at < :seenAt OR t.id < :seenId))",
                            Map.copyOf(values));
                })
                .orElse(Condition.TRUE);
    }
}
