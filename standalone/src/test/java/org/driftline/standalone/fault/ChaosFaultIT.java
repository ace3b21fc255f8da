package org.driftline.standalone.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.driftline.events.Names;
import org.driftline.standalone.Ports;
import org.driftline.standalone.endtoend.Line;
import org.driftline.standalone.endtoend.Missions;
import org.driftline.standalone.endtoend.RealServers;
import org.driftline.standalone.endtoend.Servers;
import org.driftline.standalone.endtoend.ServiceProcess;

import static org.awaitility.Awaitility.await;

/**
 * Missions come in, and every few seconds something is killed and started again: any of five soldiers, either commander, the
 * broker, the database, Redis. In the end a checker finds no disagreement.
 *
 * <p>{@code -Dfault.missions} (120; the promise is about 1,000) and {@code -Dfault.chaos} (seconds, 40; promised 180) say how
 * much, {@code -Dfault.seed} which.
 */
class ChaosFaultIT {
    private static final int MISSIONS = Integer.getInteger("fault.missions", 120);
    private static final int SECONDS = Integer.getInteger("fault.chaos", 40);
    private static final long SEED = Long.getLong("fault.seed", 20_261_122L);
    private static final Duration BETWEEN_KILLS = Duration.ofSeconds(5);
    private static final int SOLDIERS = 5;

    /** Small, so that many run; its result has files whose checksums the checker reads. */
    private static final String DRIFT = """
            {"name": "Small drift", "kind": "drift",
             "params": {"latitude": 60.0, "longitude": -3.0, "start_time": "2024-01-01T12:00:00Z",
                        "duration_hours": 2, "num_particles": 50, "object_type": 1, "seed": 7,
                        "forcing": {"wind": {"u": 5, "v": 1}, "current": {"u": 0.2, "v": 0.1}}}}""";

    private static final Map<String, String> COMMANDER = Fleet.lease("15s");
    private static final Map<String, String> SOLDIER =
            Fleet.with(Fleet.drills("0.2s", "1.5s"), Map.of("DRIFTLINE_WORKER_MAX_CRASHES", "20"));

    private final Random dice = new Random(SEED);
    private final Map<String, Integer> kills = new TreeMap<>();
    private final Map<String, CompletableFuture<Void>> returning = new HashMap<>();
    private final List<ServiceProcess> soldiers = new ArrayList<>();
    private final List<ServiceProcess> commanders = new ArrayList<>();
    private final List<Map<String, String>> settings = new ArrayList<>();
    private Line line;
    private Broker broker;

    @BeforeEach
    void open() throws Exception {
        line = Line.open("chaos", Servers.Use.RESTART);
        broker = Broker.of(line);
        settings.add(COMMANDER);
        settings.add(Fleet.with(COMMANDER, Map.of("PORT", Integer.toString(Ports.free()))));
        for (Map<String, String> each : settings) {
            commanders.add(line.commander(each).awaitReady());
        }
        for (int i = 0; i < SOLDIERS; i++) {
            soldiers.add(line.soldier("s" + i, SOLDIER));
        }
        soldiers.forEach(ServiceProcess::awaitReady);
    }

    @AfterEach
    void close() throws Exception {
        RealServers.services("start");
        broker.close();
        line.close();
    }

    @Test
    void everyMissionEndsOnceWhateverIsKilled() throws Exception {
        // Given
        List<URI> bases = commanders.stream().map(ServiceProcess::base).toList();
        Duration pause = Duration.ofMillis(SECONDS * 900L / MISSIONS);
        List<String> bodies = List.of(Missions.DRILL, Missions.DRILL, DRIFT);
        try (Load load = new Load(bases, bodies, MISSIONS, pause)) {

            // When
            Stopwatch chaos = new Stopwatch();
            while (chaos.time().toSeconds() < SECONDS) {
                Stopwatch round = new Stopwatch();
                killSomething();
                Thread.sleep(Math.max(0, BETWEEN_KILLS.minus(round.time()).toMillis()));
            }
            returning
                    .values()
                    .forEach(back -> back.handle((done, failure) -> done).join());
            RealServers.services("start");
            commanders.forEach(ServiceProcess::awaitReady);
            Stopwatch calm = new Stopwatch();
            await().atMost(Duration.ofMinutes(5)).until(load::isDone);

            // Then
            Tables tables = Tables.of(line);
            await().atMost(Duration.ofMinutes(6))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() ->
                            tables.count("select count(*) from mission where status not in ('COMPLETED', 'FAILED')")
                                    == 0);
            String ended = calm.toString();
            await().atMost(Fleet.PATIENCE).until(() -> broker.waiting(Names.ORDERS_QUEUE) == 0);
            await().atMost(Fleet.PATIENCE).until(() -> broker.waiting(Names.STATUS_QUEUE) == 0);
            List<String> missions = load.accepted();
            new Checker(line, broker).awaitAgreement(missions, Duration.ofMinutes(5));
            FaultReport.say(
                    "%d missions, 5 workers, 2 commanders; something killed every %d s for %d s (seed %d)"
                            .formatted(MISSIONS, BETWEEN_KILLS.toSeconds(), SECONDS, SEED),
                    "every mission ends exactly once; event table, queue, Redis and S3 agree",
                    "killed %s; all ended %s after everything stood again: %s; attempts %s; %d posts repeated; no disagreement"
                            .formatted(
                                    kills,
                                    ended,
                                    tables.rows("select status, count(*) from mission group by 1 order by 1"),
                                    tables.rows("select outcome, count(*) from attempt group by 1 order by 1"),
                                    load.repeats()));
        }
    }

    private void killSomething() throws Exception {
        int victim = dice.nextInt(SOLDIERS + 5);
        if (victim < SOLDIERS) {
            killed("worker");
            soldiers.get(victim).kill();
            soldiers.set(victim, line.soldier("s" + victim, SOLDIER));
        } else if (victim < SOLDIERS + 2) {
            int number = victim - SOLDIERS;
            killed("commander");
            commanders.get(number).kill();
            commanders.set(number, line.commander(settings.get(number)));
        } else {
            kill(List.of("rabbitmq", "postgresql", "redis").get(victim - SOLDIERS - 2));
        }
    }

    /** It comes back while the next ones are killed; one that is not back yet is spared. */
    private void kill(String server) throws Exception {
        CompletableFuture<Void> back = returning.get(server);
        if (back != null && !back.isDone()) {
            killSomething();
            return;
        }
        killed(server);
        RealServers.services("kill", server);
        returning.put(server, CompletableFuture.runAsync(() -> start(server)));
    }

    private static void start(String server) {
        try {
            RealServers.services("start", server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void killed(String what) {
        kills.merge(what, 1, Integer::sum);
    }
}
