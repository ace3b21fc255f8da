package org.driftline.commander.progress;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.driftline.commander.position.TrackPoint;
import org.driftline.commander.route.Passing;
import org.driftline.commander.trip.Move;
import org.driftline.commander.trip.Trip;
import org.driftline.commander.trip.TripPlan;
import org.driftline.commander.trip.TripStatus;
import org.driftline.commander.trip.Trips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.driftline.commander.trip.TripStatus.ASSIGNED;
import static org.driftline.commander.trip.TripStatus.EN_ROUTE;

/** From 0° 0° along the equator to 1° E and 2° E; a degree is 111,319.491 m, a degree to the north 110,574.389 m. */
class TrackProgressTest {
    private static final double DEGREE = 111_319.491;
    private static final Instant START = Trips.START.plusSeconds(120);
    private final Trip trip =
            Trips.moved(Trips.planned(Trips.route(new double[] {1, 0}, new double[] {2, 0})), ASSIGNED, EN_ROUTE);

    @Test
    void milesAndSpeedsAreThoseBetweenPositions() {
        TrackProgress progress = count(trip, at(0, 0, 0, null), at(3600, 0.5, 0, null), at(5400, 1, 0, null));

        assertThat(progress.positions()).isEqualTo(3);
        assertThat(progress.distanceM()).isCloseTo(DEGREE, within(0.01));
        // 30.054 NM in half an hour
        assertThat(progress.maxSpeedKn()).isCloseTo(60.108, within(0.001));
        assertThat(progress.firstAt()).isEqualTo(START);
        assertThat(progress.last().time()).isEqualTo(START.plusSeconds(5400));
    }

    @Test
    void whatTheUnitSaysOfItsSpeedCounts() {
        assertThat(count(trip, at(0, 0, 0, 12.0), at(60, 0.5, 0, 21.5)).maxSpeedKn())
                .isEqualTo(21.5);
    }

    @Test
    void waypointsArePassedOneAfterTheOther() {
        TrackProgress progress = count(
                trip, at(0, 0, 0, null), at(60, 0.999, 0, null), at(120, 1.5, 0.001, null), at(180, 2.1, 0, null));

        assertThat(progress.passed()).containsExactly(START.plusSeconds(60), START.plusSeconds(180));
    }

    @Test
    void deviationIsCountedBetweenTheFirstAndTheLastWaypoint() {
        TrackProgress progress = count(
                trip,
                at(0, 0, 0.3, null),
                at(60, 1, 0, null),
                at(120, 1.4, 0.01, null),
                at(180, 1.6, -0.02, null),
                at(240, 2, 0, null),
                at(300, 2, 0.5, null));

        TrackProgress.Deviation deviation = progress.deviation();
        assertThat(deviation.count()).isEqualTo(3);
        assertThat(deviation.maxM()).isCloseTo(2211.5, within(13.0));
        assertThat(deviation.sumM() / deviation.count()).isCloseTo((0 + 1105.7 + 2211.5) / 3, within(7.0));
    }

    @Test
    void wayBackIsNoDeviation() {
        Trip turned = trip.moved(new Move(TripStatus.RETURNING, START.plusSeconds(100), null));

        TrackProgress progress = count(turned, at(0, 0, 0, null), at(60, 1, 0, null), at(120, 0.5, 0.3, null));

        assertThat(progress.deviation().count()).isEqualTo(1);
        assertThat(progress.passed()).hasSize(1);
        assertThat(progress.positions()).isEqualTo(3);
    }

    @Test
    void newRouteBeginsAnew() {
        TripPlan plan = new TripPlan(
                null,
                trip.plan().unitId(),
                Trips.lifeboat(),
                Trips.route(new double[] {1, 0}, new double[] {1, 1}),
                Trips.BASE,
                null,
                null);
        Trip rerouted = trip.replanned(plan, START.plusSeconds(90));

        TrackProgress progress = count(rerouted, at(0, 0, 0, null), at(60, 1, 0, null), at(120, 1.3, 0, null));

        assertThat(progress.passed()).isEmpty();
        assertThat(count(rerouted, at(60, 1, 0, null), at(120, 1, 0.001, null)).passed())
                .containsExactly(START.plusSeconds(120));
    }

    @Test
    void withoutARouteThereIsNothingToPass() {
        Trip free = Trips.moved(Trips.planned(null), ASSIGNED, EN_ROUTE);

        TrackProgress progress = count(free, at(0, 0, 0, null), at(60, 1, 1, null));

        assertThat(progress.passed()).isEmpty();
        assertThat(progress.deviation().count()).isZero();
    }

    @Test
    void overThePoleIsNotAroundTheWorld() {
        Trip free = Trips.moved(Trips.planned(null), ASSIGNED, EN_ROUTE);

        TrackProgress progress = count(free, point(0, 0, 89.9), point(3600, 180, 89.9));

        assertThat(progress.distanceM()).isCloseTo(2 * 11_169.4, within(1.0));
    }

    @Test
    void speedMadeGoodNeedsAMinute() {
        assertThat(MadeGood.kn(List.of(at(0, 0, 0, null)))).isNull();
        assertThat(MadeGood.kn(List.of(at(0, 0, 0, null), at(59, 0.1, 0, null))))
                .isNull();
        // a tenth of a degree there and back in half an hour: 12.0216 NM
        assertThat(MadeGood.kn(List.of(at(0, 0, 0, null), at(900, 0.1, 0, null), at(1800, 0, 0, null))))
                .isCloseTo(24.043, within(0.001));
    }

    private static TrackProgress count(Trip trip, TrackPoint... points) {
        TrackProgress progress = TrackProgress.NONE;
        for (TrackPoint point : points) {
            progress = progress.and(point, trip, new Passing(200, 1852));
        }
        return progress;
    }

    private static TrackPoint point(long seconds, double lon, double lat) {
        return at(seconds, lon, lat, null);
    }

    private static TrackPoint at(long seconds, double lon, double lat, @Nullable Double speed) {
        return new TrackPoint(START.plusSeconds(seconds), lat, lon, speed, null, null);
    }
}
