package org.driftline.standalone.endtoend;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A mission goes from POST to results, and bad input goes nowhere. */
class MissionFlowIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static Line line;
    private static MissionClient client;

    @BeforeAll
    static void start() throws Exception {
        line = Line.open("mission-flow", Servers.Use.TALK);
        Forcings.synthetic(line.forcing());
        line.commander(Map.of()).awaitReady();
        line.soldier("alpha", Map.of("DRIFTLINE_DRILL_SHORTEST", "0.1s", "DRIFTLINE_DRILL_LONGEST", "0.3s"))
                .awaitReady();
        client = line.client();
    }

    @AfterAll
    static void stop() throws Exception {
        line.close();
    }

    @Test
    void driftMissionRunsFromQueuedToCompletedWithResults() {
        // When
        String id = client.accepted(Missions.DRIFT);
        client.awaitStatus(id, "COMPLETED", PATIENCE);

        // Then
        assertThat(client.moves(id)).containsExactly("CREATED>QUEUED", "QUEUED>IN_PROGRESS", "IN_PROGRESS>COMPLETED");
        assertThat(client.attempts(id))
                .singleElement()
                .satisfies(
                        attempt -> assertThat(attempt.path("worker").asText()).isEqualTo("alpha"));
        assertThat(client.read("/api/v1/missions/" + id + "/results").path("artifacts"))
                .extracting(artifact -> artifact.path("name").asText())
                .contains("particles.nc", "search-area.geojson", "trajectories.geojson", "heatmap.png", "summary.json");
    }

    @Test
    void artifactStreamsWholeAndInRanges() throws Exception {
        // Given
        String id = client.accepted(Missions.DRIFT);
        client.awaitStatus(id, "COMPLETED", PATIENCE);
        JsonNode listed = artifact(id, "particles.nc");
        String path = "/api/v1/missions/" + id + "/results/particles.nc";

        // When
        HttpResponse<byte[]> whole = client.download(path, "bytes=0-");
        HttpResponse<byte[]> part = client.download(path, "bytes=4-103");

        // Then
        assertThat(whole.body()).hasSize(listed.path("size").asInt());
        assertThat(new String(whole.body(), 0, 3, StandardCharsets.US_ASCII)).isEqualTo("CDF");
        assertThat(sha256(whole.body())).isEqualTo(listed.path("sha256").asText());
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole.body(), 4, 104));
    }

    @Test
    void missionGivesTheSameBytesAsTheCommandLine() throws Exception {
        assertSameBytes(
                Missions.DRIFT,
                List.of(
                        line.forcing().resolve("synthetic-current.nc"),
                        line.forcing().resolve("synthetic-wind.nc")));
    }

    @Test
    void missionOnRealForecastsGivesTheSameBytesAsTheCommandLine() throws Exception {
        assertSameBytes(Missions.OFF_WASHINGTON, Forcings.washington(line.forcing()));
    }

    private static void assertSameBytes(String mission, List<Path> forcing) throws Exception {
        // When
        String id = client.accepted(mission);
        client.awaitStatus(id, "COMPLETED", PATIENCE);
        byte[] stored = client.download("/api/v1/missions/" + id + "/results/particles.nc", "bytes=0-")
                .body();

        // Then
        String params = MissionClient.json(mission).path("params").toString();
        assertThat(DriftCommandLine.particles(line.work().resolve("drift-" + id), params, forcing))
                .isEqualTo(stored);
    }

    @Test
    void drillEndsOneWayOrTheOther() {
        // When
        String id = client.accepted(Missions.DRILL);

        // Then
        await().atMost(PATIENCE)
                .until(() -> client.status(id), status -> status.equals("COMPLETED") || status.equals("FAILED"));
        assertThat(client.mission(id).path("data").path("callsign").asText()).isEqualTo("Rescue 951");
    }

    @ParameterizedTest
    @CsvSource({
        "latitude, 91, latitude",
        "longitude, 181, longitude",
        "object_type, 999, object_type",
        "num_particles, 0, num_particles",
        "duration_hours, -1, duration_hours",
        "start_time, '\"yesterday\"', start_time",
    })
    void badValueIsRefusedNamingItsField(String param, String value, String field) {
        assertRefused(client.post("/api/v1/missions", Missions.driftWith(param, value)), 422, field);
    }

    @Test
    void missingTimeIsRefusedNamingIt() {
        assertRefused(client.post("/api/v1/missions", Missions.driftWithout("start_time")), 422, "start_time");
    }

    @Test
    void forcingThatDoesNotCoverTheRunIsRefused() {
        String later = Missions.driftWith("start_time", "\"2031-01-01T00:00:00Z\"");
        assertRefused(client.post("/api/v1/missions", later), 422, "start_time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "42", "{\"kind\": \"drift\"}", "{\"name\": 7, \"kind\": \"drill\"}"})
    void whatIsNoMissionIsRefusedAsAProblem(String body) {
        // When
        HttpResponse<String> answer = client.post("/api/v1/missions", body);

        // Then
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertProblem(answer);
    }

    @Test
    void tenMegabytesAreRefused() {
        // When
        HttpResponse<String> answer =
                client.post("/api/v1/missions", Missions.DRILL.replace("Rescue 951", "x".repeat(10 << 20)));

        // Then
        assertThat(answer.statusCode()).isEqualTo(413);
        assertProblem(answer);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 180", "0, -180", "-45, 0"})
    void zeroAndTheDatelineAreFinePlaces(String latitude, String longitude) {
        // Given constant forcing, which covers every place
        String body = """
                {"name": "Edge", "kind": "drift",
                 "params": {"latitude": %s, "longitude": %s, "start_time": "2024-01-01T12:00:00Z", "duration_hours": 3,
                            "num_particles": 50, "object_type": "PIW-1", "seed": 1,
                            "forcing": {"wind": {"u": 5, "v": 1}, "current": {"u": 0.2, "v": 0.1}}}}""".formatted(latitude, longitude);

        // When
        String id = client.accepted(body);

        // Then
        client.awaitStatus(id, "COMPLETED", PATIENCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/missions", "/api/missions", "/api/v1/mission-management/missions"})
    void otherPathFamiliesReachTheSameMissions(String family) {
        // Given
        String id = client.accepted(Missions.DRILL);

        // When
        JsonNode mission = client.read(family + "/" + id);

        // Then
        assertThat(mission.path("mission_id").asText()).isEqualTo(id);
    }

    @Test
    void withoutAKeyNothingIsTold() {
        assertThat(line.client("not-the-key-of-this-commander")
                        .get("/api/v1/missions")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void healthNamesEveryService() {
        // When
        JsonNode health = MissionClient.json(client.get("/health").body());

        // Then
        assertThat(health.path("status").asText()).isEqualTo("healthy");
        assertThat(health.path("services").fieldNames())
                .toIterable()
                .contains("rabbitmq", "redis", "postgres", "storage");
    }

    private static JsonNode artifact(String id, String name) {
        for (JsonNode artifact :
                client.read("/api/v1/missions/" + id + "/results").path("artifacts")) {
            if (artifact.path("name").asText().equals(name)) {
                return artifact;
            }
        }
        throw new AssertionError("mission " + id + " has no artifact " + name);
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertProblem(answer);
        assertThat(MissionClient.json(answer.body()).path("errors"))
                .extracting(error -> error.path("field").asText())
                .anySatisfy(named -> assertThat(named).contains(field));
    }

    private static void assertProblem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.headers().firstValue("X-Correlation-ID")).isPresent();
        assertThat(MissionClient.json(answer.body()).path("type").asText()).isNotEmpty();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
