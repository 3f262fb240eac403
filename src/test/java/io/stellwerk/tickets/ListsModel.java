package io.stellwerk.tickets;

import io.stellwerk.accounts.TicketScope;
import io.stellwerk.accounts.UserId;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All tickets in memory, asked one by one. */
public record ListsModel(List<Line> tickets, Map<Long, Set<Long>> teams, Set<Long> agentChannels) {

    static final List<TicketView> VIEWS = List.of(
            TicketView.ASSIGNED_TO_ME,
            TicketView.CUSTOMER_AGENT,
            TicketView.UNASSIGNED,
            TicketView.MY_TEAMS_UNASSIGNED,
            TicketView.MY_TEAMS_OPEN,
            TicketView.ALL_OPEN,
            TicketView.WAITLIST,
            TicketView.SNOOZED,
            TicketView.ALL_CLOSED,
            TicketView.SPAM);

    public record Line(
            long id,
            long owner,
            long channel,
            long status,
            boolean open,
            String shelf,
            boolean snoozed,
            boolean waiting,
            java.time.LocalDateTime at,
            Set<Long> teams) {}

    public static ListsModel read(JdbcClient jdbc) {
        var tickets = jdbc.sql("""
                        SELECT t.id, COALESCE(t.owner_id, 0) AS owner, t.channel_id, t.status_id, t.open, t.shelf,
                               t.snoozed_until IS NOT NULL AS snoozed,
                               t.routing = 'WAITING' AS waiting, t.last_activity_at,
                               (SELECT GROUP_CONCAT(x.team_id) FROM ticket_team x WHERE x.ticket_id = t.id) AS teams
                        FROM ticket t
                        """)
                .query((row, number) -> new Line(
                        row.getLong("id"),
                        row.getLong("owner"),
                        row.getLong("channel_id"),
                        row.getLong("status_id"),
                        row.getBoolean("open"),
                        row.getString("shelf"),
                        row.getBoolean("snoozed"),
                        row.getBoolean("waiting"),
                        row.getObject("last_activity_at", java.time.LocalDateTime.class),
                        numbers(row.getString("teams"))))
                .list();
        var teams = jdbc
                .sql("SELECT user_id, GROUP_CONCAT(team_id) AS teams FROM team_member GROUP BY user_id")
                .query((row, number) -> Map.entry(row.getLong("user_id"), numbers(row.getString("teams"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var agentChannels = jdbc.sql("SELECT channel_id FROM routing_rule WHERE definition LIKE '%\"CUSTOMER_AGENT\"%'")
                .query(Long.class)
                .list();
        return new ListsModel(tickets, teams, Set.copyOf(agentChannels));
    }

    public Map<TicketView, Long> counts(UserId reader, TicketScope scope) {
        var counts = new EnumMap<TicketView, Long>(TicketView.class);
        VIEWS.forEach(view -> counts.put(view, (long) list(view, reader, scope).size()));
        return counts;
    }

    List<Long> list(TicketView view, UserId reader, TicketScope scope) {
        return lines(view, reader, scope).map(Line::id).toList();
    }

    /** The same for each status that has some. */
    Map<StatusId, List<Long>> lanes(TicketView view, UserId reader, TicketScope scope) {
        return lines(view, reader, scope)
                .collect(Collectors.groupingBy(
                        line -> new StatusId(line.status()), Collectors.mapping(Line::id, Collectors.toList())));
    }

    private Stream<Line> lines(TicketView view, UserId reader, TicketScope scope) {
        return tickets.stream()
                .filter(ticket -> isIn(view, ticket, reader.value()) && sees(scope, ticket, reader.value()))
                .sorted(Comparator.comparing(Line::at)
                        .thenComparingLong(Line::id)
                        .reversed());
    }

    private boolean isIn(TicketView view, Line ticket, long me) {
        var awake = ticket.open() && !ticket.snoozed();
        return switch (view) {
            case ASSIGNED_TO_ME -> awake && ticket.owner() == me;
            case CUSTOMER_AGENT -> ticket.open() && agentChannels.contains(ticket.channel());
            case UNASSIGNED -> awake && ticket.owner() == 0;
            case MY_TEAMS_UNASSIGNED -> awake && ticket.owner() == 0 && isOfMyTeams(ticket, me);
            case MY_TEAMS_OPEN -> awake && isOfMyTeams(ticket, me);
            case ALL_OPEN -> ticket.open();
            case WAITLIST -> ticket.open() && ticket.waiting();
            case SNOOZED -> ticket.open() && ticket.snoozed();
            case ALL_CLOSED -> !ticket.open() && ticket.shelf().equals("DESK");
            case SPAM -> !ticket.open() && ticket.shelf().equals("SPAM");
            default -> throw new IllegalArgumentException(view + " is not in the model");
        };
    }

    private boolean sees(TicketScope scope, Line ticket, long me) {
        var reached = switch (scope.reach()) {
            case EVERYTHING -> true;
            case TEAM -> ticket.owner() == me || isOfMyTeams(ticket, me);
            case OWNED -> ticket.owner() == me;
            case NONE -> false;
        };
        return reached || (scope.unassigned() && ticket.owner() == 0);
    }

    private boolean isOfMyTeams(Line ticket, long me) {
        return !Collections.disjoint(ticket.teams(), teams.getOrDefault(me, Set.of()));
    }

    private static Set<Long> numbers(@org.jspecify.annotations.Nullable String written) {
        return written == null
                ? Set.of()
                : Arrays.stream(written.split(",", -1)).map(Long::valueOf).collect(Collectors.toSet());
    }
}
