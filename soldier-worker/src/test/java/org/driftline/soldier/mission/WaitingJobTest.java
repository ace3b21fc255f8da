package org.driftline.soldier.mission;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;

import org.driftline.events.MissionKind;
import org.driftline.events.Order;
import org.driftline.events.Priority;

import static org.assertj.core.api.Assertions.assertThat;

class WaitingJobTest {
    private static final Order ORDER = new Order(
            new UUID(0, 1), MissionKind.DRIFT, 1, Priority.NORMAL, null, JsonNodeFactory.instance.objectNode());

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final WaitingJob job = new WaitingJob((order, control) -> work(), 1);

    @Test
    void secondOneWaitsForThePlace() throws Exception {
        // Given
        CompletableFuture<JobOutcome> first = CompletableFuture.supplyAsync(() -> job.run(ORDER, new JobControl()));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<JobOutcome> second = CompletableFuture.supplyAsync(() -> job.run(ORDER, new JobControl()));

        // When
        boolean waits = !second.isDone();
        mayEnd.countDown();

        // Then
        assertThat(waits).isTrue();
        assertThat(first.get(10, TimeUnit.SECONDS)).isInstanceOf(JobOutcome.Cancelled.class);
        assertThat(second.get(10, TimeUnit.SECONDS)).isInstanceOf(JobOutcome.Cancelled.class);
    }

    @Test
    void whoWaitsCanBeEnded() throws Exception {
        // Given
        CompletableFuture<JobOutcome> first = CompletableFuture.supplyAsync(() -> job.run(ORDER, new JobControl()));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        JobControl control = new JobControl();
        control.cancel(JobControl.Cancellation.MISSION_CANCELLED);

        // When
        JobOutcome outcome = job.run(ORDER, control);

        // Then
        assertThat(outcome).isInstanceOf(JobOutcome.Interrupted.class);
        mayEnd.countDown();
        first.get(10, TimeUnit.SECONDS);
    }

    private JobOutcome work() {
        begun.countDown();
        try {
            assertThat(mayEnd.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new JobOutcome.Cancelled();
    }
}
