package org.driftline.commander.asyncapi;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

import org.driftline.commander.support.Api;
import org.driftline.commander.support.Sorties;
import org.driftline.commander.support.TestServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftline.commander.support.Sorties.TRIPS;

/** What the commander tells the world is what {@code docs/asyncapi.yaml} says. */
@QuarkusTest
@WithTestResource(TestServers.class)
class AsyncApiAppTest {
    private static final AsyncApi DOCUMENT = AsyncApi.read();

    @Test
    void whatIsToldIsWhatIsWritten() throws Exception {
        // Given
        UUID mission = Api.post("{\"name\":\"documented\"}");
        UUID unit = Sorties.unit();
        UUID trip = trip(unit, mission);
        Api.client()
                .header("If-Match", "*")
                .body(Sorties.body(unit, mission))
                .put(TRIPS + "/" + trip)
                .then()
                .statusCode(200);
        Sorties.started(trip);
        position(trip);
        Api.client().delete(TRIPS + "/" + trip + "?reason=weather").then().statusCode(200);

        // When
        List<JsonNode> events = eventsOf(mission);

        // Then
        Set<String> types = new TreeSet<>();
        for (JsonNode event : events) {
            String type = event.get("type").textValue();
            types.add(type);
            assertThat(DOCUMENT.mistakes(DOCUMENT.event(type).get("payload"), event))
                    .as(event.toString())
                    .isEmpty();
        }
        assertThat(types)
                .containsExactly(
                        "mission.created",
                        "mission.log_appended",
                        "mission.status_changed",
                        "trip.cancelled",
                        "trip.created",
                        "trip.eta_changed",
                        "trip.position",
                        "trip.status_changed",
                        "trip.updated");
    }

    private static UUID trip(UUID unit, UUID mission) {
        return UUID.fromString(Api.client()
                .body(Sorties.body(unit, mission))
                .post(TRIPS)
                .then()
                .statusCode(201)
                .extract()
                .path("trip_id"));
    }

    private static void position(UUID trip) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Api.client()
                .body("{\"time\":\"" + now + "\",\"latitude\":0.05,\"longitude\":0}")
                .post(TRIPS + "/" + trip + "/track")
                .then()
                .statusCode(200);
    }

    /** As other programs read them, page by page, as they are sent. */
    private static List<JsonNode> eventsOf(UUID mission) throws Exception {
        List<JsonNode> events = new ArrayList<>();
        String after = "0";
        while (true) {
            JsonNode page = new ObjectMapper()
                    .readTree(Api.client()
                            .accept(ContentType.JSON)
                            .get("/api/v1/events?after=" + after)
                            .asString());
            if (page.get("events").isEmpty()) {
                return events;
            }
            for (JsonNode placed : page.get("events")) {
                if (placed.at("/event/payload/mission_id").asText().equals(mission.toString())) {
                    events.add(placed.get("event"));
                }
            }
            after = page.get("next_after").textValue();
        }
    }
}
