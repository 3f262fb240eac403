package io.stellwerk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The network between Stellwerk and its database, which a test may cut and mend. */
public final class DatabaseLine implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int database;
    private final Set<DatabaseCall> calls = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private volatile String lostCommit = "";

    DatabaseLine(int database) throws IOException {
        this.database = database;
        Thread.ofVirtual().name("database line").start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Every connection breaks, and no new one is made, until {@link #mend}. */
    public void cut() {
        cut = true;
        calls.forEach(DatabaseCall::hangUp);
    }

    public void mend() {
        cut = false;
    }

    /**
     * The next transaction that says {@code words} is committed, but its connection breaks before the database can say
     * so.
     */
    public void loseTheAnswerToTheCommitOf(String words) {
        lostCommit = words;
    }

    /** Whether such a transaction has come by since. */
    public boolean hasLostIt() {
        return lostCommit.isEmpty();
    }

    String wordsOfLostCommit() {
        return lostCommit;
    }

    void lostIt() {
        lostCommit = "";
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                serve(door.accept());
            } catch (IOException e) {
                if (!door.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket pool) throws IOException {
        if (cut) {
            pool.close();
            return;
        }
        var call = new DatabaseCall(this, pool, new Socket(InetAddress.getLoopbackAddress(), database));
        calls.add(call);
        call.begin(() -> calls.remove(call));
        if (cut) {
            call.hangUp();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
