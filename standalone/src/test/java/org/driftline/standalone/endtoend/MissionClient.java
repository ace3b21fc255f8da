package org.driftline.standalone.endtoend;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.driftline.events.EventTypes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A client of the HTTP API that knows nothing but the contract. */
public final class MissionClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final URI base;
    private final String apiKey;

    /**
     * Speaks HTTP/1.1, as curl and browsers do without TLS. Over HTTP/2 one refused request ends the connection of all, and
     * Java's client then fails a post that was sent in that moment.
     */
    public MissionClient(URI base, String apiKey) {
        this(
                base,
                apiKey,
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(5))
                        .build());
    }

    MissionClient(URI base, String apiKey, HttpClient http) {
        this.http = http;
        this.base = base;
        this.apiKey = apiKey;
    }

    /** Where the commander listens. */
    public URI base() {
        return base;
    }

    /** Posts a mission that must be accepted; returns its id. */
    public String accepted(String body) {
        return accepted(body, "endtoend");
    }

    /** The same, under a name for the request. */
    String accepted(String body, String correlationId) {
        HttpResponse<String> answer = send(request("/api/v1/missions")
                .header("Content-Type", "application/json")
                .header("X-Correlation-ID", correlationId)
                .POST(BodyPublishers.ofString(body))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        JsonNode mission = json(answer.body());
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(
                        at -> assertThat(at).endsWith(mission.path("mission_id").asText()));
        return mission.path("mission_id").asText();
    }

    public HttpResponse<String> post(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    public HttpResponse<byte[]> download(String path, String range) {
        return send(request(path).header("Range", range).build(), BodyHandlers.ofByteArray());
    }

    /** A resource that must be there. */
    public JsonNode read(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as("GET %s: %s", path, answer.body()).isEqualTo(200);
        return json(answer.body());
    }

    public JsonNode mission(String id) {
        return read("/api/v1/missions/" + id);
    }

    public String status(String id) {
        return mission(id).path("status").asText();
    }

    public void awaitStatus(String id, String status, Duration patience) {
        await("mission " + id + " to be " + status)
                .atMost(patience)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(status(id)).isEqualTo(status));
    }

    /** The moves of a mission that has ended, as its event stream tells them, e.g. {@code CREATED>QUEUED}. */
    public List<String> moves(String id) {
        List<String> moves = new ArrayList<>();
        try (Stream<String> lines = stream("/api/v1/missions/" + id + "/events", "0")) {
            for (Iterator<String> next = lines.iterator(); next.hasNext() && !isEnd(moves); ) {
                move(next.next()).ifPresent(moves::add);
            }
        }
        return moves;
    }

    /** The lines of an event stream, from behind an event on. */
    Stream<String> stream(String path, String lastEventId) {
        HttpRequest request = request(path)
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", lastEventId)
                .build();
        HttpResponse<Stream<String>> answer = send(request, BodyHandlers.ofLines());
        assertThat(answer.statusCode()).as("GET %s", path).isEqualTo(200);
        return answer.body();
    }

    private static Optional<String> move(String line) {
        if (!line.startsWith("data:")) {
            return Optional.empty();
        }
        JsonNode event = json(line.substring("data:".length()));
        JsonNode payload = event.path("payload");
        return event.path("type").asText().equals(EventTypes.STATUS_CHANGED)
                ? Optional.of(payload.path("old_status").asText()
                        + ">"
                        + payload.path("new_status").asText())
                : Optional.empty();
    }

    private static boolean isEnd(List<String> moves) {
        return !moves.isEmpty() && moves.get(moves.size() - 1).matches(".*>(COMPLETED|FAILED|CANCELLED)");
    }

    public List<JsonNode> attempts(String id) {
        return StreamSupport.stream(mission(id).path("attempts").spliterator(), false)
                .toList();
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException("not JSON: " + text, e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("X-API-Key", apiKey);
    }

    private HttpResponse<String> send(HttpRequest request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException e) {
            throw new IllegalStateException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(request.method() + " " + request.uri(), e);
        }
    }
}
