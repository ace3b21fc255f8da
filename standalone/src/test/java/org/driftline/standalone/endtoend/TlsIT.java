package org.driftline.standalone.endtoend;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * TLS on every connection there is, and no connection to whom one does not trust. It needs real servers, so it is skipped
 * where {@code DRIFTLINE_IT_SERVICES} does not name the script that starts them.
 */
class TlsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String NOT_TRUSTED =
            "PKIX path|unable to find valid certification path|certificate_unknown|Failed to create SSL connection";

    private static TlsServers servers;

    @BeforeAll
    static void start() throws IOException {
        String script = System.getenv("DRIFTLINE_IT_SERVICES");
        assumeTrue(script != null, "no script that starts servers");
        servers = new TlsServers(
                script, Path.of("target", "endtoend", "tls-servers").toAbsolutePath());
    }

    @AfterAll
    static void stop() throws IOException {
        if (servers != null) {
            servers.close();
        }
    }

    /** The servers stay for the next test. */
    private static Line line(String name, Map<String, String> environment) throws IOException {
        return Line.on(name, new Borrowed(servers, environment));
    }

    @Test
    void missionRunsOverTlsOnEveryConnection() throws Exception {
        try (Line line = line("tls", servers.environment())) {
            // Given
            Forcings.synthetic(line.forcing());
            Map<String, String> https = https();
            line.commander(https).awaitReady();
            line.soldier("alpha", Map.of("DRIFTLINE_COMMANDER_URL", "https://localhost:" + line.commanderPort()))
                    .awaitReady();
            MissionClient client = line.clientOverTls(https);

            // When
            String id = client.accepted(Missions.DRIFT);
            client.awaitStatus(id, "COMPLETED", PATIENCE);

            // Then
            HttpResponse<String> health = client.get("/health");
            assertThat(MissionClient.json(health.body()).path("status").asText())
                    .as(health.body())
                    .isEqualTo("healthy");
            assertThat(client.download("/api/v1/missions/" + id + "/results/particles.nc", "bytes=0-3")
                            .statusCode())
                    .isEqualTo(206);
            assertThat(health.headers().firstValue("Strict-Transport-Security")).isPresent();
        }
    }

    /** Each link by itself over TLS, the others plain: so it is this one that is refused. */
    @ParameterizedTest
    @ValueSource(strings = {"RABBITMQ_URL", "DATABASE_URL", "REDIS_URL", "S3_ENDPOINT"})
    void commanderDoesNotTalkToWhomItDoesNotTrust(String link) throws Exception {
        Map<String, String> environment = plain();
        environment.put(link, servers.environment().get(link));
        environment.put("DRIFTLINE_TLS_TRUST", servers.file("stranger.crt").toString());
        if (link.equals("S3_ENDPOINT")) {
            environment.put("DRIFTLINE_STORAGE", "s3");
        }
        try (Line line = line("tls-untrusted-" + link.toLowerCase(Locale.ROOT), environment)) {
            ServiceProcess commander = line.commander(Map.of("DRIFTLINE_START_PATIENCE", "5s"));

            await("the refusal in " + commander.log())
                    .atMost(PATIENCE)
                    .until(() -> says(line, commander).matches("(?s).*(" + NOT_TRUSTED + ").*"));
            assertThat(status(line)).isNotEqualTo("healthy");
        }
    }

    @Test
    void soldierDoesNotShowItsCredentialToWhomItDoesNotTrust() throws Exception {
        try (Line line = line("tls-untrusted-commander", plain())) {
            Map<String, String> https = https();
            line.commander(https).awaitReady();
            ServiceProcess soldier = line.soldier(
                    "alpha",
                    Map.of(
                            "DRIFTLINE_COMMANDER_URL",
                            "https://localhost:" + line.commanderPort(),
                            "DRIFTLINE_TLS_TRUST",
                            servers.file("stranger.crt").toString()));
            MissionClient client = line.clientOverTls(https);
            String id = client.accepted(Missions.DRILL);

            await("the refusal in " + soldier.log())
                    .atMost(PATIENCE)
                    .until(() -> Files.readString(soldier.log()).matches("(?s).*(" + NOT_TRUSTED + ").*"));
            assertThat(client.status(id)).isEqualTo("QUEUED");
        }
    }

    @Test
    void certificateWithoutItsKeyIsNoStart() throws Exception {
        try (Line line = line("tls-half", plain())) {
            ServiceProcess commander = line.commander(Map.of(
                    "DRIFTLINE_TLS_CERTIFICATE", servers.file("server.crt").toString()));

            await().atMost(PATIENCE).until(() -> !commander.isAlive());
            assertThat(Files.readString(commander.log()))
                    .contains("driftline.tls.certificate and driftline.tls.key belong together");
        }
    }

    /** What the commander's log and its health tell. */
    private static String says(Line line, ServiceProcess commander) throws IOException {
        String log = Files.readString(commander.log());
        return log + (commander.isAlive() ? health(line) : "");
    }

    private static String status(Line line) {
        String health = health(line);
        return health.isEmpty()
                ? "away"
                : MissionClient.json(health).path("status").asText();
    }

    private static String health(Line line) {
        try {
            return line.client().get("/health").body();
        } catch (IllegalStateException away) {
            return "";
        }
    }

    private static Map<String, String> https() {
        return Map.of(
                Https.CERTIFICATE,
                servers.file("server.crt").toString(),
                "DRIFTLINE_TLS_KEY",
                servers.file("server.key").toString(),
                Https.AUTHORITY,
                servers.file("ca.crt").toString());
    }

    private static Map<String, String> plain() {
        Map<String, String> environment = new HashMap<>();
        environment.put("RABBITMQ_URL", servers.plain("RABBITMQ_URL"));
        environment.put("DATABASE_URL", servers.plain("DATABASE_URL"));
        environment.put("REDIS_URL", servers.plain("REDIS_URL"));
        environment.put("DRIFTLINE_STORAGE", "directory");
        environment.put(
                "DRIFTLINE_STORAGE_DIRECTORY",
                Path.of("target", "endtoend", "tls-results").toAbsolutePath().toString());
        environment.put("S3_ACCESS_KEY", servers.environment().get("S3_ACCESS_KEY"));
        environment.put("S3_SECRET_KEY", servers.environment().get("S3_SECRET_KEY"));
        return environment;
    }
}
