package org.driftline.commander.support;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;

import org.driftline.events.Channels;

/** Channels that end in the test instead of at a broker. */
public class InMemoryBroker implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(InMemoryConnector.switchOutgoingChannelsToInMemory(
                Channels.ORDERS_OUT, Channels.EVENTS_OUT, Channels.DEAD_STATUS_OUT));
        settings.putAll(InMemoryConnector.switchIncomingChannelsToInMemory(Channels.STATUS_IN));
        return settings;
    }

    @Override
    public void stop() {
        InMemoryConnector.clear();
    }
}
