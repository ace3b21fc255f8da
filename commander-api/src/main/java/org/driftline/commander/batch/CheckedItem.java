package org.driftline.commander.batch;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.problem.DomainError;
import org.driftline.commander.submit.PostedMission;

/**
 * One mission of a batch, judged.
 *
 * @param index its place in the request
 * @param mission if it is acceptable
 * @param error if it is not
 */
record CheckedItem(
        int index,
        @Nullable PostedMission mission,
        @Nullable DomainError error) {}
