package org.driftline.commander.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OutboxBatchTest {
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private final List<String> published = Collections.synchronizedList(new ArrayList<>());

    @Test
    void allAreConfirmed() {
        // When
        OutboxBatch.Sent sent = send(List.of(event(1, ONE), event(2, OTHER), event(3, ONE)), "none");

        // Then
        assertThat(sent.confirmed()).containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThat(sent.failure()).isNull();
    }

    @Test
    void nothingOvertakesAFailureOfItsOwnMission() {
        // When
        OutboxBatch.Sent sent = send(List.of(event(1, ONE), event(2, ONE), event(3, ONE), event(4, OTHER)), "2");

        // Then
        assertThat(sent.confirmed()).containsExactlyInAnyOrder(1L, 4L);
        assertThat(sent.failure()).isNotNull();
        assertThat(published).doesNotContain("3");
    }

    @Test
    void ordersDoNotWaitForEvents() {
        assertThat(OutboxBatch.lines(List.of(event(1, ONE), order(2, ONE), event(3, ONE))))
                .extracting(line -> line.stream().map(PendingMessage::position).toList())
                .containsExactly(List.of(1L, 3L), List.of(2L));
    }

    @Test
    void emptyBatchIsDone() {
        assertThat(send(List.of(), "none").confirmed()).isEmpty();
    }

    private OutboxBatch.Sent send(List<PendingMessage> messages, String failing) {
        return new OutboxBatch(message -> publish(message, failing))
                .send(messages)
                .await()
                .atMost(Duration.ofSeconds(5));
    }

    private Uni<Void> publish(OutboxMessage message, String failing) {
        if (message.messageId().equals(failing)) {
            return Uni.createFrom().failure(new IllegalStateException("no confirm"));
        }
        published.add(message.messageId());
        return Uni.createFrom().voidItem();
    }

    private static PendingMessage event(long position, UUID mission) {
        return message(position, mission, OutboxChannel.EVENTS);
    }

    private static PendingMessage order(long position, UUID mission) {
        return message(position, mission, OutboxChannel.ORDERS);
    }

    private static PendingMessage message(long position, UUID mission, OutboxChannel channel) {
        String id = Long.toString(position);
        return new PendingMessage(position, new OutboxMessage(channel, mission, id, "key", 0, Map.of(), null, "{}"));
    }
}
