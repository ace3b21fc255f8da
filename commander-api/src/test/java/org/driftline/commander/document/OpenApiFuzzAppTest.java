package org.driftline.commander.document;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import org.driftline.commander.document.ApiDocument.Operation;
import org.driftline.commander.support.TestServers;
import org.driftline.commander.support.TestSettings;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever one sends to whichever operation: never a server error, and every refusal is a problem in words. */
@QuarkusTest
@WithTestResource(TestServers.class)
class OpenApiFuzzAppTest {
    private static final long SEED = 20260101;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> WORDS = List.of(
            "",
            "0",
            "-1",
            "99999999999999999999",
            "1e400",
            "NaN",
            "null",
            "true",
            // a request line beyond 4096 bytes is refused before anybody can put the reason into words
            "x".repeat(1200),
            "' or 1=1 --",
            "<script>alert(1)</script>",
            "../../../etc/passwd",
            "\u0000",
            "\ud83d\udea3 \u202e",
            "2024-13-45T99:99:99Z",
            "00000000-0000-0000-0000-000000000000",
            "%s%n{0}${jndi:x}");
    private static final List<String> BODIES = List.of(
            "",
            "{",
            "null",
            "[]",
            "\"text\"",
            "0",
            "{}",
            "{\"a\":1,\"a\":2}",
            "{} {}",
            "[".repeat(3000),
            "{\"a\":".repeat(1500) + "1" + "}".repeat(1500),
            "\u0000",
            "{\"name\":\"\\u0000\"}");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Random random = new Random(SEED);
    private final List<String> findings = new ArrayList<>();
    private int sent;

    @Test
    void noOperationFallsOverBadInput() throws Exception {
        // Given
        ApiDocument document = ApiDocument.read();

        // When
        for (Operation operation : document.operations()) {
            badParameters(operation);
            if (operation.hasBody()) {
                badBodies(operation, document);
            }
        }

        // Then
        assertThat(sent).isGreaterThan(500);
        assertThat(findings).as(String.join("\n", findings)).isEmpty();
    }

    private void badParameters(Operation operation) throws Exception {
        for (int i = 0; i < 4; i++) {
            String path = path(operation, i == 0 ? UUID.randomUUID().toString() : word());
            StringBuilder query = new StringBuilder();
            for (String name : operation.parameters("query")) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(name)
                        .append('=')
                        .append(encoded(word()));
            }
            send(operation, path + query, operation.hasBody() ? "{}" : null);
        }
        for (String name : operation.parameters("query")) {
            send(
                    operation,
                    path(operation, UUID.randomUUID().toString()) + "?" + name + "=" + encoded(word()),
                    operation.hasBody() ? "{}" : null);
        }
    }

    private void badBodies(Operation operation, ApiDocument document) throws Exception {
        String path = path(operation, UUID.randomUUID().toString());
        for (String body : BODIES) {
            send(operation, path, body);
        }
        JsonNode schema = document.resolve(operation.bodySchema());
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            for (int i = 0; i < 3; i++) {
                send(operation, path, object(schema, property.getKey(), i).toString());
            }
        }
    }

    /** One property wrong, the others as the example has them. */
    private ObjectNode object(JsonNode schema, String wrong, int kind) {
        ObjectNode object = ApiDocument.example(schema) instanceof ObjectNode example
                ? example.deepCopy()
                : JsonNodeFactory.instance.objectNode();
        return switch (kind) {
            case 0 -> object.put(wrong, word());
            case 1 ->
                object.set(
                        wrong, JsonNodeFactory.instance.arrayNode().add(-1e300).addNull());
            default -> object.set(wrong, JsonNodeFactory.instance.objectNode().put("x", word()));
        };
    }

    private void send(Operation operation, String path, String body) throws InterruptedException {
        String note = operation + " as " + path + " " + shortened(String.valueOf(body));
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                    .timeout(PATIENCE)
                    .header("X-API-Key", TestSettings.API_KEY)
                    .header("Content-Type", "application/json")
                    .header("If-Match", word().replaceAll("[^ -~]", "?"))
                    .header("Last-Event-ID", "no such place")
                    .method(operation.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                    .build();
            HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
            sent++;
            judge(note, answer);
        } catch (IOException e) {
            findings.add(note + " -> " + e);
        }
    }

    private void judge(String note, HttpResponse<InputStream> answer) throws IOException {
        try (InputStream body = answer.body()) {
            int status = answer.statusCode();
            String type = answer.headers().firstValue("Content-Type").orElse("");
            if (status >= 500 && status != 503) {
                findings.add(note + " -> " + status + " "
                        + shortened(new String(body.readAllBytes(), StandardCharsets.UTF_8)));
            } else if (status >= 400 && !type.startsWith("application/problem+json")) {
                findings.add(note + " -> " + status + " of type '" + type + "'");
            }
        }
    }

    private static String path(Operation operation, String value) {
        return operation
                .path()
                .replaceAll(
                        "\\{[^}]+}", encoded(value.isEmpty() ? "%20" : value).replace("$", "%24"));
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "..." : text;
    }
}
