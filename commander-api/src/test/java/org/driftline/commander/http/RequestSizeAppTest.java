package org.driftline.commander.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.driftline.commander.support.TestServers;
import org.driftline.commander.support.TestSettings;

import static org.assertj.core.api.Assertions.assertThat;

/** As a socket shows it: clients of the usual kind hide what the server says before it hangs up. */
@QuarkusTest
@WithTestResource(TestServers.class)
class RequestSizeAppTest {
    private static final int SECONDS_20 = 20_000;

    @TestHTTPResource("/")
    URI server;

    @Test
    void longestPathAndQueryAreServed() throws IOException {
        // Given
        String path = "/api/v1/stats?x=";

        // When
        Answer answer = get(path + "x".repeat(RequestSize.MAX_URI - path.length()), "");

        // Then
        assertThat(answer.head()).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50_000})
    void longerOnesAreAProblem(int beyond) throws IOException {
        // When
        Answer answer = get("/" + "x".repeat(RequestSize.MAX_URI + beyond - 1), "");

        // Then
        assertProblem(answer, 414, "urn:driftline:problem:uri-too-long");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50_000})
    void largeHeadersAreAProblem(int beyond) throws IOException {
        // When
        Answer answer = get("/api/v1/stats", "X-Large: " + "x".repeat(RequestSize.MAX_HEADERS + beyond) + "\r\n");

        // Then
        assertProblem(answer, 431, "urn:driftline:problem:headers-too-large");
    }

    @Test
    void bodyOfWhatIsRefusedIsHeardOut() throws IOException {
        // When
        String body = "x".repeat(3 << 20);
        Answer answer = say("POST /" + "x".repeat(RequestSize.MAX_URI) + " HTTP/1.1\r\nHost: test\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body);

        // Then
        assertProblem(answer, 414, "urn:driftline:problem:uri-too-long");
    }

    private static void assertProblem(Answer answer, int status, String type) throws IOException {
        assertThat(answer.head())
                .startsWith("HTTP/1.1 " + status + " ")
                .containsIgnoringCase("content-type: application/problem+json")
                .containsIgnoringCase("x-correlation-id: ");
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("type").asText()).isEqualTo(type);
        assertThat(problem.path("detail").asText()).startsWith("At most ");
    }

    private Answer get(String uri, String headers) throws IOException {
        return say("GET " + uri + " HTTP/1.1\r\nHost: test\r\nConnection: close\r\nX-API-Key: " + TestSettings.API_KEY
                + "\r\n" + headers + "\r\n");
    }

    /** Says this, and listens until the server hangs up. */
    private Answer say(String request) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(SECONDS_20);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            return new Answer(answer.substring(0, end), answer.substring(end + 4));
        }
    }

    private record Answer(String head, String body) {}
}
