package org.driftline.soldier.order;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.driftline.events.Envelope;
import org.driftline.events.MalformedMessageException;
import org.driftline.events.Order;
import org.driftline.events.OrderCodec;
import org.driftline.soldier.mission.JobControl;
import org.driftline.soldier.mission.JobOutcome;
import org.driftline.soldier.testing.FakeDelivery;
import org.driftline.soldier.testing.FakeWire;
import org.driftline.soldier.testing.Orders;
import org.driftline.soldier.testing.TestSoldier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@Timeout(30)
class OrderDeskTest {
    private final AtomicInteger runs = new AtomicInteger();
    private final CountDownLatch release = new CountDownLatch(1);
    private volatile boolean holding;
    private final TestSoldier soldier = new TestSoldier(this::work, Duration.ofMinutes(5));

    @AfterEach
    void close() {
        release.countDown();
        soldier.close();
    }

    private JobOutcome work(Order order, JobControl control) {
        runs.incrementAndGet();
        await().until(() -> !holding || release.getCount() == 0 || control.isCancelled());
        return control.isCancelled()
                ? new JobOutcome.Interrupted()
                : new JobOutcome.Completed(JsonNodeFactory.instance.objectNode(), "done", 0);
    }

    @Test
    void anOrderIsRunAndThenAcknowledged() {
        FakeDelivery delivery = FakeDelivery.of(Orders.drill(1));

        soldier.desk.settle(delivery);

        assertThat(soldier.said()).containsExactly("IN_PROGRESS", "COMPLETED");
        assertThat(delivery.acks).hasValue(1);
    }

    @Test
    void aCancelledMissionIsLetGoOfAndItsOrderAcknowledged() throws InterruptedException {
        // Given
        FakeDelivery delivery = FakeDelivery.of(Orders.drill(1));
        holding = true;
        Thread desk = settleElsewhere(delivery);
        await().until(() -> soldier.said().size() == 1);

        // When
        soldier.cancelled.cancelled(Orders.drill(1).missionId());
        desk.join();

        // Then
        assertThat(soldier.said()).containsExactly("IN_PROGRESS");
        assertThat(soldier.returns.tries).isEmpty();
        assertThat(delivery.acks).hasValue(1);
    }

    @Test
    void anOrderOfACancelledMissionIsDropped() {
        // Given
        FakeDelivery delivery = FakeDelivery.of(Orders.drill(1)).redelivered(true);
        soldier.cancelled.cancelled(Orders.drill(1).missionId());

        // When
        soldier.desk.settle(delivery);

        // Then
        assertThat(runs).hasValue(0);
        assertThat(soldier.status.tries).isEmpty();
        assertThat(soldier.returns.tries).isEmpty();
        assertThat(delivery.acks).hasValue(1);
    }

    @Test
    void anOrderIsNotAcknowledgedBeforeItsFinalStatusIsConfirmed() {
        // Given a broker that confirms the claim and then nothing for a while
        FakeDelivery delivery = FakeDelivery.of(Orders.drill(1));
        holding = true;
        Thread desk = settleElsewhere(delivery);
        await().until(() -> soldier.said().size() == 1);
        soldier.status.neverAnswer("COMPLETED");

        // When
        release.countDown();
        await().until(() -> soldier.said().size() == 2);

        // Then
        assertThat(soldier.said()).endsWith("COMPLETED");
        assertThat(delivery.acks).hasValue(0);
        assertThat(desk.isAlive()).isTrue();
    }

    @Test
    void aCopyOfARunningOrderDoesNotRunAgain() {
        // Given
        holding = true;
        FakeDelivery first = FakeDelivery.of(Orders.drill(1));
        FakeDelivery copy = FakeDelivery.of(Orders.drill(1)).redelivered(true);
        settleElsewhere(first);
        await().until(() -> runs.get() == 1);

        // When
        soldier.desk.settle(copy);
        assertThat(copy.acks).hasValue(0);
        release.countDown();

        // Then
        await().until(() -> copy.acks.get() == 1 && first.acks.get() == 1);
        assertThat(runs).hasValue(1);
        assertThat(soldier.returns.tries).isEmpty();
    }

    @Test
    void aCopyOfAFinishedOrderIsAcknowledgedAtOnce() {
        soldier.desk.settle(FakeDelivery.of(Orders.drill(1)));
        FakeDelivery copy = FakeDelivery.of(Orders.drill(1)).redelivered(true);

        soldier.desk.settle(copy);

        assertThat(copy.acks).hasValue(1);
        assertThat(runs).hasValue(1);
        assertThat(soldier.returns.tries).isEmpty();
    }

    @Test
    void anOrderWhoseHolderDiedIsPassedOnAsTheNextAttempt() throws MalformedMessageException {
        FakeDelivery delivery = FakeDelivery.of(Orders.drill(4))
                .redelivered(true)
                .with("crashes", 1)
                .with("correlation_id", "request-1")
                .with("mission_name", "Raft off Foula");

        soldier.desk.settle(delivery);

        FakeWire.Sent next = soldier.returns.last();
        assertThat(OrderCodec.decode(next.body)).isEqualTo(Orders.drill(5));
        assertThat(next.event.messageId()).isEqualTo(Orders.drill(5).id().toString());
        assertThat(next.event.headers())
                .containsEntry("crashes", 2)
                .containsEntry("correlation_id", "request-1")
                .containsEntry("mission_name", "Raft off Foula");
        assertThat(next.event.priority()).isEqualTo(6);
        assertThat(delivery.acks).hasValue(1);
        assertThat(runs).hasValue(0);
        assertThat(soldier.status.tries).isEmpty();
    }

    @Test
    void anOrderThatThreeWorkersDiedOfIsGivenUp() {
        FakeDelivery delivery =
                FakeDelivery.of(Orders.drill(3)).redelivered(true).with("crashes", 2);

        soldier.desk.settle(delivery);

        assertThat(soldier.deadLetters.last().event.headers()).containsEntry("reason", "crashes_worker");
        assertThat(soldier.said()).containsExactly("IN_PROGRESS", "FAILED");
        assertThat(last().at("/meta/attempt").asInt()).isEqualTo(4);
        assertThat(last().at("/payload/reason/code").asText()).isEqualTo("crashes_worker");
        assertThat(delivery.acks).hasValue(1);
        assertThat(runs).hasValue(0);
    }

    @Test
    void whatIsNoOrderIsLaidAsideByteForByteAndItsMissionFails() {
        UUID mission = new UUID(5, 6);
        FakeDelivery delivery = FakeDelivery.of("{\"mission_id\": broken", mission + ":2");

        soldier.desk.settle(delivery);

        FakeWire.Sent dead = soldier.deadLetters.last();
        assertThat(new String(dead.body, StandardCharsets.UTF_8)).isEqualTo("{\"mission_id\": broken");
        assertThat(dead.event.headers())
                .containsEntry("reason", "bad_order")
                .containsEntry("source", "soldier/soldier-1")
                .containsKeys("reason_detail", "time");
        assertThat(soldier.said()).containsExactly("IN_PROGRESS", "FAILED");
        assertThat(last().at("/payload/mission_id").asText()).isEqualTo(mission.toString());
        assertThat(last().at("/meta/attempt").asInt()).isEqualTo(2);
        assertThat(delivery.acks).hasValue(1);
    }

    @Test
    void whatNamesNoMissionIsOnlyLaidAside() {
        FakeDelivery delivery = FakeDelivery.of("hello", null);

        soldier.desk.settle(delivery);

        assertThat(soldier.deadLetters.tries).hasSize(1);
        assertThat(soldier.status.tries).isEmpty();
        assertThat(delivery.acks).hasValue(1);
    }

    @Test
    void parametersThatMakeNoSenseAreNamedInTheDeadLetterAndInTheFailure() {
        FakeDelivery delivery =
                FakeDelivery.of(Orders.drift(Orders.params().put("latitude", 91).put("object_type", "NO-SUCH")));

        soldier.desk.settle(delivery);

        String detail =
                String.valueOf(soldier.deadLetters.last().event.headers().get("reason_detail"));
        assertThat(detail).contains("params.latitude").contains("params.object_type");
        assertThat(last().at("/payload/reason/message").asText()).isEqualTo(detail);
        assertThat(runs).hasValue(0);
        assertThat(delivery.acks).hasValue(1);
    }

    @Test
    void theEndOfTheGraceHandsTheOrderBackWithItsCrashesUnchanged() throws Exception {
        // Given
        holding = true;
        FakeDelivery delivery = FakeDelivery.of(Orders.drill(1)).with("crashes", 1);
        Thread desk = settleElsewhere(delivery);
        await().until(() -> runs.get() == 1);

        // When
        soldier.stop.stopTaking();
        soldier.stop.handBack();
        desk.join(10_000);

        // Then
        assertThat(OrderCodec.decode(soldier.returns.last().body)).isEqualTo(Orders.drill(2));
        assertThat(soldier.returns.last().event.headers()).containsEntry("crashes", 1);
        assertThat(soldier.said()).containsExactly("IN_PROGRESS");
        assertThat(delivery.acks).hasValue(1);
    }

    @Test
    void anOrderThatCannotBeHandedBackStaysOnTheQueue() throws Exception {
        // Given
        holding = true;
        soldier.returns.neverAnswer("");
        FakeDelivery delivery = FakeDelivery.of(Orders.drill(1));
        Thread desk = settleElsewhere(delivery);
        await().until(() -> runs.get() == 1);

        // When
        soldier.stop.handBack();
        await().until(() -> !soldier.returns.tries.isEmpty());
        soldier.end.handBack();
        desk.join(10_000);

        // Then
        assertThat(desk.isAlive()).isFalse();
        assertThat(delivery.acks).hasValue(0);
    }

    @Test
    void whileStoppingNothingIsBegun() {
        soldier.stop.stopTaking();
        FakeDelivery delivery = FakeDelivery.of(Orders.drill(1));

        soldier.desk.settle(delivery);

        assertThat(runs).hasValue(0);
        assertThat(soldier.returns.tries).hasSize(1);
        assertThat(delivery.acks).hasValue(1);
    }

    @Test
    void anOrderWaitsForABrokerThatIsAway() {
        soldier.status.failNext(5);
        FakeDelivery delivery = FakeDelivery.of(Orders.drill(1));

        soldier.desk.settle(delivery);

        assertThat(soldier.said()).endsWith("COMPLETED");
        assertThat(delivery.acks).hasValue(1);
        assertThat(runs).hasValue(1);
    }

    private Thread settleElsewhere(FakeDelivery delivery) {
        Thread desk = new Thread(() -> soldier.desk.settle(delivery));
        desk.setDaemon(true);
        desk.start();
        return desk;
    }

    private JsonNode last() {
        Envelope event = soldier.commander.verify(soldier.status.last());
        ObjectNode both = JsonNodeFactory.instance.objectNode();
        both.set("meta", event.meta());
        both.set("payload", event.payload());
        return both;
    }
}
