package org.driftline.commander.apikey;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

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
import org.driftline.commander.support.Outside;
import org.driftline.commander.support.People;
import org.driftline.commander.support.People.Person;
import org.driftline.commander.support.TestServers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(TestServers.class)
class ApiKeyAppTest {
    private static final String KEYS = "/api/v1/users/me/api-keys";
    private static final String ME = "/api/v1/users/me";

    @Inject
    Outside database;

    @Test
    void keyIsShownOnceAndOpensWhatItsOwnerMay() {
        // Given
        Person person = People.with(Role.OPERATOR);
        String token = person.token();

        // When
        Response made = make(token, Map.of("name", " nightly drill ", "expires_in_days", 30));

        // Then
        made.then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("name", is("nightly drill"))
                .body("expired", is(false))
                .body("last_used_at", nullValue());
        String key = made.path("key");
        assertThat(key).startsWith(made.<String>path("prefix")).hasSize(47);
        Instant expires = Instant.parse(made.path("expires_at"));
        assertThat(expires)
                .isBetween(
                        Instant.now().plus(Duration.ofDays(29)), Instant.now().plus(Duration.ofDays(31)));
        withKey(key).get(ME).then().statusCode(200).body("username", is(person.name()));
        People.bearer(key).get(ME).then().statusCode(200).body("role", is("operator"));
        Response listed = People.bearer(token).get(KEYS);
        listed.then().body("api_keys.size()", is(1)).body("api_keys[0].last_used_at", notNullValue());
        assertThat(listed.asString()).doesNotContain(key);
    }

    @Test
    void revokedKeyIsRefusedAtOnce() {
        // Given
        String token = People.with(Role.OPERATOR).token();
        Response made = make(token, Map.of("name", "key", "expires_in_days", "never"));
        made.then().body("expires_at", nullValue());
        assertThat(status(made)).isEqualTo(200);
        String place = KEYS + "/" + made.path("id");

        // When
        String stranger = People.with(Role.OPERATOR).token();
        People.bearer(stranger).delete(place).then().statusCode(404);
        assertThat(status(made)).isEqualTo(200);
        People.bearer(token).delete(place).then().statusCode(204);

        // Then
        assertThat(status(made)).isEqualTo(401);
        People.bearer(token).delete(place).then().statusCode(404);
    }

    @Test
    void expiredKeyIsRefusedAndSaysSo() {
        // Given
        String token = People.with(Role.OPERATOR).token();
        Response made = make(token, Map.of("name", "key", "expires_in_days", 7));

        // When
        database.run(
                "update api_key set expires_at = now() - interval '1 second' where id = '" + made.path("id") + "'");

        // Then
        assertThat(status(made)).isEqualTo(401);
        People.bearer(token).get(KEYS).then().body("api_keys.expired", contains(true));
    }

    @Test
    void keyOfADisabledAccountIsRefused() {
        // Given
        Person person = People.with(Role.OPERATOR);
        Response made = make(person.token(), Map.of("name", "key", "expires_in_days", 7));

        // When
        Api.client()
                .body("{\"disabled\":true}")
                .patch("/api/v1/accounts/" + person.id())
                .then()
                .statusCode(200);

        // Then
        assertThat(status(made)).isEqualTo(401);
    }

    @Test
    void narrowerKeyStaysNarrowAndNeverBecomesWiderThanItsOwner() {
        // Given
        Person person = People.with(Role.COORDINATOR);
        Response made = make(person.token(), Map.of("name", "key", "expires_in_days", 7, "role", "operator"));
        withKey(made.path("key")).get(ME).then().statusCode(200);
        assertThat(post(made)).isEqualTo(202);

        // When
        Api.client()
                .body("{\"role\":\"observer\"}")
                .patch("/api/v1/accounts/" + person.id())
                .then()
                .statusCode(200);

        // Then
        assertThat(post(made)).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"k\"}",
                "{\"name\":\"k\",\"expires_in_days\":8}",
                "{\"name\":\"k\",\"expires_in_days\":\"30\"}",
                "{\"name\":\"k\",\"expires_in_days\":null}"
            })
    void lifeMustBeChosen(String body) {
        People.bearer(People.with(Role.OPERATOR).token())
                .body(body)
                .post(KEYS)
                .then()
                .statusCode(422)
                .body("errors.field", contains("expires_in_days"));
    }

    @Test
    void widerRoleIsRefusedAndAKeyMakesNoKeys() {
        // Given
        String token = People.with(Role.OPERATOR).token();
        Map<String, Object> good = Map.of("name", "key", "expires_in_days", 7);

        // Then
        for (String wider : new String[] {"coordinator", "admin", "worker"}) {
            make(token, Map.of("name", "key", "expires_in_days", 7, "role", wider))
                    .then()
                    .statusCode(422)
                    .body("errors.field", hasItem("role"));
        }
        String key = make(token, good).path("key");
        withKey(key).contentType(ContentType.JSON).body(good).post(KEYS).then().statusCode(409);
        make(key, good).then().statusCode(409);
    }

    @Test
    void useIsWrittenDownOnceAMinute() {
        // Given
        Instant now = Instant.parse("2024-01-01T12:00:00Z");

        // Then
        assertThat(used(null).isUseDue(now)).isTrue();
        assertThat(used(now.minusSeconds(59)).isUseDue(now)).isFalse();
        assertThat(used(now.minusSeconds(61)).isUseDue(now)).isTrue();
    }

    @Test
    void callersWithoutAccountsHaveNoKeys() {
        Api.client()
                .body("{\"name\":\"k\",\"expires_in_days\":7}")
                .post(KEYS)
                .then()
                .statusCode(409);
    }

    private static ApiKey used(Instant at) {
        return new ApiKey(UUID.randomUUID(), "key", "dlk_", null, Instant.EPOCH, null, at);
    }

    private static Response make(String token, Map<String, Object> body) {
        return People.bearer(token).body(body).post(KEYS);
    }

    private static int status(Response made) {
        return withKey(made.path("key")).get(ME).statusCode();
    }

    private static int post(Response made) {
        return withKey(made.path("key"))
                .contentType(ContentType.JSON)
                .body("{\"name\":\"exercise\"}")
                .post("/missions")
                .statusCode();
    }

    private static RequestSpecification withKey(String key) {
        return given().header("X-API-Key", key);
    }
}
