package org.driftline.commander.tripstats;

import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.driftline.commander.identity.Role;
import org.driftline.commander.support.Api;
import org.driftline.commander.support.Somebody;
import org.driftline.commander.support.Sorties;
import org.driftline.commander.support.TestServers;

import static org.driftline.commander.support.Sorties.TRIPS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(TestServers.class)
class TripStatsAppTest {
    private static final String PERIOD = "from=2024-03-01T00:00:00Z&to=2024-04-01T00:00:00Z";

    @Test
    void tripsAddUpOverAPeriod() {
        // Given
        UUID unit = Sorties.unit();
        UUID done = Sorties.trip(unit);
        move(done, "assigned", "2024-03-05T10:00:00Z");
        move(done, "en_route", "2024-03-05T10:00:00Z");
        move(done, "on_scene", "2024-03-05T10:30:00Z");
        move(done, "searching", "2024-03-05T11:00:00Z");
        move(done, "returning", "2024-03-05T12:00:00Z");
        move(done, "completed", "2024-03-05T12:30:00Z");
        track(done);
        UUID failed = Sorties.trip(unit);
        move(failed, "assigned", "2024-03-06T10:00:00Z");
        move(failed, "en_route", "2024-03-06T10:00:00Z");
        move(failed, "failed", "2024-03-06T10:30:00Z");
        // planned for January
        Sorties.trip(unit);

        // Then
        Api.get(TRIPS + "/analytics?unit=" + unit + "&" + PERIOD)
                .body("trips", is(2))
                .body("by_status.completed", is(1))
                .body("by_status.failed", is(1))
                .body("under_way_h", is(3f))
                .body("on_scene_h", is(1.5f))
                .body("searching_h", is(1f))
                .body("mean_time_to_scene_s", is(1800))
                .body("track_nm", is(11.941f))
                .body("by_unit.unit_id", contains(unit.toString()))
                .body("by_kind.unit_kind", contains("lifeboat"))
                .body("by_kind[0].trips", is(2));
        Api.get(TRIPS + "/" + done + "/metrics")
                .body("track_nm", is(11.941f))
                .body("mean_speed_kn", is(11.94f))
                .body("time_to_scene_s", is(1800))
                .body("on_scene_s", is(5400))
                .body("searching_s", is(3600))
                .body("endurance_used_fraction", is(0.25f))
                .body("waypoints_passed", is(1))
                .body("planned_nm", notNullValue())
                .body("cross_track_mean_m", is(0f));
        Api.get(TRIPS + "/analytics?unit=" + unit + "&from=2024-01-01T00:00:00Z&to=2024-02-01T00:00:00Z")
                .body("trips", is(1))
                .body("mean_time_to_scene_s", nullValue());
    }

    @Test
    void onlyWhatIsVisibleIsCounted() {
        // Given
        UUID unit = Sorties.unit();
        String trip = Sorties.trip(unit).toString();
        Somebody stranger = Somebody.with(Role.OPERATOR);

        // Then
        stranger.client()
                .get(TRIPS + "/analytics?unit=" + unit + "&from=2024-01-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("trips", is(0));
        stranger.client().get(TRIPS + "/" + trip + "/metrics").then().statusCode(404);
    }

    @Test
    void everyMistakeIsNamed() {
        Api.client()
                .get(TRIPS + "/analytics?unit=1&mission=2&from=3&to=2024-01-01T00:00:00Z")
                .then()
                .statusCode(422)
                .body("errors.field", containsInAnyOrder("unit", "mission", "from"));
        Api.client()
                .get(TRIPS + "/analytics?from=2024-01-02T00:00:00Z&to=2024-01-01T00:00:00Z")
                .then()
                .statusCode(422)
                .body("errors.field", contains("from"));
    }

    private static void move(UUID trip, String status, String at) {
        Api.client()
                .body("{\"status\":\"" + status + "\",\"at\":\"" + at + "\",\"reason\":\"because\"}")
                .post(TRIPS + "/" + trip + "/status")
                .then()
                .statusCode(200);
    }

    /** 0.2° to the north in an hour. */
    private static void track(UUID trip) {
        Api.client()
                .body("{\"points\":[{\"time\":\"2024-03-05T10:00:00Z\",\"latitude\":0,\"longitude\":0},"
                        + "{\"time\":\"2024-03-05T11:00:00Z\",\"latitude\":0.2,\"longitude\":0}]}")
                .post(TRIPS + "/" + trip + "/track")
                .then()
                .statusCode(200);
    }
}
