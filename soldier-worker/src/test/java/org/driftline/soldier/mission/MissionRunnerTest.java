package org.driftline.soldier.mission;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.driftline.events.MissionKind;
import org.driftline.events.Order;
import org.driftline.events.Priority;
import org.driftline.soldier.report.MissionReport;
import org.driftline.soldier.report.Progress;
import org.driftline.soldier.report.Trace;
import org.driftline.soldier.testing.Orders;
import org.driftline.soldier.testing.TestSoldier;
import org.driftline.soldier.wire.StoppedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@Timeout(30)
class MissionRunnerTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final ObjectNode RESULT = JsonNodeFactory.instance.objectNode();

    @Test
    void claimsThenRunsThenTells() throws StoppedException {
        try (TestSoldier soldier = new TestSoldier((order, control) -> done(), LONG)) {
            run(soldier, Orders.drill(1));

            assertThat(soldier.said()).containsExactly("IN_PROGRESS", "COMPLETED");
            assertThat(soldier.logged()).containsExactly("done");
            assertThat(soldier.metrics
                            .get("driftline.jobs")
                            .tags("kind", "drill", "outcome", "completed")
                            .timer()
                            .count())
                    .isEqualTo(1);
            assertThat(soldier.metrics
                            .get("driftline.results")
                            .tag("degraded", "false")
                            .counter()
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void aJobThatThrowsFailsItsMission() throws StoppedException {
        Job broken = (order, control) -> {
            throw new IllegalStateException("boom");
        };
        try (TestSoldier soldier = new TestSoldier(broken, LONG)) {
            run(soldier, Orders.drill(1));

            assertThat(soldier.said()).containsExactly("IN_PROGRESS", "FAILED");
            assertThat(reason(soldier)).isEqualTo("simulation");
        }
    }

    @Test
    void aResultThatNoEventCanCarryFailsTheMission() throws StoppedException {
        ObjectNode impossible = JsonNodeFactory.instance.objectNode().put("area_km2", Double.NaN);
        try (TestSoldier soldier = new TestSoldier((o, c) -> new JobOutcome.Completed(impossible, "done", 0), LONG)) {
            run(soldier, Orders.drill(1));

            assertThat(soldier.said()).containsExactly("IN_PROGRESS", "FAILED");
        }
    }

    @Test
    void aJobThatTakesTooLongFailsWithTimeout() throws StoppedException {
        try (TestSoldier soldier = new TestSoldier(untilCancelled(), Duration.ofMillis(20))) {
            run(soldier, Orders.drill(1));

            assertThat(reason(soldier)).isEqualTo("timeout");
        }
    }

    @Test
    void aDeadlineThatIsOverIsATimeout() throws StoppedException {
        try (TestSoldier soldier = new TestSoldier(untilCancelled(), LONG)) {
            Order late = new Order(
                    Orders.drill(1).missionId(),
                    MissionKind.DRILL,
                    1,
                    Priority.LOW,
                    soldier.clock.instant().minusSeconds(1),
                    RESULT);

            run(soldier, late);

            assertThat(reason(soldier)).isEqualTo("timeout");
        }
    }

    @Test
    void theEndOfTheGraceLeavesTheMissionInProgress() {
        try (TestSoldier soldier = new TestSoldier(untilCancelled(), LONG)) {
            soldier.stop.stopTaking();
            CompletableFuture.runAsync(() -> {
                await().until(() -> soldier.said().size() == 1);
                soldier.stop.handBack();
            });

            assertThatThrownBy(() -> run(soldier, Orders.drill(1))).isInstanceOf(StoppedException.class);
            assertThat(soldier.said()).containsExactly("IN_PROGRESS");
        }
    }

    @Test
    void aRunningJobIsHeardOf() throws StoppedException {
        Job job = (order, control) -> {
            control.progress(new Progress(0.25, "a quarter"));
            control.awaitCancelled(Duration.ofSeconds(20));
            return done();
        };
        try (TestSoldier soldier = new TestSoldier(job, LONG)) {
            Thread running = new Thread(() -> {
                try {
                    run(soldier, Orders.drill(1));
                } catch (StoppedException e) {
                    // the test is over
                }
            });
            running.start();
            await().until(() -> soldier.said().size() == 1);
            soldier.clock.advance(Duration.ofSeconds(2));
            await().atMost(Duration.ofSeconds(10)).until(() -> soldier.said().contains("mission.progress"));
        }
    }

    private static Job untilCancelled() {
        return (order, control) -> {
            control.awaitCancelled(Duration.ofSeconds(20));
            return new JobOutcome.Interrupted();
        };
    }

    private static JobOutcome done() {
        return new JobOutcome.Completed(RESULT, "done", 0);
    }

    private static void run(TestSoldier soldier, Order order) throws StoppedException {
        MissionReport report = soldier.reports.open(order.id(), new Trace(null, null));
        soldier.runner.run(order, report);
    }

    private static String reason(TestSoldier soldier) {
        return soldier.commander
                .verify(soldier.status.last())
                .payload()
                .at("/reason/code")
                .asText();
    }
}
