package io.stellwerk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One connection on the line: carries bytes both ways and listens in. */
final class DatabaseCall {

    private static final int ROOM = 64 * 1024;

    private final DatabaseLine line;
    private final Socket pool;
    private final Socket database;
    private boolean saidTheWords;
    private volatile boolean losesTheNextAnswer;

    DatabaseCall(DatabaseLine line, Socket pool, Socket database) throws IOException {
        this.line = line;
        this.pool = pool;
        this.database = database;
        pool.setTcpNoDelay(true);
        database.setTcpNoDelay(true);
    }

    void begin(Runnable whenOver) {
        Thread.ofVirtual().start(() -> {
            carry(this::ask);
            whenOver.run();
        });
        Thread.ofVirtual().start(() -> carry(this::answer));
    }

    void hangUp() {
        close(pool);
        close(database);
    }

    private void carry(Direction direction) {
        try {
            direction.carry();
        } catch (IOException broken) {
            // as lines do
        } finally {
            hangUp();
        }
    }

    private void ask() throws IOException {
        var bytes = new byte[ROOM];
        for (int read = pool.getInputStream().read(bytes);
                read >= 0;
                read = pool.getInputStream().read(bytes)) {
            listen(new String(bytes, 0, read, StandardCharsets.ISO_8859_1));
            database.getOutputStream().write(bytes, 0, read);
        }
    }

    private void answer() throws IOException {
        var bytes = new byte[ROOM];
        for (int read = database.getInputStream().read(bytes);
                read >= 0;
                read = database.getInputStream().read(bytes)) {
            if (losesTheNextAnswer) {
                line.lostIt();
                return;
            }
            pool.getOutputStream().write(bytes, 0, read);
        }
    }

    private void listen(String said) {
        var words = line.wordsOfLostCommit();
        if (words.isEmpty()) {
            return;
        }
        saidTheWords |= said.contains(words);
        losesTheNextAnswer |= saidTheWords && said.contains("COMMIT");
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Direction {
        void carry() throws IOException;
    }
}
