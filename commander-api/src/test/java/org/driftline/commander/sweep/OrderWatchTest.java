package org.driftline.commander.sweep;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.driftline.commander.broker.BrokerSight;

import static org.assertj.core.api.Assertions.assertThat;

class OrderWatchTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final List<WaitingOrder> WAITING = List.of(new WaitingOrder(UUID.randomUUID(), 1));

    private final OrderWatch watch = new OrderWatch(START);

    @Test
    void orderThatNobodyClaimedALeaseAfterItsQueueWasEmptyIsGone() {
        watch.suspect(WAITING, at(10));
        assertThat(look(11, 0)).isEmpty();
        assertThat(look(70, 0)).isEmpty();
        assertThat(look(71, 3)).isEqualTo(WAITING);
        assertThat(watch.isIdle()).isTrue();
    }

    @Test
    void orderMayWaitAsLongAsTheQueueIsNotEmpty() {
        watch.suspect(WAITING, at(10));
        assertThat(look(11, 4)).isEmpty();
        assertThat(look(500, 1)).isEmpty();
        assertThat(look(501, 0)).isEmpty();
        assertThat(look(560, 0)).isEmpty();
        assertThat(look(561, 0)).isEqualTo(WAITING);
    }

    @Test
    void sightFromBeforeProvesNothing() {
        watch.suspect(WAITING, at(10));
        assertThat(watch.gone(sight(9, 0), at(11), LEASE)).isEmpty();
        assertThat(look(80, 0)).isEmpty();
    }

    @Test
    void silenceOfABrokerThatIsAwayProvesNothing() {
        watch.suspect(WAITING, at(10));
        look(11, 0);
        watch.gone(new BrokerSight(false, 0, 0, at(30), "away"), at(30), LEASE);
        assertThat(look(75, 0)).isEmpty();
        assertThat(look(134, 0)).isEmpty();
        assertThat(look(136, 0)).isEqualTo(WAITING);
    }

    @Test
    void silenceOfADatabaseThatIsAwayProvesNothing() {
        watch.suspect(WAITING, at(10));
        look(11, 0);
        watch.interrupted(at(30));
        assertThat(watch.isIdle()).isTrue();
        assertThat(look(90, 0)).isEmpty();
    }

    private List<WaitingOrder> look(int second, int orders) {
        return watch.gone(sight(second, orders), at(second), LEASE);
    }

    private static BrokerSight sight(int second, int orders) {
        return new BrokerSight(true, 0, orders, at(second), "");
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }
}
