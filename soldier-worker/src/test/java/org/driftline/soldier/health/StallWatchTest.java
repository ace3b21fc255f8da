package org.driftline.soldier.health;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StallWatchTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final StallWatch watch = new StallWatch(Duration.ofSeconds(60));

    @Test
    void aBacklogBeforeFreeHandsForLongIsAStall() {
        saw(0, 5, 2, 7);
        saw(10, 5, 2, 7);
        saw(69, 5, 2, 7);
        assertThat(watch.isStalled(at(69))).isFalse();

        assertThat(watch.isStalled(at(70))).isTrue();
    }

    @Test
    void fullHandsAreNoStall() {
        saw(0, 5, 0, 7);
        saw(100, 5, 0, 7);
        saw(200, 5, 0, 7);

        assertThat(watch.isStalled(at(200))).isFalse();
    }

    @Test
    void ordersThatComeAreNoStall() {
        saw(0, 5, 1, 7);
        saw(50, 5, 1, 8);
        saw(100, 5, 1, 9);

        assertThat(watch.isStalled(at(150))).isFalse();
    }

    @Test
    void aBrokerThatIsAwayIsNoStall() {
        saw(0, 5, 2, 7);
        saw(30, 5, 2, 7);
        watch.sawNothing();

        assertThat(watch.isStalled(at(1000))).isFalse();
    }

    private void saw(int second, int backlog, int free, long taken) {
        watch.saw(new StallWatch.Sighting(at(second), backlog, free, taken));
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }
}
