package org.driftline.commander.mission;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.attempt.Attempt;
import org.driftline.commander.attempt.AttemptEnd;
import org.driftline.events.Envelope;
import org.driftline.events.Order;

/**
 * Everything that one step in a mission's life writes, in one transaction or not at all.
 *
 * @param mission as it stands afterwards
 * @param ended the attempt that ended with it, if any
 * @param begun the attempt that began with it, if any
 * @param events what is told to the world, in order
 * @param order what is asked of the soldiers, if anything
 */
public record MissionChange(
        Mission mission,
        @Nullable AttemptEnd ended,
        @Nullable Attempt begun,
        List<Envelope> events,
        @Nullable Order order) {

    /** Copies the list. */
    public MissionChange {
        events = List.copyOf(events);
    }

    /** The same change, told after this. */
    public MissionChange precededBy(List<Envelope> earlier) {
        List<Envelope> all = Stream.concat(earlier.stream(), events.stream()).toList();
        return new MissionChange(mission, ended, begun, all, order);
    }
}
