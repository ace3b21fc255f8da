package org.driftline.commander.tripstats;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.driftline.commander.position.TrackPoint;
import org.driftline.commander.progress.TrackProgress;
import org.driftline.commander.trip.Trip;
import org.driftline.commander.trip.TripStatus;
import org.driftline.commander.trip.Trips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftline.commander.trip.TripStatus.ASSIGNED;
import static org.driftline.commander.trip.TripStatus.COMPLETED;
import static org.driftline.commander.trip.TripStatus.EN_ROUTE;
import static org.driftline.commander.trip.TripStatus.ON_SCENE;
import static org.driftline.commander.trip.TripStatus.RETURNING;
import static org.driftline.commander.trip.TripStatus.SEARCHING;

/** Each step of a trip takes a minute: assigned 12:01, out 12:02, there 12:03, searching 12:04, back 12:05, over 12:06. */
class TripMetricsTest {
    private static final Instant LATE = Instant.parse("2024-01-02T00:00:00Z");

    @Test
    void timesAreThoseOfTheSteps() {
        TripMetrics metrics =
                metrics(TrackProgress.NONE, ASSIGNED, EN_ROUTE, ON_SCENE, SEARCHING, RETURNING, COMPLETED);

        assertThat(metrics.timeToSceneS()).isEqualTo(60);
        assertThat(metrics.onSceneS()).isEqualTo(120);
        assertThat(metrics.searchingS()).isEqualTo(60);
        assertThat(metrics.underWayS()).isEqualTo(240);
        assertThat(metrics.enduranceUsedS()).isEqualTo(240);
        // 4 min of 10 h
        assertThat(metrics.enduranceUsedFraction()).isEqualTo(0.01);
    }

    @Test
    void whatGoesOnCountsUntilNow() {
        TripMetrics metrics = metrics(TrackProgress.NONE, ASSIGNED, EN_ROUTE, ON_SCENE);

        assertThat(metrics.onSceneS()).isEqualTo(11 * 3600 + 57 * 60);
        assertThat(metrics.searchingS()).isNull();
        assertThat(metrics.enduranceUsedFraction()).isEqualTo(1.2);
    }

    @Test
    void whatWasNotIsNotZero() {
        TripMetrics metrics = metrics(TrackProgress.NONE, ASSIGNED, EN_ROUTE, RETURNING, COMPLETED);

        assertThat(metrics.timeToSceneS()).isNull();
        assertThat(metrics.onSceneS()).isNull();
        assertThat(metrics.meanSpeedKn()).isNull();
        assertThat(metrics.maxSpeedKn()).isNull();
        assertThat(metrics.crossTrackMeanM()).isNull();
        assertThat(metrics(TrackProgress.NONE).underWayS()).isNull();
    }

    @Test
    void milesAndSpeedsAreThoseOfTheTrack() {
        TrackPoint last = new TrackPoint(Trips.START.plusSeconds(7200), 0, 0, null, null, null);
        TrackProgress track = new TrackProgress(
                9,
                37_040,
                14.126,
                new TrackProgress.Deviation(4, 1000, 612.345),
                List.of(Trips.START),
                Trips.START,
                last);

        TripMetrics metrics = metrics(track, ASSIGNED, EN_ROUTE);

        // 20 NM in 2 h
        assertThat(metrics.trackNm()).isEqualTo(20);
        assertThat(metrics.meanSpeedKn()).isEqualTo(10);
        assertThat(metrics.maxSpeedKn()).isEqualTo(14.13);
        assertThat(metrics.crossTrackMeanM()).isEqualTo(250);
        assertThat(metrics.crossTrackMaxM()).isEqualTo(612.35);
        assertThat(metrics.waypointsPassed()).isEqualTo(1);
        assertThat(metrics.waypoints()).isEqualTo(2);
        // 2° of the equator
        assertThat(metrics.plannedNm()).isEqualTo(120.215);
    }

    private static TripMetrics metrics(TrackProgress track, TripStatus... steps) {
        Trip trip = Trips.moved(Trips.planned(Trips.route(new double[] {1, 0}, new double[] {2, 0})), steps);
        return TripMetrics.of(trip, track, LATE);
    }
}
