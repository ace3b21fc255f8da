package org.driftline.commander.stats;

import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import org.driftline.commander.identity.Role;
import org.driftline.commander.support.Api;
import org.driftline.commander.support.Somebody;
import org.driftline.commander.support.TestServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@WithTestResource(TestServers.class)
class StatsAppTest {
    @Test
    void callerCountsWhatHeMaySee() {
        // Given
        Somebody owner = Somebody.with(Role.OPERATOR);
        post(owner, "{\"name\":\"one\",\"priority\":\"urgent\"}");
        post(owner, "{\"name\":\"two\",\"start\":false}");
        String cancelled = post(owner, "{\"name\":\"three\"}");
        post(Somebody.with(Role.OPERATOR), "{\"name\":\"somebody else's\"}");
        client(owner).post("/missions/" + cancelled + "/cancel").then().statusCode(200);

        // When
        ValidatableResponse stats = client(owner).get("/api/v1/stats").then().statusCode(200);

        // Then
        stats.body("total", is(3))
                .body("by_status.QUEUED", is(1))
                .body("by_status.CREATED", is(1))
                .body("by_status.CANCELLED", is(1))
                .body("by_status.FAILED", is(0))
                .body("by_kind.drill", is(3))
                .body("by_kind.drift", is(0))
                .body("by_priority.urgent", is(1))
                .body("by_priority.normal", is(2))
                .body("$", not(hasKey("outbox")));
    }

    @Test
    void whoSeesAllCountsAsARecountDoes() {
        // Given
        Api.post("{\"name\":\"to count\"}");

        // When
        int recounted = 0;
        String cursor = "";
        while (cursor != null) {
            var page = Api.client().queryParam("cursor", cursor).get("/missions?limit=100&sort=created_at");
            recounted += page.<List<String>>path("missions.mission_id").size();
            cursor = page.path("next_cursor");
        }

        // Then
        ValidatableResponse stats = Api.get("/api/v1/stats").body("$", hasKey("outbox"));
        assertThat(stats.extract().<Integer>path("total")).isEqualTo(recounted);
    }

    private static String post(Somebody owner, String body) {
        return client(owner)
                .body(body)
                .post("/missions")
                .then()
                .statusCode(202)
                .extract()
                .path("mission_id");
    }

    private static RequestSpecification client(Somebody owner) {
        return owner.client();
    }
}
