package org.driftline.commander.eta;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.driftline.commander.trip.Trip;
import org.driftline.commander.trip.TripPlan;
import org.driftline.commander.trip.TripStatus;
import org.driftline.commander.trip.Trips;
import org.driftline.commander.unit.Base;
import org.driftline.drift.geo.LonLat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.driftline.commander.trip.TripStatus.ASSIGNED;
import static org.driftline.commander.trip.TripStatus.EN_ROUTE;
import static org.driftline.commander.trip.TripStatus.ON_SCENE;
import static org.driftline.commander.trip.TripStatus.RETURNING;
import static org.driftline.commander.trip.TripStatus.SEARCHING;

/**
 * By hand: a degree of the equator is 111,319.491 m = 60.108 NM; at the unit's 20 kn that takes 10,819 s, at its 10 kn for
 * searches 21,639 s. Base 0° 0°, out since 12:02 for 10 h: until 22:02.
 */
class EstimatorTest {
    private static final Instant AT = Instant.parse("2024-01-01T13:00:00Z");
    private final Estimator estimator = new Estimator(new EtaConfig() {
        @Override
        public Duration reserve() {
            return Duration.ofMinutes(30);
        }

        @Override
        public Duration madeGoodOver() {
            return Duration.ofMinutes(10);
        }
    });

    @Test
    void withoutASpeedMadeGoodTheUnitsOwnCounts() {
        Estimate estimate = estimate(out(EN_ROUTE), 1, 0, null);

        NextWaypoint next = estimate.nextWaypoint();
        assertThat(next.number()).isEqualTo(1);
        assertThat(next.arrival().distanceNm()).isEqualTo(60.108);
        assertThat(next.arrival().speedKn()).isEqualTo(20);
        assertThat(next.arrival().speedSource()).isEqualTo(SpeedSource.CRUISE);
        assertThat(next.arrival().timeS()).isEqualTo(10_819);
        assertThat(next.arrival().eta()).isEqualTo(AT.plusSeconds(10_819));
    }

    @Test
    void whatIsMadeGoodCountsAheadButNotForTheWayHome() {
        Estimate estimate = estimate(out(EN_ROUTE), 1, 0, 30.0);

        assertThat(estimate.nextWaypoint().arrival().speedSource()).isEqualTo(SpeedSource.MADE_GOOD);
        assertThat(estimate.nextWaypoint().arrival().timeS()).isEqualTo(7213);
        // 1° on to the first waypoint, 1° to the second, 3° back
        assertThat(estimate.base().distanceNm()).isCloseTo(5 * 60.108, within(0.002));
        assertThat(estimate.base().speedSource()).isEqualTo(SpeedSource.MADE_GOOD);
        assertThat(estimate.baseDirect().speedSource()).isEqualTo(SpeedSource.CRUISE);
        assertThat(estimate.baseDirect().timeS()).isEqualTo(10_819);
    }

    @Test
    void whoWaitsIsExpectedAtHisOwnSpeed() {
        assertThat(estimate(out(ON_SCENE), 1, 0, 0.4).nextWaypoint().arrival().speedSource())
                .isEqualTo(SpeedSource.CRUISE);
    }

    @Test
    void searchingIsSlower() {
        Arrival next = estimate(out(SEARCHING), 1, 0, null).nextWaypoint().arrival();

        assertThat(next.speedSource()).isEqualTo(SpeedSource.SEARCH);
        assertThat(next.timeS()).isEqualTo(21_639);
    }

    @Test
    void turnBackByLeavesTheReserve() {
        Estimate estimate = estimate(out(EN_ROUTE), 1, 0, null);

        assertThat(estimate.enduranceLeftS())
                .isEqualTo(Duration.ofMinutes(9 * 60 + 2).toSeconds());
        assertThat(estimate.turnBackBy())
                .isEqualTo(Instant.parse("2024-01-01T21:32:00Z").minusSeconds(10_819));
        assertThat(estimate.turnBackOverdue()).isFalse();
    }

    @Test
    void whoIsTooFarOutIsOverdue() {
        Estimate estimate = estimate(out(EN_ROUTE), 3, 2, null);

        assertThat(estimate.turnBackBy())
                .isEqualTo(Instant.parse("2024-01-01T21:32:00Z").minusSeconds(32_458));
        assertThat(estimate.turnBackOverdue()).isTrue();
        assertThat(estimate.nextWaypoint()).isNull();
        assertThat(estimate.base().distanceNm()).isCloseTo(180.324, within(0.002));
    }

    @Test
    void onTheWayBackThereIsOnlyTheBase() {
        Estimate estimate = estimate(out(EN_ROUTE, RETURNING), 1, 0, 15.0);

        assertThat(estimate.nextWaypoint()).isNull();
        assertThat(estimate.base()).isEqualTo(estimate.baseDirect());
        assertThat(estimate.base().timeS()).isEqualTo(14_426);
        assertThat(estimate.base().speedSource()).isEqualTo(SpeedSource.MADE_GOOD);
        assertThat(estimate.turnBackBy()).isNull();
    }

    @Test
    void withoutABaseNothingIsMadeUp() {
        Trip trip = Trips.moved(planned(null), ASSIGNED, EN_ROUTE);

        Estimate estimate = estimate(trip, 1, 0, null);

        assertThat(estimate.base()).isNull();
        assertThat(estimate.baseDirect()).isNull();
        assertThat(estimate.turnBackBy()).isNull();
        assertThat(estimate.enduranceLeftS()).isPositive();
    }

    @Test
    void theDatelineIsNoDetour() {
        TripPlan plan = new TripPlan(
                null,
                UUID.randomUUID(),
                Trips.lifeboat(),
                Trips.route(new double[] {-179.5, 0}, new double[] {-179.5, 0}),
                new Base(0, 179, null),
                null,
                null);
        Trip trip = Trips.moved(Trip.planned(plan, UUID.randomUUID(), Trips.START), ASSIGNED, EN_ROUTE);

        Estimate estimate = estimator
                .estimate(new Situation(trip, new LonLat(179.5, 0), AT, 0, null), AT)
                .orElseThrow();

        assertThat(estimate.nextWaypoint().arrival().distanceNm()).isEqualTo(60.108);
        // 1° on, 1.5° back
        assertThat(estimate.base().distanceNm()).isCloseTo(2.5 * 60.108, within(0.002));
    }

    @Test
    void whoIsNotOutIsExpectedNowhere() {
        Trip trip = Trips.moved(planned(Trips.BASE), ASSIGNED);

        assertThat(estimator.estimate(new Situation(trip, new LonLat(1, 0), AT, 0, null), AT))
                .isEmpty();
    }

    private Estimate estimate(Trip trip, double lon, int passed, @Nullable Double madeGood) {
        return estimator
                .estimate(new Situation(trip, new LonLat(lon, 0), AT, passed, madeGood), AT)
                .orElseThrow();
    }

    /** Assigned at 12:01, out since 12:02. */
    private static Trip out(TripStatus... steps) {
        Trip trip = Trips.moved(planned(Trips.BASE), ASSIGNED);
        for (TripStatus step : way(steps[steps.length - 1], steps)) {
            trip = Trips.moved(trip, step);
        }
        return trip;
    }

    private static TripStatus[] way(TripStatus last, TripStatus... steps) {
        return switch (last) {
            case ON_SCENE -> new TripStatus[] {EN_ROUTE, ON_SCENE};
            case SEARCHING -> new TripStatus[] {EN_ROUTE, ON_SCENE, SEARCHING};
            default -> steps;
        };
    }

    /** To 2° east and on to 3° east. */
    private static Trip planned(@Nullable Base base) {
        TripPlan plan = new TripPlan(
                null,
                UUID.randomUUID(),
                Trips.lifeboat(),
                Trips.route(new double[] {2, 0}, new double[] {3, 0}),
                base,
                null,
                null);
        return Trip.planned(plan, UUID.randomUUID(), Trips.START);
    }
}
