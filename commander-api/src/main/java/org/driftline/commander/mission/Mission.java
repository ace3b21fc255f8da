package org.driftline.commander.mission;

import java.time.Instant;
import java.util.UUID;

import org.driftline.commander.event.Subject;
import org.driftline.events.MissionStatus;
import org.driftline.events.Order;

/**
 * A mission as it stands.
 *
 * @param details what it is
 * @param state where it stands
 * @param version one more with each change; later views of it have higher ones
 * @param updatedAt when it last changed
 */
public record Mission(MissionDetails details, MissionState state, long version, Instant updatedAt) {

    /** Which one. */
    public UUID id() {
        return details.id();
    }

    /** What its events are about. */
    public Subject subject() {
        return Subject.mission(details.id(), details.owner());
    }

    /** Where it stands, in the clients' words. */
    public MissionStatus status() {
        return state.status();
    }

    /** What is asked of the soldiers for the attempt that it now stands in. */
    public Order order() {
        return new Order(details.id(), details.kind(), state.attempt(), details.priority(), null, details.params());
    }

    /** The same mission one change later. */
    public Mission moved(MissionState to, Instant at) {
        return new Mission(details, to, version + 1, at);
    }
}
