package org.driftline.commander.support;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;

import org.driftline.events.Channels;

/**
 * What app tests run on, on any machine: a PostgreSQL of their own, so that every line of SQL runs, no Redis, and channels
 * that end in the test. Where the environment names a PostgreSQL or a Redis, as it does for {@link RealServers}, the same
 * tests run on those, in a database and under a key prefix of their own.
 */
public class TestServers implements QuarkusTestResourceLifecycleManager {
    private TestDatabase database;
    private TestRedis redis;

    @Override
    public Map<String, String> start() {
        database = TestDatabase.open(System.getenv(RealServers.DATABASE));
        redis = new TestRedis(System.getenv(RealServers.REDIS));
        Map<String, String> settings = new HashMap<>(TestSettings.all());
        settings.put("DATABASE_URL", database.url());
        settings.putAll(redis.settings());
        settings.putAll(InMemoryConnector.switchOutgoingChannelsToInMemory(
                Channels.ORDERS_OUT, Channels.EVENTS_OUT, Channels.DEAD_STATUS_OUT));
        settings.putAll(InMemoryConnector.switchIncomingChannelsToInMemory(Channels.STATUS_IN));
        return settings;
    }

    @Override
    public void stop() {
        InMemoryConnector.clear();
        database.close();
        redis.close();
    }
}
