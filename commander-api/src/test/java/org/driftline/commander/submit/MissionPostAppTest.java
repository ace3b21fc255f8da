package org.driftline.commander.submit;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.driftline.commander.support.Api;
import org.driftline.commander.support.TestServers;
import org.driftline.commander.support.TestSettings;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@WithTestResource(TestServers.class)
class MissionPostAppTest {
    private static final String PROBLEM = "application/problem+json";

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/missions", "/missions", "/api/missions", "/api/v1/mission-management/missions"})
    void drillIsAcceptedAtEveryPath(String path) {
        // When
        Response answer = Api.client()
                .header("X-Correlation-ID", "from-client-1")
                .body("{\"name\":\"exercise\",\"team\":[1.50,\"x\"]}")
                .post(path);

        // Then
        answer.then()
                .statusCode(202)
                .header("X-Correlation-ID", "from-client-1")
                .body("status", is("QUEUED"))
                .body("kind", is("drill"))
                .body("created_at", endsWith("Z"))
                .body("mission_id", notNullValue());
        Api.client()
                .get(answer.header("Location"))
                .then()
                .statusCode(200)
                .body("mission_id", equalTo(answer.path("mission_id")))
                .body("attempt", is(1))
                .body("attempts.size()", is(0))
                .body("correlation_id", is("from-client-1"));
    }

    @Test
    void bodyThatIsTooLargeIsRefused() {
        Api.client()
                .body("x".repeat(10_000_000))
                .post("/missions")
                .then()
                .statusCode(413)
                .contentType(PROBLEM);
    }

    @Test
    void missionThatIsNotToStartWaits() {
        // When
        Response answer =
                Api.client().body("{\"name\":\"later\",\"start\":false}").post("/missions");

        // Then
        answer.then().statusCode(202).body("status", is("CREATED"));
        Api.client().get(answer.header("Location")).then().body("attempt", is(0));
    }

    @Test
    void everyMistakeInAPostIsNamed() {
        // When
        Response answer = Api.client()
                .body("{\"kind\":\"drift\",\"nmae\":\"x\",\"priority\":\"asap\",\"params\":{}}")
                .post("/missions");

        // Then
        answer.then()
                .statusCode(422)
                .contentType(PROBLEM)
                .body("type", is("urn:driftline:problem:invalid-fields"))
                .body("errors.field", contains("name", "priority", "nmae"))
                .body("correlation_id", notNullValue());
    }

    @Test
    void everyMistakeInParamsIsNamed() {
        // When
        Response answer = Api.client()
                .body(
                        "{\"name\":\"x\",\"params\":{\"latitude\":91,\"longitude\":180,\"object_type\":99,\"duration_hours\":1}}")
                .post("/missions");

        // Then
        answer.then()
                .statusCode(422)
                .body("errors.field", hasItems("params.latitude", "params.object_type", "params.start_time"));
    }

    @Test
    void bodyThatIsNotJsonIsAnsweredWithItsPlace() {
        Api.client()
                .body("{\"nam")
                .post("/missions")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("detail", endsWith("(line 1, column 6)"));
    }

    @Test
    void otherMediaTypesAndMethodsAreProblemsToo() {
        withKey()
                .contentType(ContentType.TEXT)
                .body("x")
                .post("/missions")
                .then()
                .statusCode(415)
                .contentType(PROBLEM);
        Api.client().delete("/missions").then().statusCode(405).contentType(PROBLEM);
        Api.client().get("/api/v1/nothing").then().statusCode(404).contentType(PROBLEM);
        Api.client().get("/missions/no-uuid").then().statusCode(404).contentType(PROBLEM);
    }

    @Test
    void listGoesOnWhereItStopped() {
        // Given
        String older =
                Api.client().body("{\"name\":\"older\"}").post("/missions").path("mission_id");
        String newer =
                Api.client().body("{\"name\":\"newer\"}").post("/missions").path("mission_id");

        // When
        Response first = Api.client().get("/missions?limit=1&status=pending,queued&kind=drill");
        Response second = Api.client()
                .queryParam("cursor", first.<String>path("next_cursor"))
                .get("/missions?limit=1");

        // Then
        first.then().statusCode(200).body("missions.mission_id", contains(newer));
        second.then().statusCode(200).body("missions.mission_id", contains(older));
    }

    @Test
    void listGoesBothWays() {
        // Given
        String first =
                Api.client().body("{\"name\":\"first\"}").post("/missions").path("mission_id");
        String then = Api.client().body("{\"name\":\"then\"}").post("/missions").path("mission_id");
        String newest = Api.client().get("/missions?limit=2").path("next_cursor");

        // When
        Response upwards = Api.client()
                .queryParam("cursor", newest)
                .queryParam("sort", "created_at")
                .get("/missions");

        // Then
        upwards.then().body("missions.mission_id", contains(then));
        Api.client().get("/missions?limit=2").then().body("missions.mission_id", contains(then, first));
    }

    @Test
    void listSaysAllThatIsWrongWithItsParameters() {
        Api.client()
                .get("/missions?limit=0&status=foo&sort=x&cursor=zz&kind=y")
                .then()
                .statusCode(422)
                .body("errors.field", containsInAnyOrder("status", "kind", "cursor", "limit", "sort"));
    }

    @Test
    void nobodyComesInWithoutTheKey() {
        given().get("/missions").then().statusCode(401).contentType(PROBLEM);
        given().header("X-API-Key", "wrong").get("/api/v1/missions").then().statusCode(401);
        given().header("Authorization", "Bearer " + TestSettings.API_KEY)
                .get("/api/v1/missions")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification withKey() {
        return given().header("X-API-Key", TestSettings.API_KEY);
    }
}
