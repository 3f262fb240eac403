package io.stellwerk.audit;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.Unrestricted;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Retried;
import io.stellwerk.base.Utc;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Writes entries in the caller's transaction; nobody changes or deletes one. {@link AuditTrail} shows them. */
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

    void changedBy(UserId actor, AuditCategory category, String action, String object, Object before, Object after) {
        record(new AuditRecord(Optional.of(actor), category, action, object, values(before), values(after)));
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

    static String shortened(String object) {
        return object.substring(0, Math.min(object.length(), LONGEST_OBJECT));
    }

    private Optional<UserId> actor() {
        return currentUser.isLoggedIn() ? Optional.of(currentUser.id()) : Optional.empty();
    }

    private Optional<String> values(Object values) {
        return Optional.of(json.writeValueAsString(values));
    }
}
