package org.driftline.standalone;

import java.io.IOException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The servers that a standalone Driftline brings along, and the settings by which both services find them. */
final class EmbeddedServices implements AutoCloseable {
    private static final String API_KEY = "api-key";
    private static final String ACCESS_TOKEN_KEY = "access-token-key";
    private static final String BROKER_PASSWORD = "broker-password";
    private static final String MASTER_KEY = "token-master-key";
    private static final String WORKER_CREDENTIAL = "worker-credential";

    private final DataDirectory data;
    private final EmbeddedDatabase database;
    private final EmbeddedBroker broker;

    private EmbeddedServices(DataDirectory data, EmbeddedDatabase database, EmbeddedBroker broker) {
        this.data = data;
        this.database = database;
        this.broker = broker;
    }

    /**
     * Starts database and broker side by side.
     *
     * @throws IOException if one of them does not start
     */
    static EmbeddedServices start(DataDirectory data) throws IOException {
        CompletableFuture<EmbeddedDatabase> database = CompletableFuture.supplyAsync(() -> database(data));
        EmbeddedBroker broker = EmbeddedBroker.start(
                data.folder("broker"), Ports.free(), secrets(data).getProperty(BROKER_PASSWORD));
        try {
            return new EmbeddedServices(data, database.join(), broker);
        } catch (CompletionException e) {
            broker.close();
            throw new IOException("The embedded database did not start", e.getCause());
        }
    }

    /** Tells the services, by system properties, where everything is. */
    void configure(int httpPort) throws IOException {
        Properties secrets = secrets(data);
        set("quarkus.http.host", "127.0.0.1");
        set("quarkus.http.port", Integer.toString(httpPort));
        set("DATABASE_URL", database.url());
        set("RABBITMQ_URL", broker.url());
        set("driftline.storage", "directory");
        set("driftline.storage-directory", data.folder("results").toString());
        set("driftline.forcing-directory", data.folder("forcing").toString());
        set("driftline.commander-url", "http://127.0.0.1:" + httpPort);
        set("driftline.access.anonymous", "true");
        set("driftline.access.api-key", secrets.getProperty(API_KEY));
        set("driftline.access.token-keys", "standalone:" + secrets.getProperty(ACCESS_TOKEN_KEY));
        set("driftline.accounts.registration", "open");
        set("driftline.token-master-keys", "standalone:" + secrets.getProperty(MASTER_KEY));
        set("driftline.worker-credentials", "*:" + secrets.getProperty(WORKER_CREDENTIAL));
        set("driftline.worker.id", "standalone");
        // a drill costs nothing but time, a drift all the processors there are
        if (System.getenv("MAX_CONCURRENT_JOBS") == null) {
            set("MAX_CONCURRENT_JOBS", "16");
            set("driftline.worker.max-concurrent-drifts", "2");
        }
        set("driftline.worker.credential", secrets.getProperty(WORKER_CREDENTIAL));
    }

    @Override
    public void close() throws IOException {
        try (database) {
            broker.close();
        }
    }

    private static EmbeddedDatabase database(DataDirectory data) {
        try {
            return EmbeddedDatabase.start(data.folder("postgresql"));
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private static Properties secrets(DataDirectory data) throws IOException {
        return data.secrets(List.of(ACCESS_TOKEN_KEY, API_KEY, BROKER_PASSWORD, MASTER_KEY, WORKER_CREDENTIAL));
    }

    /** A setting given by hand on the command line wins. */
    private static void set(String key, String value) {
        System.getProperties().putIfAbsent(key, value);
    }
}
