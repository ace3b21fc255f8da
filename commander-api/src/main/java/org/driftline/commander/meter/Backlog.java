package org.driftline.commander.meter;

import java.util.EnumMap;
import java.util.Map;

import org.driftline.events.MissionStatus;

/**
 * What waits in the database.
 *
 * @param missions how many have not ended, by status
 * @param oldestQueued how long the oldest QUEUED mission has been that (s); 0 when there is none
 * @param outbox orders and events that the broker has not confirmed
 * @param oldestMessage how long the oldest of those has waited (s); 0 when there is none
 * @param criticalOpen critical safety events that nobody has resolved
 */
record Backlog(
        Map<MissionStatus, Long> missions, double oldestQueued, long outbox, double oldestMessage, long criticalOpen) {
    Backlog {
        missions = new EnumMap<>(missions);
    }

    double missions(MissionStatus status) {
        return missions.getOrDefault(status, 0L);
    }
}
