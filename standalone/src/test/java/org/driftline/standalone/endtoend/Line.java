package org.driftline.standalone.endtoend;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import org.driftline.standalone.Ports;

/** Servers, and the commander and soldiers that a test starts on them; all of it ends with the test. */
final class Line implements AutoCloseable {
    static final String API_KEY = "endtoend-api-key-0123456789abcdef";
    /** 32 bytes, base64. */
    static final String MASTER_KEY = "ZW5kdG9lbmQtbWFzdGVyLWtleS0wMTIzNDU2Nzg5YWI=";

    private static final String CREDENTIAL = "endtoend-worker-credential-0123456789";

    private final Path work;
    private final Servers servers;
    private final int commanderPort;
    private final Deque<ServiceProcess> processes = new ArrayDeque<>();

    private Line(Path work, Servers servers, int commanderPort) {
        this.work = work;
        this.servers = servers;
        this.commanderPort = commanderPort;
    }

    /** Starts the servers only; {@code name} is the test's, for its logs. */
    static Line open(String name, Servers.Use use) throws IOException, SQLException {
        Path work = Path.of("target", "endtoend", name).toAbsolutePath();
        Directories.delete(work);
        Files.createDirectories(work.resolve("forcing"));
        return new Line(work, Servers.start(work.resolve("servers"), use), Ports.free());
    }

    Servers servers() {
        return servers;
    }

    Path work() {
        return work;
    }

    /** The catalogue that commander and soldiers share. */
    Path forcing() {
        return work.resolve("forcing");
    }

    ServiceProcess commander(Map<String, String> settings) throws IOException {
        Map<String, String> environment = common();
        environment.put("PORT", Integer.toString(commanderPort));
        environment.put("DRIFTLINE_ACCESS_API_KEY", API_KEY);
        environment.put("DRIFTLINE_ACCESS_TOKEN_KEYS", "endtoend:" + MASTER_KEY);
        environment.put("DRIFTLINE_TOKEN_MASTER_KEYS", "endtoend:" + MASTER_KEY);
        environment.put("DRIFTLINE_WORKER_CREDENTIALS", "*:" + CREDENTIAL);
        environment.putAll(settings);
        return started(ServiceProcess.start("commander-api", "commander", work, environment));
    }

    ServiceProcess soldier(String id, Map<String, String> settings) throws IOException {
        Map<String, String> environment = common();
        environment.put("DRIFTLINE_COMMANDER_URL", "http://127.0.0.1:" + commanderPort);
        environment.put("DRIFTLINE_WORKER_ID", id);
        environment.put("DRIFTLINE_WORKER_CREDENTIAL", CREDENTIAL);
        environment.put("POLL_INTERVAL", "1");
        environment.putAll(settings);
        return started(ServiceProcess.start("soldier-worker", "soldier-" + id, work, environment));
    }

    MissionClient client() {
        return client(API_KEY);
    }

    MissionClient client(String apiKey) {
        return new MissionClient(URI.create("http://127.0.0.1:" + commanderPort), apiKey);
    }

    @Override
    public void close() throws IOException, SQLException {
        while (!processes.isEmpty()) {
            processes.pop().close();
        }
        servers.close();
    }

    private Map<String, String> common() {
        Map<String, String> environment = new HashMap<>(servers.environment());
        environment.put("DRIFTLINE_FORCING_DIRECTORY", forcing().toString());
        return environment;
    }

    private ServiceProcess started(ServiceProcess process) {
        processes.push(process);
        return process;
    }
}
