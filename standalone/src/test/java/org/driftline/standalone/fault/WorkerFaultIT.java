package org.driftline.standalone.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.driftline.events.Names;
import org.driftline.standalone.endtoend.Drills;
import org.driftline.standalone.endtoend.Line;
import org.driftline.standalone.endtoend.MissionClient;
import org.driftline.standalone.endtoend.Servers;
import org.driftline.standalone.endtoend.ServiceProcess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A soldier dies, hangs or runs out of memory. */
class WorkerFaultIT {
    private static final Duration AGAIN_WITHIN = Duration.ofSeconds(60);

    /** Takes a soldier some seconds. */
    private static final String LONG_DRIFT = """
            {"name": "Long drift", "kind": "drift",
             "params": {"latitude": 60.0, "longitude": -3.0, "start_time": "2024-01-01T12:00:00Z",
                        "duration_hours": 24, "time_step_s": 10, "output_step_s": 3600, "num_particles": 5000,
                        "object_type": 1, "seed": 7,
                        "forcing": {"wind": {"u": 5, "v": 1}, "current": {"u": 0.2, "v": 0.1}}}}""";

    /** Takes more memory than these soldiers have before it has made a step: 49 bytes a particle, 256 MB of heap. */
    private static final String HUGE_DRIFT = LONG_DRIFT
            .replace("\"num_particles\": 5000", "\"num_particles\": 6000000")
            .replace("\"duration_hours\": 24", "\"duration_hours\": 1");

    private static final Map<String, String> LIMITS = Map.of("DRIFTLINE_LIMITS_PARTICLES", "6000000");

    private static Line line;
    private static MissionClient client;
    private static Broker broker;
    private static Tables tables;

    private final List<ServiceProcess> soldiers = new ArrayList<>();

    @BeforeAll
    static void open() throws Exception {
        line = Line.open("worker-faults", Servers.Use.RESTART);
        client = line.client();
        broker = Broker.of(line);
        tables = Tables.of(line);
        line.commander(Fleet.with(Fleet.lease("10s"), LIMITS)).awaitReady();
    }

    @AfterAll
    static void close() throws Exception {
        broker.close();
        line.close();
    }

    @AfterEach
    void endSoldiers() {
        soldiers.forEach(ServiceProcess::close);
    }

    private ServiceProcess soldier(String id, Map<String, String> settings) throws Exception {
        ServiceProcess soldier = line.soldier(id, settings);
        soldiers.add(soldier);
        return soldier;
    }

    @Test
    void killedWorkerIsReplaced() throws Exception {
        // Given
        Map<String, ServiceProcess> both = Map.of(
                "alpha", soldier("alpha", Fleet.drills("5s", "5s")).awaitReady(),
                "bravo", soldier("bravo", Fleet.drills("5s", "5s")).awaitReady());
        String id = Drills.accepted(client);
        client.awaitStatus(id, "IN_PROGRESS", Fleet.PATIENCE);
        String holder = client.attempts(id).get(0).path("worker").asText();

        // When
        both.get(holder).kill();
        Stopwatch sinceKilled = new Stopwatch();

        // Then
        await().atMost(AGAIN_WITHIN).until(() -> client.attempts(id).size() == 2);
        String again = sinceKilled.toString();
        Fleet.awaitEnds(client, List.of(id), Fleet.PATIENCE);
        FaultReport.say(
                "worker kill -9 in mid-run",
                "redelivered within 60 s, one outcome",
                "in another worker's hands after " + again + ", ended once after " + sinceKilled);
    }

    @Test
    void pausedWorkerComesBackTooLate() throws Exception {
        // Given a worker that hangs in mid-run, and another one
        ServiceProcess alpha = soldier("alpha", Map.of()).awaitReady();
        String id = client.accepted(LONG_DRIFT);
        client.awaitStatus(id, "IN_PROGRESS", Fleet.PATIENCE);
        alpha.pause();
        Stopwatch sincePaused = new Stopwatch();
        soldier("bravo", Map.of()).awaitReady();
        client.awaitStatus(id, "COMPLETED", Fleet.PATIENCE);
        String completed = sincePaused.toString();
        assertThat(client.attempts(id))
                .last()
                .satisfies(
                        attempt -> assertThat(attempt.path("worker").asText()).isEqualTo("bravo"));

        // When
        long refused = refused(id);
        alpha.resume();

        // Then its late words are evidence, and change neither the mission nor its files
        await().atMost(Fleet.PATIENCE).until(() -> refused(id) > refused && lateOutcome(id));
        assertThat(client.status(id)).isEqualTo("COMPLETED");
        Fleet.assertEndedOnce(client, List.of(id));
        await().atMost(Fleet.PATIENCE).until(() -> broker.waiting(Names.ORDERS_QUEUE) == 0);
        List<String> all = tables.rows("select id from mission").stream()
                .map(row -> row.get(0))
                .toList();
        new Checker(line, broker).awaitAgreement(all, Fleet.PATIENCE);
        FaultReport.say(
                "worker paused (SIGSTOP) past its lease and resumed",
                "one outcome, late result kept as evidence and not applied",
                "completed by another worker after %s; %d late events refused, files and checksums untouched"
                        .formatted(completed, refused(id)));
    }

    @Test
    void workerWithoutMemoryFailsTheMissionAndLives() throws Exception {
        // Given
        ServiceProcess alpha = soldier("alpha", Fleet.with(Fleet.drills("0.1s", "0.2s"), LIMITS))
                .awaitReady();

        // When
        String huge = client.accepted(HUGE_DRIFT);
        Fleet.awaitEnds(client, List.of(huge), Fleet.PATIENCE);

        // Then
        JsonNode attempt = client.attempts(huge).get(0);
        assertThat(client.status(huge)).isEqualTo("FAILED");
        assertThat(attempt.at("/reason/message").asText()).contains("OutOfMemoryError");
        assertThat(alpha.isAlive()).isTrue();
        Fleet.awaitEnds(client, Fleet.drills(client, 3), Fleet.PATIENCE);
        FaultReport.say(
                "worker out of memory (the simulation does not fit)",
                "one outcome, the worker goes on",
                "FAILED " + attempt.path("reason") + ", three missions after it ended");
    }

    @Test
    void missionThatKillsItsWorkersIsGivenUp() throws Exception {
        // Given workers that end when memory does, and somebody who starts them again
        Map<String, String> fragile = Fleet.with(LIMITS, Map.of("JDK_JAVA_OPTIONS", "-XX:+ExitOnOutOfMemoryError"));
        ServiceProcess alpha = soldier("alpha", fragile).awaitReady();
        String huge = client.accepted(HUGE_DRIFT);
        Stopwatch sincePosted = new Stopwatch();
        int deaths = 0;
        while (!client.status(huge).equals("FAILED")) {
            assertThat(sincePosted.time()).isLessThan(Duration.ofMinutes(4));
            if (!alpha.isAlive()) {
                deaths++;
                // not to be waited for: the order is there, and may kill it before it is ready
                alpha = soldier("alpha", fragile);
            }
            Thread.sleep(100);
        }

        // Then
        assertThat(client.attempts(huge))
                .last()
                .satisfies(attempt ->
                        assertThat(attempt.at("/reason/code").asText()).isEqualTo("crashes_worker"));
        assertThat(broker.waiting(Names.deadQueue(Names.ORDERS_QUEUE))).isEqualTo(1);
        Fleet.assertEndedOnce(client, List.of(huge));
        FaultReport.say(
                "order that crashes its worker each time (-XX:+ExitOnOutOfMemoryError)",
                "FAILED after N attempts, its bytes in the dead-letter queue",
                deaths + " workers died, then FAILED crashes_worker, 1 dead letter");
    }

    private long refused(String mission) throws Exception {
        return tables.count(
                "select count(*) from audit where action = 'status' and mission_id = cast(? as uuid)", mission);
    }

    private boolean lateOutcome(String mission) throws Exception {
        return tables.count(
                        "select count(*) from audit where reason in ('terminal', 'stale_attempt') and mission_id = cast(? as uuid)",
                        mission)
                > 0;
    }
}
