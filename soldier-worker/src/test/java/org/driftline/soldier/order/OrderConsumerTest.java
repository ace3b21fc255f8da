package org.driftline.soldier.order;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.driftline.events.Order;
import org.driftline.events.OrderCodec;
import org.driftline.soldier.mission.JobControl;
import org.driftline.soldier.mission.JobOutcome;
import org.driftline.soldier.testing.Orders;
import org.driftline.soldier.testing.TestSoldier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@Timeout(30)
class OrderConsumerTest {
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger acks = new AtomicInteger();
    private final CountDownLatch release = new CountDownLatch(1);
    private final UnicastProcessor<Message<byte[]>> channel = UnicastProcessor.create();

    @Test
    void asManyJobsRunAsThereAreHandsAndNotOneMore() {
        try (TestSoldier soldier = new TestSoldier(this::work, Duration.ofMinutes(5))) {
            // Given
            OrderConsumer consumer = new OrderConsumer(channel, soldier.desk, 3);
            consumer.start();

            // When
            for (int i = 0; i < 7; i++) {
                channel.onNext(message(i));
            }
            await().until(() -> running.get() == 3);
            assertThat(consumer.freeSlots()).isZero();
            release.countDown();

            // Then
            await().until(() -> acks.get() == 7);
            assertThat(most).hasValue(3);
            assertThat(consumer.taken()).isEqualTo(7);
            consumer.stopTaking();
            assertThat(consumer.awaitIdle(Duration.ofSeconds(10))).isTrue();
            assertThat(consumer.isTaking()).isFalse();
        }
    }

    @Test
    void stoppingTakesNoMoreAndLetsTheRestFinish() {
        try (TestSoldier soldier = new TestSoldier(this::work, Duration.ofMinutes(5))) {
            // Given
            OrderConsumer consumer = new OrderConsumer(channel, soldier.desk, 2);
            consumer.start();
            channel.onNext(message(1));
            await().until(() -> running.get() == 1);

            // When
            consumer.stopTaking();
            channel.onNext(message(2));
            assertThat(consumer.awaitIdle(Duration.ofMillis(50))).isFalse();
            release.countDown();

            // Then
            assertThat(consumer.awaitIdle(Duration.ofSeconds(10))).isTrue();
            assertThat(acks).hasValue(1);
        }
    }

    @Test
    void aChannelThatEndsIsNoticed() {
        try (TestSoldier soldier = new TestSoldier(this::work, Duration.ofMinutes(5))) {
            OrderConsumer consumer = new OrderConsumer(channel, soldier.desk, 2);
            CompletableFuture<Void> ended = consumer.start();

            channel.onError(new IllegalStateException("gone"));

            await().until(ended::isDone);
            assertThat(consumer.isTaking()).isFalse();
        }
    }

    private JobOutcome work(Order order, JobControl control) {
        most.accumulateAndGet(running.incrementAndGet(), Math::max);
        await().until(() -> release.getCount() == 0);
        running.decrementAndGet();
        return new JobOutcome.Completed(JsonNodeFactory.instance.objectNode(), "done", 0);
    }

    private Message<byte[]> message(int number) {
        return Message.of(OrderCodec.encode(Orders.drill(new UUID(0, number), 1)), () -> {
            acks.incrementAndGet();
            return CompletableFuture.completedFuture(null);
        });
    }
}
