package org.driftline.commander.track;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.driftline.commander.eta.Arrival;
import org.driftline.commander.eta.Estimate;
import org.driftline.commander.eta.NextWaypoint;
import org.driftline.commander.eta.SpeedSource;
import org.driftline.commander.progress.Told;

import static org.assertj.core.api.Assertions.assertThat;

class TrackNewsTest {
    private static final Instant NOW = Instant.parse("2024-01-01T12:00:00Z");
    private final TrackNews news = new TrackNews(Duration.ofSeconds(5), Duration.ofSeconds(60));

    @Test
    void positionsAreToldEveryFewSeconds() {
        Told told = Told.NOTHING.position(NOW);

        assertThat(news.tellsPosition(Told.NOTHING, NOW)).isTrue();
        assertThat(news.tellsPosition(told, NOW.plusMillis(4999))).isFalse();
        assertThat(news.tellsPosition(told, NOW.plusSeconds(5))).isTrue();
    }

    @Test
    void arrivalsAreToldFirstAndWhenTheyChange() {
        Told told = TrackNews.withArrivals(Told.NOTHING, estimate(1, 1000, 5000), NOW);

        assertThat(news.tellsArrivals(Told.NOTHING, estimate(1, 1000, 5000), NOW))
                .isTrue();
        assertThat(news.tellsArrivals(told, estimate(1, 1059, 5059), NOW.plusSeconds(9)))
                .isFalse();
        assertThat(news.tellsArrivals(told, estimate(1, 1060, 5000), NOW.plusSeconds(9)))
                .isTrue();
        assertThat(news.tellsArrivals(told, estimate(1, 1000, 4940), NOW.plusSeconds(9)))
                .isTrue();
        assertThat(news.tellsArrivals(told, estimate(1, 2000, 9000), NOW.plusSeconds(4)))
                .isFalse();
    }

    @Test
    void anotherWaypointIsToldAtOnce() {
        Told told = TrackNews.withArrivals(Told.NOTHING, estimate(1, 1000, 5000), NOW);

        assertThat(news.tellsArrivals(told, estimate(2, 1000, 5000), NOW.plusSeconds(1)))
                .isTrue();
        assertThat(news.tellsArrivals(told, estimate(0, 1000, 5000), NOW.plusSeconds(1)))
                .isTrue();
    }

    @Test
    void whatWasToldIsKept() {
        Told told = TrackNews.withArrivals(Told.NOTHING.position(NOW), estimate(3, 1, 2), NOW.plusSeconds(1));

        assertThat(Told.of(told.toJson())).isEqualTo(told);
        assertThat(Told.of(Told.NOTHING.toJson())).isEqualTo(Told.NOTHING);
    }

    private static Estimate estimate(int waypoint, long next, long base) {
        @Nullable NextWaypoint ahead = waypoint == 0 ? null : new NextWaypoint(waypoint, null, arrival(next));
        return new Estimate(NOW, ahead, arrival(base), null, 0, null, false);
    }

    private static Arrival arrival(long seconds) {
        return new Arrival(1, 20, SpeedSource.CRUISE, seconds, NOW.plusSeconds(seconds));
    }
}
