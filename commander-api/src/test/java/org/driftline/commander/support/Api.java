package org.driftline.commander.support;

import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;

/** The commander's API, with the key. */
public final class Api {
    private Api() {}

    /** A request with the key, and JSON as its body. */
    public static RequestSpecification client() {
        return given().header("X-API-Key", TestSettings.API_KEY).contentType(ContentType.JSON);
    }

    /** Posts a mission that must be accepted. */
    public static UUID post(String body) {
        return UUID.fromString(client().body(body)
                .post("/missions")
                .then()
                .statusCode(202)
                .extract()
                .path("mission_id"));
    }

    /** Gets what must be there. */
    public static ValidatableResponse get(String path) {
        return client().get(path).then().statusCode(200);
    }

    /** Gets a mission. */
    public static ValidatableResponse mission(UUID id) {
        return get("/missions/" + id);
    }
}
