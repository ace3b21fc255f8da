package org.driftline.commander.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.driftline.commander.identity.Role;
import org.driftline.commander.support.Api;
import org.driftline.commander.support.People;
import org.driftline.commander.support.People.Person;
import org.driftline.commander.support.TestServers;

import static org.assertj.core.api.Assertions.assertThat;

/** Walks the API's own document: every operation there is, as each role and as a stranger. */
@QuarkusTest
@WithTestResource(TestServers.class)
class OperationsAppTest {
    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");
    private static final String MISSION = "/api/v1/missions/{id}";
    private static final String LOGOUT = "POST /api/v1/auth/logout";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> expected = Expectations.operations();

    @TestHTTPResource("/")
    URI base;

    @Test
    void everyOperationIsExpectedAndSaysWhatItNeeds() {
        // Given
        Map<String, String> documented = new TreeMap<>();
        document()
                .forEach((operation, description) -> documented.put(
                        operation, description.path("x-permission").asText().toUpperCase(Locale.ROOT)));

        // Then
        assertThat(documented)
                .as("an operation, with what it needs, is missing in (or to be dropped from) operations.txt")
                .isEqualTo(expected);
    }

    @Test
    void everyOperationSaysHowItRefuses() {
        SoftAssertions softly = new SoftAssertions();
        document().forEach((operation, description) -> {
            Set<String> refusals = new TreeSet<>();
            description.path("responses").fieldNames().forEachRemaining(refusals::add);
            if (!expected.getOrDefault(operation, "").equals("OPEN")) {
                softly.assertThat(refusals).as(operation).contains("401", "403", "429");
                softly.assertThat(description.path("security")).as(operation).isNotEmpty();
            }
            if (operation.contains("{")) {
                softly.assertThat(refusals).as(operation).contains("404");
            }
        });
        softly.assertAll();
    }

    @Test
    void everyoneGetsWhatHisRoleAllowsAndNothingElse() {
        // Given
        Map<String, @Nullable String> callers = callers();
        Map<String, Set<String>> roles = Expectations.roles();
        SoftAssertions softly = new SoftAssertions();

        // When
        for (String operation : operationsWithLogoutLast()) {
            Set<String> allowed = roles.get(expected.get(operation));
            callers.forEach((who, token) -> {
                int status = call(operation, UUID.randomUUID(), token);
                softly.assertThat(status)
                        .as("%s by %s", operation, who)
                        .matches(answered -> isAsExpected(answered, allowed.contains(who), token == null));
            });
            int forged = call(operation, UUID.randomUUID(), "dlk_forged");
            softly.assertThat(forged == 401)
                    .as("%s with a forged key: %s", operation, forged)
                    .isEqualTo(!allowed.contains("stranger"));
        }

        // Then
        softly.assertAll();
    }

    @Test
    void nothingOfAnUnknownIdIsFound() {
        String admin = token(Role.ADMIN);
        SoftAssertions softly = new SoftAssertions();
        for (String operation : expected.keySet()) {
            if (operation.startsWith("GET ") && operation.contains("{id}")) {
                softly.assertThat(call(operation, UUID.randomUUID(), admin))
                        .as(operation)
                        .isEqualTo(404);
            }
        }
        softly.assertAll();
    }

    @Test
    void missionOfSomebodyElseIs404InEveryCall() {
        // Given
        Person owner = People.with(Role.OPERATOR);
        UUID mission = UUID.fromString(People.bearer(owner.token())
                .body("{\"name\":\"not yours\"}")
                .post("/missions")
                .path("mission_id"));
        String other = token(Role.OPERATOR);
        String observer = token(Role.OBSERVER);
        SoftAssertions softly = new SoftAssertions();

        // When
        for (String operation : expected.keySet()) {
            if (operation.contains(MISSION)) {
                softly.assertThat(call(operation, mission, other))
                        .as("%s by another operator", operation)
                        .isEqualTo(404);
                softly.assertThat(call(operation, mission, observer))
                        .as("%s by an observer", operation)
                        .isIn(403, 404);
            }
        }

        // Then
        softly.assertAll();
        Api.mission(mission);
    }

    private static boolean isAsExpected(int status, boolean allowed, boolean stranger) {
        return allowed ? status != 401 && status != 403 && status != 500 : status == (stranger ? 401 : 403);
    }

    private List<String> operationsWithLogoutLast() {
        List<String> operations = new ArrayList<>(expected.keySet());
        operations.remove(LOGOUT);
        operations.add(LOGOUT);
        return operations;
    }

    /** Who calls, to his token; null for the stranger. */
    private static Map<String, @Nullable String> callers() {
        Map<String, @Nullable String> callers = new LinkedHashMap<>();
        for (Role role : List.of(Role.OBSERVER, Role.OPERATOR, Role.COORDINATOR, Role.ADMIN)) {
            callers.put(role.wire(), token(role));
        }
        callers.put("worker", workersToken());
        callers.put("stranger", null);
        return callers;
    }

    private static String token(Role role) {
        return People.with(role).token();
    }

    /** Workers cannot log in; this one became a worker after he did. */
    private static String workersToken() {
        Person person = People.with(Role.OPERATOR);
        String token = person.token();
        Api.client()
                .body("{\"role\":\"worker\"}")
                .patch("/api/v1/accounts/" + person.id())
                .then()
                .statusCode(200);
        return token;
    }

    private Map<String, JsonNode> document() {
        Map<String, JsonNode> operations = new TreeMap<>();
        for (Map.Entry<String, JsonNode> path :
                json("/q/openapi?format=json").path("paths").properties()) {
            for (Map.Entry<String, JsonNode> verb : path.getValue().properties()) {
                if (VERBS.contains(verb.getKey())) {
                    operations.put(verb.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), verb.getValue());
                }
            }
        }
        return operations;
    }

    private JsonNode json(String path) {
        try (InputStream in = base.resolve(path).toURL().openStream()) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException("GET " + path, e);
        }
    }

    /** Calls an operation with an empty object as its body, and reads no more than the status: some answers never end. */
    private int call(String operation, UUID id, @Nullable String token) {
        String verb = operation.substring(0, operation.indexOf(' '));
        String path = operation
                .substring(verb.length() + 1)
                .replace("{id}", id.toString())
                .replaceAll("\\{[^}]*}", "00000000-0000-0000-0000-000000000000");
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(30));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (verb.equals("GET") || verb.equals("DELETE")) {
            request.method(verb, BodyPublishers.noBody());
        } else {
            request.method(verb, BodyPublishers.ofString("{}")).header("Content-Type", "application/json");
        }
        return status(request.build());
    }

    private int status(HttpRequest request) {
        try {
            HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode();
        } catch (IOException e) {
            throw new IllegalStateException(request.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(request.toString(), e);
        }
    }
}
