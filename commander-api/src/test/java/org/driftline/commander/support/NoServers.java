package org.driftline.commander.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.driftline.events.Channels;

/** A PostgreSQL of the tests' own, so that every line of SQL runs on any machine; channels end in the test; no Redis. */
public class NoServers implements QuarkusTestResourceLifecycleManager {
    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            postgres = EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> settings = new HashMap<>(TestSettings.all());
        settings.put("DATABASE_URL", "postgresql://postgres@127.0.0.1:" + postgres.getPort() + "/postgres");
        // whatever the environment of the tests says
        settings.put("REDIS_URL", "");
        settings.putAll(InMemoryConnector.switchOutgoingChannelsToInMemory(
                Channels.ORDERS_OUT, Channels.EVENTS_OUT, Channels.DEAD_STATUS_OUT));
        settings.putAll(InMemoryConnector.switchIncomingChannelsToInMemory(Channels.STATUS_IN));
        return settings;
    }

    @Override
    public void stop() {
        InMemoryConnector.clear();
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
