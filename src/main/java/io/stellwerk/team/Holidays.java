package io.stellwerk.team;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.Permission.Role;
import io.stellwerk.accounts.Unrestricted;
import io.stellwerk.accounts.UserId;
import io.stellwerk.audit.AuditCategory;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.base.CalendarId;
import io.stellwerk.base.Holiday;
import io.stellwerk.base.HolidayCalendar;
import io.stellwerk.base.Retried;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Calendars of public holidays. For whoever follows one, its days lie outside of the working hours. */
@Service
@Retried
public class Holidays {

    private final HolidayRows rows;
    private final AvailabilityReader reader;
    private final PeopleNames names;
    private final AuditLog audit;
    private final CurrentUser currentUser;
    private final ObjectProvider<Uses> uses;
    private final ApplicationEventPublisher events;

    Holidays(
            HolidayRows rows,
            AvailabilityReader reader,
            PeopleNames names,
            AuditLog audit,
            CurrentUser currentUser,
            ObjectProvider<Uses> uses,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.reader = reader;
        this.names = names;
        this.audit = audit;
        this.currentUser = currentUser;
        this.uses = uses;
        this.events = events;
    }

    @Unrestricted("Public holidays are no secret; channels and clocks read them without anybody logged in")
    public List<HolidayCalendar> all() {
        return rows.all();
    }

    @Unrestricted("Public holidays are no secret; channels and clocks read them without anybody logged in")
    public Optional<HolidayCalendar> find(CalendarId calendar) {
        return rows.all().stream().filter(any -> any.id().equals(calendar)).findFirst();
    }

    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public HolidaySaving create(String name, List<Holiday> days) {
        rows.takeTurns();
        if (rows.isTaken(name.strip(), Optional.empty())) {
            return HolidaySaving.NAME_TAKEN;
        }
        rows.write(rows.add(name.strip()), name.strip(), days);
        audit.changed(AuditCategory.SETTINGS, "holidays-created", name.strip(), Map.of(), readable(name, days));
        return HolidaySaving.SAVED;
    }

    /** @param wanted with the version that the change is based on */
    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public HolidaySaving change(HolidayCalendar wanted) {
        rows.takeTurns();
        var before = find(wanted.id()).filter(now -> now.version() == wanted.version());
        if (before.isEmpty()) {
            return HolidaySaving.OUTDATED;
        }
        if (rows.isTaken(wanted.name().strip(), Optional.of(wanted.id()))) {
            return HolidaySaving.NAME_TAKEN;
        }
        reader.change(
                rows.followers(wanted.id()),
                () -> rows.write(wanted.id(), wanted.name().strip(), wanted.days()));
        audit.changed(
                AuditCategory.SETTINGS,
                "holidays-changed",
                before.get().name(),
                readable(before.get().name(), before.get().days()),
                readable(wanted.name(), wanted.days()));
        events.publishEvent(new HolidaysChanged(wanted.id()));
        return HolidaySaving.SAVED;
    }

    /** @return the names of those here who follow or name it; only a calendar that nobody needs is deleted */
    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public List<String> delete(HolidayCalendar calendar) {
        rows.takeTurns();
        var followers = Stream.concat(
                        names.ofThoseHere(rows.followers(calendar.id())).stream(),
                        uses.orderedStream().flatMap(module -> module.of(calendar.id()).stream()))
                .toList();
        if (followers.isEmpty() && rows.delete(calendar.id())) {
            audit.changed(
                    AuditCategory.SETTINGS,
                    "holidays-deleted",
                    calendar.name(),
                    readable(calendar.name(), calendar.days()),
                    Map.of());
        }
        return followers;
    }

    /** The calendar I follow. */
    @PreAuthorize("isAuthenticated()")
    public Optional<CalendarId> mine() {
        return rows.followedBy(currentUser.id());
    }

    /** @return false if I do not follow {@code seen} any more, or {@code wanted} is gone; then nothing changes */
    @PreAuthorize("isAuthenticated()")
    public boolean followAsMe(Optional<CalendarId> seen, Optional<CalendarId> wanted) {
        return choose(currentUser.id(), seen, wanted);
    }

    /** The calendar this person follows. */
    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public Optional<CalendarId> followedBy(UserId user) {
        return rows.followedBy(user);
    }

    /**
     * Makes this person follow another calendar, or none.
     *
     * @return false if they do not follow {@code seen} any more, or {@code wanted} is gone; then nothing changes
     */
    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public boolean follow(UserId user, Optional<CalendarId> seen, Optional<CalendarId> wanted) {
        return choose(user, seen, wanted);
    }

    private boolean choose(UserId user, Optional<CalendarId> seen, Optional<CalendarId> wanted) {
        rows.takeTurns();
        var before = rows.followedBy(user);
        if (!before.equals(seen) || isGone(wanted)) {
            return false;
        }
        reader.change(user, () -> rows.follow(user, wanted));
        audit.changed(
                AuditCategory.PEOPLE,
                "holidays-followed",
                names.of(user),
                Map.of("holidays", name(before)),
                Map.of("holidays", name(wanted)));
        return true;
    }

    private boolean isGone(Optional<CalendarId> calendar) {
        return calendar.isPresent() && calendar.flatMap(this::find).isEmpty();
    }

    private String name(Optional<CalendarId> calendar) {
        return calendar.flatMap(this::find).map(HolidayCalendar::name).orElse("");
    }

    private static Map<String, Object> readable(String name, List<Holiday> days) {
        return Map.of(
                "name",
                name,
                "days",
                days.stream()
                        .map(holiday -> holiday.day() + " " + holiday.name())
                        .toList());
    }
}
