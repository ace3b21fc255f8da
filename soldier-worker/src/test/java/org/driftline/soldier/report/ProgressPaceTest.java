package org.driftline.soldier.report;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressPaceTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final ProgressPace pace = new ProgressPace(Duration.ofSeconds(5), START);

    @Test
    void silenceNeverLastsLongerThanAHeartbeat() {
        assertThat(pace.isDue(after(4999), 0)).isFalse();
        assertThat(pace.isDue(after(5000), 0)).isTrue();
    }

    @Test
    void aJobThatMovedOnIsToldSoonButNotTooOften() {
        assertThat(pace.isDue(after(999), 0.5)).isFalse();
        assertThat(pace.isDue(after(1000), 0.5)).isTrue();

        pace.said(after(1000), 0.5);

        assertThat(pace.isDue(after(1500), 0.6)).isFalse();
        assertThat(pace.isDue(after(2000), 0.5)).isFalse();
        assertThat(pace.isDue(after(2000), 0.6)).isTrue();
    }

    private static Instant after(long millis) {
        return START.plusMillis(millis);
    }
}
