package io.stellwerk.team;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.Permission.Role;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.Unrestricted;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Retried;
import io.stellwerk.base.Topic;
import io.stellwerk.team.Availability.State;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Who is available and who is away, computed from what people entered whenever somebody asks. */
@Service
@Retried
public class Availabilities {

    private final AvailabilityRows rows;
    private final AvailabilityTransitions transitions;
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final Clock clock;

    Availabilities(
            AvailabilityRows rows,
            AvailabilityTransitions transitions,
            Accounts accounts,
            CurrentUser currentUser,
            Clock clock) {
        this.rows = rows;
        this.transitions = transitions;
        this.accounts = accounts;
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
        choose(user, state, Optional.empty());
    }

    /** Who set my status, if it was not me and it still holds. */
    @PreAuthorize("isAuthenticated()")
    public Optional<UserId> setBySomebodyElse() {
        return mine().source() == Availability.Source.MANUAL
                ? rows.chosenBySomebodyElse(currentUser.id())
                : Optional.empty();
    }

    @Unrestricted("Colleagues see it, and routing reads it without anybody logged in")
    public Availability of(UserId user) {
        return Objects.requireNonNull(of(Set.of(user)).get(user));
    }

    /** The availability of each of {@code users}, with a fixed number of queries. */
    @Unrestricted("Colleagues see it, and routing reads it without anybody logged in")
    public Map<UserId, Availability> of(Collection<UserId> users) {
        var now = clock.instant();
        return facts(users).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> AvailabilityRule.at(entry.getValue(), now)));
    }

    @PreAuthorize("isAuthenticated()")
    public List<WorkingHours> myWorkingHours() {
        return workingHours(currentUser.id());
    }

    @PreAuthorize("isAuthenticated()")
    public void setMyWorkingHours(List<WorkingHours> hours) {
        change(currentUser.id(), () -> rows.replaceWorkingHours(currentUser.id(), hours));
    }

    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public List<WorkingHours> workingHoursOf(UserId user) {
        return workingHours(user);
    }

    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public void setWorkingHours(UserId user, List<WorkingHours> hours) {
        change(user, () -> rows.replaceWorkingHours(user, hours));
    }

    /** My absences that are not over. */
    @PreAuthorize("isAuthenticated()")
    public List<OutOfOffice> myAbsences() {
        return absences(currentUser.id());
    }

    @PreAuthorize("isAuthenticated()")
    public void addMyAbsence(OutOfOffice absence) {
        change(currentUser.id(), () -> rows.addAbsence(currentUser.id(), absence));
    }

    @PreAuthorize("isAuthenticated()")
    public void removeMyAbsence(OutOfOffice absence) {
        change(currentUser.id(), () -> rows.removeAbsence(currentUser.id(), absence));
    }

    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public List<OutOfOffice> absencesOf(UserId user) {
        return absences(user);
    }

    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public void addAbsence(UserId user, OutOfOffice absence) {
        change(user, () -> rows.addAbsence(user, absence));
    }

    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public void removeAbsence(UserId user, OutOfOffice absence) {
        change(user, () -> rows.removeAbsence(user, absence));
    }

    private List<WorkingHours> workingHours(UserId user) {
        return rows.workingHours(Set.of(user)).getOrDefault(user, List.of());
    }

    private List<OutOfOffice> absences(UserId user) {
        return rows.absences(Set.of(user)).getOrDefault(user, List.of()).stream()
                .filter(absence -> absence.to().isAfter(clock.instant()))
                .toList();
    }

    private void choose(UserId user, State state, Optional<String> reason) {
        change(user, () -> {
            if (state == State.AVAILABLE) {
                rows.endAbsences(user, clock.instant());
            }
            rows.choose(user, new ManualStatus(state, clock.instant(), reason), chooser(user));
        });
    }

    private UserId chooser(UserId user) {
        return currentUser.isLoggedIn() ? currentUser.id() : user;
    }

    private void change(UserId user, Runnable write) {
        var before = of(user);
        write.run();
        transitions.changed(user, before, of(user));
    }

    private Map<UserId, AvailabilityFacts> facts(Collection<UserId> users) {
        var people = accounts.byId(users);
        var hours = rows.workingHours(users);
        var absences = rows.absences(users);
        var manual = rows.manual(users);
        return users.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        user -> new AvailabilityFacts(
                                zone(people, user),
                                hours.getOrDefault(user, List.of()),
                                absences.getOrDefault(user, List.of()),
                                manual.getOrDefault(user, List.of()).stream().findFirst())));
    }

    private static ZoneId zone(Map<UserId, Person> people, UserId user) {
        return Optional.ofNullable(people.get(user)).map(Person::timeZone).orElse(ZoneOffset.UTC);
    }

    /** The moment of the clock at which somebody's availability changes next; used by the task that waits for it. */
    Optional<Instant> nextTransition(UserId user) {
        return of(user).until();
    }
}
