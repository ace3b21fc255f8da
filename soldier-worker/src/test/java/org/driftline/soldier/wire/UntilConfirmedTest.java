package org.driftline.soldier.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.driftline.events.connector.OutgoingEvent;
import org.driftline.soldier.testing.FakeWire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(20)
class UntilConfirmedTest {
    private static final Backoff QUICK = new Backoff(Duration.ofMillis(1), Duration.ofMillis(2));
    private static final OutgoingEvent EVENT = OutgoingEvent.of("id-1", Map.of());

    private final StopSignal stop = new StopSignal();
    private final FakeWire wire = new FakeWire();
    private final UntilConfirmed untilConfirmed = new UntilConfirmed(stop, QUICK, Duration.ofMillis(50));

    @Test
    void triesAgainUntilTheBrokerConfirms() throws StoppedException {
        wire.failNext(3);

        untilConfirmed.run("test", () -> wire.send(EVENT, new byte[0]));

        assertThat(wire.tries).hasSize(4);
    }

    @Test
    void aTryThatIsNeverAnsweredCountsAsFailed() throws StoppedException {
        AtomicInteger tries = new AtomicInteger();

        untilConfirmed.run(
                "test",
                () -> tries.incrementAndGet() < 3
                        ? new CompletableFuture<>()
                        : CompletableFuture.completedFuture(null));

        assertThat(tries).hasValue(3);
    }

    @Test
    void aTryThatCannotBeMadeIsMadeAgain() throws StoppedException {
        AtomicInteger tries = new AtomicInteger();

        untilConfirmed.run("test", () -> {
            if (tries.incrementAndGet() < 3) {
                throw new IOException("no token");
            }
            return CompletableFuture.completedFuture(null);
        });

        assertThat(tries).hasValue(3);
    }

    @Test
    void theEndOfTheGraceEndsTheWait() {
        UntilConfirmed patient = new UntilConfirmed(stop, QUICK, Duration.ofMinutes(5));
        CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS).execute(stop::handBack);

        assertThatThrownBy(() -> patient.run("test", CompletableFuture::new)).isInstanceOf(StoppedException.class);
    }

    @Test
    void onceMeansOnce() throws StoppedException {
        wire.failNext(1);

        assertThat(untilConfirmed.once("test", () -> wire.send(EVENT, new byte[0])))
                .isFalse();
        assertThat(wire.tries).hasSize(1);
    }

    @Test
    void pausesDoubleUpToTheirLimit() {
        assertThat(Backoff.DEFAULT.after(1)).isEqualTo(Duration.ofMillis(200));
        assertThat(Backoff.DEFAULT.after(3)).isEqualTo(Duration.ofMillis(800));
        assertThat(Backoff.DEFAULT.after(1000)).isEqualTo(Duration.ofSeconds(5));
    }
}
