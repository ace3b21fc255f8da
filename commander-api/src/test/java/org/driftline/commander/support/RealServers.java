package org.driftline.commander.support;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** PostgreSQL, RabbitMQ and Redis as the environment names them. */
public class RealServers implements QuarkusTestResourceLifecycleManager {
    /** URL of a database that may be written to. */
    public static final String DATABASE = "DRIFTLINE_IT_DATABASE_URL";
    /** URL of a virtual host whose queues may be emptied. */
    public static final String BROKER = "DRIFTLINE_IT_RABBITMQ_URL";
    /** URL of a Redis in which keys of a prefix of our own may be written. */
    public static final String REDIS = "DRIFTLINE_IT_REDIS_URL";
    /** What our keys begin with. */
    public static final String PREFIX = "driftline-it:" + UUID.randomUUID();

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(TestSettings.all());
        settings.put("DATABASE_URL", variable(DATABASE));
        settings.put("driftline.rabbitmq-url", variable(BROKER));
        settings.put("REDIS_URL", variable(REDIS));
        settings.put("driftline.live.prefix", PREFIX);
        return settings;
    }

    @Override
    public void stop() {
        // nothing was started
    }

    private static String variable(String name) {
        String value = System.getenv(name);
        return value == null ? "" : value;
    }
}
