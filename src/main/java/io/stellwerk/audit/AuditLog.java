package io.stellwerk.audit;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.Permission.Role;
import io.stellwerk.accounts.Unrestricted;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Retried;
import io.stellwerk.base.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Writes entries in the caller's transaction and shows them to super admins; nobody changes or deletes one. */
@Service
@Retried
public class AuditLog {

    private static final int LONGEST_OBJECT = 500;

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final JsonMapper json;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, CurrentUser currentUser, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.json = json;
        this.clock = clock;
    }

    /** Something happened that has no values, by whoever is logged in or else by Stellwerk. */
    @Unrestricted("Everything that happens is written down, whoever does it")
    public void happened(AuditCategory category, String action, String object) {
        record(new AuditRecord(actor(), category, action, object, Optional.empty(), Optional.empty()));
    }

    /**
     * Somebody changed something: whoever is logged in, or else Stellwerk.
     *
     * @param object what was changed, by its name
     * @param before records or maps of values that people can read, names instead of ids; an empty map for something new
     * @param after the same shape as {@code before}; an empty map for something gone
     */
    @Unrestricted("Everything that happens is written down, whoever does it")
    public void changed(AuditCategory category, String action, String object, Object before, Object after) {
        record(new AuditRecord(actor(), category, action, object, values(before), values(after)));
    }

    @Unrestricted("Everything that happens is written down, whoever does it")
    public void record(AuditRecord entry) {
        record(entry, clock.instant());
    }

    void record(AuditRecord entry, Instant at) {
        jdbc.sql("""
                        INSERT INTO audit_entry (at, actor_id, category, action, object, before_values, after_values)
                        VALUES (:at, :actor, :category, :action, :object, :before, :after)
                        """)
                .param("at", Utc.of(at))
                .param("actor", entry.actor().map(UserId::value).orElse(null))
                .param("category", entry.category().name())
                .param("action", entry.action())
                .param("object", shortened(entry.object()))
                .param("before", entry.before().orElse(null))
                .param("after", entry.after().orElse(null))
                .update();
    }

    /**
     * The newest entries first.
     *
     * @param before only entries with a smaller id; empty for the newest ones
     * @param words part of object or action; blank for all
     */
    @PreAuthorize("hasRole('" + Role.SUPER_ADMIN + "')")
    public List<AuditEntry> newest(Optional<AuditCategory> category, String words, Optional<Long> before, int atMost) {
        return jdbc.sql("""
                        SELECT id, at, actor_id, category, action, object, before_values, after_values FROM audit_entry
                        WHERE (:category IS NULL OR category = :category) AND (:before IS NULL OR id < :before)
                          AND (object LIKE :words OR action LIKE :words)
                        ORDER BY id DESC LIMIT :atMost
                        """)
                .param("category", category.map(Enum::name).orElse(null))
                .param("before", before.orElse(null))
                .param("words", "%" + words.strip().replace("%", "\\%").replace("_", "\\_") + "%")
                .param("atMost", atMost)
                .query(AuditLog::entry)
                .list();
    }

    private static String shortened(String object) {
        return object.substring(0, Math.min(object.length(), LONGEST_OBJECT));
    }

    private Optional<UserId> actor() {
        return currentUser.isLoggedIn() ? Optional.of(currentUser.id()) : Optional.empty();
    }

    private Optional<String> values(Object values) {
        return Optional.of(json.writeValueAsString(values));
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                Utc.read(row, "at"),
                Optional.ofNullable(row.getObject("actor_id", Long.class)).map(UserId::new),
                AuditCategory.valueOf(row.getString("category")),
                row.getString("action"),
                row.getString("object"),
                optional(row.getString("before_values")),
                optional(row.getString("after_values")));
    }

    private static Optional<String> optional(@Nullable String value) {
        return Optional.ofNullable(value);
    }
}
