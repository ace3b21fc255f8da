package org.driftline.commander.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ThrottleRuleTest {
    private static final Instant START = Instant.parse("2024-01-01T12:00:00Z");
    private static final Marks NONE = new Marks(0, START, START);
    private static final ThrottleRule RULE = new ThrottleRule(3, Duration.ofSeconds(60), Duration.ofHours(1));

    @Test
    void waitDoublesAfterTheFreeTriesUpToTheLongest() {
        // Given
        List<Long> waits = new ArrayList<>();
        Marks marks = NONE;
        Instant now = START;

        // When
        for (int i = 0; i < 12; i++) {
            marks = RULE.mark(marks, now);
            Duration wait = RULE.wait(marks, now);
            waits.add(wait.toSeconds());
            now = now.plus(wait);
        }

        // Then
        assertThat(waits).containsExactly(0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L, 60L);
    }

    @Test
    void nothingOverflowsHoweverOftenSomebodyTries() {
        assertThat(RULE.wait(RULE.mark(new Marks(Integer.MAX_VALUE - 1, START, START), START), START))
                .isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void quietHourIsForgiven() {
        // Given
        Marks many = new Marks(100, START, START.plusSeconds(60));

        // Then
        assertThat(RULE.mark(many, START.plus(Duration.ofMinutes(61))).count()).isEqualTo(1);
        assertThat(RULE.mark(many, START.plus(Duration.ofMinutes(59))).count()).isEqualTo(101);
    }
}
