package org.driftline.soldier.report;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.driftline.events.token.WorkerToken;

/** Asks the commander for a worker token with this worker's credential. */
public final class TokenClient implements TokenEndpoint {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private final URI address;
    private final String workerId;
    private final String credential;
    private final Clock clock;

    public TokenClient(URI commander, String workerId, String credential, Clock clock) {
        String base = commander.toString().replaceAll("/+$", "");
        this.address = URI.create(base + "/api/v1/auth/token");
        this.workerId = workerId;
        this.credential = credential;
        this.clock = clock;
    }

    @Override
    public WorkerToken fetch() throws IOException {
        try {
            return read(http.send(request(), HttpResponse.BodyHandlers.ofString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while asking for a token", e);
        } catch (IOException e) {
            throw new IOException("no token from " + address + ": " + e, e);
        }
    }

    private HttpRequest request() {
        String body = json.createObjectNode().put("worker_id", workerId).toString();
        return HttpRequest.newBuilder(address)
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + credential)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private WorkerToken read(HttpResponse<String> response) throws IOException {
        if (response.statusCode() == UNAUTHORIZED) {
            throw new IOException("the commander does not accept this worker's credential (401)");
        }
        if (response.statusCode() != OK) {
            throw new IOException("the commander answered " + response.statusCode());
        }
        JsonNode answer = json.readTree(response.body());
        int seconds = answer.path("expires_in_seconds").asInt();
        if (seconds < 1) {
            throw new IOException("the answer has no expires_in_seconds");
        }
        // The remaining time, not expires_at: it counts on this machine's clock whatever the commander's says.
        Instant now = clock.instant();
        return new WorkerToken(text(answer, "token"), text(answer, "secret"), now, now.plusSeconds(seconds));
    }

    private static String text(JsonNode answer, String field) throws IOException {
        JsonNode node = answer.path(field);
        if (!node.isTextual()) {
            throw new IOException("the answer has no " + field);
        }
        return node.textValue();
    }
}
