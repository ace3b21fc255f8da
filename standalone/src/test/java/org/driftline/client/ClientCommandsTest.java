package org.driftline.client;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

/** The commands against a server that answers as it is told to, one answer a request. */
class ClientCommandsTest {
    private static final String ID = "6e1d0d8a-7a3e-4a5b-9a54-0f6f5f0c1a11";
    private static final String HELLO_SHA256 = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    @TempDir
    Path directory;

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void submitPostsADriftUnderAKeyAndWatchesIt() {
        // Given
        answers.add(new Answer(202, "{\"mission_id\":\"" + ID + "\",\"status\":\"QUEUED\"}"));
        answers.add(new Answer(
                200, event(1, "mission.status_changed", "QUEUED") + event(2, "mission.status_changed", "COMPLETED")));

        // When
        int exit = run(
                "submit",
                "--latitude",
                "60",
                "--longitude",
                "-3",
                "--at",
                "2024-01-01T12:00:00Z",
                "--hours",
                "24",
                "--object-type",
                "PIW-1",
                "--name",
                "raft",
                "--watch");

        // Then
        assertThat(exit).isZero();
        assertThat(asked.get(0))
                .startsWith("POST /api/v1/missions key=yes")
                .contains("\"object_type\":\"PIW-1\"", "\"latitude\":60.0", "\"name\":\"raft\"");
        assertThat(out.toString()).contains(ID, "QUEUED", "COMPLETED");
    }

    @Test
    void watchGoesOnBehindTheLastEventAfterALostConnection() {
        // Given: a stream that ends in the middle
        answers.add(new Answer(200, event(7, "mission.status_changed", "IN_PROGRESS")));
        answers.add(new Answer(503, "{\"title\":\"A service that is needed is away\"}"));
        answers.add(new Answer(200, event(9, "mission.status_changed", "FAILED")));

        // When
        int exit = run("watch", ID, "--json");

        // Then
        assertThat(exit).isEqualTo(3);
        assertThat(asked).hasSize(3);
        assertThat(asked.get(0)).contains("after=0");
        assertThat(asked.get(2)).contains("after=7");
        assertThat(out.toString().lines()).hasSize(2);
    }

    @Test
    void whatTheServerRefusesIsToldWithItsFields() {
        // Given
        answers.add(new Answer(
                422,
                "{\"title\":\"Some fields are not acceptable\",\"errors\":"
                        + "[{\"field\":\"params.latitude\",\"message\":\"must be from -90 to 90\"}]}"));

        // When
        int exit = run("submit", "--drill");

        // Then
        assertThat(exit).isEqualTo(1);
        assertThat(err.toString()).contains("params.latitude: must be from -90 to 90");
    }

    @Test
    void downloadKeepsOnlyWhatHasTheRightSum() {
        // Given
        String results = "{\"artifacts\":[{\"name\":\"summary.json\",\"sha256\":\"" + HELLO_SHA256 + "\"}]}";
        answers.add(new Answer(200, results));
        answers.add(new Answer(200, "hello"));
        answers.add(new Answer(200, results));
        answers.add(new Answer(200, "jello"));

        // When
        int good = run("download", ID, "--to", directory.resolve("good").toString());
        int bad = run("download", ID, "--to", directory.resolve("bad").toString());

        // Then
        assertThat(good).isZero();
        assertThat(directory.resolve("good/summary.json")).hasContent("hello");
        assertThat(bad).isEqualTo(1);
        assertThat(directory.resolve("bad")).isEmptyDirectory();
    }

    @Test
    void listReadsPageAfterPage() throws IOException {
        // Given
        answers.add(new Answer(200, "{\"missions\":[{\"mission_id\":\"1\",\"name\":\"a\"}],\"next_cursor\":\"c1\"}"));
        answers.add(new Answer(200, "{\"missions\":[{\"mission_id\":\"2\",\"name\":\"b\"}],\"next_cursor\":null}"));

        // When
        int exit = run("list", "--status", "queued", "--json");

        // Then
        assertThat(exit).isZero();
        assertThat(asked.get(0)).contains("status=queued");
        assertThat(asked.get(1)).contains("cursor=c1");
        assertThat(out.toString().lines()).hasSize(2);
    }

    @Test
    void queueWithoutConsumerFailsTheCheck() {
        // Given
        answers.add(new Answer(
                200,
                "{\"queues\":[{\"name\":\"orders_queue\",\"messages\":3,\"consumers\":0},"
                        + "{\"name\":\"orders_queue.dead\",\"messages\":0,\"consumers\":0}]}"));

        // Then
        assertThat(run("queue", "check")).isEqualTo(1);
    }

    @Test
    void clearingOrdersCancelsTheirMissions() {
        // Given
        answers.add(new Answer(200, "{\"missions\":[{\"mission_id\":\"" + ID + "\"}]}"));
        answers.add(new Answer(200, "{}"));
        answers.add(new Answer(200, "{\"missions\":[]}"));

        // When
        int exit = run("queue", "clear", "orders_queue", "--yes");

        // Then
        assertThat(exit).isZero();
        assertThat(asked.get(1)).startsWith("POST /api/v1/missions/" + ID + "/cancel");
    }

    @Test
    void deadLettersAreRedriven() {
        // Given
        answers.add(new Answer(200, "{\"messages\":[{\"message_id\":\"a:1\"},{\"message_id\":\"b:1\"}]}"));
        answers.add(new Answer(
                200,
                "{\"results\":[{\"message_id\":\"a:1\",\"outcome\":\"retried\",\"detail\":\"as attempt 2\"},"
                        + "{\"message_id\":\"b:1\",\"outcome\":\"left\",\"detail\":\"it is no order\"}]}"));

        // Then
        assertThat(run("queue", "redrive", "orders_queue.dead")).isZero();
        assertThat(asked.get(0)).startsWith("GET /api/v1/queues/orders_queue.dead/messages");
        assertThat(asked.get(1))
                .startsWith("POST /api/v1/queues/orders_queue.dead/redrive")
                .contains("{\"message_ids\":[\"a:1\",\"b:1\"]}");
        assertThat(out.toString()).contains("a:1  retried  as attempt 2", "b:1  left  it is no order");
    }

    @Test
    void fileIsPostedAsItIs() throws IOException {
        // Given
        Path file =
                Files.writeString(directory.resolve("mission.json"), "{\"name\":\"from a file\",\"kind\":\"drill\"}");
        answers.add(new Answer(202, "{\"mission_id\":\"" + ID + "\",\"status\":\"QUEUED\"}"));

        // Then
        assertThat(run("submit", "--file", file.toString())).isZero();
        assertThat(asked.get(0)).contains("{\"name\":\"from a file\",\"kind\":\"drill\"}");
    }

    private int run(String... args) {
        CommandLine commands = new CommandLine(new Top());
        ClientCommand.all().forEach(commands::addSubcommand);
        commands.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        commands.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(failure.getMessage());
            return 1;
        });
        List<String> all = new ArrayList<>(List.of(args));
        all.add("--server=http://127.0.0.1:" + server.getAddress().getPort());
        return commands.execute(all.toArray(String[]::new));
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " key="
                + (exchange.getRequestHeaders().containsKey("Idempotency-Key") ? "yes" : "no") + " after="
                + exchange.getRequestHeaders().getFirst("Last-Event-ID") + " " + body);
        Answer answer = answers.remove();
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String event(int id, String type, String status) {
        return "id: " + id + "\nevent: " + type + "\ndata: {\"type\":\"" + type + "\",\"payload\":{\"new_status\":\""
                + status + "\"},\"meta\":{\"time\":\"2024-01-01T12:00:00.000Z\"}}\n\n";
    }

    private record Answer(int status, String body) {}

    @CommandLine.Command(name = "driftline")
    private static final class Top {}
}
