package org.driftline.standalone.endtoend;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.fasterxml.jackson.databind.JsonNode;
import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

/** What a stranger who only knows the contract hears on the exchange {@code mission.events}. */
class EventContractIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> FIELDS =
            List.of("id", "type", "source", "target", "timestamp", "payload", "meta");

    private static final Queue<Heard> HEARD = new ConcurrentLinkedQueue<>();

    private static Line line;
    private static MissionClient client;
    private static Connection connection;

    @BeforeAll
    static void start() throws Exception {
        line = Line.open("event-contract", Servers.Use.TALK);
        line.commander(Map.of()).awaitReady();
        line.soldier("listened-to", Map.of("DRIFTLINE_DRILL_SHORTEST", "0.1s", "DRIFTLINE_DRILL_LONGEST", "0.3s"));
        client = line.client();
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(line.servers().amqpUrl());
        connection = factory.newConnection();
        Channel channel = connection.createChannel();
        String queue = channel.queueDeclare().getQueue();
        channel.queueBind(queue, "mission.events", "mission.#");
        channel.basicConsume(
                queue,
                true,
                (tag, message) -> HEARD.add(new Heard(
                        message.getEnvelope().getRoutingKey(),
                        message.getProperties(),
                        MissionClient.json(new String(message.getBody(), StandardCharsets.UTF_8)))),
                tag -> {});
    }

    @AfterAll
    static void stop() throws Exception {
        connection.close();
        line.close();
    }

    @Test
    void missionCreatedTellsWhatWasCreated() {
        // When
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String id =
                client.accepted("{\"name\":\"told of\",\"description\":\"to all\",\"kind\":\"drill\",\"start\":false}");

        // Then
        JsonNode event = awaitAll(id, "mission.created", 1).get(0).body();
        assertThat(event.path("target").isNull()).isTrue();
        JsonNode payload = event.path("payload");
        assertThat(payload.path("name").asText()).isEqualTo("told of");
        assertThat(payload.path("description").asText()).isEqualTo("to all");
        assertThat(payload.path("status").asText()).isEqualTo("CREATED");
        assertThat(Instant.parse(payload.path("created_at").asText())).isBetween(before, Instant.now());
    }

    @Test
    void creationIsLoggedAsMissionCreated() {
        // When
        String id = client.accepted("{\"name\":\"logged\",\"kind\":\"drill\",\"start\":false}");

        // Then
        JsonNode event = awaitAll(id, "mission.log_appended", 1).get(0).body();
        assertThat(event.path("target").isNull()).isTrue();
        assertThat(event.path("payload").path("message").asText()).isEqualTo("Mission created");
        assertThat(event.path("payload").path("log_level").asText()).isEqualTo("INFO");
        assertThat(Instant.parse(event.path("payload").path("appended_at").asText()))
                .isBeforeOrEqualTo(Instant.now());
    }

    @Test
    void statusChangedTellsOldAndNewAndIsAddressedToItsMission() {
        // When
        String id = client.accepted("{\"name\":\"moved\",\"kind\":\"drill\"}");

        // Then
        JsonNode event = awaitAll(id, "mission.status_changed", 1).get(0).body();
        assertThat(event.path("target").asText()).isEqualTo("mission_" + id);
        assertThat(event.path("payload").path("old_status").asText()).isEqualTo("CREATED");
        assertThat(event.path("payload").path("new_status").asText()).isEqualTo("QUEUED");
        assertThat(Instant.parse(event.path("payload").path("changed_at").asText()))
                .isBeforeOrEqualTo(Instant.now());
    }

    @Test
    void transitionsAreChainedAndNoneIsMissing() {
        // When
        String id = client.accepted("{\"name\":\"chained\",\"kind\":\"drill\"}");

        // Then: each move begins where the one before ended
        List<Heard> moves = awaitAll(id, "mission.status_changed", 3);
        assertThat(moves).hasSize(3);
        assertThat(moves.stream().map(Heard::move).toList()).startsWith("CREATED>QUEUED", "QUEUED>IN_PROGRESS");
        assertThat(moves.get(2).move()).matches("IN_PROGRESS>(COMPLETED|FAILED)");
    }

    @Test
    void completeWorkflowIsToldInOrder() {
        // When
        String id = client.accepted("{\"name\":\"whole\",\"kind\":\"drill\"}");
        awaitAll(id, "mission.status_changed", 3);

        // Then
        List<String> types = about(id).stream().map(Heard::routingKey).toList();
        assertThat(types.subList(0, 3))
                .containsExactly("mission.created", "mission.log_appended", "mission.status_changed");
        assertThat(types.stream().filter("mission.created"::equals)).hasSize(1);
        assertThat(types).contains("mission.log_appended");
        assertThat(about(id).stream()
                        .map(heard -> heard.body().path("timestamp").asDouble())
                        .toList())
                .isSorted();
    }

    @Test
    void envelopeHasExactlyItsSevenFieldsAndTravelsAsACloudEvent() {
        // When
        String id = client.accepted("{\"name\":\"enveloped\",\"kind\":\"drill\"}");
        awaitAll(id, "mission.status_changed", 3);

        // Then
        for (Heard heard : about(id)) {
            JsonNode event = heard.body();
            assertThat(event.properties().stream().map(Map.Entry::getKey)).containsExactlyElementsOf(FIELDS);
            UUID.fromString(event.path("id").asText());
            assertThat(event.path("source").asText()).isEqualTo("missions_service");
            assertThat(event.path("type").asText()).isEqualTo(heard.routingKey());
            Instant time = Instant.parse(event.path("meta").path("time").asText());
            assertThat(event.path("timestamp").asDouble()).isCloseTo(time.toEpochMilli() / 1000.0, within(0.0005));
            assertThat(event.path("meta").path("schema_version").asText()).isEqualTo("1");
            assertThat(heard.properties().getDeliveryMode()).isEqualTo(2);
            assertThat(heard.properties().getMessageId())
                    .isEqualTo(event.path("id").asText());
            assertThat(heard.properties().getHeaders().keySet())
                    .contains("cloudEvents:specversion", "cloudEvents:id", "cloudEvents:type", "cloudEvents:source");
        }
        assertThat(about(id).stream().map(heard -> heard.body().path("id").asText()))
                .doesNotHaveDuplicates();
    }

    private static List<Heard> awaitAll(String mission, String type, int count) {
        await("%d times %s of %s".formatted(count, type, mission))
                .atMost(PATIENCE)
                .until(() -> of(mission, type).size() >= count);
        return of(mission, type);
    }

    private static List<Heard> of(String mission, String type) {
        return about(mission).stream()
                .filter(heard -> heard.routingKey().equals(type))
                .toList();
    }

    private static List<Heard> about(String mission) {
        return HEARD.stream()
                .filter(heard ->
                        heard.body().path("payload").path("mission_id").asText().equals(mission))
                .toList();
    }

    /**
     * A message from the exchange.
     *
     * @param routingKey it came under
     * @param properties of AMQP
     * @param body its JSON
     */
    private record Heard(String routingKey, AMQP.BasicProperties properties, JsonNode body) {
        String move() {
            return body.path("payload").path("old_status").asText() + ">"
                    + body.path("payload").path("new_status").asText();
        }
    }
}
