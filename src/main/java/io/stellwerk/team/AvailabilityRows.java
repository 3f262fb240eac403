package io.stellwerk.team;

import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Utc;
import io.stellwerk.team.Availability.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables that availability follows from. */
@Repository
class AvailabilityRows {

    private final JdbcClient jdbc;

    AvailabilityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever changes somebody's working hours or absences waits for whoever does so already, also for the first ones. */
    void takeTurns(UserId user) {
        jdbc.sql("""
                        INSERT INTO schedule_guard (user_id, passed) VALUES (:user, 1)
                        ON DUPLICATE KEY UPDATE passed = passed + 1
                        """).param("user", user.value()).update();
    }

    Map<UserId, List<WorkingHours>> workingHours(Collection<UserId> users) {
        return byUser(
                "SELECT user_id, days, start_time, end_time FROM working_hours WHERE user_id IN (:users) ORDER BY id",
                users,
                AvailabilityRows::workingHours);
    }

    void replaceWorkingHours(UserId user, List<WorkingHours> rows) {
        jdbc.sql("DELETE FROM working_hours WHERE user_id = :user")
                .param("user", user.value())
                .update();
        rows.forEach(row -> jdbc.sql("""
                        INSERT INTO working_hours (user_id, days, start_time, end_time) VALUES (:user, :days, :start, :end)
                        """)
                .param("user", user.value())
                .param("days", row.days().stream().sorted().map(Enum::name).collect(Collectors.joining(",")))
                .param("start", row.start().toString())
                .param("end", row.end().toString())
                .update());
    }

    Map<UserId, List<OutOfOffice>> absences(Collection<UserId> users) {
        return byUser(
                "SELECT user_id, from_at, to_at FROM out_of_office WHERE user_id IN (:users) ORDER BY from_at",
                users,
                (row, number) -> new OutOfOffice(Utc.read(row, "from_at"), Utc.read(row, "to_at")));
    }

    void addAbsence(UserId user, OutOfOffice absence) {
        jdbc.sql("INSERT INTO out_of_office (user_id, from_at, to_at) VALUES (:user, :from, :to)")
                .param("user", user.value())
                .param("from", Utc.of(absence.from()))
                .param("to", Utc.of(absence.to()))
                .update();
    }

    void moveAbsence(UserId user, OutOfOffice old, OutOfOffice moved) {
        jdbc.sql("""
                        UPDATE out_of_office SET from_at = :from, to_at = :to
                        WHERE user_id = :user AND from_at = :oldFrom AND to_at = :oldTo
                        """)
                .param("from", Utc.of(moved.from()))
                .param("to", Utc.of(moved.to()))
                .param("user", user.value())
                .param("oldFrom", Utc.of(old.from()))
                .param("oldTo", Utc.of(old.to()))
                .update();
    }

    /** Only one that has begun and is not over. */
    void endAbsence(UserId user, OutOfOffice absence, Instant now) {
        if (absence.covers(now) && absence.from().isBefore(now)) {
            moveAbsence(user, absence, new OutOfOffice(absence.from(), now));
        }
    }

    void removeAbsence(UserId user, OutOfOffice absence) {
        jdbc.sql("DELETE FROM out_of_office WHERE user_id = :user AND from_at = :from AND to_at = :to")
                .param("user", user.value())
                .param("from", Utc.of(absence.from()))
                .param("to", Utc.of(absence.to()))
                .update();
    }

    /** Whoever is away now comes back now; what has not begun is not touched. */
    void endAbsences(UserId user, Instant now) {
        jdbc.sql("DELETE FROM out_of_office WHERE user_id = :user AND from_at = :now AND to_at > :now")
                .param("user", user.value())
                .param("now", Utc.of(now))
                .update();
        jdbc.sql("UPDATE out_of_office SET to_at = :now WHERE user_id = :user AND from_at < :now AND to_at > :now")
                .param("user", user.value())
                .param("now", Utc.of(now))
                .update();
    }

    Map<UserId, List<ManualStatus>> manual(Collection<UserId> users) {
        return byUser(
                "SELECT user_id, state, chosen_at, reason FROM availability_choice WHERE user_id IN (:users)",
                users,
                (row, number) -> new ManualStatus(
                        State.valueOf(row.getString("state")),
                        Utc.read(row, "chosen_at"),
                        Optional.ofNullable(row.getString("reason"))));
    }

    void choose(UserId user, ManualStatus status, UserId by) {
        jdbc.sql("""
                        INSERT INTO availability_choice (user_id, state, chosen_at, reason, chosen_by)
                        VALUES (:user, :state, :at, :reason, :by)
                        ON DUPLICATE KEY UPDATE state = VALUES(state), chosen_at = VALUES(chosen_at),
                            reason = VALUES(reason), chosen_by = VALUES(chosen_by), acknowledged_at = NULL
                        """)
                .param("user", user.value())
                .param("state", status.state().name())
                .param("at", Utc.of(status.at()))
                .param("reason", status.reason().orElse(null))
                .param("by", by.value())
                .update();
    }

    /** Who set the status of this person, if it was somebody else and they do not know yet. */
    Optional<UserId> chosenByColleague(UserId user) {
        return jdbc.sql("""
                        SELECT chosen_by FROM availability_choice
                        WHERE user_id = :user AND chosen_by <> :user AND acknowledged_at IS NULL
                        """)
                .param("user", user.value())
                .query((row, number) -> new UserId(row.getLong("chosen_by")))
                .optional();
    }

    void acknowledge(UserId user, Instant now) {
        jdbc.sql("UPDATE availability_choice SET acknowledged_at = :now WHERE user_id = :user")
                .param("now", Utc.of(now))
                .param("user", user.value())
                .update();
    }

    private <T> Map<UserId, List<T>> byUser(String query, Collection<UserId> users, RowMapper<T> mapper) {
        if (users.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(query)
                .param("users", users.stream().map(UserId::value).collect(Collectors.toSet()))
                .query((row, number) -> Map.entry(new UserId(row.getLong("user_id")), mapper.mapRow(row, number)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static WorkingHours workingHours(ResultSet row, int number) throws SQLException {
        return new WorkingHours(
                days(row.getString("days")),
                row.getObject("start_time", LocalTime.class),
                row.getObject("end_time", LocalTime.class));
    }

    private static Set<DayOfWeek> days(String names) {
        return Arrays.stream(names.split(",")).map(DayOfWeek::valueOf).collect(Collectors.toSet());
    }
}
