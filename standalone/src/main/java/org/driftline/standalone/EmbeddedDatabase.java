package org.driftline.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A PostgreSQL server of our own on a loopback port, its data kept between runs. */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;

    private EmbeddedDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts a server and returns once it answers.
     *
     * @throws IOException if the directory cannot be written or the server does not start
     */
    public static EmbeddedDatabase start(Path directory) throws IOException {
        Files.createDirectories(directory);
        return new EmbeddedDatabase(EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("data"))
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(directory.resolve("server").toFile())
                // The library runs its servers without fsync, for tests; missions have to survive a power cut.
                .setServerConfig("fsync", "on")
                .setPGStartupWait(PATIENCE)
                .setRegisterShutdownHook(false)
                .start());
    }

    /**
     * Stops the server that a killed run left behind in this directory, if there is one.
     *
     * @throws IOException if its process id cannot be read, or it does not stop
     */
    static void stopOrphan(Path directory) throws IOException {
        Path pidFile = directory.resolve("data").resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
        Optional<ProcessHandle> orphan = ProcessHandle.of(pid).filter(EmbeddedDatabase::isPostgres);
        if (orphan.isPresent()) {
            stop(orphan.get());
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        // A process id may have been given to somebody else since.
        return process.info()
                .command()
                .map(command -> command.endsWith("postgres"))
                .orElse(false);
    }

    private static void stop(ProcessHandle server) throws IOException {
        server.destroy();
        try {
            server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while stopping PostgreSQL " + server.pid(), e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("PostgreSQL " + server.pid() + " of an earlier run does not stop", e);
        }
    }

    /** Where clients find this server. */
    public String url() {
        return "postgresql://postgres:postgres@127.0.0.1:%d/postgres".formatted(server.getPort());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
