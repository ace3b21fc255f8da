package org.driftline.commander.history;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.attempt.Attempt;
import org.driftline.commander.attempt.AttemptEnd;
import org.driftline.commander.mission.Mission;
import org.driftline.events.Envelope;
import org.driftline.events.Order;
import org.driftline.events.trace.Traces;

/**
 * Everything that one step in a mission's life writes, in one transaction or not at all.
 *
 * @param mission as it stands afterwards
 * @param ended the attempt that ended with it, if any
 * @param begun the attempt that began with it, if any
 * @param events what is told to the world, in order
 * @param order what is asked of the soldiers, if anything
 * @param trace names the span that it is told in, if any
 */
public record MissionChange(
        Mission mission,
        @Nullable AttemptEnd ended,
        @Nullable Attempt begun,
        List<Envelope> events,
        @Nullable Order order,
        @Nullable String trace) {

    /** Copies the list. */
    public MissionChange {
        events = List.copyOf(events);
    }

    /** A change, told in the span that we are in. */
    public MissionChange(
            Mission mission,
            @Nullable AttemptEnd ended,
            @Nullable Attempt begun,
            List<Envelope> events,
            @Nullable Order order) {
        this(mission, ended, begun, events, order, Traces.current());
    }

    /** The same change, told in another span; null for none. */
    public MissionChange in(@Nullable String other) {
        return new MissionChange(mission, ended, begun, events, order, other);
    }

    /** The same change, told after this. */
    public MissionChange precededBy(List<Envelope> earlier) {
        List<Envelope> all = Stream.concat(earlier.stream(), events.stream()).toList();
        return new MissionChange(mission, ended, begun, all, order, trace);
    }
}
