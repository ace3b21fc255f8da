package org.driftline.events.publisher;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.driftline.events.Names;
import org.driftline.events.amqp.BrokerAddress;
import org.driftline.events.amqp.BrokerGate;
import org.driftline.events.amqp.BrokerKind;
import org.driftline.events.amqp.Failures;
import org.driftline.events.amqp.TopologyDuty;
import org.driftline.events.amqp.TopologyMismatchException;
import org.driftline.events.publisher.PublishFailedException.Reason;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** What publisher, topology and gate promise, on any broker. */
@Timeout(120)
abstract class BrokerSuite {
    private static final PublisherSettings QUICK = new PublisherSettings(
            Duration.ofSeconds(30), 256, 50_000, Duration.ofMillis(20), Duration.ofMillis(200), Duration.ofSeconds(2));

    private final String ordersQueue = "test-" + UUID.randomUUID();
    private TcpProxy network;
    private Inbox inbox;

    abstract BrokerAddress broker();

    abstract BrokerKind kind();

    @BeforeEach
    void connect() throws Exception {
        network = new TcpProxy(broker());
        inbox = new Inbox(broker(), "inbox-" + UUID.randomUUID());
    }

    @AfterEach
    void disconnect() throws Exception {
        inbox.close();
        network.close();
        try (Connection connection = broker().connectionFactory().newConnection()) {
            delete(connection, ordersQueue);
            delete(connection, Names.deadQueue(ordersQueue));
        }
    }

    @Test
    void confirmsThousandsInOrder() throws Exception {
        try (ConfirmedPublisher publisher = publisher(QUICK)) {
            publishAll(publisher, 0, 2_000);

            long start = System.nanoTime();
            publishAll(publisher, 2_000, 20_000);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf("%s: %.0f confirmed messages/s%n", kind(), 18_000 / seconds);

            await().until(() -> inbox.received() == 20_000);
            assertThat(inbox.ids()).isEqualTo(names(0, 20_000));
            assertThat(inbox.body("m7")).isEqualTo("body 7");
            assertThat(publisher.state().connected()).isTrue();
        }
    }

    @Test
    void losesNothingConfirmedWhenConnectionsAreCut() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (ConfirmedPublisher publisher = publisher(QUICK)) {
            List<Future<List<CompletableFuture<Void>>>> parts = IntStream.range(0, 4)
                    .mapToObj(part -> threads.submit(() -> publishEach(publisher, part * 5_000, (part + 1) * 5_000)))
                    .toList();
            for (int cuts = 0, seen = 0; cuts < 8; cuts++, seen = inbox.received()) {
                int before = seen;
                await().atMost(20, SECONDS).until(() -> inbox.received() > before + 500);
                network.cut();
            }
            for (Future<List<CompletableFuture<Void>>> part : parts) {
                CompletableFuture.allOf(part.get().toArray(CompletableFuture[]::new))
                        .get(60, SECONDS);
            }

            await().until(() -> inbox.ids().size() == 20_000);
            assertThat(inbox.ids()).containsExactlyInAnyOrderElementsOf(names(0, 20_000));
            System.out.printf("%s: 20000 messages over 8 cuts, %d sent twice%n", kind(), inbox.received() - 20_000);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void keepsTheOrderOverACut() throws Exception {
        try (ConfirmedPublisher publisher = publisher(QUICK)) {
            List<CompletableFuture<Void>> fates = publishEach(publisher, 0, 3_000);
            await().until(() -> inbox.received() > 300);
            network.cut();
            joinAll(fates);

            await().until(() -> inbox.ids().size() == 3_000);
            assertThat(inbox.ids()).isEqualTo(names(0, 3_000));
        }
    }

    @Test
    void tellsThatAMessageIsUnroutable() {
        try (ConfirmedPublisher publisher = publisher(QUICK)) {
            Outgoing lost = new Outgoing(
                    Inbox.EXCHANGE, "nobody", "lost", new AMQP.BasicProperties.Builder().build(), new byte[1]);

            List<CompletableFuture<Void>> fates = List.of(
                    publisher.publish(inbox.message(1)), publisher.publish(lost), publisher.publish(inbox.message(2)));

            // Qpid nacks before it returns
            assertThat(reason(fates.get(1))).isIn(Reason.UNROUTABLE, Reason.NACKED);
            fates.get(0).join();
            fates.get(2).join();
        }
    }

    @Test
    void goesOnAfterAMessageThatTheBrokerRefuses() {
        try (ConfirmedPublisher publisher = publisher(QUICK)) {
            Outgoing refused = new Outgoing(
                    "no-such-exchange", "k", "refused", new AMQP.BasicProperties.Builder().build(), new byte[1]);

            assertThat(reason(publisher.publish(refused))).isEqualTo(Reason.REFUSED);
            publisher.publish(inbox.message(1)).join();
        }
    }

    @Test
    void waitsForABrokerThatIsAway() {
        network.down();
        try (ConfirmedPublisher publisher = publisher(QUICK)) {
            CompletableFuture<Void> fate = publisher.publish(inbox.message(1));
            await().until(() -> publisher.state().detail().length()
                    > publisher.state().detail().indexOf(": ") + 10);
            assertThat(publisher.state().connected()).isFalse();
            assertThat(fate).isNotDone();

            network.up();

            fate.join();
            assertThat(publisher.state().connected()).isTrue();
        }
    }

    @Test
    void timesOutWhenTheBrokerStaysAway() {
        network.down();
        try (ConfirmedPublisher publisher = publisher(QUICK.withTimeout(Duration.ofMillis(500)))) {
            assertThat(reason(publisher.publish(inbox.message(1)))).isEqualTo(Reason.TIMED_OUT);
        }
    }

    @Test
    void timesOutWhenTheBrokerFallsSilent() {
        try (ConfirmedPublisher publisher = publisher(QUICK.withTimeout(Duration.ofSeconds(1)))) {
            publisher.publish(inbox.message(1)).join();
            network.freeze();

            List<CompletableFuture<Void>> fates = publishEach(publisher, 2, 1_000);

            fates.forEach(fate -> assertThat(reason(fate)).isEqualTo(Reason.TIMED_OUT));
        }
    }

    @Test
    void answersEverybodyWhenClosed() {
        network.down();
        ConfirmedPublisher publisher = publisher(QUICK);
        List<CompletableFuture<Void>> fates = publishEach(publisher, 0, 100);

        publisher.close();

        fates.forEach(fate -> assertThat(reason(fate)).isEqualTo(Reason.CLOSED));
        assertThat(reason(publisher.publish(inbox.message(100)))).isEqualTo(Reason.CLOSED);
    }

    @Test
    void refusesMoreThanItsShare() {
        network.down();
        PublisherSettings small = new PublisherSettings(
                Duration.ofSeconds(1), 5, 10, Duration.ofMillis(20), Duration.ofMillis(200), Duration.ofMillis(1));
        try (ConfirmedPublisher publisher = publisher(small)) {
            List<CompletableFuture<Void>> fates = publishEach(publisher, 0, 11);

            assertThat(reason(fates.get(10))).isEqualTo(Reason.FULL);
            assertThat(fates.get(9)).isNotDone();
        }
    }

    @Test
    void declaresTheTopologyAgainAndAgain() throws Exception {
        BrokerGate gate = new BrokerGate(broker(), TopologyDuty.declare(ordersQueue), said -> {});

        gate.await(Duration.ofSeconds(10));

        assertThat(gate.await(Duration.ofSeconds(10))).isEqualTo(kind());
        try (ConfirmedPublisher publisher =
                new ConfirmedPublisher(broker(), "test", TopologyDuty.declare(ordersQueue), QUICK)) {
            publisher
                    .publish(to(Names.ORDERS_EXCHANGE, ordersQueue))
                    .thenCompose(done -> publisher.publish(to(Names.DEAD_EXCHANGE, Names.deadQueue(ordersQueue))))
                    .join();
        }
        try (Connection connection = broker().connectionFactory().newConnection();
                Channel channel = connection.createChannel()) {
            assertThat(channel.messageCount(ordersQueue)).isEqualTo(1);
            assertThat(channel.messageCount(Names.deadQueue(ordersQueue))).isEqualTo(1);
        }
    }

    @Test
    void gateWaitsAndSaysForWhat() throws Exception {
        network.down();
        List<String> said = new CopyOnWriteArrayList<>();
        CompletableFuture<BrokerKind> open = CompletableFuture.supplyAsync(() -> pass(said));
        await().until(() -> !said.isEmpty());
        assertThat(open).isNotDone();

        network.up();

        assertThat(open.get(20, SECONDS)).isEqualTo(kind());
        assertThat(said.get(0)).startsWith("waiting for the broker at amqp://").doesNotContain("guest:guest");
    }

    @Test
    void gateGivesUpAtItsLimit() {
        network.down();
        BrokerGate gate = new BrokerGate(network.address(), TopologyDuty.declare(ordersQueue), said -> {});

        assertThatThrownBy(() -> gate.await(Duration.ofMillis(300)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no usable broker at amqp://");
    }

    String ordersQueue() {
        return ordersQueue;
    }

    private static void delete(Connection connection, String queue) throws IOException {
        try {
            connection.createChannel().queueDelete(queue);
        } catch (IOException e) {
            // Qpid minds that most tests never declared it; the channel is gone, the connection is not
            assertThat(Failures.text(e)).startsWith("404");
        }
    }

    private BrokerKind pass(List<String> said) {
        try {
            return new BrokerGate(network.address(), TopologyDuty.declare(ordersQueue), said::add)
                    .await(Duration.ofSeconds(30));
        } catch (TopologyMismatchException | InterruptedException e) {
            throw new CompletionException(e);
        }
    }

    private ConfirmedPublisher publisher(PublisherSettings settings) {
        return new ConfirmedPublisher(network.address(), "test", settings, BrokerSuite::prepareNothing);
    }

    private static void prepareNothing(Connection connection, Channel channel) throws IOException {
        channel.exchangeDeclarePassive(Inbox.EXCHANGE);
    }

    private void publishAll(ConfirmedPublisher publisher, int from, int to) {
        joinAll(publishEach(publisher, from, to));
    }

    private List<CompletableFuture<Void>> publishEach(ConfirmedPublisher publisher, int from, int to) {
        List<CompletableFuture<Void>> fates = new ArrayList<>();
        for (int n = from; n < to; n++) {
            fates.add(publisher.publish(inbox.message(n)));
        }
        return fates;
    }

    private static void joinAll(List<CompletableFuture<Void>> fates) {
        CompletableFuture.allOf(fates.toArray(CompletableFuture[]::new)).join();
    }

    private static Outgoing to(String exchange, String routingKey) {
        return new Outgoing(
                exchange, routingKey, "to-" + routingKey, new AMQP.BasicProperties.Builder().build(), new byte[1]);
    }

    private static List<String> names(int from, int to) {
        return IntStream.range(from, to).mapToObj(n -> "m" + n).toList();
    }

    private static Reason reason(CompletableFuture<Void> fate) {
        return Stream.of(fate)
                .map(future -> future.orTimeout(40, SECONDS)
                        .handle((done, failure) -> failure)
                        .join())
                .filter(PublishFailedException.class::isInstance)
                .map(failure -> ((PublishFailedException) failure).reason())
                .findAny()
                .orElseThrow(() -> new AssertionError("was to fail with a reason, but: " + fate));
    }
}
