package org.driftline.standalone.endtoend;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.driftline.standalone.EmbeddedBroker;
import org.driftline.standalone.EmbeddedDatabase;
import org.driftline.standalone.Ports;

/** The servers that standalone brings along, in this JVM; the services are processes of their own all the same. */
final class EmbeddedServers implements Servers {
    private static final String PASSWORD = "endtoend";

    private final Path work;
    private final EmbeddedDatabase database;
    private final int brokerPort;
    private EmbeddedBroker broker;

    private EmbeddedServers(Path work, EmbeddedDatabase database, int brokerPort) throws IOException {
        this.work = work;
        this.database = database;
        this.brokerPort = brokerPort;
        this.broker = EmbeddedBroker.start(work.resolve("broker"), brokerPort, PASSWORD);
    }

    static EmbeddedServers start(Path work) throws IOException {
        return new EmbeddedServers(work, EmbeddedDatabase.start(work.resolve("postgresql")), Ports.free());
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "DATABASE_URL", database.url(),
                "RABBITMQ_URL", broker.url(),
                "DRIFTLINE_STORAGE", "directory",
                "DRIFTLINE_STORAGE_DIRECTORY", work.resolve("results").toString());
    }

    @Override
    public String amqpUrl() {
        return broker.url();
    }

    @Override
    public String jdbcUrl() {
        return "jdbc:" + database.url().replace("postgres:postgres@", "") + "?user=postgres";
    }

    @Override
    public void restartBroker() throws IOException {
        broker.close();
        broker = EmbeddedBroker.start(work.resolve("broker"), brokerPort, PASSWORD);
    }

    @Override
    public boolean hasRedis() {
        return false;
    }

    @Override
    public void stopRedis() {
        throw new IllegalStateException("the embedded servers have no Redis");
    }

    @Override
    public void startRedis() {
        throw new IllegalStateException("the embedded servers have no Redis");
    }

    @Override
    public void close() throws IOException {
        broker.close();
        database.close();
    }
}
