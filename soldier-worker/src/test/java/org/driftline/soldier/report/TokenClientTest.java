package org.driftline.soldier.report;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.driftline.events.token.WorkerToken;
import org.driftline.soldier.cancel.CancelledMissions;
import org.driftline.soldier.testing.TestClock;
import org.driftline.soldier.wire.NotAdmittedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TokenClientTest {
    private final TestClock clock = new TestClock();
    private final CancelledMissions missions = new CancelledMissions();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private int status = 200;
    private String answer = answer(Duration.ZERO);

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/auth/token", exchange -> {
            try (exchange) {
                requests.add(exchange.getRequestHeaders().getFirst("Authorization") + " "
                        + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void asksWithItsCredentialAndCountsTheLifetimeOnItsOwnClock() throws IOException {
        WorkerToken token = client().fetch();

        assertThat(requests).containsExactly("Bearer secret {\"worker_id\":\"soldier-1\"}");
        assertThat(token.token()).isEqualTo("t");
        assertThat(token.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofSeconds(30)));
    }

    @Test
    void doesNotWorkByAClockThatTheCommanderWouldNotBelieve() {
        for (long seconds : new long[] {20, -20}) {
            answer = answer(Duration.ofSeconds(seconds));

            assertThatThrownBy(() -> client().fetch())
                    .isInstanceOf(NotAdmittedException.class)
                    .hasMessageContaining("20.0 s " + (seconds > 0 ? "behind" : "ahead of"));
        }
    }

    @Test
    void worksByAClockThatIsALittleOff() throws IOException {
        answer = answer(Duration.ofSeconds(4));

        assertThat(client().fetch().expiresAt()).isEqualTo(clock.instant().plusSeconds(30));
    }

    @Test
    void asksWhichOfItsMissionsWereCancelled() throws IOException {
        UUID mission = new UUID(7, 7);
        AtomicBoolean told = new AtomicBoolean();
        missions.hold(mission, () -> told.set(true));
        answer = answer.replace("}", ",\"cancelled\":[\"" + mission + "\"]}");

        client().fetch();

        assertThat(requests.get(0)).endsWith("{\"worker_id\":\"soldier-1\",\"missions\":[\"" + mission + "\"]}");
        assertThat(told).isTrue();
    }

    @Test
    void saysThatTheCredentialIsNotAccepted() {
        status = 401;

        assertThatThrownBy(() -> client().fetch())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("credential")
                .hasMessageNotContaining("secret");
    }

    @Test
    void refusesAnAnswerThatIsNoToken() {
        answer = "{}";

        assertThatThrownBy(() -> client().fetch()).isInstanceOf(IOException.class);
    }

    private TokenClient client() {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        return new TokenClient(address, "soldier-1", "secret", missions, clock);
    }

    /** What a commander says whose clock is so far ahead. */
    private String answer(Duration ahead) {
        return "{\"token\":\"t\",\"secret\":\"s\",\"expires_at\":\"%s\",\"expires_in_seconds\":30}"
                .formatted(clock.instant().plus(ahead).plusSeconds(30));
    }
}
