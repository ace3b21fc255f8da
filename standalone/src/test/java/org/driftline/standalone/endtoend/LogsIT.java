package org.driftline.standalone.endtoend;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.driftline.events.Names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What commander and soldier print when they run as in production, with every line of our own code switched on. */
class LogsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CORRELATION = "logs-it-4711";
    private static final String PASSWORD = "correct horse battery staple";
    private static final String PAYLOAD = "Rescue 951 payload marker";
    private static final Map<String, String> TALKATIVE = Map.of("QUARKUS_LOG_CATEGORY__ORG_DRIFTLINE__LEVEL", "DEBUG");

    /** Whatever was a secret in this test, or could be used as one. */
    private static final List<String> SECRETS = new ArrayList<>(
            List.of(Line.API_KEY, Line.MASTER_KEY, Line.CREDENTIAL, PASSWORD, PAYLOAD, "wrong-" + Line.CREDENTIAL));

    private static Line line;
    private static ServiceProcess commander;
    private static ServiceProcess soldier;
    private static MissionClient client;
    private static String mission;

    @BeforeAll
    static void driveAllThatCarriesSecrets() throws Exception {
        line = Line.open("logs", Servers.Use.TALK);
        Map<String, String> settings = new HashMap<>(TALKATIVE);
        settings.put("DRIFTLINE_ACCOUNTS_PASSWORD_MEMORY", "1024");
        commander = line.commander(settings).awaitReady();
        settings.putAll(Map.of("DRIFTLINE_DRILL_SHORTEST", "0.1s", "DRIFTLINE_DRILL_LONGEST", "0.2s"));
        soldier = line.soldier("alpha", settings).awaitReady();
        client = line.client();
        runMission();
        logIn();
        forge();
    }

    @AfterAll
    static void stop() throws Exception {
        line.close();
    }

    private static void runMission() {
        mission = client.accepted(Missions.DRILL.replace("Rescue 951", PAYLOAD), CORRELATION);
        await().atMost(PATIENCE).until(() -> client.status(mission).matches("COMPLETED|FAILED"));
    }

    private static void logIn() {
        assertThat(client.post(
                                "/api/v1/accounts",
                                "{\"username\":\"ada\",\"password\":\"" + PASSWORD + "\",\"role\":\"operator\"}")
                        .statusCode())
                .isEqualTo(201);
        MissionClient stranger = line.client("none");
        HttpResponse<String> login =
                stranger.post("/api/v1/auth/login", "{\"username\":\"ada\",\"password\":\"" + PASSWORD + "\"}");
        JsonNode tokens = MissionClient.json(login.body());
        SECRETS.add(tokens.path("access_token").asText());
        SECRETS.add(tokens.path("refresh_token").asText());
        stranger.post("/api/v1/auth/login", "{\"username\":\"ada\",\"password\":\"" + PASSWORD + "!\"}");
        MissionClient ada = line.client(tokens.path("access_token").asText());
        HttpResponse<String> key = ada.post("/api/v1/users/me/api-keys", "{\"name\":\"boat\",\"expires_in_days\":30}");
        String secret = MissionClient.json(key.body()).path("key").asText();
        SECRETS.add(secret);
        assertThat(line.client(secret).get("/api/v1/users/me").statusCode())
                .as(key.body())
                .isEqualTo(200);
        String forged = tokens.path("access_token").asText().replaceFirst(".$", "_");
        assertThat(line.client(forged).get("/api/v1/users/me").statusCode()).isEqualTo(401);
        assertThat(SECRETS).noneMatch(String::isBlank);
    }

    /** A status event with a token that nobody gave. */
    private static void forge() throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(line.servers().amqpUrl());
        String forged = "eyJhbGciOiJub25lIn0.forged-worker-token.signature";
        SECRETS.add(forged);
        try (Connection connection = factory.newConnection();
                Channel channel = connection.createChannel()) {
            channel.basicPublish(
                    Names.STATUS_EXCHANGE,
                    Names.STATUS_QUEUE,
                    new BasicProperties.Builder()
                            .messageId("forged-1")
                            .headers(Map.of(
                                    "driftline-token", forged, "driftline-signature", "c2lnbmF0dXJlLW9mLW5vYm9keQ"))
                            .build(),
                    ("{\"payload\":\"" + PAYLOAD + "\"}").getBytes(StandardCharsets.UTF_8));
        }
        await("the forged status to be refused")
                .atMost(PATIENCE)
                .until(() -> Files.readString(commander.log()).contains("status refused reason="));
    }

    @Test
    void everyLineIsOneObjectThatSaysWhichServiceSpoke() throws IOException {
        assertThat(lines(commander)).hasSizeGreaterThan(5).allMatch(line -> isFrom(line, "commander"));
        assertThat(lines(soldier)).hasSizeGreaterThan(3).allMatch(line -> isFrom(line, "soldier"));
    }

    @Test
    void whatBelongsToARequestSaysSoInBothServices() throws IOException {
        assertThat(lines(commander))
                .filteredOn(line -> message(line).startsWith("mission accepted"))
                .singleElement()
                .satisfies(line -> assertThat(word(line, "correlationId")).isEqualTo(CORRELATION));
        assertThat(lines(soldier))
                .filteredOn(line -> message(line).startsWith("mission "))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(line -> {
                    assertThat(word(line, "correlationId")).isEqualTo(CORRELATION);
                    assertThat(word(line, "missionId")).isEqualTo(mission);
                });
    }

    @Test
    void noSecretAndNoPayloadIsPrinted() throws IOException {
        for (ServiceProcess service : List.of(commander, soldier)) {
            assertThat(Files.readString(service.log())).doesNotContain(SECRETS);
            assertThat(Files.readString(service.log())).doesNotContainPattern("eyJ[A-Za-z0-9_-]{8,}");
        }
    }

    private static List<JsonNode> lines(ServiceProcess service) throws IOException {
        return Files.readAllLines(service.log()).stream()
                .map(MissionClient::json)
                .toList();
    }

    private static boolean isFrom(JsonNode line, String service) {
        return line.path("service").asText().equals(service)
                && line.hasNonNull("timestamp")
                && line.hasNonNull("level")
                && line.hasNonNull("loggerName")
                && line.hasNonNull("message");
    }

    private static String message(JsonNode line) {
        return line.path("message").asText();
    }

    private static String word(JsonNode line, String key) {
        return line.path("mdc").path(key).asText();
    }
}
