package org.driftline.standalone.endtoend;

import java.io.IOException;
import java.util.Map;

/** Servers of somebody else under other settings; they stay when the line that uses them ends. */
record Borrowed(Servers servers, Map<String, String> environment) implements Servers {
    Borrowed {
        environment = Map.copyOf(environment);
    }

    @Override
    public String amqpUrl() {
        return servers.amqpUrl();
    }

    @Override
    public String jdbcUrl() {
        return servers.jdbcUrl();
    }

    @Override
    public void restartBroker() throws IOException {
        servers.restartBroker();
    }

    @Override
    public boolean hasRedis() {
        return servers.hasRedis();
    }

    @Override
    public void stopRedis() throws IOException {
        servers.stopRedis();
    }

    @Override
    public void startRedis() throws IOException {
        servers.startRedis();
    }

    @Override
    public void close() {}
}
