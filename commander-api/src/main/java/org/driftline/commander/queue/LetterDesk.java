package org.driftline.commander.queue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.GetResponse;

import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;
import org.driftline.events.Names;

/**
 * Handles dead letters one by one. A letter that stays is written anew behind the others before the old one is taken:
 * handing it back would count as a delivery, and brokers drop what was delivered too often. A crash in between leaves it
 * twice.
 */
@ApplicationScoped
class LetterDesk {
    private static final long PATIENCE_MS = 5_000;

    private final QueueDesk queues;

    @Inject
    LetterDesk(QueueDesk queues) {
        this.queues = queues;
    }

    /** Those that lie there, the oldest first; blocking. */
    synchronized List<DeadLetter> look(String queue, int limit) {
        List<DeadLetter> letters = new ArrayList<>();
        each(queue, limit, (channel, letter) -> {
            putBack(channel, queue, letter);
            letters.add(letter);
            return true;
        });
        return letters;
    }

    /** Sends some on the way again that they came, and drops others; blocking. */
    synchronized void settle(String queue, Set<String> again, Set<String> drop) {
        Set<String> left = new HashSet<>(again);
        left.addAll(drop);
        each(queue, Integer.MAX_VALUE, (channel, letter) -> {
            if (!left.remove(letter.id())) {
                putBack(channel, queue, letter);
            } else if (again.contains(letter.id())) {
                publish(channel, queues.origin(queue), letter.asItCame(), letter.body());
            }
            return !left.isEmpty();
        });
    }

    private void each(String queue, int limit, Step step) {
        queues.requireDead(queue);
        queues.withConnection(connection -> {
            try (Channel channel = connection.createChannel()) {
                channel.confirmSelect();
                int count = Math.min(limit, channel.queueDeclarePassive(queue).getMessageCount());
                boolean more = true;
                for (int i = 0; i < count && more; i++) {
                    GetResponse message = channel.basicGet(queue, false);
                    more = message != null && step.take(channel, new DeadLetter(message));
                    if (message != null) {
                        channel.basicAck(message.getEnvelope().getDeliveryTag(), false);
                    }
                }
                return count;
            } catch (IOException | TimeoutException | InterruptedException e) {
                throw away(e);
            }
        });
    }

    private static void putBack(Channel channel, String queue, DeadLetter letter)
            throws IOException, InterruptedException, TimeoutException {
        publish(channel, new QueueDesk.Origin(Names.DEAD_EXCHANGE, queue), letter.asItLies(), letter.body());
    }

    /** Done when the broker has it; what cannot be routed comes back before it is confirmed, and is not lost. */
    private static void publish(Channel channel, QueueDesk.Origin to, BasicProperties properties, byte[] body)
            throws IOException, InterruptedException, TimeoutException {
        boolean[] returned = {false};
        channel.addReturnListener(unroutable -> returned[0] = true);
        channel.basicPublish(to.exchange(), to.routingKey(), true, properties, body);
        channel.waitForConfirmsOrDie(PATIENCE_MS);
        channel.clearReturnListeners();
        if (returned[0]) {
            throw new IOException("the broker has no queue for " + to.routingKey());
        }
    }

    private static DomainError away(Exception cause) {
        if (cause instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return new DomainError(ErrorKind.UNAVAILABLE, "The broker does not answer: " + cause.getMessage());
    }

    /** What is done with a letter before it is taken from the queue; false when no more are wanted. */
    @FunctionalInterface
    private interface Step {
        boolean take(Channel channel, DeadLetter letter) throws IOException, InterruptedException, TimeoutException;
    }
}
