package org.driftline.commander.mission;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.event.Subject;
import org.driftline.events.MissionStatus;
import org.driftline.events.Order;

/**
 * A mission as it stands.
 *
 * @param details what it is
 * @param state where it stands
 * @param closure how people closed it, or null while they have not
 * @param version one more with each change; later views of it have higher ones
 * @param updatedAt when it last changed
 */
public record Mission(
        MissionDetails details,
        MissionState state,
        @Nullable Closure closure,
        long version,
        Instant updatedAt) {

    /** A mission that is not closed. */
    public Mission(MissionDetails details, MissionState state, long version, Instant updatedAt) {
        this(details, state, null, version, updatedAt);
    }

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
        return new Mission(details, to, closure, version + 1, at);
    }

    /** The same mission one change later, as something else. */
    public Mission revised(MissionDetails to, Instant at) {
        return new Mission(to, state, closure, version + 1, at);
    }

    /** The same mission, closed with its latest change. */
    public Mission closedWith(Closure how) {
        return new Mission(details, state, how, version, updatedAt);
    }
}
