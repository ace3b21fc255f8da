package org.driftline.standalone.fault;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
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

/** A job takes longer than the broker lets anybody hold a message. */
class LimitFaultIT {
    private static final String SET_TIMEOUT = "application:set_env(rabbit, consumer_timeout, %d),"
            + " application:set_env(rabbit, channel_tick_interval, %d).";

    private Line line;
    private MissionClient client;
    private Broker broker;

    @BeforeEach
    void open() throws Exception {
        line = Line.open("consumer-timeout", Servers.Use.RESTART);
        client = line.client();
        broker = Broker.of(line);
        Broker.control("-q", "eval", SET_TIMEOUT.formatted(15_000, 1_000));
    }

    @AfterEach
    void close() throws Exception {
        Broker.control("-q", "eval", SET_TIMEOUT.formatted(1_800_000, 60_000));
        broker.close();
        line.close();
    }

    @Test
    void ourOwnLimitEndsTheJobFirst() throws Exception {
        // Given a broker that cuts consumers off after 15 s, and soldiers that know
        line.commander(Map.of()).awaitReady();
        ServiceProcess alpha = line.soldier(
                        "alpha", Fleet.with(Fleet.drills("60s", "60s"), Map.of("DRIFTLINE_WORKER_JOB_TIMEOUT", "8s")))
                .awaitReady();

        // When
        String id = client.accepted(Missions.DRILL);
        Stopwatch sincePosted = new Stopwatch();
        Fleet.awaitEnds(client, List.of(id), Fleet.PATIENCE);
        String ended = sincePosted.toString();

        // Then
        assertThat(client.attempts(id))
                .singleElement()
                .satisfies(attempt ->
                        assertThat(attempt.at("/reason/code").asText()).isEqualTo("timeout"));
        await().during(Duration.ofSeconds(12))
                .atMost(Duration.ofSeconds(20))
                .until(() -> broker.waiting(Names.ORDERS_QUEUE) == 0 && alpha.isReady());
        assertThat(client.attempts(id)).hasSize(1);
        FaultReport.say(
                "job longer than the broker's consumer timeout (15 s)",
                "our own limit ends it first, consumer alive, no second copy",
                "FAILED timeout after " + ended + ", one attempt, consumer alive 12 s later");
    }
}
