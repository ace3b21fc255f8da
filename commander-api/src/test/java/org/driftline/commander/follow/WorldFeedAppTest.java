package org.driftline.commander.follow;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import org.driftline.commander.support.Api;
import org.driftline.commander.support.TestServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

/** Everything that happens can be read from any place on, once and in order. */
@QuarkusTest
@WithTestResource(TestServers.class)
class WorldFeedAppTest {
    @ConfigProperty(name = "DATABASE_URL")
    String databaseUrl;

    @Test
    void readsOnFromAPlaceWithoutGapAndDuplicate() {
        // Given
        String before = end();
        List<UUID> posted = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            posted.add(Api.post("{\"name\":\"watched\",\"start\":false}"));
        }

        // When: read in steps, from a place in the middle again
        JsonPath all = pageWith(posted.get(posted.size() - 1), before);
        List<String> places = all.getList("events.position");
        JsonPath rest = page(places.get(2), "mission.created");

        // Then
        List<String> missions = all.getList("events.event.payload.mission_id");
        assertThat(missions)
                .containsSubsequence(posted.stream().map(UUID::toString).toList());
        assertThat(missions).doesNotHaveDuplicates();
        assertThat(rest.<String>getList("events.position")).isEqualTo(places.subList(3, places.size()));
    }

    @Test
    void whatCommitsLateIsNotPassedOver() throws Exception {
        // Given: a transaction that began before, wrote an event, and is still open
        String before = end();
        UUID late = UUID.randomUUID();
        try (Connection other =
                        DriverManager.getConnection("jdbc:" + databaseUrl.replace("postgres@", "") + "?user=postgres");
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute(insert(late));
            UUID early = Api.post("{\"name\":\"overtakes\",\"start\":false}");

            // When
            JsonPath whileOpen = page(before, "mission.created");
            other.commit();
            JsonPath closed = pageWith(early, whileOpen.getString("next_after"));

            // Then: the reader waited for it
            assertThat(whileOpen.<String>getList("events.event.payload.mission_id"))
                    .doesNotContain(early.toString());
            assertThat(closed.<String>getList("events.event.payload.mission_id"))
                    .containsSubsequence(late.toString(), early.toString());
        }
    }

    @Test
    void placeThatIsNoneIsRefused() {
        Api.client()
                .accept(ContentType.JSON)
                .get("/api/v1/events?after=yesterday")
                .then()
                .statusCode(422)
                .body("errors[0].field", is("after"));
        Api.client()
                .accept(ContentType.JSON)
                .get("/api/v1/events?types=everything")
                .then()
                .statusCode(422)
                .body("errors[0].field", is("types"));
    }

    private static String insert(UUID mission) {
        return """
                insert into event (id, subject, mission_id, owner, type, at, envelope)
                values (gen_random_uuid(), '%1$s', '%1$s', '%1$s', 'mission.created', now(),
                  '{"id":"%1$s","type":"mission.created","source":"missions_service","target":null,"timestamp":1.5,
                    "payload":{"mission_id":"%1$s"},"meta":{"schema_version":"1"}}')
                """.formatted(mission);
    }

    private static String end() {
        String after = "0";
        while (true) {
            JsonPath page = page(after, "");
            after = page.getString("next_after");
            if (page.getList("events").isEmpty()) {
                return after;
            }
        }
    }

    /** Events are there once no older transaction is open any more, be it of a schedule. */
    private static JsonPath pageWith(UUID last, String after) {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> page(after, "mission.created")
                        .<String>getList("events.event.payload.mission_id")
                        .contains(last.toString()));
        return page(after, "mission.created");
    }

    private static JsonPath page(String after, String types) {
        return Api.client()
                .accept(ContentType.JSON)
                .get("/api/v1/events?after=" + after + "&types=" + types)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
