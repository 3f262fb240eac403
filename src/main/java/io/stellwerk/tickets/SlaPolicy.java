package io.stellwerk.tickets;

/** A service level policy; the version tells whether it still is so. */
public record SlaPolicy(SlaPolicyId id, SlaPlan plan, boolean active, long version) {

    public String name() {
        return plan.name();
    }
}
