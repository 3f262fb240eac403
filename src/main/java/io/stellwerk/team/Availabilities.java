package io.stellwerk.team;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.Permission.Role;
import io.stellwerk.accounts.Unrestricted;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Retried;
import io.stellwerk.base.Topic;
import io.stellwerk.base.Utc;
import io.stellwerk.base.WakeUps;
import io.stellwerk.team.Availability.State;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Who is available and who is away. Somebody who never chose is available since always. */
@Service
@Retried
public class Availabilities {

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final WakeUps wakeUps;
    private final Clock clock;

    Availabilities(
            JdbcClient jdbc, CurrentUser currentUser, ApplicationEventPublisher events, WakeUps wakeUps, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.events = events;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    /** Woken when this person's availability changes. */
    public static Topic topic(UserId user) {
        return Topic.of("availability", user.value());
    }

    @PreAuthorize("isAuthenticated()")
    public Availability mine() {
        return of(currentUser.id());
    }

    @PreAuthorize("isAuthenticated()")
    public void setMine(State state) {
        change(currentUser.id(), state);
    }

    @PreAuthorize("hasRole('" + Role.MANAGE_AVAILABILITY + "')")
    public void set(UserId user, State state) {
        change(user, state);
    }

    @Unrestricted("Colleagues see it, and routing reads it without anybody logged in")
    public Availability of(UserId user) {
        return of(Set.of(user)).getOrDefault(user, new Availability(State.AVAILABLE, Instant.EPOCH));
    }

    /** The availability of each of {@code users}. */
    @Unrestricted("Colleagues see it, and routing reads it without anybody logged in")
    public Map<UserId, Availability> of(Collection<UserId> users) {
        var chosen = chosen(users);
        return users.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        user -> chosen.getOrDefault(user, new Availability(State.AVAILABLE, Instant.EPOCH))));
    }

    private Map<UserId, Availability> chosen(Collection<UserId> users) {
        if (users.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("SELECT user_id, state, chosen_at FROM availability_choice WHERE user_id IN (:users)")
                .param("users", users.stream().map(UserId::value).collect(Collectors.toSet()))
                .query((row, number) -> Map.entry(
                        new UserId(row.getLong("user_id")),
                        new Availability(State.valueOf(row.getString("state")), Utc.read(row, "chosen_at"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void change(UserId user, State state) {
        if (of(user).state() == state) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO availability_choice (user_id, state, chosen_at) VALUES (:user, :state, :at)
                        ON DUPLICATE KEY UPDATE state = VALUES(state), chosen_at = VALUES(chosen_at)
                        """)
                .param("user", user.value())
                .param("state", state.name())
                .param("at", Utc.of(clock.instant()))
                .update();
        wakeUps.wake(topic(user));
        if (state == State.AVAILABLE) {
            events.publishEvent(new BecameAvailable(user, clock.instant()));
        }
    }
}
