package org.driftline.commander.dependency;

import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.driftline.commander.database.Database;
import org.driftline.commander.identity.Role;
import org.driftline.commander.status.StatusLine;
import org.driftline.commander.support.Api;
import org.driftline.commander.support.FakeSoldier;
import org.driftline.commander.support.Somebody;
import org.driftline.commander.support.TestServers;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(TestServers.class)
class DependencyAppTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Inject
    StatusLine line;

    @Inject
    DependencyRelease release;

    @Inject
    Database database;

    @Test
    void childGoesWhenItsLastParentIsCompleted() {
        // Given
        UUID first = Api.post("{\"name\":\"first\"}");
        UUID second = Api.post("{\"name\":\"second\"}");
        UUID child = child(first, second);
        Api.mission(child)
                .body("status", is("CREATED"))
                .body("held_by.code", is("dependency"))
                .body("held_by.message", containsString(first.toString()));

        // When
        complete(first, 1);
        await().atMost(LONG)
                .untilAsserted(() -> Api.mission(child).body("held_by.message", containsString(second.toString())));
        complete(second, 1);

        // Then
        awaitStatus(child, "QUEUED");
        Api.mission(child).body("held_by", nullValue());
        dependencies(child)
                .then()
                .body("dependencies.depends_on", contains(first.toString(), second.toString()))
                .body("dependencies.state", contains("resolved", "resolved"))
                .body("dependencies[0].resolution_seconds", greaterThan(0f))
                .body("dependencies[1].resolved_at", notNullValue());
        Api.client().get("/q/metrics").then().body(containsString("driftline_dependency_resolution_seconds_count"));
    }

    @Test
    void failedParentBlocksUntilItIsRetriedAndCompletes() {
        // Given
        UUID parent = Api.post("{\"name\":\"parent\"}");
        UUID child = child(parent);

        // When
        FakeSoldier soldier = new FakeSoldier("w1", parent, 1);
        line.hear(soldier, soldier.claim());
        line.hear(soldier, soldier.failed("drill_failed"));

        // Then
        await().atMost(LONG).untilAsserted(() -> Api.mission(child).body("held_by.message", containsString("failed")));
        dependencies(child)
                .then()
                .body("dependencies[0].state", is("blocked"))
                .body("dependencies[0].parent_status", is("FAILED"));

        // When
        Api.client().post("/missions/" + parent + "/retry").then().statusCode(200);
        await().atMost(LONG)
                .untilAsserted(() -> Api.mission(child).body("held_by.message", containsString("must be completed")));
        complete(parent, 2);

        // Then
        awaitStatus(child, "QUEUED");
    }

    @Test
    void childOfAParentWhoseCommanderDiedIsFoundByTheBeat() {
        // Given
        UUID parent = Api.post("{\"name\":\"parent\"}");
        UUID child = child(parent);

        // When
        sql("update mission set status = 'COMPLETED', worker = 'w1' where id = '" + parent + "'");
        release.beat().await().atMost(LONG);

        // Then
        Api.mission(child).body("status", is("QUEUED"));
        dependencies(child).then().body("dependencies[0].state", is("resolved"));
        // what no event tells of must not stay
        sql("update mission set status = 'QUEUED', worker = null where id = '" + parent + "'");
    }

    @Test
    void childThatNobodyStartedStaysWhereItIs() {
        // Given
        UUID parent = Api.post("{\"name\":\"parent\"}");
        UUID child = Api.post("{\"name\":\"child\",\"start\":false,\"depends_on\":[\"" + parent + "\"]}");

        // When
        complete(parent, 1);
        await().atMost(LONG)
                .untilAsserted(() -> dependencies(child).then().body("dependencies[0].state", is("resolved")));

        // Then
        Api.mission(child).body("status", is("CREATED")).body("held_by", nullValue());
    }

    @Test
    void removedDependencyLetsTheChildGo() {
        // Given
        UUID child = child(Api.post("{\"name\":\"parent\",\"start\":false}"));
        String dependency = dependencies(child).path("dependencies[0].dependency_id");

        // When
        Api.client()
                .delete("/missions/" + child + "/dependencies/" + dependency)
                .then()
                .statusCode(204);

        // Then
        Api.mission(child).body("status", is("QUEUED"));
        Api.client()
                .delete("/missions/" + child + "/dependencies/" + dependency)
                .then()
                .statusCode(404);
        add(child, "\"" + Api.post("{\"name\":\"late\"}") + "\"")
                .then()
                .statusCode(409)
                .body("detail", containsString("QUEUED"));
    }

    @Test
    void cycleIsRefusedWithItsPath() {
        // Given
        UUID a = Api.post("{\"name\":\"a\",\"start\":false}");
        UUID b = Api.post("{\"name\":\"b\",\"start\":false,\"depends_on\":[\"" + a + "\"]}");
        UUID c = Api.post("{\"name\":\"c\",\"start\":false,\"depends_on\":[\"" + b + "\"]}");

        // Then
        add(a, "[\"" + c + "\"]")
                .then()
                .statusCode(409)
                .body("detail", containsString(a + " → " + c + " → " + b + " → " + a));
        add(a, "\"" + a + "\"").then().statusCode(409).body("detail", containsString(a + " → " + a));
        add(c, "\"" + b + "\"").then().statusCode(409).body("detail", containsString("already"));
        add(c, "\"" + a + "\"").then().statusCode(201).body("dependencies.size()", is(2));
        dependencies(a).then().body("dependencies.size()", is(0));
    }

    @Test
    void parentsOfOtherPeopleDoNotExist() {
        // Given
        Somebody owner = Somebody.with(Role.OPERATOR);
        Somebody stranger = Somebody.with(Role.OPERATOR);
        UUID hidden = owner.post("{\"name\":\"hidden\",\"start\":false}");
        UUID mine = stranger.post("{\"name\":\"mine\",\"start\":false}");

        // Then
        stranger.client()
                .body("{\"name\":\"child\",\"depends_on\":[\"" + hidden + "\"]}")
                .post("/missions")
                .then()
                .statusCode(422)
                .body("errors.field", contains("depends_on"));
        stranger.client()
                .body("{\"depends_on\":\"" + hidden + "\"}")
                .post("/missions/" + mine + "/dependencies")
                .then()
                .statusCode(422);
        stranger.client().get("/missions/" + hidden + "/dependencies").then().statusCode(404);
        Api.client()
                .get("/missions/" + UUID.randomUUID() + "/dependencies")
                .then()
                .statusCode(404);
        UUID other = stranger.post("{\"name\":\"other\",\"start\":false}");
        insert(mine, hidden);
        insert(hidden, other);
        stranger.client()
                .body("{\"depends_on\":\"" + mine + "\"}")
                .post("/missions/" + other + "/dependencies")
                .then()
                .statusCode(409)
                .body("detail", containsString("a mission of somebody else"))
                .body("detail", not(containsString(hidden.toString())));
    }

    @Test
    void badBodiesAreRefused() {
        UUID mission = Api.post("{\"name\":\"x\",\"start\":false}");
        for (String value : new String[] {"[]", "7", "[7]", "\"x\"", "null", "{}"}) {
            add(mission, value).then().statusCode(422).body("errors[0].field", is("depends_on"));
        }
        Api.client()
                .body("{\"name\":\"x\",\"depends_on\":\"y\"}")
                .post("/missions")
                .then()
                .statusCode(422)
                .body("errors.field", contains("depends_on"));
    }

    private void complete(UUID mission, int attempt) {
        FakeSoldier soldier = new FakeSoldier("w1", mission, attempt);
        line.hear(soldier, soldier.claim());
        line.hear(soldier, soldier.completed(FakeSoldier.noFiles()));
    }

    private void sql(String statement) {
        database.apart(() -> database.inTransaction(
                        session -> session.createNativeQuery(statement).executeUpdate()))
                .await()
                .atMost(LONG);
    }

    /** As if a coordinator had asked for it. */
    private void insert(UUID child, UUID parent) {
        sql(
                "insert into mission_dependency (id, mission_id, depends_on, created_by, created_at) values (gen_random_uuid(), '"
                        + child + "', '" + parent + "', '" + child + "', now())");
    }

    private static UUID child(UUID... parents) {
        return Api.post("{\"name\":\"child\",\"depends_on\":[\"" + String.join("\",\"", ids(parents)) + "\"]}");
    }

    private static String[] ids(UUID... missions) {
        return Arrays.stream(missions).map(UUID::toString).toArray(String[]::new);
    }

    private static void awaitStatus(UUID mission, String status) {
        await().atMost(LONG).untilAsserted(() -> Api.mission(mission).body("status", is(status)));
    }

    private static Response dependencies(UUID mission) {
        return Api.client().get("/missions/" + mission + "/dependencies");
    }

    private static Response add(UUID mission, String parents) {
        return Api.client().body("{\"depends_on\":" + parents + "}").post("/missions/" + mission + "/dependencies");
    }
}
