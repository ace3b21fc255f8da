package org.driftline.standalone.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
    /** A multiple of the five kinds there are. */
    private static final int FLOOD = Integer.getInteger("fault.flood", 10_000);

    private static final String DEAD = Names.deadQueue(Names.STATUS_QUEUE);

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
        Impostor.Signed tooEarly = alpha.claim(1, now.plusSeconds(20));
        alpha.send(tooEarly);
        String ahead = deadReason(tooEarly);
        Impostor.Signed tooLate = alpha.claim(1, now.minusSeconds(20));
        alpha.send(tooLate);
        String behind = deadReason(tooLate);
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
        long before = tables.count("select coalesce(max(position), 0) from audit");
        Instant now = Instant.now();
        Impostor alpha = new Impostor(broker, "alpha", mission, now);
        Impostor.Signed claim = alpha.claim(1, now);
        alpha.send(claim);
        client.awaitStatus(mission, "IN_PROGRESS", Fleet.PATIENCE);
        List<Impostor.Signed> forgeries = Impostor.forgeries(claim);
        List<String> ids = new ArrayList<>(Fleet.drills(client, 10));
        ids.add(mission);

        // When
        Stopwatch sinceBegun = new Stopwatch();
        Impostor.flood(broker, forgeries, FLOOD);
        int waiting = broker.waiting(Names.STATUS_QUEUE);
        try (ServiceProcess bravo = line.soldier("bravo", Fleet.drills("0.1s", "0.2s"))) {
            bravo.awaitReady();
            Fleet.awaitEnds(client, ids, Duration.ofMinutes(4));
        }

        // Then each is on record with its reason, and its bytes are kept
        String ended = sinceBegun.toString();
        Map<String, Integer> expected = Map.of(
                "no_signature", FLOOD / 5,
                "bad_token", FLOOD / 5,
                "wrong_algorithm", FLOOD / 5,
                "altered_body", FLOOD / 5,
                "replayed", FLOOD / 5);
        Map<String, Integer> letters = new TreeMap<>();
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            tally(forgeries, letters);
            assertThat(letters).isEqualTo(expected);
        });
        Map<String, Integer> audited = new TreeMap<>();
        tables.rows("select reason, count(*) from audit where action = 'status' and position > ? group by 1", before)
                .forEach(row -> audited.put(row.get(0), Integer.valueOf(row.get(1))));
        assertThat(audited).isEqualTo(expected);
        FaultReport.say(
                "flood of " + FLOOD + " forged events",
                "refused with distinct reasons, valid ones keep flowing",
                "%d waited when it was sent; %d missions ended %s after it began; audit rows %s, as many dead letters"
                        .formatted(waiting, ids.size(), ended, audited));
    }

    /** Takes dead letters, and counts those with the bytes of these events by their reasons. */
    private static void tally(List<Impostor.Signed> events, Map<String, Integer> reasons) throws Exception {
        broker.with(channel -> {
            for (GetResponse letter = channel.basicGet(DEAD, true);
                    letter != null;
                    letter = channel.basicGet(DEAD, true)) {
                byte[] body = letter.getBody();
                if (events.stream().anyMatch(event -> Arrays.equals(event.body(), body))) {
                    reasons.merge(reason(letter), 1, Integer::sum);
                }
            }
            return true;
        });
    }

    private String refusals() throws Exception {
        return tables.rows(
                        "select reason, count(*) from audit where mission_id = cast(? as uuid) group by reason order by 1",
                        mission)
                .toString();
    }

    private static String deadReason(Impostor.Signed event) {
        String[] reason = new String[1];
        await("the dead letter").atMost(Fleet.PATIENCE).until(() -> {
            GetResponse letter = broker.take(DEAD);
            if (letter != null && Arrays.equals(letter.getBody(), event.body())) {
                reason[0] = reason(letter);
            }
            return reason[0] != null;
        });
        return reason[0];
    }

    private static String reason(GetResponse letter) {
        return letter.getProps().getHeaders().get("reason").toString();
    }
}
