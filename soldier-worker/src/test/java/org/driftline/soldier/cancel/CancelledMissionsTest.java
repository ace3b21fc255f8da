package org.driftline.soldier.cancel;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CancelledMissionsTest {
    private static final UUID MISSION = new UUID(1, 1);
    private static final Instant NOW = Instant.parse("2024-01-01T12:00:00Z");

    private final CancelledMissions missions = new CancelledMissions();
    private final AtomicInteger told = new AtomicInteger();

    @Test
    void whoHasTheMissionInHandIsTold() {
        // Given
        missions.hold(MISSION, told::incrementAndGet);
        missions.hold(new UUID(2, 2), () -> told.addAndGet(100));

        // When
        missions.cancelled(MISSION);

        // Then
        assertThat(told).hasValue(1);
        assertThat(missions.isCancelled(MISSION)).isTrue();
    }

    @Test
    void whoTakesItLaterIsToldAtOnce() {
        // Given
        missions.cancelled(MISSION);

        // When
        missions.hold(MISSION, told::incrementAndGet);

        // Then
        assertThat(told).hasValue(1);
    }

    @Test
    void whoLetGoIsNotTold() {
        // Given
        missions.hold(MISSION, told::incrementAndGet).close();

        // When
        missions.cancelled(MISSION);

        // Then
        assertThat(told).hasValue(0);
        assertThat(missions.inHand()).isEmpty();
    }

    @Test
    void onlyTheLatestAreRemembered() {
        // When
        for (int i = 0; i <= CancelledMissions.REMEMBERED; i++) {
            missions.cancelled(new UUID(0, i));
        }

        // Then
        assertThat(missions.isCancelled(new UUID(0, 0))).isFalse();
        assertThat(missions.isCancelled(new UUID(0, 1))).isTrue();
    }

    @Test
    void commanderIsAskedForWhatMayHaveBeenMissed() {
        // Given a worker that listens, and asked for what was said before
        missions.hold(MISSION, told::incrementAndGet);
        missions.listening(NOW);
        assertThat(missions.isToAsk(NOW)).isTrue();
        missions.asked(NOW);
        assertThat(missions.isToAsk(NOW.plusSeconds(60))).isFalse();

        // When an order comes that was sent while it listened
        missions.begun(NOW.plusSeconds(60));
        assertThat(missions.isToAsk(NOW.plusSeconds(61))).isFalse();

        // Then it asks for one that is older, or does not say how old it is
        missions.begun(NOW.minusSeconds(60));
        assertThat(missions.isToAsk(NOW.plusSeconds(61))).isTrue();
        missions.asked(NOW.plusSeconds(61));
        missions.begun(null);
        assertThat(missions.isToAsk(NOW.plusSeconds(62))).isTrue();
    }

    @Test
    void deafWorkerAsksAgainAndAgain() {
        // Given
        missions.hold(MISSION, told::incrementAndGet);
        missions.asked(NOW);

        // Then
        assertThat(missions.isToAsk(NOW.plusSeconds(1))).isFalse();
        assertThat(missions.isToAsk(NOW.plus(CancelledMissions.DEAF))).isTrue();
    }

    @Test
    void nobodyAsksForNothing() {
        missions.listening(NOW);

        assertThat(missions.isToAsk(NOW)).isFalse();
    }
}
