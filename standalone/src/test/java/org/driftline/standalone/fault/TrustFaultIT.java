package org.driftline.standalone.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

import org.driftline.standalone.endtoend.Drills;
import org.driftline.standalone.endtoend.Line;
import org.driftline.standalone.endtoend.MissionClient;
import org.driftline.standalone.endtoend.Servers;
import org.driftline.standalone.endtoend.ServiceProcess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Keys change, and workers lose their right to speak. */
class TrustFaultIT {
    /** 32 bytes, base64. */
    private static final String NEW_KEY = "YS1uZXctbWFzdGVyLWtleS1vZi0zMi1ieXRlcy4uLi4=";

    private Line line;
    private MissionClient client;
    private Tables tables;

    @BeforeEach
    void open(TestInfo test) throws Exception {
        line = Line.open(test.getTestMethod().orElseThrow().getName(), Servers.Use.RESTART);
        client = line.client();
        tables = Tables.of(line);
    }

    @AfterEach
    void close() throws Exception {
        line.close();
    }

    @Test
    void keysRotateUnderRunningMissions() throws Exception {
        // Given twenty missions that run
        ServiceProcess commander = line.commander(Fleet.lease("20s")).awaitReady();
        for (String id : List.of("alpha", "bravo")) {
            line.soldier(id, Fleet.with(Fleet.drills("12s", "20s"), Map.of("MAX_CONCURRENT_JOBS", "10")))
                    .awaitReady();
        }
        List<String> ids = Fleet.drills(client, 20);
        await().atMost(Fleet.PATIENCE).until(() -> running() == 20);

        // When the new key signs and the old one still counts, and then the old one is gone
        commander.terminate(Duration.ofSeconds(60));
        Map<String, String> overlap =
                Map.of("DRIFTLINE_TOKEN_MASTER_KEYS", "new:" + NEW_KEY + ",endtoend:" + Line.MASTER_KEY);
        line.commander(Fleet.with(Fleet.lease("20s"), overlap)).awaitReady();
        Fleet.awaitEnds(client, ids, Fleet.PATIENCE);

        // Then
        assertThat(tables.rows("select reason from audit where action = 'status'"))
                .isEmpty();
        assertThat(tables.count("select count(*) from attempt")).isEqualTo(20);
        FaultReport.say(
                "master keys rotated with 20 running missions",
                "no valid event refused",
                "20 of 20 ended in their first attempt, 0 events refused");
    }

    @Test
    void revokedWorkerIsHeardNoMore() throws Exception {
        // Given a mission in the hands of a worker whom nobody should believe any more
        ServiceProcess commander = line.commander(Fleet.lease("10s")).awaitReady();
        ServiceProcess alpha = line.soldier("alpha", Fleet.drills("8s", "8s")).awaitReady();
        String id = Drills.accepted(client);
        client.awaitStatus(id, "IN_PROGRESS", Fleet.PATIENCE);

        // When
        Stopwatch sinceDecided = new Stopwatch();
        commander.terminate(Duration.ofSeconds(60));
        line.commander(Fleet.with(Fleet.lease("10s"), Map.of("DRIFTLINE_REVOKED_WORKERS", "alpha")))
                .awaitReady();
        await().atMost(Duration.ofSeconds(60)).until(() -> !alpha.isReady());
        String refused = sinceDecided.toString();
        List<String> ids = new ArrayList<>(Fleet.drills(client, 3));
        ids.add(id);
        line.soldier("bravo", Fleet.drills("0.2s", "0.4s")).awaitReady();

        // Then another one ends its missions, although it lives
        Fleet.awaitEnds(client, ids, Fleet.PATIENCE);
        assertThat(alpha.isAlive()).isTrue();
        assertThat(tables.rows("select distinct worker from attempt where outcome in ('COMPLETED', 'FAILED')"))
                .containsExactly(List.of("bravo"));
        FaultReport.say(
                "worker revoked in mid-run",
                "refused within 60 s",
                "takes no orders %s after the decision; all 4 missions ended by another worker after %s"
                        .formatted(refused, sinceDecided));
    }

    private long running() throws Exception {
        return tables.count("select count(*) from mission where status = 'IN_PROGRESS'");
    }
}
