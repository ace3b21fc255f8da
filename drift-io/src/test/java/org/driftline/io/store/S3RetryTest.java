package org.driftline.io.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Against a server that fails as often as a test wishes. */
class S3RetryTest {
    private static final Patience SHORT =
            new Patience(3, Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofSeconds(5));

    @TempDir
    Path work;

    private final AtomicInteger asked = new AtomicInteger();
    private int failures;
    private String failure = "<Error><Code>SlowDown</Code><Message>later</Message></Error>";
    private String failureType = "application/xml";
    private HttpServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void aServerThatIsBusyForAMomentIsAskedAgain() throws IOException {
        failures = 2;

        assertThat(put(server.getAddress().getPort()).size()).isEqualTo(1);
        assertThat(asked).hasValue(3);
    }

    @Test
    void aGatewayThatSpeaksForAnAbsentServerIsAskedAgain() throws IOException {
        failures = 2;
        failure = "<html>503 Service Temporarily Unavailable</html>";
        failureType = "text/html";

        assertThat(put(server.getAddress().getPort()).size()).isEqualTo(1);
        assertThat(asked).hasValue(3);
    }

    @Test
    void aServerThatStaysBusyIsGivenUpWithTheReason() {
        failures = 100;

        assertThatThrownBy(() -> put(server.getAddress().getPort()))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("after 3 attempts")
                .hasMessageContaining("SlowDown");
        assertThat(asked).hasValue(3);
    }

    @Test
    void aServerThatIsNotThereIsGivenUpWithTheReason() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }

        assertThatThrownBy(() -> put(closed))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("after 3 attempts")
                .hasMessageContaining("ConnectException");
    }

    @Test
    void pausesGrowToTheirLimit() {
        assertThat(Patience.DEFAULT.waitAfter(1)).isEqualTo(Duration.ofMillis(250));
        assertThat(Patience.DEFAULT.waitAfter(2)).isEqualTo(Duration.ofMillis(500));
        assertThat(Patience.DEFAULT.waitAfter(60)).isEqualTo(Duration.ofSeconds(5));
    }

    private StoredObject put(int port) throws IOException {
        Path file = Files.writeString(work.resolve("a"), "a");
        URI endpoint = URI.create("http://127.0.0.1:" + port);
        try (ObjectStore store =
                new S3Store(new StorageSettings.InS3(endpoint, "a", "secret", "bucket", "us-east-1"), SHORT)) {
            return store.put(new ObjectKey("a"), file, "text/plain");
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            if (asked.incrementAndGet() <= failures) {
                byte[] busy = failure.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", failureType);
                exchange.sendResponseHeaders(503, busy.length);
                exchange.getResponseBody().write(busy);
            } else {
                exchange.getResponseHeaders().add("ETag", "\"1\"");
                exchange.sendResponseHeaders(200, -1);
            }
        }
    }
}
