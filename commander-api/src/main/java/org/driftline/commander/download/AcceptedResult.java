package org.driftline.commander.download;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.result.ResultManifest;

/**
 * The result of the one attempt that completed a mission.
 *
 * @param missionId which mission
 * @param attempt which attempt
 * @param worker who made it
 * @param startedAt when the attempt was claimed
 * @param endedAt when its result was accepted
 * @param manifest what it is
 */
record AcceptedResult(
        UUID missionId,
        int attempt,
        String worker,
        Instant startedAt,
        @Nullable Instant endedAt,
        ResultManifest manifest) {}
