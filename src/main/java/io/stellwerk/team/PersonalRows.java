package io.stellwerk.team;

import io.stellwerk.accounts.UserId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is entered for one person beside seat, teams and skills: times, status and limit. */
@Repository
class PersonalRows {

    private static final List<String> TABLES = List.of(
            "working_hours",
            "out_of_office",
            "availability_choice",
            "user_holiday_calendar",
            "browser_presence",
            "capacity_limit");

    private final JdbcClient jdbc;

    PersonalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever is invited with this account later begins anew. */
    void forget(UserId user) {
        TABLES.forEach(table -> jdbc.sql("DELETE FROM " + table + " WHERE user_id = :user")
                .param("user", user.value())
                .update());
    }
}
