package org.driftline.commander.verdict;

import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;

import org.driftline.commander.mission.Mission;
import org.driftline.commander.mission.MissionState;
import org.driftline.commander.mission.Progress;
import org.driftline.commander.support.Missions;
import org.driftline.events.OrderId;

import static org.assertj.core.api.Assertions.assertThat;

class StatusVerifierTest {
    private static final StatusReport CLAIM = new StatusReport.Claim();
    private static final StatusReport ADVANCE = new StatusReport.Advance(new Progress(0.5, null));
    private static final StatusReport SUCCESS = new StatusReport.Success(JsonNodeFactory.instance.objectNode());

    private final Mission queued = Missions.in(new MissionState.Queued(2));
    private final Mission held = Missions.in(Missions.held());

    @Test
    void queuedAttemptMayBeClaimed() {
        assertApplied(queued, CLAIM, 2, 1, "w1");
        assertApplied(queued, CLAIM, 3, 1, "w1");
    }

    @Test
    void laterAttemptMayBeClaimedFromWhoeverHoldsAnEarlierOne() {
        assertApplied(held, CLAIM, 3, 1, "w2");
        assertApplied(held, CLAIM, 3, 1, "w1");
    }

    @Test
    void holderMayGoOn() {
        assertApplied(held, ADVANCE, 2, 6, "w1");
        assertApplied(held, SUCCESS, 2, 99, "w1");
    }

    @Test
    void nobodyElseMaySpeakOfAnAttempt() {
        assertRefused("not_holder", held, ADVANCE, 2, 6, "w2");
        assertRefused("not_holder", held, CLAIM, 2, 1, "w2");
        assertRefused("not_holder", held, SUCCESS, 3, 6, "w1");
        assertRefused("not_holder", queued, SUCCESS, 2, 2, "w1");
    }

    @Test
    void attemptThatIsOverIsStale() {
        assertRefused("stale_attempt", held, ADVANCE, 1, 99, "w1");
        assertRefused("stale_attempt", queued, CLAIM, 1, 1, "w1");
    }

    @Test
    void sequenceMustIncrease() {
        assertRefused("stale_sequence", held, ADVANCE, 2, 5, "w1");
        assertRefused("stale_sequence", held, CLAIM, 2, 1, "w1");
        assertRefused("illegal_move", held, CLAIM, 2, 6, "w1");
    }

    @Test
    void missionMustBeThereDispatchedAndNotOver() {
        assertRefused("unknown_mission", null, CLAIM, 1, 1, "w1");
        assertRefused("illegal_move", Missions.in(new MissionState.Created()), CLAIM, 1, 1, "w1");
        assertRefused("terminal", Missions.in(new MissionState.Completed(2, "w1")), ADVANCE, 2, 6, "w1");
        assertRefused("terminal", Missions.in(new MissionState.Failed(2, "w1")), CLAIM, 3, 1, "w1");
        assertRefused("terminal", Missions.in(new MissionState.Cancelled(2)), SUCCESS, 2, 6, "w1");
    }

    @Test
    void onlySameBytesBroughtAgainByTheBrokerAreADuplicate() {
        assertThat(StatusVerifier.judgeRepeated(true, true)).isInstanceOf(Verdict.Duplicate.class);
        assertThat(StatusVerifier.judgeRepeated(false, true)).isInstanceOf(Verdict.Refused.class);
        assertThat(StatusVerifier.judgeRepeated(true, false)).isInstanceOf(Verdict.Refused.class);
    }

    private static void assertApplied(Mission mission, StatusReport report, int attempt, long seq, String worker) {
        assertThat(judge(mission, report, attempt, seq, worker)).isInstanceOf(Verdict.Apply.class);
    }

    private static void assertRefused(
            String reason, Mission mission, StatusReport report, int attempt, long seq, String worker) {
        assertThat(judge(mission, report, attempt, seq, worker))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static Verdict judge(Mission mission, StatusReport report, int attempt, long seq, String worker) {
        UUID missionId = mission == null ? UUID.randomUUID() : mission.id();
        StatusEvent event = new StatusEvent(UUID.randomUUID(), new OrderId(missionId, attempt), seq, report);
        return StatusVerifier.judge(event, worker, mission);
    }
}
