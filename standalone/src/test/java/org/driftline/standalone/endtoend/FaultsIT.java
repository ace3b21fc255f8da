package org.driftline.standalone.endtoend;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Whatever process or server goes away, every mission ends, once. */
class FaultsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Map<String, String> SHORT_DRILLS = drills("0.1s", "0.2s");

    private Line line;
    private MissionClient client;

    @BeforeEach
    void open(TestInfo test) throws Exception {
        line = Line.open(test.getTestMethod().orElseThrow().getName(), Servers.Use.RESTART);
        Forcings.synthetic(line.forcing());
        client = line.client();
    }

    @AfterEach
    void close() throws Exception {
        line.close();
    }

    @Test
    void killedWorkerInMidRunIsReplacedAndTheMissionEndsOnce() throws Exception {
        // Given two soldiers, and a drill in the hands of one of them
        line.commander(Map.of()).awaitReady();
        Map<String, ServiceProcess> soldiers = Map.of(
                "alpha", line.soldier("alpha", drills("6s", "6s")).awaitReady(),
                "bravo", line.soldier("bravo", drills("6s", "6s")).awaitReady());
        String id = Drills.accepted(client);
        client.awaitStatus(id, "IN_PROGRESS", PATIENCE);
        String holder = client.attempts(id).get(0).path("worker").asText();

        // When
        soldiers.get(holder).kill();

        // Then
        client.awaitStatus(id, "COMPLETED", PATIENCE);
        assertThat(client.moves(id))
                .containsExactly(
                        "CREATED>QUEUED",
                        "QUEUED>IN_PROGRESS",
                        "IN_PROGRESS>QUEUED",
                        "QUEUED>IN_PROGRESS",
                        "IN_PROGRESS>COMPLETED");
        List<JsonNode> attempts = client.attempts(id);
        assertThat(attempts).hasSize(2);
        assertThat(attempts.get(1).path("worker").asText()).isNotEqualTo(holder);
    }

    @Test
    void terminatedWorkerHandsBackAndTheMissionDoesNotFail() throws Exception {
        // Given a drill that outlasts the grace
        line.commander(Map.of()).awaitReady();
        Map<String, String> impatient = new HashMap<>(drills("8s", "8s"));
        impatient.put("DRIFTLINE_WORKER_SHUTDOWN_GRACE", "1s");
        ServiceProcess alpha = line.soldier("alpha", impatient).awaitReady();
        String id = Drills.accepted(client);
        client.awaitStatus(id, "IN_PROGRESS", PATIENCE);
        line.soldier("bravo", SHORT_DRILLS).awaitReady();

        // When
        alpha.terminate(Duration.ofSeconds(30));

        // Then
        client.awaitStatus(id, "COMPLETED", PATIENCE);
        assertThat(client.moves(id)).noneMatch(move -> move.endsWith("FAILED"));
    }

    @Test
    void orderCommittedBeforeTheCommanderDiesGoesOutAfterItsRestart() throws Exception {
        // Given a commander whose broker is out of reach, so that it can commit and not publish
        URI broker = URI.create(line.servers().amqpUrl());
        try (CuttableProxy proxy = CuttableProxy.to(broker.getPort())) {
            String relayed = broker.toString().replace(":" + broker.getPort(), ":" + proxy.port());
            ServiceProcess commander =
                    line.commander(Map.of("RABBITMQ_URL", relayed)).awaitReady();
            line.soldier("alpha", SHORT_DRILLS).awaitReady();
            proxy.cut();
            String id = Drills.accepted(client);

            // When
            commander.kill();
            proxy.mend();
            line.commander(Map.of("RABBITMQ_URL", relayed)).awaitReady();

            // Then
            client.awaitStatus(id, "COMPLETED", PATIENCE);
            assertThat(client.moves(id))
                    .containsExactly("CREATED>QUEUED", "QUEUED>IN_PROGRESS", "IN_PROGRESS>COMPLETED");
        }
    }

    @Test
    void fiftyQueuedMissionsOutliveARestartOfTheBroker() throws Exception {
        // Given fifty missions of which most still wait
        line.commander(Map.of()).awaitReady();
        line.soldier("alpha", SHORT_DRILLS).awaitReady();
        List<String> ids = IntStream.range(0, 50)
                .mapToObj(i -> client.accepted(Missions.DRILL))
                .toList();

        // When
        line.servers().restartBroker();

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(ids).extracting(client::status).allMatch(s -> s.matches("COMPLETED|FAILED")));
        assertThat(ids)
                .allSatisfy(id -> assertThat(client.moves(id))
                        .filteredOn(move -> move.matches(".*>(COMPLETED|FAILED)"))
                        .hasSize(1));
    }

    @Test
    void redisGoesAndComesBackWhileEveryReadIsRight() throws Exception {
        assumeTrue(line.servers().hasRedis(), "the embedded servers have no Redis; .ci/run runs this on a real one");
        // Given
        line.commander(Map.of()).awaitReady();
        line.soldier("alpha", SHORT_DRILLS).awaitReady();
        String before = Drills.accepted(client);
        client.awaitStatus(before, "COMPLETED", PATIENCE);

        // When
        line.servers().stopRedis();
        String during = Drills.accepted(client);

        // Then
        client.awaitStatus(during, "COMPLETED", PATIENCE);
        assertThat(client.status(before)).isEqualTo("COMPLETED");
        assertThat(redisSays()).isEqualTo("degraded");

        // When
        line.servers().startRedis();

        // Then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(redisSays()).isEqualTo("healthy"));
        assertThat(List.of(before, during)).extracting(client::status).containsOnly("COMPLETED");
    }

    private String redisSays() {
        return MissionClient.json(client.get("/health").body())
                .path("services")
                .path("redis")
                .path("status")
                .asText();
    }

    private static Map<String, String> drills(String shortest, String longest) {
        return Map.of("DRIFTLINE_DRILL_SHORTEST", shortest, "DRIFTLINE_DRILL_LONGEST", longest);
    }
}
