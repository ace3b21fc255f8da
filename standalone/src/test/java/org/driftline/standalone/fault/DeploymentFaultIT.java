package org.driftline.standalone.fault;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.driftline.events.Names;
import org.driftline.standalone.Ports;
import org.driftline.standalone.endtoend.Line;
import org.driftline.standalone.endtoend.MissionClient;
import org.driftline.standalone.endtoend.Missions;
import org.driftline.standalone.endtoend.Servers;
import org.driftline.standalone.endtoend.ServiceProcess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Every process is replaced while missions come in: two commanders, three soldiers. */
class DeploymentFaultIT {
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(60);
    private static final int MISSIONS = 120;
    private static final Map<String, String> SETTINGS =
            Fleet.with(Fleet.drills("0.5s", "3s"), Map.of("DRIFTLINE_WORKER_SHUTDOWN_GRACE", "1s"));

    private Line line;
    private Broker broker;

    @BeforeEach
    void open() throws Exception {
        line = Line.open("rolling-restart", Servers.Use.RESTART);
        broker = Broker.of(line);
    }

    @AfterEach
    void close() throws Exception {
        broker.close();
        line.close();
    }

    @Test
    void rollingRestartUnderLoad() throws Exception {
        // Given
        Map<String, String> second = Map.of("PORT", Integer.toString(Ports.free()));
        ServiceProcess one = line.commander(Map.of()).awaitReady();
        ServiceProcess two = line.commander(second).awaitReady();
        List<URI> commanders = List.of(one.base(), two.base());
        ServiceProcess[] soldiers = new ServiceProcess[3];
        for (int i = 0; i < soldiers.length; i++) {
            soldiers[i] = line.soldier("s" + i, SETTINGS).awaitReady();
        }
        try (Follower follower = new Follower(commanders);
                Load load = new Load(commanders, List.of(Missions.DRILL), MISSIONS, Duration.ofMillis(150))) {

            // When each is asked to stop and replaced
            await().atMost(Fleet.PATIENCE).until(() -> load.accepted().size() > 5);
            one.terminate(STOPS_WITHIN);
            line.commander(Map.of()).awaitReady();
            two.terminate(STOPS_WITHIN);
            line.commander(second).awaitReady();
            for (int i = 0; i < soldiers.length; i++) {
                soldiers[i].terminate(STOPS_WITHIN);
                line.soldier("s" + i + "-new", SETTINGS).awaitReady();
            }
            await().atMost(Fleet.PATIENCE).until(load::isDone);

            // Then
            MissionClient client = line.client();
            Fleet.awaitEnds(client, load.accepted(), Fleet.PATIENCE);
            Tables tables = Tables.of(line);
            assertThat(tables.rows("select distinct reason->>'code' from attempt where outcome = 'FAILED'"))
                    .isSubsetOf(List.of(List.of("drill_failed")));
            await().atMost(Fleet.PATIENCE).until(() -> broker.waiting(Names.STATUS_QUEUE) == 0);
            List<String> told =
                    tables
                            .rows("select cast(xid as text) || '-' || position from event order by xid, position")
                            .stream()
                            .map(row -> row.get(0))
                            .toList();
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(follower.seen()).isEqualTo(told));
            new Checker(line, broker).awaitAgreement(load.accepted(), Fleet.PATIENCE);
            FaultReport.say(
                    "SIGTERM of each service under load: rolling restart of two commanders and three workers",
                    "no FAILED by deployment, no lost SSE event for a client that reconnects",
                    "%d of %d ended once, %d posts repeated, none failed by it; %d events seen over %d connections, none lost or twice"
                            .formatted(
                                    load.accepted().size(),
                                    MISSIONS,
                                    load.repeats(),
                                    told.size(),
                                    follower.connections()));
        }
    }
}
