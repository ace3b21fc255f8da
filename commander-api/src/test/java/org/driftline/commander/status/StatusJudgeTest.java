package org.driftline.commander.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

import org.driftline.commander.history.MissionChange;
import org.driftline.commander.mission.Mission;
import org.driftline.commander.mission.MissionDetails;
import org.driftline.commander.mission.MissionState;
import org.driftline.commander.verdict.StatusEvent;
import org.driftline.commander.verdict.StatusRefusal;
import org.driftline.commander.verdict.StatusReport;
import org.driftline.commander.verdict.Verdict;
import org.driftline.commander.verdict.VerifiedStatus;
import org.driftline.events.MissionKind;
import org.driftline.events.OrderId;
import org.driftline.events.Priority;

import static org.assertj.core.api.Assertions.assertThat;

class StatusJudgeTest {
    private static final Instant NOW = Instant.parse("2024-01-01T12:00:00Z");
    private static final UUID MISSION = new UUID(0, 1);

    private final StatusJudge judge =
            new StatusJudge(new Moves(), List.of(queued()), Map.of(new UUID(9, 9), new byte[] {1}), NOW);

    @Test
    void laterStatusesAreJudgedByWhatEarlierOnesLeft() {
        // When
        judge.judge(status(1, new StatusReport.Claim()));
        judge.judge(status(2, new StatusReport.Success(json())));
        judge.judge(status(3, new StatusReport.Failure(json())));

        // Then
        assertThat(judge.verdicts())
                .hasExactlyElementsOfTypes(Verdict.Apply.class, Verdict.Apply.class, Verdict.Refused.class);
        assertThat(judge.verdicts().get(2)).extracting("reason").isEqualTo(StatusRefusal.TERMINAL.code());
        assertThat(judge.applied())
                .extracting(applied -> applied.change().mission().version())
                .containsExactly(2L, 3L);
    }

    @Test
    void idCountsOnceWithinOneTransactionToo() {
        // Given
        SignedStatus claim = status(1, new StatusReport.Claim());
        SignedStatus broughtAgain = new SignedStatus(message(1, true), claim.worker(), claim.event());

        // When
        List.of(claim, broughtAgain, claim).forEach(judge::judge);

        // Then
        assertThat(judge.verdicts())
                .hasExactlyElementsOfTypes(Verdict.Apply.class, Verdict.Duplicate.class, Verdict.Refused.class);
        assertThat(judge.signed()).containsExactly(claim);
    }

    @Test
    void statusOfAnUnknownMissionChangesNothing() {
        // Given
        StatusEvent event =
                new StatusEvent(new UUID(5, 5), new OrderId(new UUID(0, 2), 1), 1, new StatusReport.Claim());

        // When
        judge.judge(new SignedStatus(message(1, false), "w1", event));

        // Then
        assertThat(judge.verdicts().get(0)).extracting("reason").isEqualTo(StatusRefusal.UNKNOWN_MISSION.code());
        assertThat(judge.applied()).isEmpty();
    }

    private static SignedStatus status(long seq, StatusReport report) {
        return new SignedStatus(
                message(seq, false), "w1", new StatusEvent(new UUID(7, seq), new OrderId(MISSION, 1), seq, report));
    }

    private static StatusMessage message(long seq, boolean redelivered) {
        byte[] body = ("event " + seq).getBytes(StandardCharsets.UTF_8);
        return new StatusMessage(body, Map.of(), "application/json", "id", redelivered);
    }

    private static Mission queued() {
        MissionDetails details = new MissionDetails(
                MISSION, new UUID(0, 3), "m", null, MissionKind.DRILL, Priority.NORMAL, json(), json(), null, NOW);
        return new Mission(details, new MissionState.Queued(1), 1, NOW);
    }

    private static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Moves missions as the real one does, and writes nothing. */
    private static final class Moves implements StatusProjection {
        @Override
        public MissionChange decide(VerifiedStatus status, Instant now) {
            MissionState state = status.mission().state();
            MissionState next = state instanceof MissionState.InProgress running
                    ? running.complete()
                    : ((MissionState.Claimable) state).claim(status.attempt(), status.worker(), now);
            return new MissionChange(status.mission().moved(next, now), null, null, List.of(), null);
        }

        @Override
        public Uni<Void> write(Mutiny.StatelessSession session, List<Applied> statuses) {
            throw new UnsupportedOperationException("a judge writes nothing");
        }
    }
}
