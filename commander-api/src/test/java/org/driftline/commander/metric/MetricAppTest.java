package org.driftline.commander.metric;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.driftline.commander.identity.Role;
import org.driftline.commander.status.StatusLine;
import org.driftline.commander.support.Api;
import org.driftline.commander.support.FakeSoldier;
import org.driftline.commander.support.Somebody;
import org.driftline.commander.support.TestServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(TestServers.class)
class MetricAppTest {
    private final Somebody owner = Somebody.with(Role.OPERATOR);

    @Inject
    StatusLine line;

    @Test
    void numbersAreRecordedListedAndSummedUp() {
        // Given
        UUID mission = owner.post("{\"name\":\"m\"}");

        // When
        record(
                mission,
                "{\"type\":\"area_searched\",\"value\":10,\"unit\":\"km2\",\"recorded_at\":\"2024-01-01T12:00:00Z\"}",
                201);
        record(
                mission,
                "{\"type\":\"area_searched\",\"value\":20.5,\"unit\":\"km2\",\"recorded_at\":\"2024-01-01T11:00:00Z\"}",
                201);
        record(mission, "{\"type\":\"survivors_found\",\"value\":2,\"unit\":\"count\",\"source\":\"RV Aurora\"}", 201);

        // Then
        String metrics = "/missions/" + mission + "/metrics";
        owner.client()
                .get(metrics)
                .then()
                .body("metrics.type", contains("survivors_found", "area_searched", "area_searched"))
                .body(
                        "metrics.source",
                        contains(
                                "RV Aurora",
                                owner.caller().name(),
                                owner.caller().name()));
        String next =
                owner.client().get(metrics + "?type=area_searched&limit=1").path("next_cursor");
        owner.client()
                .get(metrics + "?type=area_searched&cursor=" + next)
                .then()
                .body("metrics.value", contains(20.5f))
                .body("next_cursor", nullValue());
        owner.client()
                .get(metrics + "/aggregates?type=area_searched")
                .then()
                .body("aggregates.size()", is(1))
                .body("aggregates[0].count", is(2))
                .body("aggregates[0].min", is(10f))
                .body("aggregates[0].max", is(20.5f))
                .body("aggregates[0].mean", is(15.25f))
                .body("aggregates[0].last", is(10f));
    }

    @Test
    void completedMissionRecordsWhatTheSystemKnows() {
        // Given
        UUID mission = owner.post("{\"name\":\"m\"}");
        FakeSoldier soldier = new FakeSoldier("w1", mission, 1);

        // When
        line.hear(soldier, soldier.claim());
        line.hear(soldier, soldier.completed(FakeSoldier.noFiles()));

        // Then
        owner.client()
                .get("/missions/" + mission + "/metrics")
                .then()
                .body("metrics.type", contains("execution_time"))
                .body("metrics.source", contains("system"));
    }

    @Test
    void driftRecordsItsStepsAndAreas() throws Exception {
        // Given
        ObjectNode summary = (ObjectNode) new ObjectMapper().readTree("""
                {"particles": {"total": 1000}, "parameters": {"duration_hours": "24", "time_step_s": "600"},
                 "final": {"regions": [{"probability": 0.5, "area_km2": 48.9}, {"probability": 0.9, "area_km2": 160},
                                       {"probability": 0.95, "area_km2": "NaN"}]}}""");
        Instant start = Instant.parse("2024-01-01T12:00:00Z");

        // When
        List<Metric> metrics = SystemMetrics.of(
                new SystemMetrics.Completion(new UUID(0, 1), 2, summary, start.plusMillis(2500)), start);

        // Then
        assertThat(metrics)
                .extracting(Metric::type, Metric::value, Metric::unit)
                .containsExactly(
                        tuple("execution_time", 2.5, "s"),
                        tuple("particle_steps", 144_000.0, "count"),
                        tuple("area_50", 48.9, "km2"),
                        tuple("area_90", 160.0, "km2"));
    }

    @Test
    void whatIsNoNumberIsRefused() {
        // Given
        UUID mission = owner.post("{\"name\":\"m\"}");

        // Then
        owner.client()
                .body(
                        "{\"type\":\"Area\",\"value\":1e999,\"unit\":\" \",\"recorded_at\":\"x\",\"source\":\"system\",\"y\":1}")
                .post("/missions/" + mission + "/metrics")
                .then()
                .statusCode(422)
                .body("errors.field", containsInAnyOrder("type", "value", "unit", "recorded_at", "source", "y"));
        record(mission, "{\"type\":\"a\",\"value\":\"1\",\"unit\":\"m\"}", 422);
        Somebody.with(Role.OPERATOR)
                .client()
                .get("/missions/" + mission + "/metrics")
                .then()
                .statusCode(404);
        Api.client().get("/missions/" + UUID.randomUUID() + "/metrics").then().statusCode(404);
    }

    private void record(UUID mission, String body, int status) {
        owner.client()
                .body(body)
                .post("/missions/" + mission + "/metrics")
                .then()
                .statusCode(status);
    }
}
