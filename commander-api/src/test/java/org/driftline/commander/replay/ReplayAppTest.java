package org.driftline.commander.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.Tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.driftline.commander.database.Database;
import org.driftline.commander.mission.Mission;
import org.driftline.commander.mission.MissionRow;
import org.driftline.commander.mission.MissionState;
import org.driftline.commander.support.Api;
import org.driftline.commander.support.TestServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

/** Every mission can be made again from its events, and is then what the table says. */
@QuarkusTest
@WithTestResource(TestServers.class)
class ReplayAppTest {
    private static final int NUMBERS = 1_000_000;

    @Inject
    Database database;

    @Inject
    MissionReplay replay;

    @Test
    void everyMissionIsWhatItsEventsTell() {
        // Given missions in many states, and all that other tests left behind
        UUID created = Api.post("{\"name\":\"only created\",\"start\":false,\"team\":[1,2.50]}");
        UUID updated = Api.post("{\"name\":\"before\",\"start\":false}");
        String etag = Api.client().get("/missions/" + updated).header("ETag");
        Api.client()
                .header("If-Match", etag)
                .body("{\"name\":\"after\",\"priority\":\"high\"}")
                .put("/missions/" + updated)
                .then()
                .statusCode(200);
        UUID cancelled = Api.post("{\"name\":\"cancelled\"}");
        Api.client().post("/missions/" + cancelled + "/cancel").then().statusCode(is(200));
        UUID closed = Api.post("{\"name\":\"closed\"}");
        Api.client()
                .body("{\"outcome\":\"found_alive\",\"note\":\"on the beach\"}")
                .post("/missions/" + closed + "/complete");

        // When
        List<Mission> missions = missions();
        List<String> differences = new ArrayList<>();
        for (Mission mission : missions) {
            MissionPicture picture = replay(mission.id());
            differences.addAll(Differences.between(mission, picture));
        }

        // Then
        assertThat(missions).extracting(Mission::id).contains(created, updated, cancelled, closed);
        assertThat(differences).isEmpty();
    }

    @Test
    void missionIsShownAsItWas() {
        // Given
        UUID mission = Api.post("{\"name\":\"moves\",\"start\":false}");
        Instant before = Instant.now();
        Api.client().post("/missions/" + mission + "/start");

        // Then
        Api.get("/missions/" + mission + "/history?at=" + before).body("status", is("CREATED"));
        Api.get("/missions/" + mission + "/history")
                .body("status", is("QUEUED"))
                .body("attempt", is(1));
        Api.client()
                .get("/missions/" + mission + "/history?at=2001-01-01T00:00:00Z")
                .then()
                .statusCode(404);
        Api.client()
                .get("/missions/" + mission + "/history?at=yesterday")
                .then()
                .statusCode(422)
                .body("errors[0].field", is("at"));
    }

    private MissionPicture replay(UUID id) {
        return database.apart(() -> replay.at(id, Instant.now().plusSeconds(60)))
                .await()
                .indefinitely()
                .orElseThrow();
    }

    private List<Mission> missions() {
        return database
                .apart(() -> database.reading(session -> session.createNativeQuery(
                                "select " + MissionRow.COLUMNS + " from mission limit " + NUMBERS, Tuple.class)
                        .getResultList()))
                .await()
                .indefinitely()
                .stream()
                .map(MissionRow::read)
                .toList();
    }

    /** Where a picture is not what the table says. */
    private static final class Differences {
        private final List<String> found = new ArrayList<>();
        private final UUID id;

        private Differences(UUID id) {
            this.id = id;
        }

        static List<String> between(Mission mission, MissionPicture picture) {
            Differences differences = new Differences(mission.id());
            differences.compare("owner", mission.details().owner(), picture.owner());
            differences.compare("name", mission.details().name(), picture.name());
            differences.compare("description", mission.details().description(), picture.description());
            differences.compare("kind", mission.details().kind().wire(), picture.kind());
            differences.compare(
                    "priority", mission.details().priority().name().toLowerCase(Locale.ROOT), picture.priority());
            differences.compareJson("params", mission.details().params(), picture.params());
            differences.compareJson("data", mission.details().data(), picture.data());
            differences.compare("status", mission.status(), picture.status());
            differences.compare("attempt", mission.state().attempt(), picture.attempt());
            if (mission.state() instanceof MissionState.InProgress running) {
                differences.compare("progress", running.progress().fraction(), picture.progress());
            }
            differences.compare(
                    "outcome",
                    mission.closure() == null
                            ? null
                            : mission.closure().outcome().wire(),
                    picture.outcome());
            differences.compare(
                    "note", mission.closure() == null ? null : mission.closure().note(), picture.note());
            differences.compare("deleted", false, picture.deleted());
            return differences.found;
        }

        private void compare(String what, Object table, Object events) {
            if (!Objects.equals(table, events)) {
                found.add(id + " " + what + ": table " + table + ", events " + events);
            }
        }

        private void compareJson(String what, JsonNode table, JsonNode events) {
            if (!table.equals(
                    (a, b) -> a.isNumber() && b.isNumber() && a.doubleValue() == b.doubleValue()
                            ? 0
                            : a.equals(b) ? 0 : 1,
                    events)) {
                found.add(id + " " + what + ": table " + table + ", events " + events);
            }
        }
    }
}
