package org.driftline.commander.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;

/** The OpenAPI document of the running application, as tests walk it. */
final class ApiDocument {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode root;

    private ApiDocument(JsonNode root) {
        this.root = root;
    }

    static ApiDocument read() throws JsonProcessingException {
        String text = RestAssured.given()
                .accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return new ApiDocument(JSON.readTree(text));
    }

    String version() {
        return root.path("openapi").asText();
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (METHODS.contains(method.getKey())) {
                        operations.add(new Operation(
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                path.getValue(),
                                method.getValue()));
                    }
                }));
        return operations;
    }

    /** The schema itself, where there is only a reference to it. */
    JsonNode resolve(JsonNode schema) {
        String reference = schema.path("$ref").asText("");
        return reference.startsWith("#/") ? resolve(root.at(reference.substring(1))) : schema;
    }

    /** Since version 3.1 schemas have lists of examples. */
    static JsonNode example(JsonNode schema) {
        return schema.path("examples").path(0);
    }

    /**
     * One operation.
     *
     * @param method in capitals
     * @param path with its parameters in braces
     * @param item the path's part of the document
     * @param node the operation's part of it
     */
    record Operation(String method, String path, JsonNode item, JsonNode node) {

        /** Parameters that stand in this place: path, query or header. */
        List<String> parameters(String in) {
            List<String> names = new ArrayList<>();
            for (JsonNode list : List.of(item.path("parameters"), node.path("parameters"))) {
                list.forEach(parameter -> {
                    if (parameter.path("in").asText().equals(in)) {
                        names.add(parameter.path("name").asText());
                    }
                });
            }
            return names;
        }

        /** What is said of the body, whatever its media type is called. */
        JsonNode body() {
            JsonNode content = node.path("requestBody").path("content");
            return content.isEmpty() ? content : content.elements().next();
        }

        JsonNode bodySchema() {
            return body().path("schema");
        }

        boolean hasBody() {
            return !node.path("requestBody").isMissingNode();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
