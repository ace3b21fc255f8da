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
final class MissionClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI base;
    private final String apiKey;

    MissionClient(URI base, String apiKey) {
        this.base = base;
        this.apiKey = apiKey;
    }

    /** Posts a mission that must be accepted; returns its id. */
    String accepted(String body) {
        HttpResponse<String> answer = post("/api/v1/missions", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        JsonNode mission = json(answer.body());
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(
                        at -> assertThat(at).endsWith(mission.path("mission_id").asText()));
        return mission.path("mission_id").asText();
    }

    HttpResponse<String> post(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    HttpResponse<byte[]> download(String path, String range) {
        return send(request(path).header("Range", range).build(), BodyHandlers.ofByteArray());
    }

    /** A resource that must be there. */
    JsonNode read(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as("GET %s: %s", path, answer.body()).isEqualTo(200);
        return json(answer.body());
    }

    JsonNode mission(String id) {
        return read("/api/v1/missions/" + id);
    }

    String status(String id) {
        return mission(id).path("status").asText();
    }

    void awaitStatus(String id, String status, Duration patience) {
        await("mission " + id + " to be " + status)
                .atMost(patience)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(status(id)).isEqualTo(status));
    }

    /** The moves of a mission that has ended, as its event stream tells them, e.g. {@code CREATED>QUEUED}. */
    List<String> moves(String id) {
        List<String> moves = new ArrayList<>();
        try (Stream<String> lines = events(id)) {
            for (Iterator<String> next = lines.iterator(); next.hasNext() && !isEnd(moves); ) {
                move(next.next()).ifPresent(moves::add);
            }
        }
        return moves;
    }

    private Stream<String> events(String id) {
        HttpRequest request = request("/api/v1/missions/" + id + "/events")
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", "0")
                .build();
        return send(request, BodyHandlers.ofLines()).body();
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

    List<JsonNode> attempts(String id) {
        return StreamSupport.stream(mission(id).path("attempts").spliterator(), false)
                .toList();
    }

    static JsonNode json(String text) {
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
