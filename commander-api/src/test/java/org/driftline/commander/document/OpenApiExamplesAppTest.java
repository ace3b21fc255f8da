package org.driftline.commander.document;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.driftline.commander.document.ApiDocument.Operation;
import org.driftline.commander.support.Api;
import org.driftline.commander.support.Sorties;
import org.driftline.commander.support.TestServers;
import org.driftline.commander.support.TestSettings;

import static org.assertj.core.api.Assertions.assertThat;

/** The examples in the OpenAPI document work. */
@QuarkusTest
@WithTestResource(TestServers.class)
class OpenApiExamplesAppTest {
    private final Map<String, String> made = new HashMap<>();
    private final List<String> refused = new ArrayList<>();

    @Test
    void documentIsOfVersion31AndExplainsEveryOperation() throws Exception {
        ApiDocument document = ApiDocument.read();
        assertThat(document.version()).startsWith("3.1");
        for (Operation operation : document.operations()) {
            if (operation.path().startsWith("/api/")) {
                assertThat(operation.node().path("summary").asText())
                        .as("summary of %s", operation)
                        .isNotBlank();
            }
        }
    }

    @Test
    void everyBodyHasAnExampleAndItIsAccepted() throws Exception {
        ApiDocument document = ApiDocument.read();
        List<Operation> withBody = document.operations().stream()
                .filter(operation -> operation.path().startsWith("/api/") && operation.hasBody())
                .toList();
        assertThat(withBody.stream()
                        .filter(operation -> examples(operation, document).isEmpty())
                        .map(operation -> operation + " " + operation.node().path("requestBody")))
                .as("operations without an example")
                .isEmpty();
        // things first, then what is done with them
        for (Operation operation : byDepth(withBody)) {
            for (JsonNode example : examples(operation, document)) {
                execute(operation, example);
            }
        }
        // 409 is for the state a thing happens to be in, 401 for tokens that nobody can know beforehand
        assertThat(refused).isEmpty();
    }

    @Test
    void bodiesThatNeedNotBeThereMayBeLeftOut() throws Exception {
        // Given
        made.put("/api/v1/missions/{id}", Api.post("{\"name\":\"steered\"}").toString());
        made.put("/api/v1/trips/{id}", Sorties.trip(Sorties.unit()).toString());
        made.put("/api/v1/safety-events/{id}", safetyEvent());
        List<Operation> without = ApiDocument.read().operations().stream()
                .filter(operation -> operation.hasBody()
                        && !operation
                                .node()
                                .path("requestBody")
                                .path("required")
                                .asBoolean())
                .toList();

        // When
        Map<String, Integer> answers = new HashMap<>();
        for (Operation operation : without) {
            answers.put(operation.toString(), withoutBody(operation));
        }

        // Then
        assertThat(answers)
                .containsOnlyKeys(
                        "POST /api/v1/missions/{id}/cancel",
                        "POST /api/v1/safety-events/{id}/acknowledge",
                        "POST /api/v1/safety-events/{id}/resolve",
                        "POST /api/v1/trips/{id}/complete",
                        "POST /api/v1/trips/{id}/start")
                .allSatisfy((operation, status) -> assertThat(status).isIn(200, 409));
    }

    /** RestAssured would say that no body is a form. */
    private int withoutBody(Operation operation) throws IOException, InterruptedException {
        URI uri = URI.create(RestAssured.baseURI + ":" + RestAssured.port + path(operation));
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("X-API-Key", TestSettings.API_KEY)
                .method(operation.method(), BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private static String safetyEvent() {
        return Api.client()
                .body("{\"type\": \"weather\", \"severity\": \"LOW\", \"description\": \"Fog\"}")
                .post("/api/v1/safety-events")
                .then()
                .statusCode(201)
                .extract()
                .path("safety_event_id");
    }

    private void execute(Operation operation, JsonNode example) {
        String body = withThings(example).toString();
        String path = path(operation);
        if (path.contains("{")) {
            return;
        }
        Response answer = Api.client()
                .header("If-Match", etag(operation, path))
                .body(body)
                .request(operation.method(), path);
        int status = answer.statusCode();
        if (status >= 300 && status != 409 && status != 401) {
            refused.add(operation + " with " + body + " answered " + answer.asString());
        }
        String location = answer.header("Location");
        if (operation.method().equals("POST") && location != null) {
            made.put(operation.path() + "/{id}", location.substring(location.lastIndexOf('/') + 1));
        }
    }

    /** Things that an example names by their ids must be there. */
    private JsonNode withThings(JsonNode example) {
        ObjectNode body = example.deepCopy();
        List<String> names = body.properties().stream().map(Map.Entry::getKey).toList();
        for (String name : names) {
            String id = made.get("/api/v1/" + name.replaceAll("_id$", "s") + "/{id}");
            if (name.endsWith("_id") && id != null) {
                body.put(name, id);
            } else if (name.equals("depends_on")) {
                String mission = made.get("/api/v1/missions/{id}");
                body.set(name, body.arrayNode().add(mission));
            }
        }
        return body;
    }

    private String path(Operation operation) {
        String path = operation.path();
        for (Map.Entry<String, String> thing : made.entrySet()) {
            if (path.startsWith(thing.getKey())) {
                return thing.getKey().replace("{id}", thing.getValue())
                        + path.substring(thing.getKey().length());
            }
        }
        return path;
    }

    private static String etag(Operation operation, String path) {
        if (!operation.method().equals("PUT")) {
            return "*";
        }
        String etag = Api.client().get(path).header("ETag");
        return etag == null ? "*" : etag;
    }

    private static List<JsonNode> examples(Operation operation, ApiDocument document) {
        JsonNode content = operation.node().path("requestBody").path("content");
        return StreamSupport.stream(content.spliterator(), false)
                .flatMap(media ->
                        Stream.concat(Stream.of(media.path("example")), ofSchema(media.path("schema"), document)))
                .filter(example -> !example.isMissingNode())
                .limit(1)
                .toList();
    }

    /** A body that may be left out, or may be one of several, has its example further in. */
    private static Stream<JsonNode> ofSchema(JsonNode schema, ApiDocument document) {
        JsonNode resolved = document.resolve(schema);
        Stream<JsonNode> inner = Stream.of("oneOf", "anyOf", "allOf")
                .flatMap(choice -> StreamSupport.stream(resolved.path(choice).spliterator(), false))
                .flatMap(one -> ofSchema(one, document));
        return Stream.concat(Stream.of(ApiDocument.example(resolved)), inner);
    }

    private static List<Operation> byDepth(List<Operation> operations) {
        return operations.stream()
                .sorted(Comparator.<Operation>comparingInt(
                                operation -> operation.path().split("/").length)
                        // a trip needs a mission and a unit, and nothing needs a trip
                        .thenComparing(operation -> operation.path().endsWith("/trips")))
                .toList();
    }
}
