package org.driftline.commander.limit;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TokenBucketTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void burstGoesThroughAndThenTheSteadyRate() {
        // Given
        TokenBucket bucket = new TokenBucket(10, 3, 0);

        // When
        for (int i = 0; i < 3; i++) {
            assertThat(bucket.take(0)).isZero();
        }

        // Then
        assertThat(bucket.take(0)).isEqualTo(Duration.ofMillis(100));
        assertThat(bucket.take(SECOND / 20)).isEqualTo(Duration.ofMillis(50));
        assertThat(bucket.take(SECOND / 10)).isZero();
        assertThat(bucket.take(SECOND / 10)).isPositive();
    }

    @Test
    void pauseFillsItToTheBrimAndNotBeyond() {
        // Given
        TokenBucket bucket = new TokenBucket(10, 3, 0);
        bucket.take(0);
        assertThat(bucket.isFull(0)).isFalse();

        // Then
        assertThat(bucket.isFull(1000 * SECOND)).isTrue();
        for (int i = 0; i < 3; i++) {
            assertThat(bucket.take(1000 * SECOND)).isZero();
        }
        assertThat(bucket.take(1000 * SECOND)).isPositive();
    }

    @Test
    void clockThatWrapsDoesNoHarm() {
        TokenBucket bucket = new TokenBucket(10, 1, Long.MAX_VALUE);
        assertThat(bucket.take(Long.MAX_VALUE)).isZero();
        assertThat(bucket.take(Long.MAX_VALUE + SECOND / 10)).isZero();
    }
}
