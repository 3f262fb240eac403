package io.stellwerk.routing;

/** Open tickets somebody has, and the most a rule may give them, for instance 5 of 5. */
public record Occupancy(long open, int most) {

    public boolean isFull() {
        return open >= most;
    }
}
