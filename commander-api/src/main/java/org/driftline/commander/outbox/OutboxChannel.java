package org.driftline.commander.outbox;

/** Where a message of the outbox goes. */
public enum OutboxChannel {
    /** To the soldiers. */
    ORDERS("orders publish"),
    /** To the world: only events that the broker declined once, or that a commander of the version before wrote here. */
    EVENTS("mission.events publish");

    private final String spanName;

    OutboxChannel(String spanName) {
        this.spanName = spanName;
    }

    /** What traces call the publishing of a message. */
    String spanName() {
        return spanName;
    }
}
