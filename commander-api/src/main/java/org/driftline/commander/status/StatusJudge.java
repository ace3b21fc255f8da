package org.driftline.commander.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.driftline.commander.history.MissionChange;
import org.driftline.commander.mission.Mission;
import org.driftline.commander.verdict.StatusVerifier;
import org.driftline.commander.verdict.Verdict;
import org.driftline.commander.verdict.VerifiedStatus;

/**
 * Judges statuses one after the other, each by what those before it have left of its mission. Plain decisions, nothing is
 * read or written; used by one transaction only.
 */
final class StatusJudge {
    private final StatusProjection projection;
    private final Map<UUID, Mission> missions = new HashMap<>();
    private final Map<UUID, byte[]> digests;
    private final Instant now;
    private final List<Verdict> verdicts = new ArrayList<>();
    private final List<SignedStatus> signed = new ArrayList<>();
    private final List<StatusProjection.Applied> applied = new ArrayList<>();

    /**
     * A judge of statuses about these missions.
     *
     * @param missions as they stand, locked
     * @param digests of events that were applied before, by their ids
     * @param now the time of all changes
     */
    StatusJudge(StatusProjection projection, List<Mission> missions, Map<UUID, byte[]> digests, Instant now) {
        this.projection = projection;
        missions.forEach(mission -> this.missions.put(mission.id(), mission));
        this.digests = new HashMap<>(digests);
        this.now = now;
    }

    void judge(SignedStatus status) {
        byte[] before = digests.get(status.event().eventId());
        Verdict verdict = before == null
                ? StatusVerifier.judge(
                        status.event(),
                        status.worker(),
                        missions.get(status.event().order().missionId()))
                : StatusVerifier.judgeRepeated(
                        status.message().redelivered(),
                        Arrays.equals(before, status.message().digest()));
        verdicts.add(verdict);
        if (verdict instanceof Verdict.Apply verified) {
            apply(status, verified.status());
        }
    }

    private void apply(SignedStatus status, VerifiedStatus verified) {
        MissionChange change = projection.decide(verified, now);
        missions.put(change.mission().id(), change.mission());
        digests.put(status.event().eventId(), status.message().digest());
        signed.add(status);
        applied.add(new StatusProjection.Applied(verified, change));
    }

    /** One for each status that was judged, in their order. */
    List<Verdict> verdicts() {
        return verdicts;
    }

    /** Those that are applied. */
    List<SignedStatus> signed() {
        return signed;
    }

    /** What follows from them, in the same order. */
    List<StatusProjection.Applied> applied() {
        return applied;
    }

    Instant now() {
        return now;
    }
}
