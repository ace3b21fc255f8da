package org.driftline.events.amqp;

import java.io.IOException;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;

/**
 * Whether an application puts its exchanges and queues on the broker, or finds them there. A user with the right to declare
 * may also delete; where somebody else loads {@code deploy/rabbitmq/definitions.json}, no application needs that right.
 *
 * @param ordersQueue the queue of orders
 * @param mode what to do
 */
public record TopologyDuty(String ordersQueue, Mode mode) {
    /** What to do about the topology. */
    public enum Mode {
        /** Declare all of it; what stands there already is left alone. */
        DECLARE,
        /** Only look whether it is there. */
        EXPECT
    }

    /** The duty to declare. */
    public static TopologyDuty declare(String ordersQueue) {
        return new TopologyDuty(ordersQueue, Mode.DECLARE);
    }

    /**
     * Does it on the broker of a connection.
     *
     * @throws TopologyMismatchException if something of a name exists otherwise; the channel is closed then
     * @throws IOException if the connection fails, or what is expected is not there; the channel is closed then
     */
    public void see(Connection connection, Channel channel) throws IOException {
        Topology topology = Topology.of(BrokerKind.of(connection), ordersQueue);
        if (mode == Mode.DECLARE) {
            topology.declare(channel);
        } else {
            topology.expect(channel);
        }
    }
}
