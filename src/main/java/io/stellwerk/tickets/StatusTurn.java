package io.stellwerk.tickets;

/** A status whose tickets follow it, as it was from that version on; another change takes over from it. */
record StatusTurn(StatusId status, long version) {

    private static final String BETWEEN = "@";

    static StatusTurn read(String written) {
        var parts = written.split(BETWEEN, 2);
        return new StatusTurn(new StatusId(Long.parseLong(parts[0])), Long.parseLong(parts[1]));
    }

    String written() {
        return status.value() + BETWEEN + version;
    }
}
