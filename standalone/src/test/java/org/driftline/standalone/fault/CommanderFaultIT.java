package org.driftline.standalone.fault;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

import org.driftline.events.Names;
import org.driftline.standalone.endtoend.CuttableProxy;
import org.driftline.standalone.endtoend.Line;
import org.driftline.standalone.endtoend.MissionClient;
import org.driftline.standalone.endtoend.Missions;
import org.driftline.standalone.endtoend.Servers;
import org.driftline.standalone.endtoend.ServiceProcess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A commander dies at the worst moments. A lock in the database holds it there until it is killed. */
class CommanderFaultIT {
    private Line line;
    private MissionClient client;
    private Broker broker;
    private Tables tables;

    @BeforeEach
    void open(TestInfo test) throws Exception {
        line = Line.open(test.getTestMethod().orElseThrow().getName(), Servers.Use.RESTART);
        client = line.client();
        broker = Broker.of(line);
        tables = Tables.of(line);
    }

    @AfterEach
    void close() throws Exception {
        broker.close();
        line.close();
    }

    @Test
    void killedBetweenCommitAndPublish() throws Exception {
        // Given
        URI address = URI.create(line.servers().amqpUrl());
        try (CuttableProxy proxy = CuttableProxy.to(address.getPort())) {
            Map<String, String> relayed =
                    Map.of("RABBITMQ_URL", address.toString().replace(":" + address.getPort(), ":" + proxy.port()));
            ServiceProcess commander = line.commander(relayed).awaitReady();
            proxy.cut();
            List<String> ids = Fleet.drills(client, 5);

            // When
            commander.kill();
            proxy.mend();
            assertThat(broker.waiting(Names.ORDERS_QUEUE)).isZero();
            restartAndFinish(ids);

            // Then
            new Checker(line, broker).awaitAgreement(ids, Fleet.PATIENCE);
            FaultReport.say(
                    "commander kill -9 between commit and publish",
                    "nothing lost, duplicates harmless",
                    "5 of 5 missions ended once after its restart");
        }
    }

    @Test
    void killedAfterPublishBeforeTheOutboxMark() throws Exception {
        // Given a commander that has published orders and cannot forget them
        URI address = URI.create(line.servers().amqpUrl());
        try (CuttableProxy proxy = CuttableProxy.to(address.getPort())) {
            Map<String, String> relayed =
                    Map.of("RABBITMQ_URL", address.toString().replace(":" + address.getPort(), ":" + proxy.port()));
            ServiceProcess commander = line.commander(relayed).awaitReady();
            proxy.cut();
            List<String> ids = Fleet.drills(client, 5);
            int published;
            try (Tables.Held held = tables.holdWriters("outbox")) {
                assertThat(held).isNotNull();
                proxy.mend();
                await().atMost(Fleet.PATIENCE).until(() -> broker.waiting(Names.ORDERS_QUEUE) > 0);
                await().atMost(Fleet.PATIENCE).until(() -> tables.waiting() > 0);
                published = broker.waiting(Names.ORDERS_QUEUE);

                // When
                commander.kill();
            }
            restartAndFinish(ids);

            // Then
            new Checker(line, broker).awaitAgreement(ids, Fleet.PATIENCE);
            FaultReport.say(
                    "commander kill -9 after publish, before the outbox mark",
                    "nothing lost, duplicates harmless",
                    published + " of 5 orders were published twice, 5 of 5 missions ended once");
        }
    }

    @Test
    void killedWhileProjecting() throws Exception {
        // Given a commander that is held in the middle of a projection
        ServiceProcess commander = line.commander(Map.of()).awaitReady();
        List<String> ids;
        try (Tables.Held held = tables.holdWriters("applied_status")) {
            assertThat(held).isNotNull();
            ids = Fleet.drills(client, 5);
            line.soldier("alpha", Fleet.drills("0.2s", "0.4s")).awaitReady();
            await().atMost(Fleet.PATIENCE).until(() -> tables.waiting() > 0);

            // When
            commander.kill();
        }
        line.commander(Map.of()).awaitReady();
        Fleet.awaitEnds(client, ids, Fleet.PATIENCE);

        // Then
        await().atMost(Fleet.PATIENCE).until(() -> broker.waiting(Names.STATUS_QUEUE) == 0);
        new Checker(line, broker).awaitAgreement(ids, Fleet.PATIENCE);
        FaultReport.say(
                "commander kill -9 while projecting a status",
                "nothing lost, duplicates harmless",
                "5 of 5 missions ended once after its restart");
    }

    @Test
    void fiftyPostsWithOneKeyAndACrashBetweenAreOneMission() throws Exception {
        // Given fifty posts of which the first is held in the middle of its transaction
        ServiceProcess commander = line.commander(Map.of()).awaitReady();
        List<CompletableFuture<HttpResponse<String>>> cut;
        try (Tables.Held held = tables.holdWriters("mission")) {
            assertThat(held).isNotNull();
            cut = posts();
            await().atMost(Fleet.PATIENCE).until(() -> tables.waiting() > 0);

            // When
            commander.kill();
        }
        assertThat(cut)
                .allSatisfy(post -> assertThat(post.handle((answer, failure) -> failure != null)
                                .join())
                        .isTrue());
        line.commander(Map.of()).awaitReady();
        Set<String> ids = posts().stream()
                .map(CompletableFuture::join)
                .peek(answer -> assertThat(answer.statusCode()).isEqualTo(202))
                .map(answer ->
                        MissionClient.json(answer.body()).path("mission_id").asText())
                .collect(Collectors.toSet());

        // Then
        assertThat(ids).hasSize(1);
        assertThat(tables.count("select count(*) from mission")).isEqualTo(1);
        FaultReport.say(
                "50 parallel POSTs with one Idempotency-Key, commander killed between, 50 again",
                "one mission",
                "one mission, and every answer named it");
    }

    private void restartAndFinish(List<String> ids) throws Exception {
        line.commander(Map.of()).awaitReady();
        line.soldier("alpha", Fleet.drills("0.2s", "0.4s")).awaitReady();
        line.soldier("bravo", Fleet.drills("0.2s", "0.4s")).awaitReady();
        Fleet.awaitEnds(client, ids, Fleet.PATIENCE);
        await().atMost(Fleet.PATIENCE).until(() -> broker.waiting(Names.ORDERS_QUEUE) == 0);
        await().atMost(Fleet.PATIENCE).until(() -> broker.waiting(Names.STATUS_QUEUE) == 0);
        await().atMost(Fleet.PATIENCE).until(() -> tables.count("select count(*) from outbox") == 0);
    }

    private List<CompletableFuture<HttpResponse<String>>> posts() {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest post = HttpRequest.newBuilder(client.base().resolve("/api/v1/missions"))
                .header("X-API-Key", Line.API_KEY)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "fifty-and-one")
                .POST(HttpRequest.BodyPublishers.ofString(Missions.DRILL))
                .build();
        return IntStream.range(0, 50)
                .mapToObj(i -> http.sendAsync(post, HttpResponse.BodyHandlers.ofString()))
                .toList();
    }
}
