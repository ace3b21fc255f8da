package org.driftline.commander.listing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.driftline.commander.identity.Role;
import org.driftline.commander.support.Api;
import org.driftline.commander.support.Somebody;
import org.driftline.commander.support.TestServers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@WithTestResource(TestServers.class)
class MissionListAppTest {
    private final Somebody owner = Somebody.with(Role.OPERATOR);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "created_at",
                "-created_at",
                "updated_at",
                "-updated_at",
                "priority",
                "-priority",
                "name",
                "-name"
            })
    void pagesHoldEachMissionOnceInOrder(String sort) {
        // Given
        List<String> ids = new ArrayList<>();
        for (String mission : List.of("b low", "A urgent", "c normal", "a urgent", "B low", "c high", "100% low")) {
            ids.add(post("{\"name\":\"%s\",\"priority\":\"%s\"}"
                    .formatted(mission, mission.substring(mission.indexOf(' ') + 1))));
        }

        // When
        List<String> found = new ArrayList<>();
        List<String> names = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = mine().queryParam("cursor", cursor).get("/missions?limit=3&sort=" + sort);
            page.then().statusCode(200);
            found.addAll(page.path("missions.mission_id"));
            names.addAll(page.path("missions.name"));
            cursor = page.path("next_cursor");
        }

        // Then
        assertThat(found).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(inOrder(sort, found, names)).isTrue();
    }

    @Test
    void filtersCutTheList() {
        // Given
        String raft = post("{\"name\":\"Raft 50%_off\",\"priority\":\"high\"}");
        String boat = post("{\"name\":\"boat\",\"start\":false}");

        // Then
        assertFound("q=RAFT", raft);
        assertFound("q=50%25_", raft);
        assertFound("q=5__");
        assertFound("priority=high,urgent", raft);
        assertFound("status=pending", boat);
        assertFound("kind=drift");
        assertFound("sort=name&created_after=2020-01-01T00:00:00Z", boat, raft);
        assertFound("created_before=2020-01-01T00:00:00Z");
        assertFound("sort=name&owner=me", boat, raft);
        assertFound("sort=name&owner=" + owner.caller().id(), boat, raft);
        assertFound("owner=operator-key");
        assertFound("owner=nobody-of-this-name");
        mine().urlEncodingEnabled(false)
                .get("/missions?owner=%00&limit=0&sort=x")
                .then()
                .statusCode(422)
                .body("errors", hasSize(3));
    }

    @Test
    void othersSeeOnlyWhatIsTheirs() {
        // Given
        String id = post("{\"name\":\"mine\"}");

        // Then
        Somebody.with(Role.OPERATOR)
                .client()
                .get("/missions")
                .then()
                .statusCode(200)
                .body("missions", empty());
        Api.client().get("/missions?owner=" + owner.caller().id()).then().body("missions.mission_id", contains(id));
    }

    @Test
    void missionsNameTheirOwners() {
        // Given
        String name = "owner-" + UUID.randomUUID().toString().substring(0, 8);
        String person = "{\"username\": \"%s\", \"password\": \"correct horse battery\"".formatted(name);
        Api.client()
                .body(person + ", \"role\": \"operator\"}")
                .post("/api/v1/accounts")
                .then()
                .statusCode(201);
        String token =
                Api.client().body(person + "}").post("/api/v1/auth/login").path("access_token");
        UUID byKey = Api.post("{\"name\":\"the key's\"}");

        // When
        String id = given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body("{\"name\":\"mine\"}")
                .post("/missions")
                .path("mission_id");

        // Then
        Api.mission(UUID.fromString(id)).body("owner", equalTo(name));
        Api.get("/missions?owner=" + name).body("missions.owner", contains(name));
        Api.mission(byKey).body("owner", equalTo("operator-key"));
    }

    private void assertFound(String query, String... ids) {
        List<String> found = mine().urlEncodingEnabled(false)
                .get("/missions?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("missions.mission_id");
        assertThat(found).as(query).containsExactly(ids);
    }

    private static boolean inOrder(String sort, List<String> ids, List<String> names) {
        Comparator<Integer> order = switch (sort.replace("-", "")) {
            case "name" -> Comparator.comparing(i -> names.get(i).toLowerCase(Locale.ROOT));
            case "priority" ->
                Comparator.comparing(i -> List.of("low", "normal", "high", "urgent")
                        .indexOf(names.get(i).substring(names.get(i).indexOf(' ') + 1)));
            default ->
                Comparator.comparing(
                        i -> Api.client().get("/missions/" + ids.get(i)).path(sort.replace("-", "")));
        };
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            places.add(i);
        }
        List<Integer> sorted = new ArrayList<>(places);
        sorted.sort(sort.startsWith("-") ? Collections.reverseOrder(order) : order);
        return sorted.equals(places);
    }

    private RequestSpecification mine() {
        return owner.client();
    }

    private String post(String body) {
        return mine().body(body)
                .post("/missions")
                .then()
                .statusCode(202)
                .extract()
                .path("mission_id");
    }
}
