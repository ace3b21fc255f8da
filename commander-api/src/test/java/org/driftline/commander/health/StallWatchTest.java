package org.driftline.commander.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.driftline.commander.broker.BrokerSight;
import org.driftline.commander.health.ServiceHealth.Level;

import static org.assertj.core.api.Assertions.assertThat;

class StallWatchTest {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private final StallWatch watch = new StallWatch(Duration.ofSeconds(60), START);

    @Test
    void backlogThatNobodyTakesIsAStall() {
        assertThat(watch.isStalled(waiting(5), false, START.plusSeconds(30))).isFalse();
        assertThat(watch.isStalled(waiting(6), false, START.plusSeconds(61))).isTrue();
    }

    @Test
    void backlogThatShrinksIsBeingTakenBySomebody() {
        watch.isStalled(waiting(5), false, START.plusSeconds(30));
        watch.isStalled(waiting(4), false, START.plusSeconds(60));
        assertThat(watch.isStalled(waiting(4), false, START.plusSeconds(100))).isFalse();
    }

    @Test
    void brokerThatIsAwayIsNoReasonToRestart() {
        assertThat(watch.isStalled(new BrokerSight(false, 0, 0, Instant.EPOCH, "away"), false, START.plusSeconds(500)))
                .isFalse();
    }

    @Test
    void onlyTheDatabaseMakesItUnhealthy() {
        ServiceHealth well = ServiceHealth.healthy("");
        ServiceHealth ill = ServiceHealth.unhealthy("");
        assertThat(HealthView.of(Map.of("postgres", well, "redis", well)).status())
                .isEqualTo(Level.HEALTHY);
        assertThat(HealthView.of(Map.of("postgres", well, "rabbitmq", ill)).status())
                .isEqualTo(Level.DEGRADED);
        assertThat(HealthView.of(Map.of("postgres", ill, "redis", well)).status())
                .isEqualTo(Level.UNHEALTHY);
    }

    private static BrokerSight waiting(int backlog) {
        return new BrokerSight(true, backlog, 0, Instant.EPOCH, "");
    }
}
