package io.stellwerk.base;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder in which a Stellwerk without a database server keeps its data, and who lies where in it. */
record DataDirectory(Path root) {

    DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    Path database() {
        return root.resolve("mariadb");
    }

    Path temporary() {
        return root.resolve("mariadb-tmp");
    }

    Path initialStatements() {
        return root.resolve("mariadb-init.sql");
    }

    Path log() {
        return root.resolve("mariadb.log");
    }

    Path password() {
        return root.resolve("mariadb-password");
    }

    Path lock() {
        return root.resolve("lock");
    }

    void create() {
        try {
            Files.createDirectories(temporary());
            OwnerOnly.folder(root);
        } catch (IOException e) {
            throw new EmbeddedDatabaseFailure(
                    "The data directory " + root + " cannot be written.",
                    "Make it writable for this user, or set STELLWERK_DATA_DIR to a folder that is.",
                    e);
        }
    }
}
