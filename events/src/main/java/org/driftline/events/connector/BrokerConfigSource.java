package org.driftline.events.connector;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

import org.driftline.events.amqp.BrokerAddress;

/**
 * Spreads the one URL that people configure, {@value BrokerConfig#URL} or {@code RABBITMQ_URL}, over the keys that the stock
 * connector reads ({@code rabbitmq-host} and so on), and {@code QUEUE_NAME} to {@value BrokerConfig#ORDERS_QUEUE}. It
 * outranks application.properties; the environment and system properties outrank it.
 */
public final class BrokerConfigSource implements ConfigSourceFactory {
    private static final int ABOVE_APPLICATION_PROPERTIES = 275;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        Map<String, String> values = new HashMap<>();
        String url = first(context, BrokerConfig.URL, "RABBITMQ_URL");
        if (url != null) {
            values.putAll(keys(BrokerAddress.parse(url)));
        }
        String queue = first(context, "QUEUE_NAME");
        if (queue != null) {
            values.put(BrokerConfig.ORDERS_QUEUE, queue);
        }
        return List.of(new PropertiesConfigSource(values, "driftline broker", ABOVE_APPLICATION_PROPERTIES));
    }

    static Map<String, String> keys(BrokerAddress address) {
        return Map.of(
                BrokerConfig.HOST, address.host(),
                BrokerConfig.PORT, String.valueOf(address.port()),
                BrokerConfig.USERNAME, literal(address.username()),
                BrokerConfig.PASSWORD, literal(address.password()),
                BrokerConfig.VIRTUAL_HOST, literal(address.virtualHost()),
                BrokerConfig.TLS, String.valueOf(address.tls()));
    }

    /**
     * A dollar may begin a reference to another key; two are one that does not. A backslash before it does the same in
     * another way, and the two ways cannot be had together.
     */
    private static String literal(String text) {
        if (text.contains("\\$")) {
            throw new IllegalArgumentException("a broker URL cannot hold a backslash before a dollar");
        }
        return text.replace("$", "$$");
    }

    private static @Nullable String first(ConfigSourceContext context, String... names) {
        for (String name : names) {
            ConfigValue value = context.getValue(name);
            if (value != null && value.getValue() != null && !value.getValue().isBlank()) {
                return value.getValue();
            }
        }
        return null;
    }
}
