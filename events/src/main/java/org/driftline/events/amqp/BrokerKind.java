package org.driftline.events.amqp;

import com.rabbitmq.client.Connection;

/** The brokers whose queues are declared differently. */
public enum BrokerKind {
    /** Quorum queues, which survive the loss of a node. */
    RABBITMQ,
    /** Any other, above all the embedded Qpid Broker-J: plain durable queues. */
    PLAIN;

    /** What a connection leads to, by what the server says of itself. */
    public static BrokerKind of(Connection connection) {
        return "RabbitMQ".equals(String.valueOf(connection.getServerProperties().get("product"))) ? RABBITMQ : PLAIN;
    }
}
