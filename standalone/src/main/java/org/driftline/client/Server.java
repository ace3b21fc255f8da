package org.driftline.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** A server's HTTP API; what it refuses becomes a {@link RefusedException} with its own words. */
final class Server {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final int OK = 200;
    private static final int REDIRECTS = 300;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final URI base;
    private final @Nullable String apiKey;

    Server(URI base, @Nullable String apiKey) {
        this.base = base;
        this.apiKey = apiKey;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return json(request(path).timeout(ANSWER).GET().build());
    }

    JsonNode post(String path, @Nullable JsonNode body) throws IOException, InterruptedException {
        return json(withBody(path, body).timeout(ANSWER).build());
    }

    /** A post that is safe to repeat: the server answers a key it knows as it did the first time. */
    JsonNode postOnce(String path, JsonNode body, String key) throws IOException, InterruptedException {
        return json(withBody(path, body)
                .timeout(ANSWER)
                .header("Idempotency-Key", key)
                .build());
    }

    JsonNode delete(String path) throws IOException, InterruptedException {
        return json(request(path).timeout(ANSWER).DELETE().build());
    }

    /** A file of the server, to be closed. */
    InputStream download(String path) throws IOException, InterruptedException {
        return answer(request(path).GET().build(), BodyHandlers.ofInputStream()).body();
    }

    /** Lines of an event stream, behind the event of this id; to be closed. */
    Stream<String> stream(String path, String lastEventId) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", lastEventId)
                .GET()
                .build();
        HttpResponse<Stream<String>> answer = http.send(request, BodyHandlers.ofLines());
        if (answer.statusCode() != OK) {
            try (Stream<String> body = answer.body()) {
                throw refused(answer.statusCode(), String.join("\n", body.toList()));
            }
        }
        return answer.body();
    }

    static JsonNode parse(String text) throws IOException {
        return JSON.readTree(text);
    }

    private HttpRequest.Builder withBody(String path, @Nullable JsonNode body) {
        BodyPublisher publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString());
        return request(path).header("Content-Type", "application/json").POST(publisher);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve("/api/v1" + path));
        return apiKey == null ? request : request.header("X-API-Key", apiKey);
    }

    private JsonNode json(HttpRequest request) throws IOException, InterruptedException {
        String body = answer(request, BodyHandlers.ofString()).body();
        return body.isBlank() ? JSON.createObjectNode() : parse(body);
    }

    private <T> HttpResponse<T> answer(HttpRequest request, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        HttpResponse<T> answer = http.send(request, handler);
        if (answer.statusCode() >= OK && answer.statusCode() < REDIRECTS) {
            return answer;
        }
        Object body = answer.body();
        if (body instanceof InputStream stream) {
            try (stream) {
                throw refused(answer.statusCode(), new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        throw refused(answer.statusCode(), String.valueOf(body));
    }

    private static RefusedException refused(int status, String body) {
        try {
            return RefusedException.of(status, parse(body));
        } catch (IOException e) {
            return new RefusedException(status, "answered " + status + ": " + body.strip());
        }
    }
}
