package org.driftline.events.amqp;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;

/** Lets an application start only when its broker answers and its topology stands there. */
public final class BrokerGate {
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration LAST_WAIT = Duration.ofSeconds(5);

    private final BrokerAddress address;
    private final TopologyDuty duty;
    private final Consumer<String> say;

    /** A gate that tells {@code say} what it waits for, once per new reason. */
    public BrokerGate(BrokerAddress address, TopologyDuty duty, Consumer<String> say) {
        this.address = address;
        this.duty = duty;
        this.say = say;
    }

    /**
     * Waits for the broker, does its duty about the topology, and returns what kind of broker it is.
     *
     * @throws TopologyMismatchException if something on the broker has our name and another shape
     * @throws IllegalStateException if the broker cannot be used before the limit; says why
     * @throws InterruptedException if interrupted while waiting
     */
    public BrokerKind await(Duration limit) throws TopologyMismatchException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        BackOff backOff = new BackOff(FIRST_WAIT, LAST_WAIT);
        String said = "";
        while (true) {
            try {
                return open();
            } catch (TopologyMismatchException e) {
                throw e;
            } catch (IOException | TimeoutException | ShutdownSignalException e) {
                String problem = Failures.text(e);
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new IllegalStateException(
                            "no usable broker at " + address + " after " + limit.toSeconds() + " s: " + problem, e);
                }
                if (!problem.equals(said)) {
                    say.accept("waiting for the broker at " + address + ": " + problem);
                    said = problem;
                }
                Thread.sleep(Math.min(left, backOff.next()));
            }
        }
    }

    private BrokerKind open() throws IOException, TimeoutException {
        try (Connection connection = address.connectionFactory().newConnection("driftline-gate");
                Channel channel = connection.createChannel()) {
            duty.see(connection, channel);
            return BrokerKind.of(connection);
        }
    }
}
