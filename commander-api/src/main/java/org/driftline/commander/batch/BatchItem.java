package org.driftline.commander.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.http.Problem;
import org.driftline.commander.submit.AcceptedMission;

/**
 * What became of one mission of a batch.
 *
 * @param index its place in the request, from 0
 * @param status 202, or what it would have been answered alone
 * @param mission when it was accepted
 * @param problem when it was not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BatchItem(
        int index,
        int status,
        @Nullable AcceptedMission mission,
        @Nullable Problem problem) {
    private static final int ACCEPTED = 202;

    static BatchItem accepted(int index, AcceptedMission mission) {
        return new BatchItem(index, ACCEPTED, mission, null);
    }

    static BatchItem refused(int index, Problem problem) {
        return new BatchItem(index, problem.status(), null, problem);
    }
}
