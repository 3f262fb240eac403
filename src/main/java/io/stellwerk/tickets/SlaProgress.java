package io.stellwerk.tickets;

/** How far the open tickets have come to the policies as they are now. */
public record SlaProgress(long done, long all) {

    public boolean isOver() {
        return done >= all;
    }
}
