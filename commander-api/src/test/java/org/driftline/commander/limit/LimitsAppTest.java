package org.driftline.commander.limit;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.driftline.commander.identity.Caller;
import org.driftline.commander.identity.Role;
import org.driftline.commander.support.Api;
import org.driftline.commander.support.People;
import org.driftline.commander.support.People.Person;
import org.driftline.commander.support.TestServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

@QuarkusTest
@WithTestResource(TestServers.class)
class LimitsAppTest {
    @Inject
    CallRates rates;

    @Test
    void whoTookHisShareWaitsAndOthersDoNot() {
        // Given
        Person busy = People.with(Role.OPERATOR);
        Person quiet = People.with(Role.OPERATOR);
        String token = busy.token();
        Caller caller = new Caller(busy.id(), busy.name(), Role.OPERATOR);
        while (rates.refusal(caller).isEmpty()) {
            // another call
        }

        // When
        Response answer = People.bearer(token).get("/api/v1/users/me");

        // Then
        answer.then().statusCode(429).body("type", is("urn:driftline:problem:too-many"));
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        People.bearer(quiet.token()).get("/api/v1/users/me").then().statusCode(200);
    }

    @Test
    void operatorsKeyMayAlwaysCall() {
        for (int i = 0; i < 100_000; i++) {
            assertThat(rates.refusal(Caller.OPERATOR_KEY)).isEmpty();
        }
        Api.get("/api/v1/users/me");
    }

    @Test
    void missionsInFlightAreLimitedForEachAccount() {
        // Given
        String token = People.with(Role.OPERATOR).token();
        for (int i = 0; i < 120; i++) {
            assertThat(post(token).statusCode()).isEqualTo(202);
        }

        // When
        Response answer = post(token);

        // Then
        answer.then().statusCode(429);
        assertThat(answer.header("Retry-After")).isNotNull();
        assertThat(post(People.with(Role.OPERATOR).token()).statusCode()).isEqualTo(202);
    }

    private static Response post(String token) {
        return People.bearer(token)
                .body("{\"name\":\"exercise\",\"start\":false}")
                .post("/missions");
    }
}
