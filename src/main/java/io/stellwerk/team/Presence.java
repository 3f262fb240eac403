package io.stellwerk.team;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.Permission.Role;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.Unrestricted;
import io.stellwerk.accounts.UserId;
import io.stellwerk.audit.AuditCategory;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.base.Retried;
import io.stellwerk.base.WakeUps;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Who has Stellwerk open in a browser, and after how long without one people count as away. Off by default. */
@Service
@Retried
public class Presence {

    private final PresenceRows rows;
    private final AvailabilityReader reader;
    private final Accounts accounts;
    private final Seats seats;
    private final PeopleChanges changes;
    private final WakeUps wakeUps;
    private final AuditLog audit;
    private final Clock clock;

    Presence(
            PresenceRows rows,
            AvailabilityReader reader,
            Accounts accounts,
            Seats seats,
            PeopleChanges changes,
            WakeUps wakeUps,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.reader = reader;
        this.accounts = accounts;
        this.seats = seats;
        this.changes = changes;
        this.wakeUps = wakeUps;
        this.audit = audit;
        this.clock = clock;
    }

    @PreAuthorize("hasRole('" + Role.MANAGE_AVAILABILITY + "')")
    public PresenceRule rule() {
        return rows.rule();
    }

    /** @return false if somebody else changed it since {@code wanted.version()} */
    @PreAuthorize("hasRole('" + Role.MANAGE_AVAILABILITY + "')")
    public boolean change(PresenceRule wanted) {
        var before = rows.rule();
        var isChanged = new AtomicBoolean();
        reader.change(watched(), () -> isChanged.set(rows.change(wanted, clock.instant())));
        if (!isChanged.get()) {
            return false;
        }
        audit.changed(AuditCategory.SETTINGS, "presence-rule-changed", "", readable(before), readable(wanted));
        changes.happened();
        wakeUps.wake(Availabilities.ALL);
        return true;
    }

    /** The last browser of somebody is closed: unless they come back in time they count as away. */
    @Unrestricted("The node that served their browser tells it, without anybody logged in")
    public void left(UserId user) {
        if (rows.rule().minutes().isPresent()) {
            reader.change(user, () -> rows.left(user, clock.instant()));
        }
    }

    /** These people have a browser open now; whoever was away for want of one is back. */
    @Unrestricted("The node that serves their browsers tells it, without anybody logged in")
    public void seen(Collection<UserId> users) {
        if (rows.rule().minutes().isPresent() && !users.isEmpty()) {
            reader.changeSome(users, () -> rows.seen(users, clock.instant()));
        }
    }

    /** Those who get tickets: somebody waits for them, or looks whether they are there. */
    private Set<UserId> watched() {
        return seats.holders(accounts.everybody().stream()
                .filter(Person::active)
                .map(Person::id)
                .toList());
    }

    private static Map<String, Object> readable(PresenceRule rule) {
        return Map.of("minutes", rule.minutes().isPresent() ? rule.minutes().getAsInt() : "");
    }
}
