package io.stellwerk.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Instants as the database keeps them: {@code DATETIME(6)} in UTC. */
public final class Utc {

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

    private Utc() {}

    /** For a statement about many rows, whose values are written into it. */
    public static String literal(Instant instant) {
        return "TIMESTAMP'" + written(instant) + "'";
    }

    public static String written(Instant instant) {
        return of(instant).format(WRITTEN);
    }

    /** What {@link #written} wrote, or the database in a text. */
    public static Instant parse(String written) {
        return LocalDateTime.parse(written, WRITTEN).toInstant(ZoneOffset.UTC);
    }

    public static LocalDateTime of(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    public static Instant read(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    public static Optional<Instant> readOptional(ResultSet row, String column) throws SQLException {
        @Nullable LocalDateTime value = row.getObject(column, LocalDateTime.class);
        return Optional.ofNullable(value).map(time -> time.toInstant(ZoneOffset.UTC));
    }
}
