package org.driftline.commander.log;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.driftline.commander.identity.Role;
import org.driftline.commander.status.StatusLine;
import org.driftline.commander.support.Api;
import org.driftline.commander.support.FakeSoldier;
import org.driftline.commander.support.Somebody;
import org.driftline.commander.support.TestServers;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(TestServers.class)
class LogAppTest {
    private final Somebody owner = Somebody.with(Role.OPERATOR);

    @Inject
    StatusLine line;

    @Test
    void lineIsAppendedWithItsAuthor() {
        // Given
        UUID mission = owner.post("{\"name\":\"m\",\"start\":false}");

        // When
        append(mission, "{\"level\":\"warning\",\"message\":\"fog on scene\"}", 201);
        append(mission, "{\"message\":\"fog is gone\"}", 201);

        // Then
        String logs = "/missions/" + mission + "/logs";
        owner.client()
                .get(logs)
                .then()
                .body("logs.message", contains("Mission created", "fog on scene", "fog is gone"))
                .body("logs.log_level", contains("INFO", "WARNING", "INFO"))
                .body("logs.source", contains("commander", "client", "client"))
                .body("logs[0].actor", nullValue())
                .body("logs[1].actor", is(owner.caller().name()));
        owner.client().get(logs + "?level=warning,error").then().body("logs.message", contains("fog on scene"));
        owner.client().get(logs + "?after=2100-01-01T00:00:00Z").then().body("logs.size()", is(0));
        String next = owner.client().get(logs + "?limit=2").path("next_cursor");
        owner.client().get(logs + "?cursor=" + next).then().body("logs.message", contains("fog is gone"));
        owner.client()
                .get(logs + "?level=loud&after=x&cursor=y&limit=0")
                .then()
                .statusCode(422)
                .body("errors.field", containsInAnyOrder("level", "after", "cursor", "limit"));
    }

    @Test
    void progressIsThinned() {
        // Given
        UUID mission = owner.post("{\"name\":\"m\"}");
        FakeSoldier soldier = new FakeSoldier("w1", mission, 1);
        line.hear(soldier, soldier.claim());

        // When
        for (double fraction : new double[] {0.05, 0.07, 0.09, 0.12, 0.18, 0.31}) {
            line.hear(soldier, soldier.progress(fraction));
        }

        // Then
        owner.client()
                .get("/missions/" + mission + "/logs?cursor=0&limit=100")
                .then()
                .body(
                        "logs.findAll { it.source == 'soldier/w1' }.message",
                        contains("5 %: half way", "12 %: half way", "31 %: half way"));
    }

    @Test
    void badLinesAndOtherPeoplesLogsAreRefused() {
        // Given
        UUID mission = owner.post("{\"name\":\"m\",\"start\":false}");

        // Then
        append(mission, "{\"level\":\"loud\",\"message\":\" \",\"source\":\"me\"}", 422);
        append(mission, "{}", 422);
        Somebody stranger = Somebody.with(Role.OPERATOR);
        stranger.client().get("/missions/" + mission + "/logs").then().statusCode(404);
        stranger.client()
                .body("{\"message\":\"x\"}")
                .post("/missions/" + mission + "/logs")
                .then()
                .statusCode(404);
        Api.client().get("/missions/" + UUID.randomUUID() + "/logs").then().statusCode(404);
    }

    private void append(UUID mission, String body, int status) {
        owner.client().body(body).post("/missions/" + mission + "/logs").then().statusCode(status);
    }
}
