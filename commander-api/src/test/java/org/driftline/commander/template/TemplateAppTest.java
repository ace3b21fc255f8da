package org.driftline.commander.template;

import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import org.driftline.commander.identity.Role;
import org.driftline.commander.support.Somebody;
import org.driftline.commander.support.TestServers;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(TestServers.class)
class TemplateAppTest {
    private static final String TEMPLATES = "/api/v1/templates";
    private static final String DRILL = """
            {"name": "Weekly drill", "shared": %s,
             "mission": {"name": "Drill ${week} of ${vessel}", "kind": "drill", "crew": "${crew}"},
             "parameters": [{"name": "week", "type": "integer", "min": 1, "max": 53},
                            {"name": "vessel", "type": "text", "default": "Aurora"},
                            {"name": "crew", "type": "integer", "required": false}],
             "safety_requirements": [{"key": "told", "text": "The harbour was told that it is a drill"}]}
            """;
    private static final String DRIFT = """
            {"name": "Person in the water",
             "mission": {"name": "Person of ${vessel}", "priority": "urgent",
                         "params": {"latitude": "${latitude}", "longitude": -3.0, "start_time": "${seen}",
                                    "duration_hours": 24, "num_particles": 100, "object_type": "PIW-1",
                                    "forcing": {"wind": {"u": 7, "v": 3}, "current": {"u": 0.25, "v": -0.1}}}},
             "parameters": [{"name": "vessel", "type": "text", "example": "Aurora"},
                            {"name": "latitude", "type": "number", "unit": "degrees", "example": %s},
                            {"name": "seen", "type": "time", "example": "2024-01-01T12:00:00Z"}]}
            """;

    private final Somebody owner = Somebody.with(Role.OPERATOR);
    private final Somebody stranger = Somebody.with(Role.OPERATOR);

    @Test
    void missionIsMadeFromATemplateAndKeepsItsVersion() {
        // Given
        String template = post(owner, DRILL.formatted(false));

        // When
        Response answer = instantiate(owner, template, """
                {"variables": {"week": 7, "crew": 4}, "safety_confirmations": ["told"]}""");

        // Then
        answer.then().statusCode(202).body("status", is("QUEUED")).body("kind", is("drill"));
        owner.client().put(TEMPLATES + "/" + template).then().statusCode(400);
        put(owner, template, DRILL.formatted(false).replace("Weekly", "Yearly"))
                .statusCode(200)
                .body("version", is(2))
                .body("latest_version", is(2))
                .body("name", is("Yearly drill"))
                .body("times_used", is(1));
        owner.client()
                .get(answer.header("Location"))
                .then()
                .statusCode(200)
                .body("name", is("Drill 7 of Aurora"))
                .body("data.crew", is(4));
        owner.client()
                .get(answer.header("Location") + "/template")
                .then()
                .statusCode(200)
                .body("template_id", is(template))
                .body("version", is(1))
                .body("safety_confirmations", contains("told"));
        get(owner, template + "?version=1").statusCode(200).body("name", is("Weekly drill"));
        get(owner, template + "?version=3").statusCode(404);
        get(owner, template + "/versions").statusCode(200).body("versions.version", contains(1, 2));
    }

    @Test
    void sameKeyMakesOneMission() {
        // Given
        String template = post(owner, DRILL.formatted(false));
        String body = "{\"variables\":{\"week\":1},\"safety_confirmations\":[\"told\"]}";

        // When
        Response first = keyed(template, body);
        Response again = keyed(template, body);

        // Then
        first.then().statusCode(202);
        again.then()
                .statusCode(202)
                .header("Location", first.header("Location"))
                .body("mission_id", is(first.<String>path("mission_id")));
        keyed(template, body.replace("1", "2")).then().statusCode(422);
        get(owner, template).body("times_used", is(1));
    }

    @Test
    void everyVariableAtFaultIsNamed() {
        // Given
        String template = post(owner, DRILL.formatted(false));

        // Then
        instantiate(owner, template, "{\"variables\":{\"vessel\":7,\"day\":1}}")
                .then()
                .statusCode(422)
                .body(
                        "errors.field",
                        containsInAnyOrder(
                                "variables.week", "variables.vessel", "variables.day", "safety_confirmations"));
        instantiate(owner, template, "{\"variables\":[],\"confirmed\":[]}")
                .then()
                .statusCode(422)
                .body("errors.field", containsInAnyOrder("variables", "confirmed"));
        get(owner, template).body("times_used", is(0)).body("last_used_at", nullValue());
    }

    @Test
    void filledMissionIsCheckedLikeAnyOther() {
        // Given
        String template = post(owner, DRIFT.formatted("60.0"));

        // Then
        instantiate(
                        owner,
                        template,
                        "{\"variables\":{\"vessel\":\"A\",\"latitude\":91,\"seen\":\"2024-01-01T12:00:00Z\"}}")
                .then()
                .statusCode(422)
                .body("errors.field", contains("params.latitude"));
        instantiate(owner, template, """
                {"variables": {"vessel": "A", "latitude": 60.5, "seen": "2024-01-01T12:00:00Z"}, "start": false}""")
                .then()
                .statusCode(202)
                .body("status", is("CREATED"))
                .body("kind", is("drift"));
    }

    @Test
    void templateThatGivesNoMissionIsRefusedWhenItIsPosted() {
        post(owner, DRIFT.formatted("60.0"));
        owner.client()
                .body(DRIFT.formatted("95.0"))
                .post(TEMPLATES)
                .then()
                .statusCode(422)
                .body("errors.field", contains("mission.params.latitude"));
        owner.client()
                .body(DRIFT.formatted("60.0").replace("num_particles", "num_particels"))
                .post(TEMPLATES)
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("mission.params.num_particels"));
    }

    @Test
    void templateIsItsOwnersUnlessItIsShared() {
        // Given
        String mine = post(owner, DRILL.formatted(false));
        String shared = post(owner, DRILL.formatted(true));
        Somebody observer = Somebody.with(Role.OBSERVER);

        // Then
        get(stranger, mine).statusCode(404);
        get(stranger, mine + "/versions").statusCode(404);
        put(stranger, mine, DRILL.formatted(false)).statusCode(404);
        stranger.client().delete(TEMPLATES + "/" + mine).then().statusCode(404);
        instantiate(stranger, mine, "{}").then().statusCode(404);
        stranger.client()
                .get(TEMPLATES)
                .then()
                .body("templates.template_id", hasItem(shared))
                .body("templates.template_id", not(hasItem(mine)));
        get(observer, shared).statusCode(200);
        instantiate(observer, shared, "{}").then().statusCode(403);
        put(stranger, shared, DRILL.formatted(true)).statusCode(403);
        stranger.client().delete(TEMPLATES + "/" + shared).then().statusCode(403);
        instantiate(stranger, shared, "{\"variables\":{\"week\":1},\"safety_confirmations\":[\"told\"]}")
                .then()
                .statusCode(202);
        get(Somebody.with(Role.COORDINATOR), mine)
                .statusCode(200)
                .body("owner", is(owner.caller().id().toString()));
    }

    @Test
    void templateThatWasUsedIsArchivedInsteadOfDeleted() {
        // Given
        String used = post(owner, DRILL.formatted(false));
        String unused = post(owner, DRILL.formatted(false));
        String use = "{\"variables\":{\"week\":1},\"safety_confirmations\":[\"told\"]}";
        instantiate(owner, used, use).then().statusCode(202);

        // When
        owner.client().delete(TEMPLATES + "/" + used).then().statusCode(204);
        owner.client().delete(TEMPLATES + "/" + unused).then().statusCode(204);

        // Then
        get(owner, unused).statusCode(404);
        get(owner, used).statusCode(200).body("archived", is(true)).body("times_used", is(1));
        owner.client().get(TEMPLATES).then().body("templates.template_id", not(hasItem(used)));
        owner.client().get(TEMPLATES + "?archived=true").then().body("templates.template_id", contains(used));
        instantiate(owner, used, use).then().statusCode(409).body("detail", containsString("archived"));
        put(owner, used, DRILL.formatted(false)).statusCode(409);
    }

    @Test
    void listGoesOnWhereItEnded() {
        // Given
        String first = post(owner, DRILL.formatted(false));
        String second = post(owner, DRILL.formatted(false));

        // When
        Response page = owner.client().get(TEMPLATES + "?limit=1");

        // Then
        page.then().statusCode(200).body("templates.template_id", contains(second));
        owner.client()
                .get(TEMPLATES + "?cursor=" + page.path("next_cursor"))
                .then()
                .body("templates.template_id", contains(first))
                .body("next_cursor", nullValue());
        owner.client().get(TEMPLATES + "?cursor=x&archived=y").then().statusCode(422);
    }

    private static String post(Somebody who, String body) {
        Response answer = who.client().body(body).post(TEMPLATES);
        answer.then().statusCode(201).header("Location", containsString(answer.path("template_id")));
        return UUID.fromString(answer.path("template_id")).toString();
    }

    private static ValidatableResponse get(Somebody who, String template) {
        return who.client().get(TEMPLATES + "/" + template).then();
    }

    private static ValidatableResponse put(Somebody who, String template, String body) {
        return who.client().body(body).put(TEMPLATES + "/" + template).then();
    }

    private Response keyed(String template, String body) {
        return owner.client()
                .header("Idempotency-Key", "once")
                .body(body)
                .post(TEMPLATES + "/" + template + "/instantiate");
    }

    private static Response instantiate(Somebody who, String template, String body) {
        return who.client().body(body).post(TEMPLATES + "/" + template + "/instantiate");
    }
}
