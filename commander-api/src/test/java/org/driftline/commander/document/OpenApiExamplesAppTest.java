package org.driftline.commander.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.driftline.commander.document.ApiDocument.Operation;
import org.driftline.commander.support.Api;
import org.driftline.commander.support.NoServers;

import static org.assertj.core.api.Assertions.assertThat;

/** The examples in the OpenAPI document work. */
@QuarkusTest
@WithTestResource(NoServers.class)
class OpenApiExamplesAppTest {
    private final Map<String, String> made = new HashMap<>();

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
                        .filter(operation -> examples(operation, document).isEmpty()))
                .as("operations without an example")
                .isEmpty();
        // things first, then what is done with them
        for (Operation operation : byDepth(withBody)) {
            for (JsonNode example : examples(operation, document)) {
                execute(operation, example);
            }
        }
    }

    private void execute(Operation operation, JsonNode example) {
        // what an example names must be there, and what must be unique must be new
        String body = example.toString().replace("@unique@", UUID.randomUUID().toString());
        String path = path(operation);
        if (path.contains("{")) {
            return;
        }
        Response answer = Api.client()
                .header("If-Match", etag(operation, path))
                .body(body)
                .request(operation.method(), path);
        assertThat(answer.statusCode())
                .as("%s with %s answered %s", operation, body, answer.asString())
                .matches(
                        status -> status < 300 || status == 409 || status == 401, "accepted, or refused for its state");
        String location = answer.header("Location");
        if (operation.method().equals("POST") && location != null) {
            made.put(operation.path() + "/{id}", location.substring(location.lastIndexOf('/') + 1));
        }
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
        JsonNode schema = document.resolve(operation.bodySchema());
        return Stream.of(
                        operation.body().path("example"),
                        schema.path("example"),
                        schema.path("examples").path(0))
                .filter(example -> !example.isMissingNode())
                .limit(1)
                .toList();
    }

    private static List<Operation> byDepth(List<Operation> operations) {
        return operations.stream()
                .sorted((a, b) ->
                        Integer.compare(a.path().split("/").length, b.path().split("/").length))
                .toList();
    }
}
