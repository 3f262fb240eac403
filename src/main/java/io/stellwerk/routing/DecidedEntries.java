package io.stellwerk.routing;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.UserId;
import io.stellwerk.audit.AuditCategory;
import io.stellwerk.audit.AuditEntry;
import io.stellwerk.audit.AuditSearch;
import io.stellwerk.audit.AuditSource;
import io.stellwerk.base.Utc;
import io.stellwerk.routing.RoutingDecision.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The decisions as entries of the audit log; they are append-only already and need no second row. */
@Component
class DecidedEntries implements AuditSource {

    private static final String PREFIX = "routing-";
    private static final Pattern TICKET = Pattern.compile("#?(\\d{1,18})");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Accounts accounts;

    DecidedEntries(JdbcClient jdbc, JsonMapper json, Accounts accounts) {
        this.jdbc = jdbc;
        this.json = json;
        this.accounts = accounts;
    }

    private record Decided(
            long id,
            Instant at,
            long ticket,
            Outcome outcome,
            Optional<String> distribution,
            Optional<UserId> winner,
            long ruleVersion) {}

    @Override
    public String name() {
        return "routing";
    }

    @Override
    public List<String> actions() {
        return Arrays.stream(Outcome.values()).map(DecidedEntries::action).toList();
    }

    @Override
    public List<AuditEntry> newest(AuditSearch search, Optional<Long> before, int atMost) {
        if (isAboutSomethingElse(search)) {
            return List.of();
        }
        var found = read(search, before, atMost);
        var names = names(found);
        return found.stream().map(decided -> entry(decided, names)).toList();
    }

    /** Nobody decides by hand, and a decision is found by its ticket's number or its name alone. */
    private static boolean isAboutSomethingElse(AuditSearch search) {
        return search.actor().isPresent()
                || search.category()
                        .filter(category -> category != AuditCategory.ASSIGNMENT)
                        .isPresent()
                || outcomes(search).isEmpty();
    }

    private List<Decided> read(AuditSearch search, Optional<Long> before, int atMost) {
        var outcomes = outcomes(search);
        return jdbc.sql("""
                        SELECT id, at, ticket_id, outcome, distribution, winner_id, rule_version FROM routing_decision
                        WHERE (:any OR outcome IN (:outcomes)) AND (:ticket IS NULL OR ticket_id = :ticket)
                          AND (:from IS NULL OR at >= :from) AND (:to IS NULL OR at < :to)
                          AND (:before IS NULL OR id < :before)
                        ORDER BY id DESC LIMIT :atMost
                        """)
                .param("any", outcomes.size() == Outcome.values().length)
                .param("outcomes", outcomes.stream().map(Enum::name).toList())
                .param("ticket", ticket(search).orElse(null))
                .param("from", search.from().map(Utc::of).orElse(null))
                .param("to", search.to().map(Utc::of).orElse(null))
                .param("before", before.orElse(null))
                .param("atMost", atMost)
                .query(DecidedEntries::decided)
                .list();
    }

    private Map<UserId, String> names(List<Decided> decided) {
        var winners = decided.stream().flatMap(one -> one.winner().stream()).collect(Collectors.toSet());
        return accounts.byId(winners).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, person -> person.getValue().name()));
    }

    private AuditEntry entry(Decided decided, Map<UserId, String> names) {
        var after = new LinkedHashMap<String, String>();
        decided.winner().ifPresent(winner -> after.put("owner", names.getOrDefault(winner, "#" + winner.value())));
        decided.distribution().ifPresent(distribution -> after.put("distribution", distribution));
        after.put("ruleVersion", Long.toString(decided.ruleVersion()));
        return new AuditEntry(
                decided.id(),
                decided.at(),
                Optional.empty(),
                AuditCategory.ASSIGNMENT,
                action(decided.outcome()),
                "#" + decided.ticket(),
                Optional.empty(),
                Optional.of(json.writeValueAsString(after)));
    }

    private static Decided decided(ResultSet row, int number) throws SQLException {
        return new Decided(
                row.getLong("id"),
                Utc.read(row, "at"),
                row.getLong("ticket_id"),
                Outcome.valueOf(row.getString("outcome")),
                Optional.ofNullable(row.getString("distribution")),
                Optional.ofNullable(row.getObject("winner_id", Long.class)).map(UserId::new),
                row.getLong("rule_version"));
    }

    private static Optional<Long> ticket(AuditSearch search) {
        var number = TICKET.matcher(search.words().strip());
        return number.matches() ? Optional.of(Long.valueOf(number.group(1))) : Optional.empty();
    }

    private static String action(Outcome outcome) {
        return PREFIX + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<Outcome> outcomes(AuditSearch search) {
        var isAboutAny = search.words().isBlank() || ticket(search).isPresent();
        return Arrays.stream(Outcome.values())
                .filter(outcome -> isAboutAny || search.named().contains(action(outcome)))
                .filter(outcome -> search.action()
                        .filter(wanted -> !wanted.equals(action(outcome)))
                        .isEmpty())
                .toList();
    }
}
