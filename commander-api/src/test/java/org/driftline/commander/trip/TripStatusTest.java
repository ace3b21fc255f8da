package org.driftline.commander.trip;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.driftline.commander.trip.TripStatus.ASSIGNED;
import static org.driftline.commander.trip.TripStatus.CANCELLED;
import static org.driftline.commander.trip.TripStatus.COMPLETED;
import static org.driftline.commander.trip.TripStatus.EN_ROUTE;
import static org.driftline.commander.trip.TripStatus.FAILED;
import static org.driftline.commander.trip.TripStatus.ON_SCENE;
import static org.driftline.commander.trip.TripStatus.PLANNED;
import static org.driftline.commander.trip.TripStatus.RETURNING;
import static org.driftline.commander.trip.TripStatus.SEARCHING;

class TripStatusTest {
    /** Row: from; column: to, in the order of the constants; x is legal. */
    private static final Map<TripStatus, String> TABLE = Map.of(
            PLANNED, ".x.....x.",
            ASSIGNED, "..x....xx",
            EN_ROUTE, "...x.x.xx",
            ON_SCENE, "....xx.xx",
            SEARCHING, ".....x.xx",
            RETURNING, "......xxx",
            COMPLETED, ".........",
            CANCELLED, ".........",
            FAILED, ".........");

    private static final Map<TripStatus, TripStatus[]> WAYS = Map.of(
            PLANNED,
            new TripStatus[] {},
            ASSIGNED,
            new TripStatus[] {ASSIGNED},
            EN_ROUTE,
            new TripStatus[] {ASSIGNED, EN_ROUTE},
            ON_SCENE,
            new TripStatus[] {ASSIGNED, EN_ROUTE, ON_SCENE},
            SEARCHING,
            new TripStatus[] {ASSIGNED, EN_ROUTE, ON_SCENE, SEARCHING},
            RETURNING,
            new TripStatus[] {ASSIGNED, EN_ROUTE, ON_SCENE, SEARCHING, RETURNING},
            COMPLETED,
            new TripStatus[] {ASSIGNED, EN_ROUTE, RETURNING, COMPLETED},
            CANCELLED,
            new TripStatus[] {CANCELLED},
            FAILED,
            new TripStatus[] {ASSIGNED, FAILED});

    @ParameterizedTest
    @MethodSource("pairs")
    void everyMoveIsLegalOrNot(TripStatus from, TripStatus to, boolean legal) {
        Trip trip = Trips.moved(Trips.planned(null), WAYS.get(from));
        Move move = new Move(to, trip.updatedAt().plusSeconds(1), "because");

        if (legal) {
            Trip moved = trip.moved(move);
            assertThat(moved.status()).isEqualTo(to);
            assertThat(moved.timeline().last()).isEqualTo(move.at());
            assertThat(moved.version()).isEqualTo(trip.version() + 1);
        } else {
            assertThat(catchThrowableOfType(DomainError.class, () -> trip.moved(move))
                            .kind())
                    .isEqualTo(ErrorKind.CONFLICT);
        }
    }

    @Test
    void oneUnitIsOnOneTripFromItsAssignmentOn() {
        assertThat(TripStatus.values())
                .filteredOn(TripStatus::isActive)
                .containsExactly(ASSIGNED, EN_ROUTE, ON_SCENE, SEARCHING, RETURNING);
        assertThat(TripStatus.values()).filteredOn(TripStatus::isEnd).containsExactly(COMPLETED, CANCELLED, FAILED);
        assertThat(TripStatus.values()).filteredOn(TripStatus::needsReason).containsExactly(CANCELLED, FAILED);
    }

    @Test
    void stepsDoNotGoBackInTime() {
        Trip trip = Trips.moved(Trips.planned(null), ASSIGNED, EN_ROUTE);
        Instant before = trip.updatedAt().minusSeconds(1);

        DomainError error = catchThrowableOfType(DomainError.class, () -> trip.moved(new Move(ON_SCENE, before, null)));

        assertThat(error.fields()).extracting("field").containsExactly("at");
    }

    private static Stream<Arguments> pairs() {
        return Arrays.stream(TripStatus.values())
                .flatMap(from -> Arrays.stream(TripStatus.values())
                        .map(to -> Arguments.of(from, to, TABLE.get(from).charAt(to.ordinal()) == 'x')));
    }
}
