package org.driftline.soldier.report;

import java.io.IOException;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.driftline.events.token.WorkerToken;
import org.driftline.soldier.testing.FakeCommander;
import org.driftline.soldier.testing.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TokenSourceTest {
    private final TestClock clock = new TestClock();
    private final FakeCommander commander = new FakeCommander(clock);
    private final TokenSource tokens = new TokenSource(commander, clock);

    @Test
    void oneTokenServesFor25Seconds() throws IOException {
        WorkerToken first = tokens.current();

        clock.advance(Duration.ofSeconds(24));
        assertThat(tokens.current()).isSameAs(first);

        clock.advance(Duration.ofSeconds(1));
        assertThat(tokens.current()).isNotSameAs(first);
        assertThat(commander.asked).hasValue(2);
    }

    @Test
    void aTokenIsUsedToItsLastSecondWhenTheCommanderIsAway() throws IOException {
        // Given
        WorkerToken first = tokens.current();
        commander.goAway();

        // Then
        clock.advance(Duration.ofSeconds(29));
        assertThat(tokens.current()).isSameAs(first);
        clock.advance(Duration.ofSeconds(1));
        assertThatThrownBy(tokens::current).isInstanceOf(IOException.class).hasMessageContaining("away");
        commander.comeBack();
        assertThat(tokens.current()).isNotSameAs(first);
    }

    @Test
    void keepingFreshNeverThrows() {
        commander.goAway();

        tokens.keepFresh();

        assertThat(commander.asked).hasValue(1);
    }
}
