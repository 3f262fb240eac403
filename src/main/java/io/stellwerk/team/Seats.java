package io.stellwerk.team;

import io.stellwerk.accounts.Permission.Role;
import io.stellwerk.accounts.Unrestricted;
import io.stellwerk.accounts.UserId;
import io.stellwerk.audit.AuditCategory;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.base.Retried;
import io.stellwerk.base.Utc;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Service seats: only who holds one is a target of routing. */
@Service
@Retried
public class Seats {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final PeopleNames names;
    private final PeopleChanges changed;
    private final Clock clock;

    Seats(JdbcClient jdbc, AuditLog audit, PeopleNames names, PeopleChanges changed, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.names = names;
        this.changed = changed;
        this.clock = clock;
    }

    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public void grant(UserId user) {
        var granted = jdbc.sql("INSERT IGNORE INTO service_seat (user_id, granted_at) VALUES (:user, :at)")
                .param("user", user.value())
                .param("at", Utc.of(clock.instant()))
                .update();
        writeDown(granted, user, "seat-granted");
    }

    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public void withdraw(UserId user) {
        var withdrawn = jdbc.sql("DELETE FROM service_seat WHERE user_id = :user")
                .param("user", user.value())
                .update();
        writeDown(withdrawn, user, "seat-withdrawn");
    }

    /** Those of {@code users} who hold a seat. */
    @Unrestricted("Routing reads it without anybody logged in")
    public Set<UserId> holders(Collection<UserId> users) {
        return users.isEmpty() ? Set.of() : Set.copyOf(query(users));
    }

    /** Whether somebody holds a seat, which they keep until this transaction ends. */
    @Unrestricted("Customers open tickets again without anybody logged in")
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(UserId user) {
        return jdbc.sql("SELECT user_id FROM service_seat WHERE user_id = :user LOCK IN SHARE MODE")
                .param("user", user.value())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    private void writeDown(int written, UserId user, String action) {
        if (written > 0) {
            audit.happened(AuditCategory.PEOPLE, action, names.of(user));
            changed.happened();
        }
    }

    private Collection<UserId> query(Collection<UserId> users) {
        return jdbc.sql("SELECT user_id FROM service_seat WHERE user_id IN (:users)")
                .param("users", users.stream().map(UserId::value).collect(Collectors.toSet()))
                .query((row, number) -> new UserId(row.getLong("user_id")))
                .list();
    }
}
