package org.driftline.commander.batch;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.driftline.commander.identity.Role;
import org.driftline.commander.support.Api;
import org.driftline.commander.support.Somebody;
import org.driftline.commander.support.TestServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

@QuarkusTest
@WithTestResource(TestServers.class)
class BatchAppTest {
    private final Somebody owner = Somebody.with(Role.OPERATOR);

    @Test
    void eachMissionIsAcceptedOrRefusedForItself() {
        // When
        Response answer = post("""
                {"missions": [{"name": "good"}, {"name": 7, "priority": "asap"}, 3, {"name": "later", "start": false}]}""");

        // Then
        answer.then()
                .statusCode(207)
                .body("accepted", is(2))
                .body("refused", is(2))
                .body("results.index", contains(0, 1, 2, 3))
                .body("results.status", contains(202, 422, 422, 202))
                .body("results[0].mission.status", is("QUEUED"))
                .body("results[1].problem.errors.field", contains("name", "priority"))
                .body("results[3].mission.status", is("CREATED"));
        client().get("/missions").then().body("missions", hasSize(2));
    }

    @Test
    void batchCanBeRepeatedUnderItsKey() {
        // Given
        String body = "{\"missions\":[{\"name\":\"a\"},{\"name\":\"b\"}]}";

        // When
        Response first = client().header("Idempotency-Key", "batch").body(body).post("/missions/batch");
        Response second = client().header("Idempotency-Key", "batch").body(body).post("/missions/batch");

        // Then
        assertThat(second.asString()).isEqualTo(first.asString());
        client().get("/missions").then().body("missions", hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"missions\":[]}", "{\"missions\":{}}", "{\"missions\":[{\"name\":\"a\"}],\"x\":1}"})
    void whatIsNoBatchIsRefusedWhole(String body) {
        post(body).then().statusCode(422);
    }

    @Test
    void hundredAreEnough() {
        // Given somebody who may have as many as he likes
        String hundred = "{\"name\":\"m\",\"start\":false},".repeat(100);

        // When
        Response most = postAll(Api.client(), "{\"missions\":[" + hundred.substring(0, hundred.length() - 1) + "]}");
        Response more = postAll(Api.client(), "{\"missions\":[" + hundred + "{\"name\":\"m\"}]}");

        // Then
        most.then().statusCode(207).body("accepted", is(100));
        more.then().statusCode(422);
    }

    private Response post(String body) {
        return postAll(client(), body);
    }

    private static Response postAll(RequestSpecification client, String body) {
        return client.body(body).post("/missions/batch");
    }

    private RequestSpecification client() {
        return owner.client();
    }
}
