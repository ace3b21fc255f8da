package org.driftline.commander.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import org.driftline.commander.support.Api;
import org.driftline.commander.support.TestServers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

/** Who did what is written down and stays written down. */
@QuarkusTest
@WithTestResource(TestServers.class)
class AuditAppTest {
    @ConfigProperty(name = "DATABASE_URL")
    String databaseUrl;

    @Test
    void doneThingsAreRecordedWithWhoAndWhence() {
        // When
        UUID mission = Api.post("{\"name\":\"audited\",\"start\":false}");

        // Then
        JsonPath entry = entry("subject=" + mission);
        assertThat(entry.getString("action")).isEqualTo("POST /missions");
        assertThat(entry.getString("reason")).isEqualTo("done");
        assertThat(entry.getString("actor")).isEqualTo("operator-key");
        assertThat(entry.getString("role")).isEqualTo("admin");
        assertThat(entry.getInt("status")).isEqualTo(202);
        assertThat(entry.getString("address")).isEqualTo("127.0.0.1");
        assertThat(entry.getString("correlation_id")).isNotBlank();
    }

    @Test
    void refusedThingsAreRecordedToo() {
        // When
        String correlation = "audit-" + UUID.randomUUID();
        given().header("X-API-Key", "wrong")
                .header("X-Correlation-ID", correlation)
                .get("/api/v1/missions")
                .then()
                .statusCode(401);
        Api.client()
                .header("X-Correlation-ID", correlation)
                .body("{}")
                .post("/api/v1/missions")
                .then()
                .statusCode(422);

        // Then
        Map<String, Object> stranger = refusal("unauthenticated", correlation);
        assertThat(stranger.get("actor")).isNull();
        assertThat(refusal("invalid-fields", correlation).get("detail"))
                .asString()
                .contains("name");
    }

    @Test
    void readingIsNotRecorded() {
        // Given
        UUID mission = Api.post("{\"name\":\"only read\",\"start\":false}");
        Api.mission(mission);
        UUID marker = Api.post("{\"name\":\"marker\",\"start\":false}");

        // Then
        entry("subject=" + marker);
        assertThat(Api.get("/api/v1/audit?subject=" + mission)
                        .extract()
                        .jsonPath()
                        .getList("entries"))
                .hasSize(1);
    }

    @Test
    void entriesCannotBeChangedOrRemoved() throws SQLException {
        // Given
        UUID mission = Api.post("{\"name\":\"kept\",\"start\":false}");
        entry("subject=" + mission);

        // Then
        try (Connection database =
                        DriverManager.getConnection("jdbc:" + databaseUrl.replace("postgres@", "") + "?user=postgres");
                Statement statement = database.createStatement()) {
            for (String crime :
                    new String[] {"update audit set actor = 'nobody'", "delete from audit", "truncate audit"}) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> statement.execute(crime))
                        .withMessageContaining("append only");
            }
        }
    }

    @Test
    void mistakesInTheFilterAreNamed() {
        Api.client()
                .get("/api/v1/audit?since=yesterday&limit=0")
                .then()
                .statusCode(422)
                .body("errors.size()", is(2));
    }

    private static JsonPath entry(String query) {
        String path = "/api/v1/audit?limit=1&" + query;
        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        !Api.get(path).extract().jsonPath().getList("entries").isEmpty());
        JsonPath page = Api.get(path).extract().jsonPath();
        return page.setRootPath("entries[0]");
    }

    /** Other tests are refused things, too. */
    private static Map<String, Object> refusal(String reason, String correlation) {
        List<Map<String, Object>> found = new ArrayList<>();
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            List<Map<String, Object>> entries = Api.get("/api/v1/audit?limit=100&refused=true&reason=" + reason)
                    .extract()
                    .path("entries");
            entries.stream()
                    .filter(entry -> correlation.equals(entry.get("correlation_id")))
                    .forEach(found::add);
            return !found.isEmpty();
        });
        return found.get(0);
    }
}
