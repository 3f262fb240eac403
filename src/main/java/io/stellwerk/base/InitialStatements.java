package io.stellwerk.base;

/**
 * What the server executes at each start before it takes connections: one database, one user who may use only that
 * one, and a root whom nobody can be, since its password is thrown away.
 */
final class InitialStatements {

    private InitialStatements() {}

    static String forPassword(String password) {
        return """
                CREATE DATABASE IF NOT EXISTS stellwerk CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
                DROP DATABASE IF EXISTS test;
                DELETE FROM mysql.db WHERE Db LIKE 'test%%';
                DELETE FROM mysql.global_priv WHERE User = '' OR (User = 'root' AND Host <> 'localhost');
                FLUSH PRIVILEGES;
                ALTER USER IF EXISTS root@localhost IDENTIFIED BY '%2$s';
                CREATE USER IF NOT EXISTS stellwerk@'127.0.0.1', stellwerk@localhost;
                ALTER USER stellwerk@'127.0.0.1' IDENTIFIED BY '%1$s', stellwerk@localhost IDENTIFIED BY '%1$s';
                GRANT ALL PRIVILEGES ON stellwerk.* TO stellwerk@'127.0.0.1', stellwerk@localhost;
                """.formatted(password, Passwords.random());
    }
}
