package org.driftline.commander.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.driftline.commander.history.MissionChange;
import org.driftline.commander.mission.Hold;
import org.driftline.commander.mission.Mission;
import org.driftline.commander.mission.MissionState;
import org.driftline.commander.support.Missions;
import org.driftline.events.Envelope;
import org.driftline.events.MissionStatus;

import static org.assertj.core.api.Assertions.assertThat;

class FirstOrderTest {
    private static final Hold STORM = new Hold("safety", "storm warning");
    private static final Hold PARENT = new Hold("dependency", "waits for its parent");
    private static final Instant NOW = Instant.parse("2024-01-01T12:00:05Z");

    private final Mission created = Missions.in(new MissionState.Created());
    private final Mission held = Missions.in(new MissionState.Created(STORM));

    @Test
    void missionThatNothingHoldsIsTheFirstAttempt() {
        // When
        MissionChange change = FirstOrder.of(created, Optional.empty(), NOW);

        // Then
        assertThat(change.mission().status()).isEqualTo(MissionStatus.QUEUED);
        assertThat(change.order()).isNotNull().matches(order -> order.attempt() == 1);
        assertThat(change.events()).extracting(Envelope::type).isEqualTo(List.of("mission.status_changed"));
    }

    @Test
    void heldMissionStaysAndSaysWhy() {
        // When
        MissionChange change = FirstOrder.of(created, Optional.of(STORM), NOW);

        // Then
        assertThat(change.mission().status()).isEqualTo(MissionStatus.CREATED);
        assertThat(change.mission().state().holdNow()).contains(STORM);
        assertThat(change.mission().version()).isEqualTo(created.version() + 1);
        assertThat(change.order()).isNull();
        assertThat(change.events())
                .extracting(Envelope::type)
                .isEqualTo(List.of("mission.held", "mission.log_appended"));
    }

    @Test
    void releaseDispatchesOnlyWhatWasToStart() {
        assertThat(FirstOrder.released(held, Optional.empty(), NOW))
                .hasValueSatisfying(
                        change -> assertThat(change.mission().status()).isEqualTo(MissionStatus.QUEUED));
        assertThat(FirstOrder.released(created, Optional.empty(), NOW)).isEmpty();
        assertThat(FirstOrder.released(created, Optional.of(STORM), NOW)).isEmpty();
    }

    @Test
    void nextReasonReplacesTheFirst() {
        assertThat(FirstOrder.released(held, Optional.of(STORM), NOW)).isEmpty();
        assertThat(FirstOrder.released(held, Optional.of(PARENT), NOW))
                .hasValueSatisfying(
                        change -> assertThat(change.mission().state().holdNow()).contains(PARENT));
    }
}
