package org.driftline.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The commander's HTTP API as the demo uses it: the same calls that any client makes. */
final class ApiClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;

    ApiClient(URI base) {
        this.base = base;
    }

    /**
     * Posts a mission and returns its id.
     *
     * @throws IOException if it is not accepted; the message holds the answer
     */
    String post(ObjectNode mission) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/api/v1/missions"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(mission.toString()))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IOException("the mission was refused: " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body()).path("mission_id").asText();
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(base.resolve("/api/v1" + path)).build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("GET " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** The events of one mission from its beginning, each as it happens; close the stream to stop listening. */
    Stream<JsonNode> events(String missionId) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/api/v1/missions/" + missionId + "/events"))
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", "0")
                .build();
        Stream<String> lines = http.send(request, BodyHandlers.ofLines()).body();
        return lines.filter(line -> line.startsWith("data:"))
                .map(line -> line.substring("data:".length()).trim())
                .filter(data -> data.startsWith("{"))
                .map(ApiClient::parse);
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException("not JSON: " + json, e);
        }
    }
}
