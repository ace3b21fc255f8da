package org.driftline.commander.trip;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;
import org.driftline.commander.route.Route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.driftline.commander.trip.TripStatus.ASSIGNED;
import static org.driftline.commander.trip.TripStatus.CANCELLED;
import static org.driftline.commander.trip.TripStatus.EN_ROUTE;

class TripTest {
    private static final Instant LATER = Trips.START.plusSeconds(3600);
    private final Route route = Trips.route(new double[] {0, 1}, new double[] {1, 1});
    private final Route other = Trips.route(new double[] {0, 2}, new double[] {1, 1});

    @Test
    void beforeTheUnitIsOutEverythingCanChange() {
        Trip trip = Trips.moved(Trips.planned(route), ASSIGNED);

        Trip changed = trip.replanned(plan(UUID.randomUUID(), UUID.randomUUID(), other), LATER);

        assertThat(changed.status()).isEqualTo(ASSIGNED);
        assertThat(changed.routeSince()).isNull();
        assertThat(changed.version()).isEqualTo(trip.version() + 1);
    }

    @Test
    void whileItIsOutUnitAndMissionStay() {
        Trip trip = Trips.moved(Trips.planned(route), ASSIGNED, EN_ROUTE);

        assertThat(kind(trip, plan(UUID.randomUUID(), null, route))).isEqualTo(ErrorKind.CONFLICT);
        assertThat(kind(trip, plan(trip.plan().unitId(), UUID.randomUUID(), route)))
                .isEqualTo(ErrorKind.CONFLICT);
    }

    @Test
    void aNewRouteCountsFromThenOn() {
        Trip trip = Trips.moved(Trips.planned(route), ASSIGNED, EN_ROUTE);
        UUID unit = trip.plan().unitId();

        assertThat(trip.replanned(plan(unit, null, other), LATER).routeSince()).isEqualTo(LATER);
        assertThat(trip.replanned(plan(unit, null, route), LATER).routeSince()).isNull();
        assertThat(trip.replanned(plan(unit, null, null), LATER).routeSince()).isEqualTo(LATER);
    }

    @Test
    void whatIsOverStays() {
        Trip trip = Trips.moved(Trips.planned(route), CANCELLED);

        assertThat(kind(trip, plan(trip.plan().unitId(), null, route))).isEqualTo(ErrorKind.CONFLICT);
    }

    private static ErrorKind kind(Trip trip, TripPlan plan) {
        return catchThrowableOfType(DomainError.class, () -> trip.replanned(plan, LATER))
                .kind();
    }

    private static TripPlan plan(UUID unit, @Nullable UUID mission, @Nullable Route route) {
        return new TripPlan(mission, unit, Trips.lifeboat(), route, Trips.BASE, null, null);
    }
}
