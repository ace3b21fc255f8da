package org.driftline.commander.sweep;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import org.driftline.commander.attempt.AttemptOutcome;
import org.driftline.commander.broker.BrokerSight;
import org.driftline.commander.history.MissionChange;
import org.driftline.commander.mission.Mission;
import org.driftline.commander.mission.MissionState;
import org.driftline.commander.support.Missions;
import org.driftline.events.Envelope;
import org.driftline.events.EventTypes;
import org.driftline.events.MissionStatus;

import static org.assertj.core.api.Assertions.assertThat;

class LostLeaseTest {
    private static final Instant NOW = Missions.START.plusSeconds(90);
    private final Mission held = Missions.in(Missions.held());

    @Test
    void silentSoldierLosesItsMissionToTheNextAttempt() {
        // When
        MissionChange change =
                LostLease.of(held, Missions.START.plusSeconds(30), NOW).orElseThrow();

        // Then
        assertThat(change.mission().status()).isEqualTo(MissionStatus.QUEUED);
        assertThat(change.mission().state().attempt()).isEqualTo(3);
        assertThat(change.order()).isNotNull().matches(order -> order.attempt() == 3);
        assertThat(change.ended()).matches(end -> end.number() == 2 && end.outcome() == AttemptOutcome.LEASE_LOST);
        assertThat(change.events())
                .extracting(Envelope::type)
                .containsExactly(EventTypes.STATUS_CHANGED, EventTypes.LOG_APPENDED);
    }

    @Test
    void soldierThatWasHeardInTimeKeepsItsMission() {
        assertThat(LostLease.of(held, Missions.START, NOW)).isEmpty();
    }

    @Test
    void missionThatNobodyHoldsHasNoLeaseToLose() {
        assertThat(LostLease.of(Missions.in(new MissionState.Queued(2)), NOW, NOW))
                .isEmpty();
        assertThat(LostLease.of(Missions.in(new MissionState.Completed(2, "w1")), NOW, NOW))
                .isEmpty();
    }

    @Test
    void silenceCountsOnlyWhileWeListen() {
        // Given
        Listening listening = new Listening(Missions.START);

        // Then
        assertThat(listening.since(sight(true, 3), at(1))).isEqualTo(Missions.START);
        assertThat(listening.since(sight(false, 0), at(2))).isEqualTo(at(2));
        assertThat(listening.since(sight(true, 3), at(3))).isEqualTo(at(2));
        assertThat(listening.since(sight(true, 501), at(4))).isEqualTo(at(4));
        listening.interrupted(at(5));
        assertThat(listening.since(sight(true, 0), at(6))).isEqualTo(at(5));
    }

    private static BrokerSight sight(boolean answers, int backlog) {
        return new BrokerSight(answers, backlog, 0, Instant.EPOCH, "");
    }

    private static Instant at(int seconds) {
        return Missions.START.plusSeconds(seconds);
    }
}
