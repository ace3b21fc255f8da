package org.driftline.commander.livestore;

import java.util.UUID;

/**
 * A line of a mission's live log.
 *
 * @param missionId whose
 * @param json the event that appended it; unique by the event's id
 */
public record LiveLog(UUID missionId, String json) {}
