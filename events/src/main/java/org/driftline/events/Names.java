package org.driftline.events;

import java.util.UUID;

/** Exchanges and queues, as a person reads them in the broker's management UI. */
public final class Names {
    /** Direct exchange that orders are published to, with {@link #ORDERS_QUEUE} as the routing key. */
    public static final String ORDERS_EXCHANGE = "orders";
    /** Durable queue of orders; {@code QUEUE_NAME} overrides it. */
    public static final String ORDERS_QUEUE = "orders_queue";
    /** Direct exchange that soldiers publish status events to, with {@link #STATUS_QUEUE} as the routing key. */
    public static final String STATUS_EXCHANGE = "status";
    /** Durable queue of status events. */
    public static final String STATUS_QUEUE = "status_queue";
    /** Topic exchange of domain events; the routing key is the event's type. */
    public static final String EVENTS_EXCHANGE = "mission.events";
    /** Direct exchange of what was refused or is poison; the routing key is the dead-letter queue's name. */
    public static final String DEAD_EXCHANGE = "dead";

    /** The header of an order that names its mission, for people who look at the queue. */
    public static final String MISSION_NAME_HEADER = "mission_name";

    /** The {@code source} of every event that the commander says. */
    public static final String COMMANDER_SOURCE = "missions_service";

    private Names() {}

    /** The dead-letter queue beside a queue. */
    public static String deadQueue(String queue) {
        return queue + ".dead";
    }

    /** The {@code source} of every event that this worker says. */
    public static String soldierSource(String workerId) {
        return "soldier/" + workerId;
    }

    /** The {@code target} of events about one mission. */
    public static String missionTarget(UUID missionId) {
        return "mission_" + missionId;
    }

    /** The {@code target} of events about one trip. */
    public static String tripTarget(UUID tripId) {
        return "trip_" + tripId;
    }
}
