package org.driftline.commander.steer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import org.driftline.commander.database.Database;
import org.driftline.commander.dispatch.NamedHold;
import org.driftline.commander.event.EventStore;
import org.driftline.commander.event.Topic;
import org.driftline.commander.status.StatusLine;
import org.driftline.commander.support.Api;
import org.driftline.commander.support.FakeSoldier;
import org.driftline.commander.support.TestServers;
import org.driftline.commander.support.TestSettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@WithTestResource(TestServers.class)
class SteerAppTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Inject
    StatusLine line;

    @Inject
    NamedHold holds;

    @Inject
    EventStore events;

    @Inject
    Database database;

    @Test
    void missionIsChangedByWhoHasSeenIt() {
        // Given
        UUID id = Api.post("{\"name\":\"draft\",\"start\":false}");
        String tag = Api.client().get("/missions/" + id).header("ETag");

        // When
        put(id, null, "{\"name\":\"x\"}").statusCode(428);
        put(id, "\"99\"", "{\"name\":\"x\"}").statusCode(412);
        put(id, tag, "{\"name\":\"\"}").statusCode(422).body("errors.field", contains("name"));
        put(id, tag, "{\"name\":\"x\",\"start\":true}").statusCode(422).body("errors.field", contains("start"));
        put(id, tag, "{\"name\":\"final\",\"priority\":\"urgent\",\"team\":7}")
                .statusCode(200)
                .header("ETag", not(tag))
                .body("name", is("final"))
                .body("priority", is("urgent"))
                .body("data.team", is(7));

        // Then
        put(id, tag, "{\"name\":\"late\"}").statusCode(412);
        Api.mission(id).body("name", is("final"));
        post(id, "start", null).statusCode(200);
        put(id, "*", "{\"name\":\"later still\"}").statusCode(409).body("detail", containsString("QUEUED"));
        put(UUID.randomUUID(), "*", "{\"name\":\"nobody\"}").statusCode(404);
    }

    @Test
    void clientThatHasTheVersionGetsNoBody() {
        // Given
        UUID id = Api.post("{\"name\":\"seen\",\"start\":false}");
        Response first = Api.client().get("/missions/" + id);

        // When
        Response second = Api.client()
                .header("If-None-Match", "\"0\", W/" + first.header("ETag"))
                .get("/missions/" + id);
        Response head = Api.client().head("/missions/" + id);
        post(id, "cancel", null).statusCode(200);
        Response third =
                Api.client().header("If-None-Match", first.header("ETag")).get("/missions/" + id);

        // Then
        second.then().statusCode(304).header("ETag", first.header("ETag"));
        head.then().statusCode(200).header("ETag", first.header("ETag"));
        third.then().statusCode(200).body("status", is("CANCELLED"));
    }

    @Test
    void startedMissionIsQueuedOnce() {
        // Given
        UUID id = Api.post("{\"name\":\"to start\",\"start\":false}");

        // When
        ValidatableResponse started = post(id, "start", null);

        // Then
        started.statusCode(200).body("status", is("QUEUED")).body("attempt", is(1));
        post(id, "start", null).statusCode(409);
        post(UUID.randomUUID(), "start", null).statusCode(404);
    }

    @Test
    void heldMissionCanBeStartedAgainAndAgain() {
        // Given
        holds.hold("held start");
        UUID id = Api.post("{\"name\":\"held start\",\"start\":false}");

        // When
        post(id, "start", null).statusCode(200).body("status", is("CREATED")).body("held_by.code", is("test"));
        holds.lift("held start");

        // Then
        post(id, "start", "{}").statusCode(200).body("status", is("QUEUED"));
    }

    @Test
    void cancelledMissionHearsItsSoldierNoMore() {
        // Given
        UUID id = Api.post("{\"name\":\"to cancel\"}");
        FakeSoldier soldier = new FakeSoldier("w1", id, 1);
        line.hear(soldier, soldier.claim());

        // When
        post(id, "cancel", "{\"reason\":\"found in the harbour\"}")
                .statusCode(200)
                .body("status", is("CANCELLED"));
        line.hear(soldier, soldier.completed(FakeSoldier.noFiles()));

        // Then
        Api.mission(id).body("status", is("CANCELLED")).body("attempts.outcome", contains("CANCELLED"));
        Api.client().get("/missions/" + id + "/results").then().statusCode(409);
        Api.get("/missions/" + id + "/logs")
                .body("logs.message", hasItem("Cancelled by operator-key: found in the harbour"));
        post(id, "cancel", null).statusCode(409).body("detail", containsString("CANCELLED already"));
        post(id, "cancel", "{\"raeson\":1}").statusCode(422);
        post(id, "retry", null).statusCode(409);
    }

    @Test
    void soldierThatMissedItHearsOfItWithItsToken() {
        // Given
        UUID cancelled = Api.post("{\"name\":\"missed\"}");
        UUID wanted = Api.post("{\"name\":\"wanted\"}");
        UUID unknown = UUID.randomUUID();
        post(cancelled, "cancel", null).statusCode(200);

        // When
        ValidatableResponse answer = token("[\"%s\",\"%s\",\"%s\"]".formatted(cancelled, wanted, unknown));

        // Then
        answer.statusCode(200).body("cancelled", containsInAnyOrder(cancelled.toString(), unknown.toString()));
        token("[]").statusCode(200).body("$", not(hasKey("cancelled")));
        token("[\"x\"]").statusCode(422).body("errors.field", contains("missions"));
    }

    @Test
    void failedMissionIsTriedAgainUntilItIsClosed() {
        // Given
        UUID id = Api.post("{\"name\":\"to retry\"}");
        fail(id, 1);

        // When
        post(id, "retry", null).statusCode(200).body("status", is("QUEUED")).body("attempt", is(2));
        fail(id, 2);
        moveTo(id, "Queued").statusCode(200).body("attempt", is(3));
        fail(id, 3);
        post(id, "complete", "{\"outcome\":\"found_alive\",\"note\":\"by the lifeboat\"}")
                .statusCode(200)
                .body("status", is("FAILED"))
                .body("closure.outcome", is("found_alive"))
                .body("closure.closed_by", is("operator-key"));

        // Then
        Api.mission(id).body("closure.note", is("by the lifeboat")).body("attempts.size()", is(3));
        post(id, "retry", null).statusCode(409);
        post(id, "complete", "{\"outcome\":\"not_found\"}").statusCode(409);
        post(id, "complete", "{\"outcome\":\"fine\"}").statusCode(422).body("errors.field", contains("outcome"));
    }

    @Test
    void deletedMissionLeavesOnlyItsEvents() throws IOException {
        // Given
        UUID id = Api.post("{\"name\":\"to delete\"}");
        FakeSoldier soldier = new FakeSoldier("w1", id, 1);
        line.hear(soldier, soldier.claim());
        Path file = Path.of(TestSettings.RESULTS, id.toString(), "attempts/1/particles.nc");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "netcdf");

        // When
        Api.client().delete("/missions/" + id).then().statusCode(204);
        line.hear(soldier, soldier.completed(FakeSoldier.noFiles()));

        // Then
        Api.client().get("/missions/" + id).then().statusCode(404);
        Api.client().get("/missions/" + id + "/status").then().statusCode(404);
        Api.client().get("/missions/" + id + "/logs").then().statusCode(404);
        Api.client().delete("/missions/" + id).then().statusCode(404);
        assertThat(types(id))
                .endsWith("mission.status_changed", "mission.log_appended", "mission.cancelled", "mission.deleted");
        await().atMost(LONG).until(() -> Files.notExists(file));
    }

    @Test
    void endedMissionIsDeletedWithoutMoreWords() {
        // Given
        UUID id = Api.post("{\"name\":\"over\"}");
        fail(id, 1);

        // When
        Api.client().delete("/missions/" + id).then().statusCode(204);

        // Then
        assertThat(types(id)).endsWith("mission.status_changed", "mission.log_appended", "mission.deleted");
    }

    @Test
    void closingCancelsWhatWaits() {
        // Given
        UUID id = Api.post("{\"name\":\"to close\"}");

        // When
        post(id, "complete", "{\"outcome\":\"false_alarm\"}").statusCode(200);

        // Then
        Api.mission(id).body("status", is("CANCELLED")).body("closure.outcome", is("false_alarm"));
    }

    @Test
    void postedStatusIsAMoveOrAnExplanation() {
        // Given
        UUID id = Api.post("{\"name\":\"by status\",\"start\":false}");

        // When
        moveTo(id, "queued").statusCode(200).body("status", is("QUEUED"));
        moveTo(id, "queued").statusCode(409);
        moveTo(id, "completed").statusCode(409).body("detail", containsString("/complete"));
        moveTo(id, "flying").statusCode(422).body("errors.field", contains("status"));

        // Then
        moveTo(id, "CANCELLED").statusCode(200).body("status", is("CANCELLED"));
    }

    private List<String> types(UUID mission) {
        return database
                .apart(() -> database.reading(
                        session -> events.after(session, Topic.ofMission(mission), new EventStore.Slice(0, 100))))
                .await()
                .atMost(LONG)
                .stream()
                .map(stored -> stored.event().type())
                .toList();
    }

    private static ValidatableResponse token(String missions) {
        return Api.client()
                .header("Authorization", "Bearer " + TestSettings.WORKER_SECRET)
                .body("{\"worker_id\":\"w1\",\"missions\":" + missions + "}")
                .post("/api/v1/auth/token")
                .then();
    }

    private void fail(UUID id, int attempt) {
        FakeSoldier soldier = new FakeSoldier("w1", id, attempt);
        line.hear(soldier, soldier.claim());
        line.hear(soldier, soldier.failed("storage"));
    }

    private static ValidatableResponse moveTo(UUID id, String status) {
        return post(id, "status", "{\"status\":\"" + status + "\"}");
    }

    private static ValidatableResponse post(UUID id, String what, String body) {
        var request = body == null ? Api.client() : Api.client().body(body);
        return request.post("/missions/" + id + "/" + what).then();
    }

    private static ValidatableResponse put(UUID id, String tag, String body) {
        var request = tag == null ? Api.client() : Api.client().header("If-Match", tag);
        return request.body(body).put("/missions/" + id).then();
    }
}
