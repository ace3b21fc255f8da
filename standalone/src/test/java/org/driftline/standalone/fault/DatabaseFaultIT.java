package org.driftline.standalone.fault;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.driftline.events.Names;
import org.driftline.standalone.endtoend.Line;
import org.driftline.standalone.endtoend.MissionClient;
import org.driftline.standalone.endtoend.Missions;
import org.driftline.standalone.endtoend.RealServers;
import org.driftline.standalone.endtoend.Servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** PostgreSQL goes away, for {@code -Dfault.outage} seconds (10 unless it is given; the promise is about 60). */
class DatabaseFaultIT {
    private static final int OUTAGE_S = Integer.getInteger("fault.outage", 10);

    private Line line;
    private MissionClient client;
    private Broker broker;

    @BeforeEach
    void open() throws Exception {
        line = Line.open("database-away", Servers.Use.RESTART);
        client = line.client();
        broker = Broker.of(line);
    }

    @AfterEach
    void close() throws Exception {
        RealServers.services("start", "postgresql");
        broker.close();
        line.close();
    }

    @Test
    void nothingIsLostWhileTheDatabaseIsAway() throws Exception {
        // Given missions in soldiers' hands and on the queue
        line.commander(Map.of()).awaitReady();
        line.soldier("alpha", Fleet.drills("0.5s", "1s")).awaitReady();
        List<String> ids = new ArrayList<>(Fleet.drills(client, 20));

        // When
        RealServers.services("stop", "postgresql");
        Stopwatch sinceStopped = new Stopwatch();
        List<Long> waits = new ArrayList<>();
        while (sinceStopped.time().toSeconds() < OUTAGE_S) {
            Stopwatch sinceAsked = new Stopwatch();
            HttpResponse<String> refused = client.post("/api/v1/missions", Missions.DRILL);
            waits.add(sinceAsked.time().toMillis());
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            Thread.sleep(500);
        }
        int waiting = broker.waiting(Names.STATUS_QUEUE);
        RealServers.services("start", "postgresql");
        Stopwatch sinceBack = new Stopwatch();

        // Then
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            HttpResponse<String> answer = client.post("/api/v1/missions", Missions.DRILL);
            if (answer.statusCode() == 202) {
                ids.add(MissionClient.json(answer.body()).path("mission_id").asText());
            }
            return answer.statusCode() == 202;
        });
        String recovered = sinceBack.toString();
        Fleet.awaitEnds(client, ids, Fleet.PATIENCE);
        await().atMost(Fleet.PATIENCE).until(() -> broker.waiting(Names.STATUS_QUEUE) == 0);
        Tables tables = Tables.of(line);
        await().atMost(Fleet.PATIENCE).until(() -> tables.count("select count(*) from outbox") == 0);
        new Checker(line, broker).awaitAgreement(ids, Duration.ofSeconds(30));
        FaultReport.say(
                "PostgreSQL stopped for " + OUTAGE_S + " s",
                "POST 503 problem+json with Retry-After; statuses wait on the queue; nothing lost; the pool recovers",
                "%d posts answered 503 (slowest %d ms); %d statuses waited; POST 202 %s after its return; %d of %d ended once"
                        .formatted(
                                waits.size(),
                                waits.stream().mapToLong(Long::longValue).max().orElse(0),
                                waiting,
                                recovered,
                                ids.size(),
                                ids.size()));
    }
}
