package org.driftline.standalone.fault;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.rabbitmq.client.GetResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.driftline.events.Names;
import org.driftline.standalone.endtoend.Line;
import org.driftline.standalone.endtoend.MissionClient;
import org.driftline.standalone.endtoend.Missions;
import org.driftline.standalone.endtoend.Servers;
import org.driftline.standalone.endtoend.ServiceProcess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Status events come in the wrong order, many times, late, at wrong times, or by the thousand from nobody. */
class StatusFaultIT {
    private static final int FLOOD = Integer.getInteger("fault.flood", 10_000);

    private static Line line;
    private static MissionClient client;
    private static Broker broker;
    private static Tables tables;

    private String mission = "";

    @BeforeAll
    static void start() throws Exception {
        line = Line.open("status-faults", Servers.Use.RESTART);
        line.commander(Fleet.lease("5s")).awaitReady();
        client = line.client();
        broker = Broker.of(line);
        tables = Tables.of(line);
    }

    @AfterAll
    static void stop() throws Exception {
        broker.close();
        line.close();
    }

    /** There is no soldier but the test. */
    @BeforeEach
    void post() throws Exception {
        mission = client.accepted(Missions.DRILL);
        await().atMost(Fleet.PATIENCE).until(() -> broker.take(Names.ORDERS_QUEUE) != null);
    }

    @Test
    void reversedEventsDoNotMoveAMissionBackwards() throws Exception {
        // When
        Instant now = Instant.now();
        Impostor alpha = new Impostor(broker, "alpha", mission, now);
        alpha.send(alpha.completed(1, 3, now));
        alpha.send(alpha.progress(1, 2, 0.5, now));
        alpha.send(alpha.claim(1, now));
        client.awaitStatus(mission, "IN_PROGRESS", Fleet.PATIENCE);

        // Then the outcome counts for nothing, and whoever gets the next order ends the mission
        try (ServiceProcess bravo = line.soldier("bravo", Fleet.drills("0.1s", "0.2s"))) {
            bravo.awaitReady();
            Fleet.awaitEnds(client, List.of(mission), Fleet.PATIENCE);
        }
        FaultReport.say(
                "status events reversed",
                "right final state, one domain event per transition",
                refusals() + ", then attempt " + client.mission(mission).path("attempt") + " ended it: "
                        + client.moves(mission));
    }

    @Test
    void tenfoldEventsCountOnce() throws Exception {
        // When
        Instant now = Instant.now();
        Impostor alpha = new Impostor(broker, "alpha", mission, now);
        for (Impostor.Signed event :
                List.of(alpha.claim(1, now), alpha.progress(1, 2, 0.5, now), alpha.completed(1, 3, now))) {
            for (int i = 0; i < 10; i++) {
                alpha.send(event);
            }
        }

        // Then
        await().atMost(Fleet.PATIENCE)
                .untilAsserted(() -> assertThat(
                                tables.count("select count(*) from audit where mission_id = cast(? as uuid)", mission))
                        .isEqualTo(27));
        assertThat(client.moves(mission))
                .containsExactly("CREATED>QUEUED", "QUEUED>IN_PROGRESS", "IN_PROGRESS>COMPLETED");
        assertThat(tables.count(
                        "select count(*) from event where type = 'mission.progress' and mission_id = cast(? as uuid)",
                        mission))
                .isEqualTo(1);
        FaultReport.say(
                "every status event ten times",
                "right final state, one domain event per transition",
                "COMPLETED, one event each, 27 copies refused: " + refusals());
    }

    @Test
    void eventsThatWaitedTenMinutesAreGood() throws Exception {
        // When
        Instant then = Instant.now().minusSeconds(600);
        Impostor alpha = new Impostor(broker, "alpha", mission, then);
        alpha.send(alpha.claim(1, then.plusSeconds(1)));
        alpha.send(alpha.progress(1, 2, 0.5, then.plusSeconds(10)));
        alpha.send(alpha.completed(1, 3, then.plusSeconds(20)));

        // Then
        client.awaitStatus(mission, "COMPLETED", Fleet.PATIENCE);
        assertThat(client.moves(mission))
                .containsExactly("CREATED>QUEUED", "QUEUED>IN_PROGRESS", "IN_PROGRESS>COMPLETED");
        FaultReport.say(
                "status events delayed ten minutes",
                "right final state: a token's expiry counts when the event was said",
                "COMPLETED, nothing refused");
    }

    @Test
    void clockThatIsOffIsRefusedWithTheReason() throws Exception {
        // When
        Instant now = Instant.now();
        Impostor alpha = new Impostor(broker, "alpha", mission, now);
        alpha.send(alpha.claim(1, now.plusSeconds(20)));
        String ahead = deadReason();
        alpha.send(alpha.claim(1, now.minusSeconds(20)));
        String behind = deadReason();
        alpha.send(alpha.claim(1, now.plusSeconds(3)));

        // Then
        assertThat(List.of(ahead, behind)).containsExactly("from_the_future", "not_yet_valid");
        client.awaitStatus(mission, "IN_PROGRESS", Fleet.PATIENCE);
        FaultReport.say(
                "worker with a clock 20 s off",
                "skew beyond tolerance refused with a reason",
                "20 s ahead: %s, 20 s behind: %s, 3 s ahead: accepted".formatted(ahead, behind));
    }

    @Test
    void floodOfForgeriesDoesNotDrownTheTruth() throws Exception {
        // Given
        long refusedBefore = tables.count("select count(*) from audit where action = 'status'");
        List<String> ids = Fleet.drills(client, 10);
        byte[] nonsense = "{\"this\": \"is forged\"}".getBytes(StandardCharsets.UTF_8);
        Map<String, Object> headers = Map.of(
                "driftline-token",
                "not.a.token",
                "driftline-signature",
                "none",
                "driftline-signature-algorithm",
                "HS256");

        // When
        Stopwatch sinceBegun = new Stopwatch();
        broker.with(channel -> {
            channel.confirmSelect();
            for (int i = 0; i < FLOOD; i++) {
                channel.basicPublish(Names.STATUS_EXCHANGE, Names.STATUS_QUEUE, Impostor.properties(headers), nonsense);
            }
            channel.waitForConfirmsOrDie(60_000);
            return true;
        });
        int waiting = broker.waiting(Names.STATUS_QUEUE);
        try (ServiceProcess bravo = line.soldier("bravo", Fleet.drills("0.1s", "0.2s"))) {
            bravo.awaitReady();
            Fleet.awaitEnds(client, ids, Duration.ofMinutes(4));
        }

        // Then
        String ended = sinceBegun.toString();
        await().atMost(Duration.ofMinutes(2)).until(() -> broker.waiting(Names.STATUS_QUEUE) == 0);
        FaultReport.say(
                "flood of " + FLOOD + " forged events",
                "refused with a reason, valid ones keep flowing",
                "%d waited when valid ones began; 10 missions ended %s after the flood began; %d refused and audited"
                        .formatted(
                                waiting,
                                ended,
                                tables.count("select count(*) from audit where action = 'status'") - refusedBefore));
    }

    private String refusals() throws Exception {
        return tables.rows(
                        "select reason, count(*) from audit where mission_id = cast(? as uuid) group by reason order by 1",
                        mission)
                .toString();
    }

    private static String deadReason() {
        GetResponse[] letter = new GetResponse[1];
        await("a dead letter").atMost(Fleet.PATIENCE).until(() -> {
            letter[0] = broker.take(Names.deadQueue(Names.STATUS_QUEUE));
            return letter[0] != null;
        });
        return letter[0].getProps().getHeaders().get("reason").toString();
    }
}
