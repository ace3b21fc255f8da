package org.driftline.standalone.fault;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

import org.driftline.events.Names;
import org.driftline.standalone.endtoend.Line;
import org.driftline.standalone.endtoend.MissionClient;
import org.driftline.standalone.endtoend.Missions;
import org.driftline.standalone.endtoend.RealServers;
import org.driftline.standalone.endtoend.Servers;
import org.driftline.standalone.endtoend.ServiceProcess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The broker goes, comes back, forgets, or takes nothing. */
class BrokerFaultIT {
    private static final Duration BACK_WITHIN = Duration.ofSeconds(30);

    private Line line;
    private MissionClient client;
    private Broker broker;

    @BeforeEach
    void open(TestInfo test) throws Exception {
        line = Line.open(test.getTestMethod().orElseThrow().getName(), Servers.Use.RESTART);
        client = line.client();
        broker = Broker.of(line);
        line.commander(Fleet.lease("10s")).awaitReady();
    }

    @AfterEach
    void close() throws Exception {
        broker.close();
        line.close();
    }

    @Test
    void deletedOrdersQueueComesBackAndNoMissionIsLost() throws Exception {
        // Given missions that wait on the queue, and soldiers that take from it
        line.soldier("alpha", Fleet.drills("1s", "2s")).awaitReady();
        List<String> ids = Fleet.drills(client, 12);

        // When
        broker.with(channel -> channel.queueDelete(Names.ORDERS_QUEUE));
        Stopwatch sinceDeleted = new Stopwatch();
        String after = client.accepted(Missions.DRILL);

        // Then
        await().atMost(BACK_WITHIN).until(() -> client.status(after).matches("COMPLETED|FAILED"));
        String back = sinceDeleted.toString();
        Fleet.awaitEnds(client, ids, Fleet.PATIENCE);
        FaultReport.say(
                "orders queue deleted with missions on it",
                "recovers without a restart within 30 s, no mission lost",
                "a new mission ended " + back + " after, all 12 that had waited after " + sinceDeleted);
    }

    @Test
    void deletedStatusQueueComesBack() throws Exception {
        // Given
        line.soldier("alpha", Fleet.drills("1s", "2s")).awaitReady();
        List<String> ids = Fleet.drills(client, 6);

        // When
        broker.with(channel -> channel.queueDelete(Names.STATUS_QUEUE));
        Stopwatch sinceDeleted = new Stopwatch();
        String after = client.accepted(Missions.DRILL);

        // Then
        Fleet.awaitEnds(client, List.of(after), Fleet.PATIENCE);
        String back = sinceDeleted.toString();
        Fleet.awaitEnds(client, ids, Fleet.PATIENCE);
        FaultReport.say(
                "status queue deleted with missions running",
                "recovers without a restart within 30 s, no mission lost",
                "a new mission ended " + back + " after, the others after " + sinceDeleted);
        assertThat(sinceDeleted.time()).isLessThan(Fleet.PATIENCE);
    }

    @Test
    void killedBrokerComesBackWithAllThatItConfirmed() throws Exception {
        // Given missions that wait and run
        line.soldier("alpha", Fleet.drills("0.3s", "0.6s")).awaitReady();
        List<String> ids = Fleet.drills(client, 12);

        // When
        RealServers.services("kill", "rabbitmq");
        Stopwatch sinceKilled = new Stopwatch();
        HttpResponse<String> during = client.post("/api/v1/missions", Missions.DRILL);
        RealServers.services("start", "rabbitmq");
        String away = sinceKilled.toString();
        Stopwatch sinceStarted = new Stopwatch();

        // Then
        assertThat(during.statusCode()).isEqualTo(202);
        String posted = MissionClient.json(during.body()).path("mission_id").asText();
        await().atMost(BACK_WITHIN).until(() -> client.status(posted).matches("COMPLETED|FAILED"));
        String back = sinceStarted.toString();
        Fleet.awaitEnds(client, ids, Fleet.PATIENCE);
        FaultReport.say(
                "broker kill -9, %s away".formatted(away),
                "POST 202 meanwhile, recovers within 30 s, no mission lost",
                "POST 202; the mission posted meanwhile ended %s after the broker's return, the 12 others too"
                        .formatted(back));
    }

    @Test
    void connectionsThatAreCutComeBack() throws Exception {
        // Given
        ServiceProcess soldier =
                line.soldier("alpha", Fleet.drills("0.5s", "1s")).awaitReady();
        List<String> ids = Fleet.drills(client, 8);

        // When
        Broker.control("-q", "close_all_connections", "cut by the test");
        Stopwatch sinceCut = new Stopwatch();
        ids = new ArrayList<>(ids);
        ids.add(client.accepted(Missions.DRILL));

        // Then
        Fleet.awaitEnds(client, ids, Fleet.PATIENCE);
        await().atMost(BACK_WITHIN).until(soldier::isReady);
        assertThat(soldier.isAlive()).isTrue();
        FaultReport.say(
                "all connections cut by management",
                "recovers without a restart within 30 s, no mission lost",
                "9 of 9 missions ended once, the last " + sinceCut + " after the cut");
    }

    @Test
    void alarmHoldsOrdersInTheOutbox() throws Exception {
        // Given a broker that takes no messages
        line.soldier("alpha", Fleet.drills("0.2s", "0.4s")).awaitReady();
        Broker.control("-q", "set_disk_free_limit", "1000GB");
        List<String> ids;
        try {
            // When
            ids = Fleet.drills(client, 5);
            await().during(Duration.ofSeconds(3))
                    .atMost(Duration.ofSeconds(6))
                    .untilAsserted(
                            () -> assertThat(ids).extracting(client::status).containsOnly("QUEUED"));
        } finally {
            Broker.control("-q", "set_disk_free_limit", "100MB");
        }
        Stopwatch sinceFreed = new Stopwatch();

        // Then
        Fleet.awaitEnds(client, ids, Fleet.PATIENCE);
        FaultReport.say(
                "broker under alarm (disk), publishers blocked",
                "POST 202 with the order in the outbox, no mission lost",
                "5 of 5 posts answered 202; all ended " + sinceFreed + " after the alarm");
    }

    @Test
    void unroutableOrderFindsItsWayAgain() throws Exception {
        // Given an exchange that knows no queue
        line.soldier("alpha", Fleet.drills("0.2s", "0.4s")).awaitReady();
        broker.with(channel -> channel.queueUnbind(Names.ORDERS_QUEUE, Names.ORDERS_EXCHANGE, Names.ORDERS_QUEUE));
        broker.with(channel -> channel.queueUnbind(Names.STATUS_QUEUE, Names.STATUS_EXCHANGE, Names.STATUS_QUEUE));

        // When
        List<String> ids = Fleet.drills(client, 5);
        Stopwatch sincePosted = new Stopwatch();

        // Then
        Fleet.awaitEnds(client, ids, BACK_WITHIN);
        FaultReport.say(
                "orders and statuses unroutable (bindings removed)",
                "recovers without a restart within 30 s, no mission lost",
                "bindings declared again; 5 of 5 missions ended after " + sincePosted);
    }
}
