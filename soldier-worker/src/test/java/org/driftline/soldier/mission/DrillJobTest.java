package org.driftline.soldier.mission;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.driftline.events.Order;
import org.driftline.events.OrderId;
import org.driftline.soldier.mission.JobControl.Cancellation;
import org.driftline.soldier.testing.Orders;

import static org.assertj.core.api.Assertions.assertThat;

class DrillJobTest {
    private final DrillJob usual = new DrillJob(DrillSettings.DEFAULT);
    private final DrillJob quick = new DrillJob(new DrillSettings(Duration.ofMillis(20), Duration.ofMillis(40)));

    @Test
    void takesFiveToFifteenSecondsAndAboutOneInTenFails() {
        // When
        var plans = IntStream.range(0, 4000)
                .mapToObj(i -> usual.plan(new OrderId(new UUID(i * 0x9E3779B97F4A7C15L, i), 1)))
                .toList();

        // Then
        assertThat(plans)
                .allSatisfy(plan -> assertThat(plan.length()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(15)));
        assertThat(plans.stream().filter(DrillJob.Plan::succeeds).count()).isBetween(3500L, 3700L);
        assertThat(plans.stream().map(DrillJob.Plan::length).distinct().count()).isGreaterThan(1000);
    }

    @Test
    void theSameAttemptDoesTheSameAndARetryRollsAnew() {
        OrderId order = new OrderId(new UUID(3, 4), 1);

        assertThat(usual.plan(order)).isEqualTo(usual.plan(order));
        assertThat(usual.plan(new OrderId(new UUID(3, 4), 2))).isNotEqualTo(usual.plan(order));
    }

    @Test
    void endsAsPlanned() {
        IntStream.range(0, 30).parallel().forEach(i -> {
            Order order = Orders.drill(new UUID(i, i), 1);
            JobOutcome outcome = quick.run(order, new JobControl());
            assertThat(outcome)
                    .isInstanceOf(
                            quick.plan(order.id()).succeeds() ? JobOutcome.Completed.class : JobOutcome.Failed.class);
        });
    }

    @Test
    void endsEarlyWhenTold() {
        JobControl control = new JobControl();
        control.cancel(Cancellation.HAND_BACK);

        assertThat(usual.run(Orders.drill(1), control)).isEqualTo(new JobOutcome.Interrupted());
    }
}
