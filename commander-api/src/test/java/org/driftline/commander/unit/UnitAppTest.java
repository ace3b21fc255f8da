package org.driftline.commander.unit;

import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.driftline.commander.identity.Role;
import org.driftline.commander.support.Api;
import org.driftline.commander.support.Somebody;
import org.driftline.commander.support.Sorties;
import org.driftline.commander.support.TestServers;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(TestServers.class)
class UnitAppTest {
    private static final String UNITS = "/api/v1/units";

    @Test
    void unitIsReadAsItWasRegistered() {
        // Given
        String name = "RNLB " + UUID.randomUUID();

        // When
        Response answer = register(name);

        // Then
        String id = answer.path("unit_id");
        answer.then().statusCode(201).header("ETag", "\"1\"").header("Location", endsWith(UNITS + "/" + id));
        Api.get(UNITS + "/" + id)
                .body("name", is(name))
                .body("kind", is("lifeboat"))
                .body("cruise_kn", is(22.5f))
                .body("search_kn", nullValue())
                .body("endurance_h", is(10f))
                .body("sensor", is("night_vision"))
                .body("crew", is(7))
                .body("base.latitude", is(59f))
                .body("created_at", notNullValue())
                .body("archived_at", nullValue());
    }

    @Test
    void everyMistakeIsNamed() {
        Api.client()
                .body("{\"kind\":\"submarine\",\"cruise_kn\":0,\"speed\":4,\"base\":{\"latitude\":91,\"lon\":0}}")
                .post(UNITS)
                .then()
                .statusCode(422)
                .body(
                        "errors.field",
                        containsInAnyOrder(
                                "name",
                                "kind",
                                "cruise_kn",
                                "endurance_h",
                                "sensor",
                                "speed",
                                "base.lon",
                                "base.latitude",
                                "base.longitude"));
    }

    @Test
    void namesAreTakenOnceByEachOwner() {
        // Given
        String name = "RNLB " + UUID.randomUUID();
        String first = register(name).path("unit_id");

        // Then
        register(name.toLowerCase()).then().statusCode(409);
        Somebody other = Somebody.with(Role.COORDINATOR);
        other.client().body(body(name)).post(UNITS).then().statusCode(201);
        Api.client().delete(UNITS + "/" + first).then().statusCode(204);
        register(name).then().statusCode(201);
    }

    @Test
    void onlyWhoReadTheLatestMayChangeIt() {
        // Given
        String path = UNITS + "/" + register("RNLB " + UUID.randomUUID()).path("unit_id");
        String changed = body("HM " + UUID.randomUUID());

        // Then
        Api.client().body(changed).put(path).then().statusCode(428);
        Api.client().header("If-Match", "\"2\"").body(changed).put(path).then().statusCode(412);
        Api.client()
                .header("If-Match", "\"1\"")
                .body(changed)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        Api.client().header("If-Match", "\"1\"").body(changed).put(path).then().statusCode(412);
    }

    @Test
    void unitThatWasOnATripIsArchived() {
        // Given
        UUID unit = Sorties.unit();
        Sorties.trip(unit);

        // When
        Api.client().delete(UNITS + "/" + unit).then().statusCode(200).body("archived_at", notNullValue());

        // Then
        Api.get(UNITS + "/" + unit).body("archived_at", notNullValue());
        Api.get(UNITS + "?limit=100").body("units.findAll { it.unit_id == '" + unit + "' }.size()", is(0));
        Api.get(UNITS + "?limit=100&archived=true")
                .body("units.findAll { it.unit_id == '" + unit + "' }.size()", is(1));
        Api.client()
                .body("{\"unit_id\":\"" + unit + "\"}")
                .post("/api/v1/trips")
                .then()
                .statusCode(422)
                .body("errors[0].field", is("unit_id"));
    }

    @Test
    void theRegisterIsPaged() {
        // Given
        UUID older = Sorties.unit();
        UUID newer = Sorties.unit();

        // Then
        String next = Api.get(UNITS + "?limit=1&kind=lifeboat")
                .body("units.unit_id", containsInAnyOrder(newer.toString()))
                .extract()
                .path("next_cursor");
        Api.get(UNITS + "?limit=1&cursor=" + next).body("units[0].unit_id", is(older.toString()));
        Api.client()
                .get(UNITS + "?limit=0&kind=tank&cursor=x&archived=maybe")
                .then()
                .statusCode(422)
                .body("errors.field", containsInAnyOrder("limit", "kind", "cursor", "archived"));
    }

    @Test
    void operatorsReadTheRegisterAndCoordinatorsWriteIt() {
        UUID unit = Sorties.unit();
        Somebody operator = Somebody.with(Role.OPERATOR);

        operator.client().get(UNITS + "/" + unit).then().statusCode(200);
        operator.client().body(body("mine")).post(UNITS).then().statusCode(403);
        operator.client().delete(UNITS + "/" + unit).then().statusCode(403);
        Api.client().get(UNITS + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    private static Response register(String name) {
        return Api.client().body(body(name)).post(UNITS);
    }

    private static String body(String name) {
        return """
                {"name": "%s", "kind": "lifeboat", "cruise_kn": 22.5, "endurance_h": 10, "sensor": "night_vision",
                 "crew": 7, "base": {"latitude": 59, "longitude": -2.9}}""".formatted(name);
    }
}
