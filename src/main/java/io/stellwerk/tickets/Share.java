package io.stellwerk.tickets;

/** About how many tickets are in a list, and how many there are at all. */
record Share(long tickets, long all) {

    /** What cannot be told. */
    static final Share UNKNOWN = new Share(Long.MAX_VALUE, Long.MAX_VALUE);

    double part() {
        return (double) tickets / all;
    }
}
