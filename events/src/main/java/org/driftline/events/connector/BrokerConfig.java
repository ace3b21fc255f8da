package org.driftline.events.connector;

import org.eclipse.microprofile.config.Config;

import org.driftline.events.Names;
import org.driftline.events.amqp.BrokerAddress;
import org.driftline.events.amqp.TopologyDuty;

/** Where the broker is, by the same keys as the stock connector reads; see {@link BrokerConfigSource}. */
public final class BrokerConfig {
    /** The broker's URL; the environment's {@code RABBITMQ_URL} where it is not set. */
    public static final String URL = "driftline.rabbitmq-url";
    /** The queue of orders; the environment's {@code QUEUE_NAME}, then {@value Names#ORDERS_QUEUE}, where it is not set. */
    public static final String ORDERS_QUEUE = "driftline.orders-queue";
    /** {@code declare} (the default) or {@code expect}: whether exchanges and queues are ours to make. */
    public static final String TOPOLOGY = "driftline.topology";

    static final String HOST = "rabbitmq-host";
    static final String PORT = "rabbitmq-port";
    static final String USERNAME = "rabbitmq-username";
    static final String PASSWORD = "rabbitmq-password";
    static final String VIRTUAL_HOST = "rabbitmq-virtual-host";
    static final String TLS = "rabbitmq-ssl";

    private BrokerConfig() {}

    /** The broker that both connectors of this application use. */
    public static BrokerAddress address(Config config) {
        return new BrokerAddress(
                config.getOptionalValue(HOST, String.class).orElse("localhost"),
                config.getOptionalValue(PORT, Integer.class).orElse(5672),
                config.getOptionalValue(USERNAME, String.class).orElse("guest"),
                config.getOptionalValue(PASSWORD, String.class).orElse("guest"),
                config.getOptionalValue(VIRTUAL_HOST, String.class).orElse("/"),
                config.getOptionalValue(TLS, Boolean.class).orElse(false));
    }

    /** The queue of orders. */
    public static String ordersQueue(Config config) {
        return config.getOptionalValue(ORDERS_QUEUE, String.class).orElse(Names.ORDERS_QUEUE);
    }

    /** What this application does about exchanges and queues. */
    public static TopologyDuty topology(Config config) {
        return new TopologyDuty(
                ordersQueue(config),
                config.getOptionalValue(TOPOLOGY, TopologyDuty.Mode.class).orElse(TopologyDuty.Mode.DECLARE));
    }
}
