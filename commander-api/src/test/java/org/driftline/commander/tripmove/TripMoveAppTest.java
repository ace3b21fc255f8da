package org.driftline.commander.tripmove;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

import org.driftline.commander.support.Api;
import org.driftline.commander.support.Sorties;
import org.driftline.commander.support.TestServers;
import org.driftline.commander.trip.Trip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftline.commander.support.Sorties.TRIPS;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(TestServers.class)
class TripMoveAppTest {
    private static final int AT_ONCE = 20;

    @Inject
    Fog fog;

    @Test
    void tripGoesItsWholeWay() {
        // Given
        UUID trip = Sorties.trip(Sorties.unit());

        // When
        for (String status : List.of("assigned", "en_route", "ON_SCENE", "searching", "returning", "completed")) {
            Sorties.move(trip, status).then().statusCode(200).body("status", is(status.toLowerCase()));
        }

        // Then
        Api.get(TRIPS + "/" + trip)
                .header("ETag", "\"7\"")
                .body("timeline.assigned_at", notNullValue())
                .body("timeline.departed_at", notNullValue())
                .body("timeline.on_scene_at", notNullValue())
                .body("timeline.searching_at", notNullValue())
                .body("timeline.returning_at", notNullValue())
                .body("timeline.ended_at", notNullValue());
        Sorties.move(trip, "returning").then().statusCode(409);
    }

    @Test
    void startAndCompleteTakeTheStepsBetween() {
        // Given
        UUID trip = Sorties.trip(Sorties.unit());
        String path = TRIPS + "/" + trip;

        // Then
        Api.client().post(path + "/complete").then().statusCode(409);
        Api.client()
                .post(path + "/start")
                .then()
                .statusCode(200)
                .body("status", is("en_route"))
                .body("timeline.assigned_at", notNullValue());
        Api.client().post(path + "/start").then().statusCode(409);
        Api.client()
                .body("{}")
                .post(path + "/complete")
                .then()
                .statusCode(200)
                .body("status", is("completed"))
                .body("timeline.on_scene_at", nullValue())
                .body("timeline.returning_at", notNullValue());
    }

    @Test
    void endsThatAreNoSuccessNeedAReason() {
        // Given
        UUID trip = Sorties.trip(Sorties.unit());
        String path = TRIPS + "/" + trip;

        // Then
        Api.client().delete(path).then().statusCode(422).body("errors[0].field", is("reason"));
        Api.client()
                .body("{\"status\":\"failed\"}")
                .post(path + "/status")
                .then()
                .statusCode(422)
                .body("errors[0].field", is("reason"));
        Api.client()
                .body("{\"status\":\"lost\",\"at\":\"x\"}")
                .post(path + "/status")
                .then()
                .statusCode(422);
        Api.client()
                .delete(path + "?reason=weather")
                .then()
                .statusCode(200)
                .body("status", is("cancelled"))
                .body("reason", is("weather"));
        Api.client().delete(path + "?reason=again").then().statusCode(409);
    }

    @Test
    void stepsMayBeToldLaterButNotBeforeTheyHappen() {
        // Given
        UUID trip = Sorties.trip(Sorties.unit());

        // Then
        move(trip, "assigned", "2024-01-01T12:00:00Z", 200);
        move(trip, "en_route", "2024-01-01T11:59:59Z", 422);
        move(trip, "en_route", "2999-01-01T11:59:59Z", 422);
        move(trip, "en_route", "2024-01-01T12:10:00Z", 200);
        Api.get(TRIPS + "/" + trip).body("timeline.departed_at", is("2024-01-01T12:10:00Z"));
    }

    @Test
    void oneUnitLeavesForOneOfManyTrips() throws Exception {
        // Given
        UUID unit = Sorties.unit();
        List<UUID> trips = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            trips.add(Sorties.trip(unit));
        }

        // When
        List<Integer> answers = atOnce(trips);

        // Then
        assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
        Api.get(TRIPS + "?limit=100&status=en_route&unit=" + unit).body("trips.size()", is(1));
    }

    @Test
    void unitIsFreeAgainWhenItsTripIsOver() {
        // Given
        UUID unit = Sorties.unit();
        UUID first = Sorties.started(Sorties.trip(unit));
        UUID second = Sorties.trip(unit);

        // Then
        Sorties.move(second, "assigned").then().statusCode(409).body("detail", containsString("another trip"));
        Api.client().post(TRIPS + "/" + first + "/complete").then().statusCode(200);
        Sorties.move(second, "assigned").then().statusCode(200);
    }

    @Test
    void guardHoldsUnitsBack() {
        // Given
        UUID trip = Sorties.trip(Sorties.unit());
        fog.over.add(trip);

        // Then
        Sorties.move(trip, "assigned").then().statusCode(200);
        Api.client().post(TRIPS + "/" + trip + "/start").then().statusCode(409).body("detail", is("There is fog"));
        Api.get(TRIPS + "/" + trip).body("status", is("assigned"));
        fog.over.remove(trip);
        Sorties.started(trip);
    }

    @Test
    void criticalDangerHoldsUnitsBackUntilItIsResolved() {
        // Given
        UUID trip = Sorties.trip(Sorties.unit());
        String danger = Api.client()
                .body("{\"trip_id\":\"" + trip
                        + "\",\"type\":\"weather\",\"severity\":\"critical\",\"description\":\"storm\"}")
                .post("/api/v1/safety-events")
                .then()
                .statusCode(201)
                .extract()
                .path("safety_event_id");

        // Then
        Api.client().post(TRIPS + "/" + trip + "/start").then().statusCode(409).body("detail", containsString(danger));
        for (String step : List.of("acknowledge", "resolve")) {
            Api.client()
                    .body("{\"note\":\"seen\"}")
                    .post("/api/v1/safety-events/" + danger + "/" + step)
                    .then()
                    .statusCode(200);
        }
        Sorties.started(trip);
    }

    @Test
    void unitLeavesAsItIsThen() {
        // Given
        UUID unit = Sorties.unit();
        UUID trip = Sorties.trip(unit);
        Api.client()
                .header("If-Match", "*")
                .body("{\"name\":\"" + unit + "\",\"kind\":\"drone\",\"cruise_kn\":40,\"endurance_h\":1,"
                        + "\"sensor\":\"infrared\"}")
                .put("/api/v1/units/" + unit)
                .then()
                .statusCode(200);

        // Then
        Api.get(TRIPS + "/" + trip).body("unit.kind", is("lifeboat"));
        Sorties.started(trip);
        Api.get(TRIPS + "/" + trip).body("unit.kind", is("drone"));
    }

    private static void move(UUID trip, String status, String at, int answer) {
        Api.client()
                .body("{\"status\":\"" + status + "\",\"at\":\"" + at + "\"}")
                .post(TRIPS + "/" + trip + "/status")
                .then()
                .statusCode(answer);
    }

    private static List<Integer> atOnce(List<UUID> trips) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(trips.size());
        try {
            List<Callable<Integer>> starts = trips.stream()
                    .<Callable<Integer>>map(trip -> () ->
                            Api.client().post(TRIPS + "/" + trip + "/start").statusCode())
                    .toList();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : clients.invokeAll(starts)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            clients.shutdown();
        }
    }

    /** Holds back what it is over. */
    @Singleton
    static class Fog implements DepartureGuard {
        final Set<UUID> over = ConcurrentHashMap.newKeySet();

        @Override
        public Uni<Optional<String>> hold(Mutiny.StatelessSession session, Trip trip) {
            return Uni.createFrom().item(over.contains(trip.id()) ? Optional.of("There is fog") : Optional.empty());
        }
    }
}
