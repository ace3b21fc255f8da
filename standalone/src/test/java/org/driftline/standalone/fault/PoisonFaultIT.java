package org.driftline.standalone.fault;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import com.rabbitmq.client.AMQP.BasicProperties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.driftline.events.Names;
import org.driftline.standalone.endtoend.Forcings;
import org.driftline.standalone.endtoend.Line;
import org.driftline.standalone.endtoend.MissionClient;
import org.driftline.standalone.endtoend.Missions;
import org.driftline.standalone.endtoend.Servers;
import org.driftline.standalone.endtoend.ServiceProcess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Orders that nobody can carry out, and how they get another chance. {@link WorkerFaultIT} has those that kill. */
class PoisonFaultIT {
    private static final String DEAD_ORDERS = Names.deadQueue(Names.ORDERS_QUEUE);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(60);

    private static Line line;
    private static MissionClient client;
    private static Broker broker;

    @BeforeAll
    static void open() throws Exception {
        line = Line.open("poison-faults", Servers.Use.RESTART);
        Forcings.synthetic(line.forcing());
        client = line.client();
        broker = Broker.of(line);
        line.commander(Map.of()).awaitReady();
    }

    @AfterAll
    static void close() throws Exception {
        broker.close();
        line.close();
    }

    @Test
    void poisonIsLaidAsideAndOthersFlow() throws Exception {
        // Given missions whose orders somebody replaced by nonsense
        List<String> poisoned = new ArrayList<>();
        for (String body :
                List.of("{\"mission_id\": ", "{\"mission_id\":\"%s\",\"kind\":\"submarine\",\"attempt\":1}")) {
            String id = client.accepted(Missions.DRILL);
            await().atMost(Fleet.PATIENCE).until(() -> broker.take(Names.ORDERS_QUEUE) != null);
            order(id, body.formatted(id));
            poisoned.add(id);
        }
        order(UUID.randomUUID().toString(), "{\"schema_version\": 99}");

        // When
        try (ServiceProcess alpha = line.soldier("alpha", Fleet.drills("0.2s", "0.4s"))) {
            alpha.awaitReady();
            Fleet.awaitEnds(client, Fleet.drills(client, 5), Fleet.PATIENCE);
            for (String id : poisoned) {
                client.awaitStatus(id, "FAILED", Fleet.PATIENCE);
                assertThat(client.attempts(id).get(0).at("/reason/code").asText())
                        .isEqualTo("bad_order");
            }
            await().atMost(Fleet.PATIENCE).until(() -> broker.waiting(DEAD_ORDERS) == 3);
            alpha.terminate(STOPS_WITHIN);
        }
        List<String> reasons = broker.with(channel -> {
            List<String> found = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                var letter = channel.basicGet(DEAD_ORDERS, true);
                found.add(letter.getProps().getHeaders().get("reason") + ": "
                        + new String(letter.getBody(), StandardCharsets.UTF_8).length() + " bytes");
            }
            return found;
        });
        FaultReport.say(
                "poison orders: bad JSON, unknown kind, unknown version of nobody's mission",
                "FAILED, bytes in the dead-letter queue with a reason, others flow",
                "2 missions FAILED bad_order, dead letters " + reasons + ", 5 of 5 others ended");
    }

    @Test
    void deadLettersGetAnotherChance() throws Exception {
        // Given a mission that failed with its order, because this soldier is too small for it
        ServiceProcess small = line.soldier("small", Map.of("DRIFTLINE_LIMITS_PARTICLES", "10"))
                .awaitReady();
        String id = client.accepted(Missions.DRIFT);
        client.awaitStatus(id, "FAILED", Fleet.PATIENCE);
        order(UUID.randomUUID().toString(), "nobody's");
        await().atMost(Fleet.PATIENCE).until(() -> broker.waiting(DEAD_ORDERS) == 2);
        // a kill could come between the dead letter and the acknowledgement, and then the order is laid aside twice
        small.terminate(STOPS_WITHIN);
        ServiceProcess large = line.soldier("large", Map.of()).awaitReady();

        // When
        List<String> outcomes = redrive(DEAD_ORDERS);

        // Then
        assertThat(outcomes).containsExactlyInAnyOrder("retried", "left");
        client.awaitStatus(id, "COMPLETED", Fleet.PATIENCE);
        await().atMost(Fleet.PATIENCE).until(() -> broker.waiting(DEAD_ORDERS) == 1);
        assertThat(broker.take(DEAD_ORDERS)).isNotNull();
        large.terminate(STOPS_WITHIN);
        FaultReport.say(
                "dead letters after the cause is mended",
                "a tool re-drives them",
                outcomes + ": the mission COMPLETED in attempt "
                        + client.mission(id).path("attempt"));
    }

    @Test
    void refusedStatusesAreJudgedAnew() throws Exception {
        // Given an honest soldier's words, refused because a commander had lost the key
        String id = client.accepted(Missions.DRILL);
        await().atMost(Fleet.PATIENCE).until(() -> broker.take(Names.ORDERS_QUEUE) != null);
        Instant now = Instant.now();
        Impostor alpha = new Impostor(broker, "alpha", id, now);
        alpha.send(alpha.progress(1, 2, 0.5, now));
        String dead = Names.deadQueue(Names.STATUS_QUEUE);
        await().atMost(Fleet.PATIENCE).until(() -> broker.waiting(dead) == 1);
        alpha.send(alpha.claim(1, now));
        client.awaitStatus(id, "IN_PROGRESS", Fleet.PATIENCE);

        // When
        List<String> outcomes = redrive(dead);

        // Then
        assertThat(outcomes).containsExactly("sent");
        await().atMost(Fleet.PATIENCE).until(() -> client.mission(id).toString().contains("at it"));
        FaultReport.say(
                "refused status events after the cause is mended",
                "a tool re-drives them",
                outcomes + ": judged anew and applied");
    }

    /** As {@code driftline queue redrive} does; returns what became of each letter. */
    private List<String> redrive(String queue) {
        String ids =
                client
                        .read("/api/v1/queues/" + queue + "/messages")
                        .path("messages")
                        .findValuesAsText("message_id")
                        .stream()
                        .map(id -> "\"" + id + "\"")
                        .collect(Collectors.joining(","));
        HttpResponse<String> answer =
                client.post("/api/v1/queues/" + queue + "/redrive", "{\"message_ids\":[" + ids + "]}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return MissionClient.json(answer.body()).findValuesAsText("outcome");
    }

    private void order(String mission, String body) throws Exception {
        BasicProperties properties = new BasicProperties.Builder()
                .contentType("application/json")
                .deliveryMode(2)
                .messageId(mission + ":1")
                .build();
        broker.publish(Names.ORDERS_EXCHANGE, Names.ORDERS_QUEUE, properties, body.getBytes(StandardCharsets.UTF_8));
    }
}
