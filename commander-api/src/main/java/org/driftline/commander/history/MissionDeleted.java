package org.driftline.commander.history;

import java.util.UUID;

/**
 * A mission is gone from the database. Whoever observes this must neither block nor fail.
 *
 * @param missionId which one
 */
public record MissionDeleted(UUID missionId) {}
