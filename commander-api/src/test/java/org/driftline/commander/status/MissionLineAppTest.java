package org.driftline.commander.status;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.driftline.commander.support.Api;
import org.driftline.commander.support.FakeSoldier;
import org.driftline.commander.support.TestServers;
import org.driftline.commander.support.TestSettings;
import org.driftline.events.Channels;
import org.driftline.events.EventCodec;
import org.driftline.events.connector.OutgoingEvent;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;

/** The line from a posted mission to its result, with tests in the place of broker and soldier. */
@QuarkusTest
@WithTestResource(TestServers.class)
class MissionLineAppTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Inject
    @Any
    @Connector("smallrye-in-memory")
    InMemoryConnector broker;

    @Inject
    StatusLine line;

    @BeforeEach
    void forgetOldMessages() {
        for (String channel : List.of(Channels.ORDERS_OUT, Channels.EVENTS_OUT, Channels.DEAD_STATUS_OUT)) {
            broker.sink(channel).clear();
        }
    }

    @Test
    void missionGoesFromOrderToResult() throws IOException {
        // Given
        UUID id = Api.post("{\"name\":\"a drill\",\"priority\":\"urgent\"}");
        FakeSoldier soldier = new FakeSoldier("w1", id, 1);
        byte[] file = "netcdf".repeat(1000).getBytes(StandardCharsets.UTF_8);
        store(id + "/attempts/1/particles.nc", file);

        // When
        line.hear(soldier, soldier.claim());
        Api.mission(id).body("status", is("IN_PROGRESS")).body("worker", is("w1"));
        line.hear(soldier, soldier.progress(0.5));
        status(id).body("progress.fraction", is(0.5f)).body("progress.message", is("half way"));
        line.hear(soldier, soldier.log("nearly there"));
        line.hear(soldier, soldier.completed(FakeSoldier.withFile(id, 1, file, sha256(file))));

        // Then
        Api.mission(id).body("status", is("COMPLETED")).body("attempts.outcome", contains("COMPLETED"));
        status(id).body("status", is("COMPLETED")).body("progress.fraction", is(1f));
        Api.get("/missions/" + id + "/logs")
                .body(
                        "logs.message",
                        contains(
                                "Mission created",
                                "CREATED → QUEUED, attempt 1",
                                "QUEUED → IN_PROGRESS, attempt 1, w1",
                                "50 %: half way",
                                "nearly there",
                                "IN_PROGRESS → COMPLETED, attempt 1"))
                .body(
                        "logs.source",
                        contains("commander", "commander", "commander", "soldier/w1", "soldier/w1", "commander"));
        Api.get("/missions/" + id + "/provenance")
                .body("provenance.seed", is(42))
                .body("worker", is("w1"));
        Api.get("/missions/" + id + "/results")
                .body("artifacts.name", contains("particles.nc"))
                .body("summary.simulated_seconds", is(7));
        assertThat(download(id, null).statusCode(200).extract().asByteArray()).isEqualTo(file);
        assertThat(download(id, "bytes=6-11").statusCode(206).extract().asString())
                .isEqualTo("netcdf");
        download(id, "bytes=6000-").statusCode(416);
        await().atMost(LONG).until(() -> Files.exists(Path.of(TestSettings.RESULTS, id + "/raw/particles.nc")));
        assertThat(Files.readAllBytes(Path.of(TestSettings.RESULTS, id + "/raw/particles.nc")))
                .isEqualTo(file);
    }

    @Test
    void everythingIsToldToTheWorldInOrder() {
        // Given
        UUID id = Api.post("{\"name\":\"told\"}");
        FakeSoldier soldier = new FakeSoldier("w1", id, 1);

        // When
        line.hear(soldier, soldier.claim());
        line.hear(soldier, soldier.failed("drill_failed"));

        // Then
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(sent(Channels.EVENTS_OUT, id))
                        .extracting(OutgoingEvent::routingKey)
                        .containsExactly(
                                "mission.created",
                                "mission.log_appended",
                                "mission.status_changed",
                                "mission.log_appended",
                                "mission.status_changed",
                                "mission.log_appended",
                                "mission.log_appended",
                                "mission.status_changed",
                                "mission.log_appended"));
        assertThat(sent(Channels.ORDERS_OUT, id))
                .extracting(OutgoingEvent::messageId)
                .containsExactly(id + ":1");
        Api.mission(id)
                .body("status", is("FAILED"))
                .body("reason.code", is("drill_failed"))
                .body("attempts[0].reason.message", is("it did not work"));
    }

    @Test
    void whatIsNotSignedChangesNothing() {
        // Given
        UUID id = Api.post("{\"name\":\"forged\"}");
        FakeSoldier soldier = new FakeSoldier("w1", id, 1);
        byte[] body = EventCodec.encode(soldier.claim());

        // When
        line.hear(body, Map.of(), false);
        byte[] altered = new String(body, StandardCharsets.UTF_8)
                .replace("QUEUED", "FAILED")
                .getBytes(StandardCharsets.UTF_8);
        line.hear(altered, soldier.sign(body), false);

        // Then
        Api.mission(id).body("status", is("QUEUED"));
        assertThat(deadReasons()).containsExactly("no_signature", "altered_body");
    }

    @Test
    void repeatedEventIsRefusedUnlessTheBrokerBringsItAgain() {
        // Given
        UUID id = Api.post("{\"name\":\"again\"}");
        FakeSoldier soldier = new FakeSoldier("w1", id, 1);
        byte[] claim = EventCodec.encode(soldier.claim());
        Map<String, Object> headers = soldier.sign(claim);
        line.hear(claim, headers, false);

        // When
        line.hear(claim, headers, true);
        line.hear(claim, headers, false);

        // Then
        assertThat(deadReasons()).containsExactly("replayed");
        Api.mission(id).body("status", is("IN_PROGRESS")).body("attempts.size()", is(1));
    }

    @Test
    void whatComesTogetherIsAppliedInItsOrder() {
        // Given
        UUID one = Api.post("{\"name\":\"one of two\"}");
        UUID other = Api.post("{\"name\":\"the other\"}");
        FakeSoldier first = new FakeSoldier("w1", one, 1);
        FakeSoldier second = new FakeSoldier("w2", other, 1);
        byte[] claim = EventCodec.encode(first.claim());
        Map<String, Object> signature = first.sign(claim);
        byte[] forged = EventCodec.encode(new FakeSoldier("w3", other, 1).claim());

        // When
        line.hear(List.of(
                StatusLine.message(claim, signature, false),
                StatusLine.message(second, second.claim()),
                StatusLine.message(claim, signature, true),
                StatusLine.message(claim, signature, false),
                StatusLine.message(forged, Map.of(), false),
                StatusLine.message(first, first.progress(0.5)),
                StatusLine.message(first, first.completed(FakeSoldier.noFiles())),
                StatusLine.message(second, second.failed("drill_failed")),
                StatusLine.message(first, first.failed("too_late"))));

        // Then
        assertThat(deadReasons()).containsExactlyInAnyOrder("no_signature", "replayed", "terminal");
        Api.mission(one).body("status", is("COMPLETED")).body("attempts.outcome", contains("COMPLETED"));
        Api.mission(other).body("status", is("FAILED")).body("attempts.outcome", contains("FAILED"));
        Api.get("/missions/" + one + "/logs")
                .body(
                        "logs.message",
                        contains(
                                "Mission created",
                                "CREATED → QUEUED, attempt 1",
                                "QUEUED → IN_PROGRESS, attempt 1, w1",
                                "50 %: half way",
                                "IN_PROGRESS → COMPLETED, attempt 1"));
        Api.get("/missions/" + one + "/metrics").body("metrics.type", contains("execution_time"));
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(sent(Channels.EVENTS_OUT, one))
                        .extracting(OutgoingEvent::routingKey)
                        .containsExactly(
                                "mission.created",
                                "mission.log_appended",
                                "mission.status_changed",
                                "mission.log_appended",
                                "mission.status_changed",
                                "mission.log_appended",
                                "mission.progress",
                                "mission.log_appended",
                                "mission.status_changed",
                                "mission.log_appended"));
    }

    @Test
    void laterAttemptTakesTheMissionFromADeadSoldier() {
        // Given
        UUID id = Api.post("{\"name\":\"taken over\"}");
        FakeSoldier first = new FakeSoldier("w1", id, 1);
        FakeSoldier second = new FakeSoldier("w2", id, 2);
        line.hear(first, first.claim());

        // When
        line.hear(second, second.claim());
        line.hear(first, first.completed(FakeSoldier.noFiles()));
        line.hear(second, second.completed(FakeSoldier.noFiles()));

        // Then
        Api.mission(id)
                .body("status", is("COMPLETED"))
                .body("attempt", is(2))
                .body("attempts.outcome", contains("LEASE_LOST", "COMPLETED"));
        assertThat(deadReasons()).containsExactly("stale_attempt");
    }

    @Test
    void eventStreamBeginsWithTheFirstEvent() throws IOException, InterruptedException {
        // Given
        UUID id = Api.post("{\"name\":\"streamed\"}");

        // When
        List<String> stream = readStream(id, 3);

        // Then
        assertThat(stream)
                .filteredOn(line -> line.startsWith("event:"))
                .containsExactly("event:mission.created", "event:mission.log_appended", "event:mission.status_changed");
    }

    @Test
    void workersGetTokensForTheirCredentialOnly() {
        given().contentType(ContentType.JSON)
                .body("{\"worker_id\":\"w1\"}")
                .header("Authorization", "Bearer " + TestSettings.WORKER_SECRET)
                .post("/api/v1/auth/token")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("expires_in_seconds", is(30));
        given().contentType(ContentType.JSON)
                .body("{\"worker_id\":\"w1\"}")
                .header("Authorization", "Bearer wrong")
                .post("/api/v1/auth/token")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void operatorsSeeHowEverythingIs() {
        // a Redis that has just come is filled first
        await().atMost(LONG)
                .untilAsserted(() -> given().get("/health")
                        .then()
                        .statusCode(200)
                        .body("status", is("healthy"))
                        .body("services.redis.detail", endsWith("serves live state")));
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/openapi?format=json").then().statusCode(200).body(containsString("/api/v1/missions"));
        Api.get("/api/v1/object-types").body("object_types.size()", is(85));
        Api.get("/api/v1/forcing").body("forcing.size()", is(0));
        Api.get("/api/v1/stats").body("total", greaterThanOrEqualTo(0));
    }

    /** The first events of a stream; RestAssured would read on to its end, which does not come. */
    private static List<String> readStream(UUID id, int events) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/missions/" + id + "/events"))
                .header("X-API-Key", TestSettings.API_KEY)
                .header("Accept", "text/event-stream")
                .timeout(LONG)
                .build();
        try (Stream<String> lines =
                HttpClient.newHttpClient().send(request, BodyHandlers.ofLines()).body()) {
            return lines.filter(line -> line.startsWith("event:") || line.startsWith("id:"))
                    .limit(2L * events)
                    .toList();
        }
    }

    private List<OutgoingEvent> sent(String channel, UUID mission) {
        return broker.<byte[]>sink(channel).received().stream()
                .filter(message ->
                        new String(message.getPayload(), StandardCharsets.UTF_8).contains(mission.toString()))
                .map(MissionLineAppTest::properties)
                .toList();
    }

    private List<Object> deadReasons() {
        return broker.<byte[]>sink(Channels.DEAD_STATUS_OUT).received().stream()
                .map(message -> properties(message).headers().get("reason"))
                .toList();
    }

    private static OutgoingEvent properties(Message<?> message) {
        return message.getMetadata(OutgoingEvent.class).orElseThrow();
    }

    private static ValidatableResponse status(UUID id) {
        return Api.get("/missions/" + id + "/status");
    }

    private static ValidatableResponse download(UUID id, String range) {
        RequestSpecification client = given().header("X-API-Key", TestSettings.API_KEY);
        return (range == null ? client : client.header("Range", range))
                .get("/missions/" + id + "/results/particles.nc")
                .then();
    }

    private static void store(String key, byte[] file) throws IOException {
        Path path = Path.of(TestSettings.RESULTS, key);
        Files.createDirectories(path.getParent());
        Files.write(path, file);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
