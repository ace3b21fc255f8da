package org.driftline.commander.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import org.junit.jupiter.api.Test;

import org.driftline.commander.identity.Role;
import org.driftline.commander.support.People;
import org.driftline.commander.support.People.Person;
import org.driftline.commander.support.TestServers;
import org.driftline.commander.support.TestSettings;
import org.driftline.commander.token.AccessTokens;
import org.driftline.commander.token.TokenSubject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@WithTestResource(TestServers.class)
class SessionAppTest {
    @Inject
    AccessTokens tokens;

    @Test
    void registrationLeadsToUse() {
        // Given
        String name = "ada-" + UUID.randomUUID().toString().substring(0, 8);
        People.anonymous()
                .body(Map.of(
                        "username",
                        " " + name.toUpperCase(Locale.ROOT) + " ",
                        "email",
                        name + "@Rescue.example",
                        "full_name",
                        "Ada Lovelace",
                        "password",
                        People.PASSWORD))
                .post("/api/v1/auth/register")
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .body("username", is(name))
                .body("role", is("operator"))
                .body("disabled", is(false));

        // When
        Response login = People.anonymous()
                .body(Map.of("email", name + "@rescue.EXAMPLE", "password", People.PASSWORD))
                .post("/api/v1/auth/login");

        // Then
        login.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("token_type", is("Bearer"))
                .body("expires_in", is(900));
        People.bearer(login.path("access_token"))
                .get("/api/v1/users/me")
                .then()
                .statusCode(200)
                .body("username", is(name))
                .body("email", is(name + "@rescue.example"))
                .body("full_name", is("Ada Lovelace"))
                .body("last_login_at", notNullValue());
        People.bearer(login.path("access_token"))
                .body("{\"name\":\"exercise\"}")
                .post("/missions")
                .then()
                .statusCode(202);
    }

    @Test
    void unknownNameAndWrongPasswordGetTheSameAnswer() {
        // Given
        Person known = People.with(Role.OPERATOR);

        // When
        Response wrong = People.login(known.name(), "not the password");
        Response unknown = People.login("nobody-at-all", "not the password");

        // Then
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.jsonPath().getMap("").entrySet().stream()
                        .filter(e -> !e.getKey().equals("correlation_id")))
                .isEqualTo(unknown.jsonPath().getMap("").entrySet().stream()
                        .filter(e -> !e.getKey().equals("correlation_id"))
                        .toList());
    }

    @Test
    void refreshTokenIsGoodOnceAndUsingItAgainEndsTheSession() {
        // Given
        Response first = People.login(People.with(Role.OPERATOR).name());
        Response second = refresh(first.path("refresh_token"));
        second.then().statusCode(200);
        assertThat(status(second.path("access_token"))).isEqualTo(200);

        // When
        Response again = refresh(first.path("refresh_token"));

        // Then
        again.then().statusCode(401);
        refresh(second.path("refresh_token")).then().statusCode(401);
        assertThat(status(second.path("access_token"))).isEqualTo(401);
        assertThat(status(first.path("access_token"))).isEqualTo(401);
    }

    @Test
    void refreshTokenIsNoAccessToken() {
        Response login = People.login(People.with(Role.OPERATOR).name());

        assertThat(status(login.path("refresh_token"))).isEqualTo(401);
        refresh(login.path("access_token")).then().statusCode(422);
    }

    @Test
    void logoutEndsTheWholeSession() {
        // Given
        Person person = People.with(Role.OPERATOR);
        Response byRefresh = People.login(person.name());
        Response byAccess = People.login(person.name());
        Response stays = People.login(person.name());

        // When
        People.anonymous()
                .body(Map.of("refresh_token", byRefresh.path("refresh_token")))
                .post("/api/v1/auth/logout")
                .then()
                .statusCode(204);
        People.bearer(byAccess.path("access_token"))
                .post("/api/v1/auth/logout")
                .then()
                .statusCode(204);

        // Then
        for (Response ended : new Response[] {byRefresh, byAccess}) {
            assertThat(status(ended.path("access_token"))).isEqualTo(401);
            refresh(ended.path("refresh_token")).then().statusCode(401);
        }
        assertThat(status(stays.path("access_token"))).isEqualTo(200);
    }

    @Test
    void tokenOfNoSessionAndExpiredOneAreRefused() {
        // Given
        Person person = People.with(Role.OPERATOR);
        TokenSubject made = tokens.verify(person.token()).orElseThrow();

        // Then
        assertThat(status(tokens.issue(made, Instant.now()))).isEqualTo(200);
        assertThat(status(tokens.issue(made, Instant.now().minus(Duration.ofHours(1)))))
                .isEqualTo(401);
        assertThat(status(tokens.issue(new TokenSubject(person.id(), UUID.randomUUID()), Instant.now())))
                .isEqualTo(401);
        assertThat(status(tokens.issue(new TokenSubject(UUID.randomUUID(), made.sessionId()), Instant.now())))
                .isEqualTo(401);
    }

    @Test
    void tokenOfTheOldSigningKeyIsStillGoodAndOneOfAnUnknownKeyIsNot() {
        // Given
        TokenSubject made = tokens.verify(People.with(Role.OPERATOR).token()).orElseThrow();
        String old = TestSettings.TOKEN_KEYS.substring(TestSettings.TOKEN_KEYS.indexOf("old:") + "old:".length());
        byte[] unknown = new byte[32];

        // Then
        assertThat(status(signed(made, "old", Base64.getDecoder().decode(old)))).isEqualTo(200);
        assertThat(status(signed(made, "gone", Base64.getDecoder().decode(old))))
                .isEqualTo(401);
        assertThat(status(signed(made, "old", unknown))).isEqualTo(401);
    }

    @Test
    void tooManyWrongPasswordsHaveToWaitEvenForTheRightOne() {
        // Given
        Person person = People.with(Role.OPERATOR);
        for (int i = 0; i < 5; i++) {
            People.login(person.name(), "wrong password").then().statusCode(401);
        }
        People.login(person.name()).then().statusCode(200);
        for (int i = 0; i < 10; i++) {
            People.login(person.name(), "wrong password").then().statusCode(401);
        }

        // When
        Response right = People.login(person.name());

        // Then
        right.then().statusCode(429);
        assertThat(Integer.parseInt(right.header("Retry-After"))).isPositive();
    }

    @Test
    void workersHaveNoBusinessHere() {
        People.login(People.with(Role.WORKER).name()).then().statusCode(403);
    }

    @Test
    void missingFieldsAreNamed() {
        People.anonymous()
                .body("{\"user\":\"ada\"}")
                .post("/api/v1/auth/login")
                .then()
                .statusCode(422)
                .body("errors.field", hasItems("username", "password", "user"));
    }

    private static String signed(TokenSubject subject, String keyId, byte[] key) {
        return Jwt.issuer("driftline")
                .audience("driftline-api")
                .subject(subject.accountId().toString())
                .claim("sid", subject.sessionId().toString())
                .expiresIn(Duration.ofMinutes(5))
                .jws()
                .type("at+jwt")
                .keyId(keyId)
                .algorithm(SignatureAlgorithm.HS256)
                .sign(new SecretKeySpec(key, "HmacSHA256"));
    }

    private static int status(String token) {
        return People.bearer(token).get("/api/v1/users/me").statusCode();
    }

    private static Response refresh(String token) {
        return People.anonymous().body(Map.of("refresh_token", token)).post("/api/v1/auth/refresh");
    }
}
