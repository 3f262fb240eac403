package io.stellwerk.team;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.Permission.Role;
import io.stellwerk.accounts.UserId;
import io.stellwerk.audit.AuditCategory;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.base.Retried;
import io.stellwerk.team.AbsenceChange.Add;
import io.stellwerk.team.AbsenceChange.Delete;
import io.stellwerk.team.AbsenceChange.EndNow;
import io.stellwerk.team.AbsenceChange.Move;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** When people work and when they are out of office. */
@Service
@Retried
public class Schedules {

    private final AvailabilityRows rows;
    private final AvailabilityReader reader;
    private final PeopleNames names;
    private final AuditLog audit;
    private final CurrentUser currentUser;
    private final Clock clock;

    Schedules(
            AvailabilityRows rows,
            AvailabilityReader reader,
            PeopleNames names,
            AuditLog audit,
            CurrentUser currentUser,
            Clock clock) {
        this.rows = rows;
        this.reader = reader;
        this.names = names;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @PreAuthorize("isAuthenticated()")
    public List<WorkingHours> myWorkingHours() {
        return hours(currentUser.id());
    }

    /** @return false if they are not {@code seen} any more; then nothing changes */
    @PreAuthorize("isAuthenticated()")
    public boolean setMyWorkingHours(List<WorkingHours> seen, List<WorkingHours> wanted) {
        return replaceHours(currentUser.id(), seen, wanted);
    }

    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public List<WorkingHours> workingHours(UserId user) {
        return hours(user);
    }

    /** @return false if they are not {@code seen} any more; then nothing changes */
    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public boolean setWorkingHours(UserId user, List<WorkingHours> seen, List<WorkingHours> wanted) {
        return replaceHours(user, seen, wanted);
    }

    /** My absences that are not over. */
    @PreAuthorize("isAuthenticated()")
    public List<OutOfOffice> myAbsences() {
        return ahead(currentUser.id());
    }

    /** @return false if the absence is not as seen any more; then nothing changes */
    @PreAuthorize("isAuthenticated()")
    public boolean changeMyAbsences(AbsenceChange change) {
        return carryOut(currentUser.id(), change);
    }

    /** Absences that are not over. */
    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public List<OutOfOffice> absences(UserId user) {
        return ahead(user);
    }

    /** @return false if the absence is not as seen any more; then nothing changes */
    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public boolean changeAbsences(UserId user, AbsenceChange change) {
        return carryOut(user, change);
    }

    private List<WorkingHours> hours(UserId user) {
        return rows.workingHours(Set.of(user)).getOrDefault(user, List.of());
    }

    private boolean replaceHours(UserId user, List<WorkingHours> seen, List<WorkingHours> wanted) {
        rows.takeTurns(user);
        var before = hours(user);
        if (!before.equals(seen)) {
            return false;
        }
        reader.change(user, () -> rows.replaceWorkingHours(user, wanted));
        audit.changed(
                AuditCategory.PEOPLE, "working-hours-changed", names.of(user), readable(before), readable(wanted));
        return true;
    }

    private List<OutOfOffice> ahead(UserId user) {
        var now = clock.instant();
        return rows.absences(Set.of(user)).getOrDefault(user, List.of()).stream()
                .filter(absence -> absence.to().isAfter(now))
                .toList();
    }

    private boolean carryOut(UserId user, AbsenceChange change) {
        rows.takeTurns(user);
        if (!isAsSeen(user, change)) {
            return false;
        }
        var before = ahead(user);
        reader.change(user, () -> write(user, change));
        audit.changed(
                AuditCategory.PEOPLE,
                "out-of-office-changed",
                names.of(user),
                Map.of(
                        "out-of-office",
                        before.stream().map(OutOfOffice::toString).toList()),
                Map.of(
                        "out-of-office",
                        ahead(user).stream().map(OutOfOffice::toString).toList()));
        return true;
    }

    private boolean isAsSeen(UserId user, AbsenceChange change) {
        return switch (change) {
            case Add add -> true;
            case Move move -> isThere(user, move.old());
            case EndNow end -> isThere(user, end.absence()) && end.absence().covers(clock.instant());
            case Delete delete -> isThere(user, delete.absence());
        };
    }

    private boolean isThere(UserId user, OutOfOffice absence) {
        return rows.absences(Set.of(user)).getOrDefault(user, List.of()).contains(absence);
    }

    private void write(UserId user, AbsenceChange change) {
        switch (change) {
            case Add add -> rows.addAbsence(user, add.absence());
            case Move move -> rows.moveAbsence(user, move.old(), move.moved());
            case EndNow end -> rows.endAbsence(user, end.absence(), clock.instant());
            case Delete delete -> rows.removeAbsence(user, delete.absence());
        }
    }

    private static Map<String, List<String>> readable(List<WorkingHours> hours) {
        return Map.of(
                "working-hours", hours.stream().map(WorkingHours::toString).toList());
    }
}
