package org.driftline.commander.verdict;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.mission.Mission;
import org.driftline.commander.mission.MissionState;

/** Judges an event that its worker did sign by what is known of its mission. Plain decisions, nothing is read or written. */
public final class StatusVerifier {
    private StatusVerifier() {}

    /**
     * Whether an event may change its mission.
     *
     * @param event what it says
     * @param worker who signed it
     * @param mission as it stands, or null if there is none
     */
    public static Verdict judge(StatusEvent event, String worker, @Nullable Mission mission) {
        try {
            if (mission == null) {
                throw new RefusedStatusException(
                        StatusRefusal.UNKNOWN_MISSION,
                        "there is no mission " + event.order().missionId());
            }
            check(event, worker, mission);
            return new Verdict.Apply(new VerifiedStatus(event, worker, mission));
        } catch (RefusedStatusException e) {
            return e.verdict();
        }
    }

    /**
     * What an event is whose id was applied before: the same bytes brought again by the broker are what a crash before our
     * acknowledgement leaves behind; anything else is a replay.
     */
    public static Verdict judgeRepeated(boolean redelivered, boolean sameBytes) {
        return redelivered && sameBytes
                ? new Verdict.Duplicate()
                : new Verdict.Refused(StatusRefusal.REPLAYED.code(), "an event with this id was applied before");
    }

    private static void check(StatusEvent event, String worker, Mission mission) throws RefusedStatusException {
        MissionState state = mission.state();
        if (state.status().isTerminal()) {
            throw refused(StatusRefusal.TERMINAL, "the mission is " + state.status());
        }
        if (!(state instanceof MissionState.Claimable)) {
            throw refused(StatusRefusal.ILLEGAL_MOVE, "the mission was not dispatched");
        }
        if (event.order().attempt() < state.attempt()) {
            throw refused(
                    StatusRefusal.STALE_ATTEMPT,
                    "attempt " + event.order().attempt() + " is over, now is " + state.attempt());
        }
        if (event.report() instanceof StatusReport.Claim) {
            checkClaim(event, worker, state);
        } else {
            checkHolder(event, worker, state);
        }
    }

    /** A later attempt may be claimed at once: its soldier was handed the order of one that died. */
    private static void checkClaim(StatusEvent event, String worker, MissionState state) throws RefusedStatusException {
        if (event.order().attempt() == state.attempt() && state instanceof MissionState.InProgress) {
            checkHolder(event, worker, state);
            throw refused(StatusRefusal.ILLEGAL_MOVE, "the worker holds this attempt already");
        }
    }

    private static void checkHolder(StatusEvent event, String worker, MissionState state)
            throws RefusedStatusException {
        boolean holds = state instanceof MissionState.InProgress running
                && running.worker().equals(worker)
                && running.attempt() == event.order().attempt();
        if (!holds) {
            throw refused(
                    StatusRefusal.NOT_HOLDER,
                    worker + " does not hold attempt " + event.order().attempt());
        }
        long last = ((MissionState.InProgress) state).seq();
        if (event.seq() <= last) {
            throw refused(StatusRefusal.STALE_SEQUENCE, "seq " + event.seq() + " is not past " + last);
        }
    }

    private static RefusedStatusException refused(StatusRefusal reason, String detail) {
        return new RefusedStatusException(reason, detail);
    }
}
