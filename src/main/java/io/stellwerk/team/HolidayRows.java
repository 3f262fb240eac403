package io.stellwerk.team;

import io.stellwerk.accounts.UserId;
import io.stellwerk.base.CalendarId;
import io.stellwerk.base.Holiday;
import io.stellwerk.base.HolidayCalendar;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables of holiday calendars and of who follows which. */
@Repository
class HolidayRows {

    private final JdbcClient jdbc;

    HolidayRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<HolidayCalendar> all() {
        var days = days();
        return jdbc.sql("SELECT id, name, version FROM holiday_calendar ORDER BY name")
                .query((row, number) -> {
                    var id = new CalendarId(row.getLong("id"));
                    return new HolidayCalendar(
                            id, row.getString("name"), days.getOrDefault(id, List.of()), row.getLong("version"));
                })
                .list();
    }

    /** Whoever changes a calendar, or begins or ends to follow one, waits for whoever does so already. */
    void takeTurns() {
        jdbc.sql("SELECT id FROM holiday_calendar ORDER BY id FOR UPDATE")
                .query(Long.class)
                .list();
    }

    /** Whether another calendar than this has what the database takes for the same name. */
    boolean isTaken(String name, Optional<CalendarId> by) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM holiday_calendar WHERE name = :name AND id <> :by)")
                .param("name", name)
                .param("by", by.map(CalendarId::value).orElse(0L))
                .query(Boolean.class)
                .single();
    }

    CalendarId add(String name) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO holiday_calendar (name) VALUES (:name)")
                .param("name", name)
                .update(key);
        return new CalendarId(Objects.requireNonNull(key.getKey()).longValue());
    }

    void write(CalendarId calendar, String name, List<Holiday> days) {
        jdbc.sql("UPDATE holiday_calendar SET name = :name, version = version + 1 WHERE id = :id")
                .param("name", name)
                .param("id", calendar.value())
                .update();
        clear(calendar);
        days.forEach(holiday -> jdbc.sql("INSERT INTO holiday (calendar_id, day, name) VALUES (:id, :day, :name)")
                .param("id", calendar.value())
                .param("day", holiday.day())
                .param("name", holiday.name())
                .update());
    }

    /** @return whether it was still there */
    boolean delete(CalendarId calendar) {
        clear(calendar);
        jdbc.sql("DELETE FROM user_holiday_calendar WHERE calendar_id = :id")
                .param("id", calendar.value())
                .update();
        return jdbc.sql("DELETE FROM holiday_calendar WHERE id = :id")
                        .param("id", calendar.value())
                        .update()
                > 0;
    }

    Set<UserId> followers(CalendarId calendar) {
        return Set.copyOf(jdbc.sql("SELECT user_id FROM user_holiday_calendar WHERE calendar_id = :id")
                .param("id", calendar.value())
                .query((row, number) -> new UserId(row.getLong("user_id")))
                .list());
    }

    Optional<CalendarId> followedBy(UserId user) {
        return jdbc.sql("SELECT calendar_id FROM user_holiday_calendar WHERE user_id = :user")
                .param("user", user.value())
                .query((row, number) -> new CalendarId(row.getLong("calendar_id")))
                .optional();
    }

    void follow(UserId user, Optional<CalendarId> calendar) {
        jdbc.sql("DELETE FROM user_holiday_calendar WHERE user_id = :user")
                .param("user", user.value())
                .update();
        calendar.ifPresent(
                chosen -> jdbc.sql("INSERT INTO user_holiday_calendar (user_id, calendar_id) VALUES (:user, :calendar)")
                        .param("user", user.value())
                        .param("calendar", chosen.value())
                        .update());
    }

    /** The holidays of those of {@code users} who follow a calendar. */
    Map<UserId, Set<LocalDate>> of(Collection<UserId> users) {
        if (users.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        SELECT u.user_id, h.day FROM user_holiday_calendar u
                        JOIN holiday h ON h.calendar_id = u.calendar_id WHERE u.user_id IN (:users)
                        """)
                .param("users", users.stream().map(UserId::value).collect(Collectors.toSet()))
                .query((row, number) ->
                        Map.entry(new UserId(row.getLong("user_id")), row.getObject("day", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    private void clear(CalendarId calendar) {
        jdbc.sql("DELETE FROM holiday WHERE calendar_id = :id")
                .param("id", calendar.value())
                .update();
    }

    private Map<CalendarId, List<Holiday>> days() {
        return jdbc
                .sql("SELECT calendar_id, day, name FROM holiday")
                .query((row, number) -> Map.entry(
                        new CalendarId(row.getLong("calendar_id")),
                        new Holiday(row.getObject("day", LocalDate.class), row.getString("name"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
