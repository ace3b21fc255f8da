package org.driftline.soldier.report;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.driftline.events.token.WorkerToken;
import org.driftline.soldier.cancel.CancelledMissions;
import org.driftline.soldier.wire.NotAdmittedException;

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
    private final CancelledMissions missions;
    private final Clock clock;

    /** @param missions which the commander is asked about with each token */
    public TokenClient(URI commander, String workerId, String credential, CancelledMissions missions, Clock clock) {
        String base = commander.toString().replaceAll("/+$", "");
        this.address = URI.create(base + "/api/v1/auth/token");
        this.workerId = workerId;
        this.credential = credential;
        this.missions = missions;
        this.clock = clock;
    }

    @Override
    public WorkerToken fetch() throws IOException {
        Set<UUID> inHand = missions.inHand();
        Instant askedAt = clock.instant();
        try {
            WorkerToken token = read(http.send(request(inHand), HttpResponse.BodyHandlers.ofString()), askedAt);
            missions.asked(askedAt);
            return token;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while asking for a token", e);
        } catch (NotAdmittedException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException("no token from " + address + ": " + e, e);
        }
    }

    private HttpRequest request(Set<UUID> inHand) {
        ObjectNode body = json.createObjectNode().put("worker_id", workerId);
        if (!inHand.isEmpty()) {
            ArrayNode asked = body.putArray("missions");
            inHand.forEach(mission -> asked.add(mission.toString()));
        }
        return HttpRequest.newBuilder(address)
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + credential)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
    }

    private WorkerToken read(HttpResponse<String> response, Instant askedAt) throws IOException {
        if (response.statusCode() == UNAUTHORIZED) {
            throw new NotAdmittedException("the commander does not accept this worker's credential (401)");
        }
        if (response.statusCode() != OK) {
            throw new IOException("the commander answered " + response.statusCode());
        }
        JsonNode answer = json.readTree(response.body());
        hearOfCancelled(answer.path("cancelled"));
        int seconds = answer.path("expires_in_seconds").asInt();
        if (seconds < 1) {
            throw new IOException("the answer has no expires_in_seconds");
        }
        ClockCheck.check(text(answer, "expires_at"), seconds, new ClockCheck.Call(askedAt, clock.instant()));
        // The remaining time, not expires_at: it counts on this machine's clock whatever the commander's says.
        Instant now = clock.instant();
        return new WorkerToken(text(answer, "token"), text(answer, "secret"), now, now.plusSeconds(seconds));
    }

    private void hearOfCancelled(JsonNode ids) throws IOException {
        try {
            for (JsonNode id : ids) {
                missions.cancelled(UUID.fromString(id.asText()));
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("the answer names a mission by what is no id", e);
        }
    }

    private static String text(JsonNode answer, String field) throws IOException {
        JsonNode node = answer.path(field);
        if (!node.isTextual()) {
            throw new IOException("the answer has no " + field);
        }
        return node.textValue();
    }
}
