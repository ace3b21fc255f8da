package org.driftline.standalone.endtoend;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What people do with missions reaches the soldiers: one soldier with one hand. */
class SteeringIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration FREE_AGAIN = Duration.ofSeconds(10);

    /** Takes a soldier a minute or more. */
    private static final String LONG_DRIFT = """
            {"name": "Long drift", "kind": "drift",
             "params": {"latitude": 60.0, "longitude": -3.0, "start_time": "2024-01-01T12:00:00Z",
                        "duration_hours": 120, "time_step_s": 10, "output_step_s": 3600, "num_particles": 20000,
                        "object_type": 1, "seed": 7,
                        "forcing": {"wind": {"u": 5, "v": 1}, "current": {"u": 0.2, "v": 0.1}}}}""";

    private static Line line;
    private static MissionClient client;

    @BeforeAll
    static void start() throws Exception {
        line = Line.open("steering", Servers.Use.TALK);
        line.commander(Map.of()).awaitReady();
        line.soldier(
                        "alpha",
                        Map.of(
                                "MAX_CONCURRENT_JOBS", "1",
                                "DRIFTLINE_DRILL_SHORTEST", "0.8s",
                                "DRIFTLINE_DRILL_LONGEST", "0.8s"))
                .awaitReady();
        client = line.client();
    }

    @AfterAll
    static void stop() throws Exception {
        line.close();
    }

    @Test
    void cancelledSimulationStopsAndItsSoldierIsFree() {
        // Given
        String running = client.accepted(LONG_DRIFT);
        client.awaitStatus(running, "IN_PROGRESS", PATIENCE);
        String waiting = client.accepted(Missions.DRILL);

        // When
        int answer = client.post("/api/v1/missions/" + running + "/cancel", "{\"reason\": \"found\"}")
                .statusCode();

        // Then the soldier acknowledges its order, and so gets the one that waits
        assertThat(answer).isEqualTo(200);
        await().atMost(FREE_AGAIN).until(() -> !client.attempts(waiting).isEmpty());
        assertThat(client.moves(running))
                .containsExactly("CREATED>QUEUED", "QUEUED>IN_PROGRESS", "IN_PROGRESS>CANCELLED");
        assertThat(client.get("/api/v1/missions/" + running + "/results").statusCode())
                .isEqualTo(409);
        assertThat(client.attempts(running))
                .singleElement()
                .satisfies(
                        attempt -> assertThat(attempt.path("outcome").asText()).isEqualTo("CANCELLED"));
    }

    @Test
    void urgentMissionOvertakesWhatWaits() {
        // Given a soldier that is busy, and missions that wait on the queue
        String busy = client.accepted(LONG_DRIFT);
        client.awaitStatus(busy, "IN_PROGRESS", PATIENCE);
        List<String> low = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            low.add(client.accepted(drill("low")));
        }
        String urgent = client.accepted(drill("urgent"));
        await().atMost(PATIENCE)
                .until(() -> client.read("/api/v1/stats").path("outbox").asInt() == 0);

        // When
        client.post("/api/v1/missions/" + busy + "/cancel", "{}");

        // Then
        await().atMost(PATIENCE)
                .until(() -> low.stream().noneMatch(id -> client.attempts(id).isEmpty()));
        assertThat(low).allSatisfy(id -> assertThat(startOf(id)).isAfter(startOf(urgent)));
    }

    private static Instant startOf(String id) {
        return Instant.parse(client.attempts(id).get(0).path("started_at").asText());
    }

    private static String drill(String priority) {
        return "{\"name\": \"Exercise\", \"kind\": \"drill\", \"priority\": \"%s\"}".formatted(priority);
    }
}
