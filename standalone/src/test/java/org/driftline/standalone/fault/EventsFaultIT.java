package org.driftline.standalone.fault;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

import org.driftline.standalone.Ports;
import org.driftline.standalone.endtoend.CuttableProxy;
import org.driftline.standalone.endtoend.Line;
import org.driftline.standalone.endtoend.MissionClient;
import org.driftline.standalone.endtoend.RealServers;
import org.driftline.standalone.endtoend.Servers;
import org.driftline.standalone.endtoend.ServiceProcess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Whoever publishes domain events dies, or its broker does: each event still comes, and those of a mission in order. */
class EventsFaultIT {
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
        // Given events that no broker has seen
        URI address = URI.create(line.servers().amqpUrl());
        try (CuttableProxy proxy = CuttableProxy.to(address.getPort())) {
            Map<String, String> relayed =
                    Map.of("RABBITMQ_URL", address.toString().replace(":" + address.getPort(), ":" + proxy.port()));
            ServiceProcess commander = line.commander(relayed).awaitReady();
            Heard heard = Heard.on(broker, tables);
            proxy.cut();
            List<String> ids = Fleet.drills(client, 5);

            // When
            commander.kill();
            int before = heard.size();
            line.commander(Map.of()).awaitReady();

            // Then
            awaitAll(heard, ids);
            FaultReport.say(
                    "commander kill -9 between commit and publish of events",
                    "nothing lost, in order",
                    "%d events heard before, %d after its restart".formatted(before, heard.size()));
        }
    }

    @Test
    void killedAfterPublishBeforeThatIsNoted() throws Exception {
        // Given a commander that publishes events and cannot note that it did
        ServiceProcess commander = line.commander(Map.of()).awaitReady();
        Heard heard = Heard.on(broker, tables);
        List<String> ids;
        try (Tables.Held held = tables.holdWriters("event_publication")) {
            assertThat(held).isNotNull();
            ids = Fleet.drills(client, 5);
            await().atMost(Fleet.PATIENCE).until(() -> heard.size() > 0);
            await().atMost(Fleet.PATIENCE).until(() -> tables.waiting() > 0);

            // When
            commander.kill();
        }
        line.commander(Map.of()).awaitReady();

        // Then
        awaitAll(heard, ids);
        FaultReport.say(
                "commander kill -9 after publish of events, before that is noted",
                "nothing lost, in order but for repetitions",
                "%d of %d events came twice".formatted(heard.repeated(), heard.size()));
    }

    @Test
    void otherCommanderGoesOn() throws Exception {
        // Given two commanders, of which the one publishes that nobody asks anything
        ServiceProcess publishing =
                line.commander(Map.of("PORT", Integer.toString(Ports.free()))).awaitReady();
        Heard heard = Heard.on(broker, tables);
        await().atMost(Fleet.PATIENCE)
                .until(() -> tables.count("select count(*) from event_publication where until > now()") == 1);
        line.commander(Map.of()).awaitReady();
        line.soldier("alpha", Fleet.drills("0.2s", "0.4s")).awaitReady();
        List<String> ids = Fleet.drills(client, 20);
        await().atMost(Fleet.PATIENCE).until(() -> heard.size() > 20);

        // When
        publishing.kill();
        Stopwatch sinceKilled = new Stopwatch();

        // Then
        Fleet.awaitEnds(client, ids, Fleet.PATIENCE);
        awaitAll(heard, ids);
        FaultReport.say(
                "the commander that publishes events kill -9, another one there",
                "the other one goes on; nothing lost, in order but for repetitions",
                "%d events, %d twice, the last %s after".formatted(heard.size(), heard.repeated(), sinceKilled));
    }

    @Test
    void brokerIsKilledWhileEventsAreOnTheirWay() throws Exception {
        // Given
        line.commander(Map.of()).awaitReady();
        Heard heard = Heard.on(broker, tables);
        line.soldier("alpha", Fleet.drills("0.2s", "0.4s")).awaitReady();
        List<String> ids = Fleet.drills(client, 12);

        // When
        RealServers.services("kill", "rabbitmq");
        List<String> meanwhile = Fleet.drills(client, 5);
        long waited = tables.count("select count(*) from event_waiting");
        RealServers.services("start", "rabbitmq");

        // Then
        Fleet.awaitEnds(client, ids, Fleet.PATIENCE);
        Fleet.awaitEnds(client, meanwhile, Fleet.PATIENCE);
        awaitAll(heard, ids);
        awaitAll(heard, meanwhile);
        FaultReport.say(
                "broker kill -9 while events are published",
                "nothing lost, in order but for repetitions",
                "%d events, %d waited meanwhile, %d came twice".formatted(heard.size(), waited, heard.repeated()));
    }

    private void awaitAll(Heard heard, List<String> missions) {
        await().atMost(Fleet.PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(heard.disagreements(missions)).isEmpty());
        await().atMost(Fleet.PATIENCE).until(() -> tables.count("select count(*) from event_waiting") == 0);
    }
}
