package io.stellwerk.tickets;

import java.time.Instant;
import java.util.Map;

/** What a node has read: when, and how many changes it had heard of before it began to read. */
record PilesHere(Piles piles, Map<Pile, Long> total, long asOf, Instant at) {

    static final PilesHere NONE = new PilesHere(Piles.NONE, Map.of(), -1, Instant.EPOCH);
}
