package org.driftline.standalone.endtoend;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/** The broker, database, live-state store and object store that a test's services run on; each test class has its own. */
public interface Servers extends AutoCloseable {
    /** What a test does to its servers. */
    enum Use {
        /** Only talks to them: servers that others use too will do. */
        TALK,
        /** Stops and starts them: they have to be our own. */
        RESTART
    }

    /** The environment by which commander and soldiers find these servers. */
    Map<String, String> environment();

    /** Where the broker listens, with user and password. */
    String amqpUrl();

    /** Where the database listens. */
    String jdbcUrl();

    /** Ends the broker and starts it again, its durable queues kept. */
    void restartBroker() throws IOException;

    /** Whether there is a Redis to stop; the embedded servers have none. */
    boolean hasRedis();

    void stopRedis() throws IOException;

    void startRedis() throws IOException;

    @Override
    void close() throws IOException, SQLException;

    /** Real servers when the environment names them, else embedded ones. */
    static Servers start(Path work, Use use) throws IOException, SQLException {
        return RealServers.areConfigured() ? RealServers.start(work, use) : EmbeddedServers.start(work);
    }
}
