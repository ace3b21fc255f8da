package org.driftline.commander.history;

import java.util.List;

import org.driftline.commander.mission.Mission;
import org.driftline.events.Envelope;

/**
 * A change of a mission is safe in the database. Whoever observes this must neither block nor fail.
 *
 * @param mission as it stands now
 * @param events what was told of it, in order
 */
public record MissionCommitted(Mission mission, List<Envelope> events) {

    /** Copies the list. */
    public MissionCommitted {
        events = List.copyOf(events);
    }
}
