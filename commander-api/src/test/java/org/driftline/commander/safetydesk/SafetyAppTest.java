package org.driftline.commander.safetydesk;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.driftline.commander.database.Database;
import org.driftline.commander.event.EventStore;
import org.driftline.commander.event.Topic;
import org.driftline.commander.identity.Role;
import org.driftline.commander.safety.SafetyHolds;
import org.driftline.commander.status.StatusLine;
import org.driftline.commander.support.Api;
import org.driftline.commander.support.FakeSoldier;
import org.driftline.commander.support.Somebody;
import org.driftline.commander.support.TestServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(TestServers.class)
class SafetyAppTest {
    private static final String EVENTS = "/api/v1/safety-events";
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Somebody owner = Somebody.with(Role.OPERATOR);
    private final Somebody stranger = Somebody.with(Role.OPERATOR);

    @Inject
    StatusLine line;

    @Inject
    SafetyHolds holds;

    @Inject
    EventStore events;

    @Inject
    Database database;

    @Inject
    DataSource jdbc;

    @Test
    void eventIsReportedAcknowledgedAndResolved() {
        // Given
        UUID mission = owner.post("{\"name\":\"m\"}");
        String event = report(owner, "HIGH", mission);

        // When
        resolve(owner, event).then().statusCode(409).body("detail", containsString("OPEN"));
        acknowledge(owner, event).then().statusCode(200).body("status", is("ACKNOWLEDGED"));
        acknowledge(owner, event).then().statusCode(409);
        resolve(owner, event).then().statusCode(200).body("status", is("RESOLVED"));

        // Then
        owner.client()
                .get(EVENTS + "/" + event)
                .then()
                .statusCode(200)
                .body("type", is("medical"))
                .body("severity", is("HIGH"))
                .body("acknowledged.note", is("on it"))
                .body("acknowledged.by", is(owner.caller().id().toString()))
                .body("resolved.by_name", is(owner.caller().name()))
                .body("latitude", is(60.5f));
        assertThat(toldOf(mission)).containsSubsequence("safety.reported", "safety.acknowledged", "safety.resolved");
    }

    @Test
    void criticalEventHoldsTheMissionUntilItIsResolved() {
        // Given
        UUID mission = owner.post("{\"name\":\"m\",\"start\":false}");
        String event = report(owner, "CRITICAL", mission);

        // When
        owner.client().post("/missions/" + mission + "/start").then().statusCode(200);

        // Then
        Api.mission(mission)
                .body("status", is("CREATED"))
                .body("held_by.code", is("safety"))
                .body("held_by.message", containsString(event));
        assertThat(held(mission, null)).isTrue();
        acknowledge(owner, event).then().statusCode(200).body("holds", is(true));
        Api.mission(mission).body("status", is("CREATED"));
        resolve(owner, event).then().statusCode(200).body("holds", is(false));
        Api.mission(mission).body("status", is("QUEUED")).body("held_by", nullValue());
        assertThat(held(mission, null)).isFalse();
    }

    @Test
    void criticalEventHoldsWhatDependsOnTheMission() {
        // Given
        UUID parent = owner.post("{\"name\":\"parent\"}");
        UUID child = owner.post("{\"name\":\"child\",\"depends_on\":[\"" + parent + "\"]}");
        String event = report(owner, "CRITICAL", parent);

        // When
        FakeSoldier soldier = new FakeSoldier("w1", parent, 1);
        line.hear(soldier, soldier.claim());
        line.hear(soldier, soldier.completed(FakeSoldier.noFiles()));

        // Then
        await().atMost(LONG)
                .untilAsserted(
                        () -> Api.mission(child).body("status", is("CREATED")).body("held_by.code", is("safety")));
        assertThat(held(child, null)).isTrue();
        acknowledge(owner, event);
        resolve(owner, event);
        Api.mission(child).body("status", is("QUEUED"));
    }

    @Test
    void dispatchWaitsForAReportOfWhatTheMissionDependsOn() throws Exception {
        // Given a child that could go, and a report about its parent that is not committed yet
        UUID parent = owner.post("{\"name\":\"parent\"}");
        FakeSoldier soldier = new FakeSoldier("w1", parent, 1);
        line.hear(soldier, soldier.claim());
        line.hear(soldier, soldier.completed(FakeSoldier.noFiles()));
        await().atMost(LONG).untilAsserted(() -> Api.mission(parent).body("status", is("COMPLETED")));
        UUID child = owner.post("{\"name\":\"child\",\"start\":false,\"depends_on\":[\"" + parent + "\"]}");
        try (Connection connection = jdbc.getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("select id from mission where id = '" + parent + "' for update");
            sql.execute(critical(parent));

            // When
            CompletableFuture<Response> start =
                    CompletableFuture.supplyAsync(() -> owner.client().post("/missions/" + child + "/start"));
            await().atMost(LONG).until(() -> isWaitedFor(sql));
            connection.commit();

            // Then
            assertThat(start.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        }
        Api.mission(child).body("status", is("CREATED")).body("held_by.code", is("safety"));
    }

    private static String critical(UUID mission) {
        return """
                insert into safety_event (id, owner, reporter, mission_id, type, severity, status, description,
                                          occurred_at, reported_at)
                values (gen_random_uuid(), gen_random_uuid(), 'somebody', '%s', 'FIRE', 'CRITICAL', 'OPEN', 'fire',
                        now(), now())""".formatted(mission);
    }

    private static boolean isWaitedFor(Statement sql) throws SQLException {
        try (ResultSet rows = sql.executeQuery(
                "select count(*) from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))")) {
            return rows.next() && rows.getInt(1) > 0;
        }
    }

    @Test
    void eventIsSeenByWhoeverSeesTheMission() {
        // Given
        UUID mission = owner.post("{\"name\":\"m\"}");
        String event = report(owner, "HIGH", mission);

        // Then
        stranger.client().get(EVENTS + "/" + event).then().statusCode(404);
        acknowledge(stranger, event).then().statusCode(404);
        resolve(stranger, event).then().statusCode(404);
        stranger.client()
                .body(body("HIGH", mission))
                .post(EVENTS)
                .then()
                .statusCode(422)
                .body("errors.field", contains("mission_id"));
        stranger.client().get(EVENTS).then().body("safety_events.safety_event_id", not(hasItem(event)));
        Somebody.with(Role.COORDINATOR)
                .client()
                .get(EVENTS + "/" + event)
                .then()
                .statusCode(200);
        Somebody.with(Role.OBSERVER)
                .client()
                .body(body("HIGH", mission))
                .post(EVENTS)
                .then()
                .statusCode(403);
    }

    @Test
    void onlyCoordinatorsReportToEverybody() {
        // Given
        String storm = "{\"type\":\"weather\",\"severity\":\"critical\",\"description\":\"storm\"}";
        Somebody coordinator = Somebody.with(Role.COORDINATOR);

        // Then
        owner.client().body(storm).post(EVENTS).then().statusCode(422).body("errors.field", contains("mission_id"));
        String event = coordinator
                .client()
                .body(storm)
                .post(EVENTS)
                .then()
                .statusCode(201)
                .extract()
                .path("safety_event_id");
        stranger.client().get(EVENTS + "/" + event).then().statusCode(200);
        acknowledge(stranger, event).then().statusCode(403);
        assertThat(held(UUID.randomUUID(), null)).isFalse();
    }

    @Test
    void listIsFiltered() {
        // Given
        UUID mission = owner.post("{\"name\":\"m\"}");
        String high = report(owner, "HIGH", mission);
        String low = report(owner, "LOW", mission);
        acknowledge(owner, low);
        String of = EVENTS + "?mission_id=" + mission;

        // Then
        owner.client().get(of).then().body("safety_events.safety_event_id", contains(low, high));
        owner.client().get(of + "&status=acknowledged").then().body("safety_events.safety_event_id", contains(low));
        owner.client().get(of + "&severity=high,critical").then().body("safety_events.safety_event_id", contains(high));
        owner.client().get(of + "&since=2100-01-01T00:00:00Z").then().body("safety_events.size()", is(0));
        owner.client().get(EVENTS + "?trip_id=" + mission).then().body("safety_events.size()", is(0));
        String next = owner.client().get(of + "&limit=1").path("next_cursor");
        owner.client().get(of + "&cursor=" + next).then().body("safety_events.safety_event_id", contains(high));
        owner.client()
                .get(EVENTS + "?status=x&severity=y&since=z&mission_id=1")
                .then()
                .statusCode(422)
                .body("errors.field", containsInAnyOrder("status", "severity", "since", "mission_id"));
    }

    @Test
    void everyMistakeInAReportIsNamed() {
        owner.client()
                .body(
                        "{\"type\":\"sharks\",\"severity\":\"bad\",\"latitude\":91,\"occurred_at\":\"2100-01-01T00:00:00Z\",\"x\":1,"
                                + "\"trip_id\":\"y\"}")
                .post(EVENTS)
                .then()
                .statusCode(422)
                .body(
                        "errors.field",
                        containsInAnyOrder(
                                "type",
                                "severity",
                                "description",
                                "latitude",
                                "longitude",
                                "occurred_at",
                                "x",
                                "trip_id"));
        owner.client()
                .body("{\"type\":\"fire\",\"severity\":\"LOW\",\"description\":\"x\",\"trip_id\":\"" + UUID.randomUUID()
                        + "\"}")
                .post(EVENTS)
                .then()
                .statusCode(422)
                .body("errors.field", contains("trip_id"));
    }

    private boolean held(UUID mission, UUID trip) {
        return database.apart(() -> database.reading(session -> holds.openCritical(session, mission, trip)))
                .await()
                .atMost(LONG)
                .isPresent();
    }

    private List<String> toldOf(UUID mission) {
        return database
                .apart(() -> database.reading(
                        session -> events.after(session, Topic.ofMission(mission), new EventStore.Slice(0, 100))))
                .await()
                .atMost(LONG)
                .stream()
                .map(stored -> stored.event().type())
                .toList();
    }

    private static String report(Somebody who, String severity, UUID mission) {
        Response answer = who.client().body(body(severity, mission)).post(EVENTS);
        answer.then().statusCode(201).body("status", is("OPEN"));
        assertThat(answer.header("Location"))
                .endsWith(answer.path("safety_event_id").toString());
        return answer.path("safety_event_id");
    }

    private static String body(String severity, UUID mission) {
        return """
                {"type": "medical", "severity": "%s", "description": "two injured", "mission_id": "%s",
                 "latitude": 60.5, "longitude": -3, "occurred_at": "2024-01-01T12:00:00Z"}""".formatted(severity, mission);
    }

    private static Response acknowledge(Somebody who, String event) {
        return who.client().body("{\"note\":\"on it\"}").post(EVENTS + "/" + event + "/acknowledge");
    }

    private static Response resolve(Somebody who, String event) {
        return who.client().post(EVENTS + "/" + event + "/resolve");
    }
}
