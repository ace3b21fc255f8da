package org.driftline.standalone.endtoend;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.driftline.standalone.Ports;

import static org.awaitility.Awaitility.await;

/** A commander or soldier as its users run it: a JVM of its own that gets real signals. */
public final class ServiceProcess implements AutoCloseable {
    private static final Path PROJECT = Path.of(System.getProperty("maven.multiModuleProjectDirectory", ".."));
    /** A service starts in seconds; a busy machine may take its time. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http;
    private final String scheme;
    private final String name;
    private final Process process;
    private final int port;
    private final Path log;

    private ServiceProcess(String name, Process process, int port, Path log, Map<String, String> environment)
            throws IOException {
        this.name = name;
        this.process = process;
        this.port = port;
        this.log = log;
        this.http = Https.trusting(environment);
        this.scheme = Https.scheme(environment);
    }

    static ServiceProcess start(String module, String name, Path work, Map<String, String> environment)
            throws IOException {
        int port = Integer.parseInt(environment.getOrDefault("PORT", Integer.toString(Ports.free())));
        Path jar = PROJECT.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        Path log = work.resolve(name + ".log");
        Files.createDirectories(work);
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        return new ServiceProcess(name, builder.start(), port, log, environment);
    }

    public URI base() {
        return URI.create(scheme + "://localhost:" + port);
    }

    public int port() {
        return port;
    }

    public Path log() {
        return log;
    }

    /** Waits until the service says that it is ready. */
    public ServiceProcess awaitReady() {
        await(name + " to be ready, see " + log)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> isReady() || !process.isAlive());
        if (!process.isAlive()) {
            throw new IllegalStateException(name + " ended with " + process.exitValue() + ", see " + log);
        }
        return this;
    }

    public boolean isReady() {
        return answers("/q/health/ready");
    }

    public boolean isLive() {
        return answers("/q/health/live");
    }

    /** {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd(Duration.ofSeconds(10));
    }

    /** {@code kill -TERM}, as a deployment does, and the wait for its end. */
    public void terminate(Duration patience) {
        process.destroy();
        awaitEnd(patience);
    }

    /** {@code kill -STOP}: it lives and does nothing, as on a machine that hangs. */
    public void pause() throws IOException {
        signal("STOP");
    }

    /** {@code kill -CONT}. */
    public void resume() throws IOException {
        signal("CONT");
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    private void signal(String name) throws IOException {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        int exit = kill.onExit().join().exitValue();
        if (exit != 0) {
            throw new IOException("kill -" + name + " of " + this.name + " ended with " + exit);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        awaitEnd(Duration.ofSeconds(10));
    }

    private void awaitEnd(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(name + " has not ended within " + patience + ", see " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + name + " was ending", e);
        }
    }

    private boolean answers(String path) {
        HttpRequest request = HttpRequest.newBuilder(base().resolve(path))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
