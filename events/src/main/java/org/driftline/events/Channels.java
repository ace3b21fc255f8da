package org.driftline.events;

/** Names of the messaging channels. They differ per direction, because standalone holds both ends in one JVM. */
public final class Channels {
    /** Commander to soldiers: orders. */
    public static final String ORDERS_OUT = "orders-out";
    /** Soldier: orders to carry out. */
    public static final String ORDERS_IN = "orders-in";
    /** Soldier to commander: signed status events. */
    public static final String STATUS_OUT = "status-out";
    /** Commander: status events to verify. */
    public static final String STATUS_IN = "status-in";
    /** Commander to the world: domain events. */
    public static final String EVENTS_OUT = "events-out";
    /** Soldier: orders put back on the queue for whoever is free. */
    public static final String ORDERS_RETURN_OUT = "orders-return-out";
    /** Soldier: orders that cannot be carried out. */
    public static final String DEAD_ORDERS_OUT = "dead-orders-out";
    /** Commander: status events that were refused. */
    public static final String DEAD_STATUS_OUT = "dead-status-out";

    private Channels() {}
}
