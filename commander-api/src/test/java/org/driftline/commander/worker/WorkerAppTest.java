package org.driftline.commander.worker;

import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.driftline.commander.support.Api;
import org.driftline.commander.support.TestServers;
import org.driftline.commander.support.TestSettings;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

/** Soldiers are known by the tokens they ask for. */
@QuarkusTest
@WithTestResource(TestServers.class)
class WorkerAppTest {

    @Test
    void whoAsksForTokensIsThere() {
        // Given
        String name = "soldier-" + UUID.randomUUID();

        // When
        token(name, 200);
        token(name, 200);

        // Then
        String path = "workers.find { it.worker_id == '" + name + "' }.";
        Api.get("/api/v1/workers").body(path + "online", equalTo(true)).body(path + "missions", empty());
    }

    private static void token(String name, int status) {
        given().header("Authorization", "Bearer " + TestSettings.WORKER_SECRET)
                .contentType("application/json")
                .body("{\"worker_id\": \"" + name + "\"}")
                .post("/api/v1/auth/token")
                .then()
                .statusCode(status);
    }
}
