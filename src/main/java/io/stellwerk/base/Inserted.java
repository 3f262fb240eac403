package io.stellwerk.base;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** One row and its number without the detours of named parameters, for the rows that every message writes. */
public final class Inserted {

    private Inserted() {}

    /** @return the number that the database gave the row */
    public static long row(JdbcOperations jdbc, String sql, @Nullable Object... values) {
        return Objects.requireNonNull(jdbc.execute(
                connection -> connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS),
                (PreparedStatement statement) -> insert(statement, values)));
    }

    private static long insert(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.executeUpdate();
        try (var keys = statement.getGeneratedKeys()) {
            keys.next();
            return keys.getLong(1);
        }
    }
}
