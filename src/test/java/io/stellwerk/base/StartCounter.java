package io.stellwerk.base;

import java.nio.file.Path;
import java.sql.DriverManager;
import org.slf4j.LoggerFactory;

/** A program that starts the embedded database, counts this in it, and ends as programs do. */
final class StartCounter {

    private StartCounter() {}

    public static void main(String[] arguments) throws Exception {
        try (var database = EmbeddedDatabase.start(new DataDirectory(Path.of(arguments[0])));
                var connection = DriverManager.getConnection(
                        database.getJdbcUrl(), database.getUsername(), database.getPassword());
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS start_of_jvm (id INT AUTO_INCREMENT PRIMARY KEY)");
            statement.execute("INSERT INTO start_of_jvm VALUES ()");
            try (var count = statement.executeQuery("SELECT COUNT(*) FROM start_of_jvm")) {
                count.next();
                LoggerFactory.getLogger(StartCounter.class).info("start number {}.", count.getLong(1));
            }
        }
    }
}
