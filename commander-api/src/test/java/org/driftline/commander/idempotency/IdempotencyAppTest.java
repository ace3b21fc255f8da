package org.driftline.commander.idempotency;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.driftline.commander.database.Database;
import org.driftline.commander.identity.Role;
import org.driftline.commander.support.Somebody;
import org.driftline.commander.support.TestServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@WithTestResource(TestServers.class)
class IdempotencyAppTest {
    private static final int MANY = 50;
    private static final String BODY = "{\"name\":\"once\"}";

    @Inject
    KeptAnswers answers;

    @Inject
    Database database;

    private final Somebody owner = Somebody.with(Role.OPERATOR);
    private String key;

    @BeforeEach
    void newKey() {
        key = UUID.randomUUID().toString();
    }

    @Test
    void sameRequestGetsTheSameAnswer() {
        // When
        Response first = post(key, BODY);
        Response second = post(key, BODY);

        // Then
        first.then().statusCode(202);
        second.then()
                .statusCode(202)
                .header("Idempotency-Replayed", "true")
                .header("Location", first.header("Location"));
        assertThat(second.asString()).isEqualTo(first.asString());
        missions(1);
    }

    @Test
    void keyIsForOneRequestOfOneCaller() {
        // Given
        Response first = post(key, BODY);

        // Then
        post(key, "{\"name\":\"other\"}").then().statusCode(422).body("errors.field", contains("Idempotency-Key"));
        Somebody.with(Role.OPERATOR)
                .client()
                .header("Idempotency-Key", key)
                .body(BODY)
                .post("/missions")
                .then()
                .statusCode(202)
                .body("mission_id", not(first.<String>path("mission_id")));
        post("x".repeat(256), BODY).then().statusCode(422);
        missions(1);
    }

    @Test
    void refusalIsNotKept() {
        // Given
        post(key, "{\"name\":7}").then().statusCode(422).body("errors.field", contains("name"));

        // Then
        post(key, BODY).then().statusCode(202);
    }

    @Test
    void manyAtOnceMakeOneMission() throws Exception {
        // Given
        Callable<Response> request = () -> post(key, BODY);
        ExecutorService clients = Executors.newFixedThreadPool(MANY);

        // When
        List<Future<Response>> all =
                clients.invokeAll(Stream.generate(() -> request).limit(MANY).toList());

        // Then
        clients.shutdown();
        for (Future<Response> one : all) {
            one.get()
                    .then()
                    .statusCode(202)
                    .body("mission_id", is(all.get(0).get().<String>path("mission_id")));
        }
        missions(1);
    }

    @Test
    void keyIsFreeAgainWhenItsAnswerIsOld() {
        // Given
        post(key, BODY);

        // When
        database.apart(() -> database.inTransaction(
                        session -> answers.sweep(session, Instant.now().plusSeconds(60))))
                .await()
                .atMost(Duration.ofSeconds(20));

        // Then
        post(key, "{\"name\":\"other\"}").then().statusCode(202);
    }

    private Response post(String idempotencyKey, String body) {
        return client().header("Idempotency-Key", idempotencyKey).body(body).post("/missions");
    }

    private void missions(int count) {
        client().get("/missions").then().body("missions", hasSize(count));
    }

    private RequestSpecification client() {
        return owner.client();
    }
}
