package org.driftline.commander.outbox;

/** Where a message of the outbox goes. */
public enum OutboxChannel {
    /** To the soldiers. */
    ORDERS,
    /** To the world. */
    EVENTS
}
