package org.driftline.commander.attempt;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What one change of a mission means for its attempts.
 *
 * @param missionId whose
 * @param ended the attempt that ended with it, if any
 * @param begun the attempt that began with it, if any
 * @param at when
 */
public record AttemptStep(
        UUID missionId,
        @Nullable AttemptEnd ended,
        @Nullable Attempt begun,
        Instant at) {}
