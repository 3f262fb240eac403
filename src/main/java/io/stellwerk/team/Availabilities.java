package io.stellwerk.team;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.Permission.Role;
import io.stellwerk.accounts.Unrestricted;
import io.stellwerk.accounts.UserId;
import io.stellwerk.audit.AuditCategory;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.base.Retried;
import io.stellwerk.base.Topic;
import io.stellwerk.team.Availability.State;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Who is available and who is away, computed from what people entered whenever somebody asks. */
@Service
@Retried
public class Availabilities {

    /** Woken when anybody's availability changes, also by the clock. */
    public static final Topic ALL = new Topic("availabilities");

    private final AvailabilityReader reader;
    private final AvailabilityRows rows;
    private final PeopleNames names;
    private final AuditLog audit;
    private final CurrentUser currentUser;
    private final Clock clock;

    Availabilities(
            AvailabilityReader reader,
            AvailabilityRows rows,
            PeopleNames names,
            AuditLog audit,
            CurrentUser currentUser,
            Clock clock) {
        this.reader = reader;
        this.rows = rows;
        this.names = names;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Woken when this person's availability changes, also by the clock. */
    public static Topic topic(UserId user) {
        return Topic.of("availability", user.value());
    }

    @PreAuthorize("isAuthenticated()")
    public Availability mine() {
        return of(currentUser.id());
    }

    @PreAuthorize("isAuthenticated()")
    public Outlook myOutlook() {
        return Objects.requireNonNull(outlook(Set.of(currentUser.id())).get(currentUser.id()));
    }

    @PreAuthorize("isAuthenticated()")
    public void setMine(State state) {
        setMine(state, Optional.empty());
    }

    /** Holds until the next scheduled change. Choosing Available while out of office ends the absence early. */
    @PreAuthorize("isAuthenticated()")
    public void setMine(State state, Optional<String> reason) {
        choose(currentUser.id(), state, reason);
    }

    @PreAuthorize("hasRole('" + Role.MANAGE_AVAILABILITY + "')")
    public void set(UserId user, State state) {
        set(Set.of(user), state, Optional.empty());
    }

    /** As {@link #setMine} for all of these colleagues, who are told so at the next visit. */
    @PreAuthorize("hasRole('" + Role.MANAGE_AVAILABILITY + "')")
    public void set(Collection<UserId> users, State state, Optional<String> reason) {
        users.stream().sorted().forEach(user -> setOne(user, state, reason));
    }

    private void setOne(UserId user, State state, Optional<String> reason) {
        var before = of(user);
        choose(user, state, reason);
        audit.changed(
                AuditCategory.PEOPLE,
                "availability-set",
                names.of(user),
                readable(before.state(), before.reason()),
                readable(state, reason));
    }

    /** A colleague set my status, it still holds, and I have not seen to it yet. */
    @PreAuthorize("isAuthenticated()")
    public Optional<SetByColleague> setByColleague() {
        var mine = mine();
        return mine.source() == Availability.Source.MANUAL
                ? rows.chosenByColleague(currentUser.id())
                        .map(colleague -> new SetByColleague(colleague, mine.state(), mine.reason(), mine.since()))
                : Optional.empty();
    }

    /** I know that a colleague set my status, and it may stay so. */
    @PreAuthorize("isAuthenticated()")
    public void acknowledge() {
        reader.change(currentUser.id(), () -> rows.acknowledge(currentUser.id(), clock.instant()));
    }

    @Unrestricted("Colleagues see it, and routing reads it without anybody logged in")
    public Availability of(UserId user) {
        return reader.of(user);
    }

    /** The availability of each of {@code users}, with a fixed number of queries. */
    @Unrestricted("Colleagues see it, and routing reads it without anybody logged in")
    public Map<UserId, Availability> of(Collection<UserId> users) {
        return reader.of(users);
    }

    @Unrestricted("Colleagues see it")
    public Map<UserId, Outlook> outlook(Collection<UserId> users) {
        return reader.outlook(users);
    }

    private void choose(UserId user, State state, Optional<String> reason) {
        reader.change(user, () -> {
            if (state == State.AVAILABLE) {
                endAbsences(user);
            }
            rows.choose(user, new ManualStatus(state, clock.instant(), reason), chooser(user));
        });
    }

    private void endAbsences(UserId user) {
        var before = absences(user);
        rows.endAbsences(user, clock.instant());
        var after = absences(user);
        if (!after.equals(before)) {
            audit.changed(
                    AuditCategory.PEOPLE,
                    "out-of-office-changed",
                    names.of(user),
                    Map.of("out-of-office", before),
                    Map.of("out-of-office", after));
        }
    }

    /** Those that are not over when somebody comes back, as they were before and are afterwards. */
    private List<String> absences(UserId user) {
        return rows.absences(Set.of(user)).getOrDefault(user, List.of()).stream()
                .map(OutOfOffice::toString)
                .toList();
    }

    private UserId chooser(UserId user) {
        return currentUser.isLoggedIn() ? currentUser.id() : user;
    }

    private static Map<String, String> readable(State state, Optional<String> reason) {
        return Map.of("status", state.name(), "reason", reason.orElse(""));
    }
}
