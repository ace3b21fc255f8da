package org.driftline.commander.tripdesk;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.driftline.commander.database.Database;
import org.driftline.commander.identity.Role;
import org.driftline.commander.support.Api;
import org.driftline.commander.support.Somebody;
import org.driftline.commander.support.Sorties;
import org.driftline.commander.support.TestServers;

import static org.driftline.commander.support.Sorties.TRIPS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(TestServers.class)
class TripAppTest {
    @Inject
    Database database;

    @Test
    void tripIsReadAsItWasPlanned() {
        // Given
        UUID unit = Sorties.unit();

        // When
        Response answer = Api.client().body(Sorties.body(unit, null)).post(TRIPS);

        // Then
        String id = answer.path("trip_id");
        answer.then()
                .statusCode(201)
                .header("Location", endsWith(TRIPS + "/" + id))
                .header("ETag", "\"1\"")
                .body("status", is("planned"));
        Api.get(TRIPS + "/" + id)
                .body("unit_id", is(unit.toString()))
                .body("unit.sensor", is("visual"))
                .body("base.latitude", is(0f))
                .body("planned_start", is("2024-01-01T12:00:00Z"))
                .body("notes", is("as posted"))
                .body("route.features[0].geometry.coordinates[1]", contains(0.2f, 0.2f))
                // 0.2° of meridian, 0.2° of parallel, 0.1° of meridian
                .body("route_nm", is(29.933f))
                .body("timeline.departed_at", nullValue());
    }

    @Test
    void everyMistakeIsNamed() {
        Api.client()
                .body(
                        "{\"unit\":1,\"planned_start\":\"soon\",\"route\":{\"type\":\"LineString\",\"coordinates\":[[1,2]]},"
                                + "\"notes\":7,\"mission_id\":\"x\",\"base\":3}")
                .post(TRIPS)
                .then()
                .statusCode(422)
                .body(
                        "errors.field",
                        containsInAnyOrder(
                                "unit",
                                "unit_id",
                                "planned_start",
                                "route.coordinates",
                                "notes",
                                "mission_id",
                                "base",
                                "base.latitude",
                                "base.longitude"));
        Api.client()
                .body(Sorties.body(UUID.randomUUID(), null))
                .post(TRIPS)
                .then()
                .statusCode(422)
                .body("errors.field", contains("unit_id"));
    }

    @Test
    void onlyWhoReadTheLatestMayChangeIt() {
        // Given
        UUID unit = Sorties.unit();
        String path = TRIPS + "/" + Sorties.trip(unit);
        String plan = "{\"unit_id\":\"" + unit + "\",\"notes\":\"changed\"}";

        // Then
        Api.client().body(plan).put(path).then().statusCode(428);
        Api.client().header("If-Match", "\"7\"").body(plan).put(path).then().statusCode(412);
        Api.client()
                .header("If-Match", "\"1\"")
                .body(plan)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("notes", is("changed"))
                .body("route", nullValue());
    }

    @Test
    void listIsFilteredAndPaged() {
        // Given
        UUID unit = Sorties.unit();
        String older = Sorties.trip(unit).toString();
        String newer = Sorties.trip(unit).toString();
        Sorties.move(UUID.fromString(older), "assigned");

        // Then
        String of = TRIPS + "?unit=" + unit;
        Api.get(of).body("trips.trip_id", contains(newer, older)).body("next_cursor", nullValue());
        Api.get(of + "&status=assigned,en_route").body("trips.trip_id", contains(older));
        Api.get(of + "&since=2999-01-01T00:00:00Z").body("trips.size()", is(0));
        Api.get(of + "&mission=" + UUID.randomUUID()).body("trips.size()", is(0));
        String next = Api.get(of + "&limit=1")
                .body("trips.trip_id", contains(newer))
                .extract()
                .path("next_cursor");
        Api.get(of + "&limit=1&cursor=" + next)
                .body("trips.trip_id", contains(older))
                .body("next_cursor", nullValue());
        Api.client()
                .get(TRIPS + "?status=lost&unit=1&mission=2&since=3&limit=4000&cursor=5")
                .then()
                .statusCode(422)
                .body("errors.field", containsInAnyOrder("status", "unit", "mission", "since", "limit", "cursor"));
    }

    @Test
    void tripWithoutMissionIsItsOwners() {
        // Given
        Somebody owner = Somebody.with(Role.OPERATOR);
        Somebody other = Somebody.with(Role.OPERATOR);
        String trip = plan(owner, null).then().statusCode(201).extract().path("trip_id");

        // Then
        owner.client().get(TRIPS + "/" + trip).then().statusCode(200);
        Somebody.with(Role.COORDINATOR).client().get(TRIPS + "/" + trip).then().statusCode(200);
        isHidden(other, trip);
        other.client().get(TRIPS).then().body("trips.size()", is(0));
    }

    @Test
    void tripOfAMissionIsAsVisibleAsTheMission() {
        // Given
        Somebody owner = Somebody.with(Role.OPERATOR);
        Somebody reader = Somebody.with(Role.OPERATOR);
        Somebody writer = Somebody.with(Role.OPERATOR);
        Somebody stranger = Somebody.with(Role.OPERATOR);
        UUID mission = owner.post("{\"name\":\"search\"}");
        share(mission, reader, false);
        share(mission, writer, true);

        // When
        String trip = plan(writer, mission).then().statusCode(201).extract().path("trip_id");

        // Then
        owner.client().get(TRIPS + "?mission=" + mission).then().body("trips.trip_id", contains(trip));
        reader.client().get(TRIPS).then().body("trips.trip_id", hasItem(trip));
        reader.client().get(TRIPS + "/" + trip).then().statusCode(200);
        reader.client().post(TRIPS + "/" + trip + "/start").then().statusCode(403);
        owner.client().post(TRIPS + "/" + trip + "/start").then().statusCode(200);
        isHidden(stranger, trip);
        stranger.client().get(TRIPS).then().body("trips.trip_id", not(hasItem(trip)));
        plan(reader, mission).then().statusCode(403);
        plan(stranger, mission).then().statusCode(422).body("errors.field", contains("mission_id"));
        plan(owner, UUID.randomUUID()).then().statusCode(422);
    }

    @Test
    void observersOnlyRead() {
        Somebody observer = Somebody.with(Role.OBSERVER);

        plan(observer, null).then().statusCode(403);
        observer.client().get(TRIPS).then().statusCode(200);
    }

    private static void isHidden(Somebody from, String trip) {
        String path = TRIPS + "/" + trip;
        from.client().get(path).then().statusCode(404);
        from.client().post(path + "/start").then().statusCode(404);
        from.client().delete(path + "?reason=x").then().statusCode(404);
        from.client()
                .header("If-Match", "*")
                .body(Sorties.body(UUID.randomUUID(), null))
                .put(path)
                .then()
                .statusCode(404);
    }

    private static Response plan(Somebody somebody, UUID mission) {
        return somebody.client().body(Sorties.body(Sorties.unit(), mission)).post(TRIPS);
    }

    private void share(UUID mission, Somebody with, boolean mayWrite) {
        database.apart(() -> database.inTransaction(session -> session.createNativeQuery(
                                "insert into mission_share (mission_id, account_id, may_write) values (:m, :a, :w)")
                        .setParameter("m", mission)
                        .setParameter("a", with.caller().id())
                        .setParameter("w", mayWrite)
                        .executeUpdate()))
                .await()
                .atMost(Duration.ofSeconds(20));
    }
}
