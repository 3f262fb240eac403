package io.stellwerk.audit;

import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was written into the log itself. */
@Repository
class AuditEntries implements AuditSource {

    private final JdbcClient jdbc;

    AuditEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "log";
    }

    @Override
    public List<String> actions() {
        return jdbc.sql("SELECT DISTINCT action FROM audit_entry")
                .query(String.class)
                .list();
    }

    @Override
    public List<AuditEntry> newest(AuditSearch search, Optional<Long> before, int atMost) {
        return jdbc.sql("""
                        SELECT id, at, actor_id, category, action, object, before_values, after_values FROM audit_entry
                        WHERE (:category IS NULL OR category = :category) AND (:action IS NULL OR action = :action)
                          AND (:actor IS NULL OR actor_id = :actor)
                          AND (:from IS NULL OR at >= :from) AND (:to IS NULL OR at < :to)
                          AND (:before IS NULL OR id < :before)
                          AND (object LIKE :words OR action LIKE :words OR action IN (:named))
                        ORDER BY id DESC LIMIT :atMost
                        """)
                .param("category", search.category().map(Enum::name).orElse(null))
                .param("action", search.action().orElse(null))
                .param("actor", search.actor().map(UserId::value).orElse(null))
                .param("from", search.from().map(Utc::of).orElse(null))
                .param("to", search.to().map(Utc::of).orElse(null))
                .param("before", before.orElse(null))
                .param("words", "%" + search.words().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("named", search.named().isEmpty() ? Set.of("") : search.named())
                .param("atMost", atMost)
                .query(AuditEntries::entry)
                .list();
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
