package org.driftline.commander.support;

import java.util.UUID;

import io.restassured.response.Response;

/** Search units and their trips, by the API. */
public final class Sorties {
    /** Where trips are. */
    public static final String TRIPS = "/api/v1/trips";

    private Sorties() {}

    /** A new unit: a lifeboat, 20 kn, 10 h, from 0° N 0° E. */
    public static UUID unit() {
        String body = """
                {"name": "unit %s", "kind": "lifeboat", "cruise_kn": 20, "search_kn": 10, "endurance_h": 10,
                 "sensor": "visual", "base": {"latitude": 0, "longitude": 0}}""".formatted(UUID.randomUUID());
        return UUID.fromString(Api.client()
                .body(body)
                .post("/api/v1/units")
                .then()
                .statusCode(201)
                .extract()
                .path("unit_id"));
    }

    /** A new trip of this unit, ten miles to the north and on to the east. */
    public static UUID trip(UUID unit) {
        return UUID.fromString(Api.client()
                .body(body(unit, null))
                .post(TRIPS)
                .then()
                .statusCode(201)
                .extract()
                .path("trip_id"));
    }

    /** What a trip is posted as, for a mission or for none. */
    public static String body(UUID unit, UUID mission) {
        return """
                {"unit_id": "%s", %s "planned_start": "2024-01-01T12:00:00Z", "notes": "as posted",
                 "route": {"type": "LineString", "coordinates": [[0, 0.2], [0.2, 0.2], [0.2, 0.1]]}}""".formatted(unit, mission == null ? "" : "\"mission_id\": \"" + mission + "\",");
    }

    /** Moves a trip; whatever the answer is. */
    public static Response move(UUID trip, String status) {
        return Api.client()
                .body("{\"status\":\"" + status + "\",\"reason\":\"because\"}")
                .post(TRIPS + "/" + trip + "/status");
    }

    /** Starts a trip that must start. */
    public static UUID started(UUID trip) {
        Api.client().post(TRIPS + "/" + trip + "/start").then().statusCode(200);
        return trip;
    }
}
