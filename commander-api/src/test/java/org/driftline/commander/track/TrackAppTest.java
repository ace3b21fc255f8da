package org.driftline.commander.track;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.driftline.commander.identity.Role;
import org.driftline.commander.support.Api;
import org.driftline.commander.support.Somebody;
import org.driftline.commander.support.Sorties;
import org.driftline.commander.support.TestServers;
import org.driftline.commander.support.TestSettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftline.commander.support.Sorties.TRIPS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(TestServers.class)
class TrackAppTest {
    private static final Instant START =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(3600);

    @Test
    void arrivalsAreRecomputedWithEachPosition() {
        // Given
        UUID trip = Sorties.started(Sorties.trip(Sorties.unit()));

        // When
        Response first = post(trip, at(0, 0, 0));

        // Then
        first.then()
                .statusCode(200)
                .body("accepted", is(1))
                .body("duplicates", is(0))
                .body("progress.estimate.next_waypoint.number", is(1))
                // 0.2° to the north: 22,114.9 m
                .body("progress.estimate.next_waypoint.distance_nm", is(11.941f))
                .body("progress.estimate.next_waypoint.speed_source", is("cruise"))
                .body("progress.estimate.next_waypoint.time_s", is(2149))
                .body("progress.estimate.base_direct.distance_nm", is(0f))
                .body("progress.estimate.turn_back_by", notNullValue());
        // half way in half an hour: 11.941 kn
        post(trip, at(1800, 0, 0.1))
                .then()
                .body("progress.made_good_kn", nullValue())
                .body("progress.estimate.next_waypoint.distance_nm", is(5.971f));
        post(trip, at(1500, 0, 0.09), at(2100, 0, 0.11))
                .then()
                .body("progress.positions", is(4))
                .body("progress.estimate.next_waypoint.speed_source", is("made_good"));
        Api.get(TRIPS + "/" + trip)
                .body("progress.position.latitude", is(0.11f))
                .body("progress.positions", is(4))
                .body("progress.waypoints", is(3))
                .body("progress.estimate.endurance_left_s", notNullValue());
    }

    @Test
    void positionsInAnyOrderComeToTheSame() {
        // Given
        UUID trip = Sorties.started(Sorties.trip(Sorties.unit()));
        String[] way = {at(0, 0, 0), at(600, 0, 0.1), at(1200, 0, 0.2), at(1800, 0.1, 0.201), at(2400, 0.2, 0.2)};

        // When
        post(trip, way[4], way[2]).then().body("progress.waypoints_passed_at.size()", is(2));
        post(trip, way[1], way[3], way[0], way[3])
                .then()
                .statusCode(200)
                .body("accepted", is(3))
                .body("duplicates", is(1))
                .body("progress.waypoints_passed_at.size()", is(2))
                // 0.2° north, 0.1° east twice, 111 m to the north on the way: by hand 44,380 m
                .body("progress.track_nm", is(23.963f));

        // Then
        Api.get(TRIPS + "/" + trip + "/track")
                .body("points.time", contains(time(0), time(600), time(1200), time(1800), time(2400)))
                .body("next_from", nullValue());
        Api.get(TRIPS + "/" + trip + "/track?from=" + time(600) + "&to=" + time(2000) + "&limit=1")
                .body("points.time", contains(time(600)))
                .body("next_from", is(time(1200)));
    }

    @Test
    void whatCannotBeTrueIsRefusedAltogether() {
        // Given
        UUID trip = Sorties.started(Sorties.trip(Sorties.unit()));
        post(trip, at(0, 0, 0)).then().statusCode(200);

        // Then
        post(trip, at(60, 0.01, 0), at(120, 1, 0), at(9999, 0, 0))
                .then()
                .statusCode(422)
                .body("errors.field", contains("points[1].latitude", "points[2].time"));
        Api.client()
                .body(at(120, 0, 1))
                .post(TRIPS + "/" + trip + "/track")
                .then()
                .statusCode(422)
                .body("errors.field", contains("latitude"))
                .body("detail", containsString("faster than 400 kn"));
        Api.get(TRIPS + "/" + trip).body("progress.positions", is(1));
        Api.client()
                .get(TRIPS + "/" + trip + "/track?from=x&to=1&limit=0")
                .then()
                .statusCode(422);
    }

    @Test
    void plannedTripHasNoTrack() {
        UUID trip = Sorties.trip(Sorties.unit());

        post(trip, at(0, 0, 0)).then().statusCode(409);
        Api.get(TRIPS + "/" + trip + "/track").body("points.size()", is(0));
        Api.get(TRIPS + "/" + trip).body("progress.position", nullValue()).body("progress.estimate", nullValue());
    }

    @Test
    void trackIsGeoJsonForMaps() {
        // Given
        UUID trip = Sorties.started(Sorties.trip(Sorties.unit()));
        post(trip, at(0, 0, 0), at(60, 0, 0.001)).then().statusCode(200);

        // Then
        Api.client()
                .accept("application/geo+json")
                .get(TRIPS + "/" + trip + "/track")
                .then()
                .statusCode(200)
                .contentType("application/geo+json")
                .body("features[0].geometry.type", is("MultiLineString"))
                .body("features[1].properties.time", is(time(0)));
    }

    @Test
    void otherRouteBeginsAnew() {
        // Given
        UUID unit = Sorties.unit();
        UUID trip = Sorties.started(Sorties.trip(unit));
        post(trip, at(0, 0, 0.1), at(1200, 0, 0.2)).then().body("progress.waypoints_passed_at.size()", is(1));

        // When
        Api.client()
                .header("If-Match", "*")
                .body("{\"unit_id\":\"" + unit
                        + "\",\"waypoints\":[{\"latitude\":0.3,\"longitude\":0,\"name\":\"north\"}]}")
                .put(TRIPS + "/" + trip)
                .then()
                .statusCode(200);

        // Then
        Api.get(TRIPS + "/" + trip)
                .body("progress.waypoints_passed_at.size()", is(0))
                .body("progress.estimate.next_waypoint.name", is("north"))
                .body("progress.positions", is(2));
    }

    @Test
    void followersAreToldWhatIsNew() throws Exception {
        // Given
        UUID trip = Sorties.started(Sorties.trip(Sorties.unit()));
        post(trip, at(0, 0, 0), at(60, 0, 0.001)).then().statusCode(200);
        Api.client().delete(TRIPS + "/" + trip + "?reason=weather").then().statusCode(200);

        // When
        List<String> events = follow(trip, "trip.cancelled", null);

        // Then
        assertThat(types(events))
                .containsExactly(
                        "trip.created",
                        "trip.status_changed",
                        "trip.status_changed",
                        "trip.position",
                        "trip.eta_changed",
                        "trip.status_changed",
                        "trip.cancelled");
        String position = id(events, "trip.eta_changed");
        assertThat(types(follow(trip, "trip.cancelled", position)))
                .containsExactly("trip.status_changed", "trip.cancelled");
    }

    @Test
    void trackOfSomebodyElseIsNotThere() {
        UUID trip = Sorties.started(Sorties.trip(Sorties.unit()));
        Somebody stranger = Somebody.with(Role.OPERATOR);

        stranger.client().get(TRIPS + "/" + trip + "/track").then().statusCode(404);
        stranger.client().get(TRIPS + "/" + trip + "/events").then().statusCode(404);
        stranger.client()
                .body(at(0, 0, 0))
                .post(TRIPS + "/" + trip + "/track")
                .then()
                .statusCode(404);
    }

    private static Response post(UUID trip, String... points) {
        return Api.client()
                .body("{\"points\":[" + String.join(",", points) + "]}")
                .post(TRIPS + "/" + trip + "/track");
    }

    private static String at(long seconds, double lon, double lat) {
        return "{\"time\":\"%s\",\"latitude\":%s,\"longitude\":%s}".formatted(time(seconds), lat, lon);
    }

    private static String time(long seconds) {
        return START.plusSeconds(seconds).toString();
    }

    /** Server-sent events as lines, up to the first of a type. */
    private static List<String> follow(UUID trip, String until, String after) throws Exception {
        URI uri = URI.create("http://localhost:" + RestAssured.port + TRIPS + "/" + trip + "/events");
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setReadTimeout(20_000);
        connection.setRequestProperty("X-API-Key", TestSettings.API_KEY);
        if (after != null) {
            connection.setRequestProperty("Last-Event-ID", after);
        }
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            String line = reader.readLine();
            while (line != null && !line.equals("event:" + until)) {
                lines.add(line);
                line = reader.readLine();
            }
            lines.add("event:" + until);
        } finally {
            connection.disconnect();
        }
        return lines;
    }

    private static List<String> types(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("event:"))
                .map(line -> line.substring("event:".length()))
                .toList();
    }

    /** Of the first event of a type. */
    private static String id(List<String> lines, String type) {
        String block = Stream.of(String.join("\n", lines).split("\n\n"))
                .filter(event -> event.lines().anyMatch(("event:" + type)::equals))
                .findFirst()
                .orElseThrow();
        return block.lines()
                .filter(line -> line.startsWith("id:"))
                .findFirst()
                .orElseThrow()
                .substring("id:".length());
    }
}
