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
public final class Line implements AutoCloseable {
    public static final String API_KEY = "endtoend-api-key-0123456789abcdef";
    /** 32 bytes, base64. */
    public static final String MASTER_KEY = "ZW5kdG9lbmQtbWFzdGVyLWtleS0wMTIzNDU2Nzg5YWI=";

    static final String CREDENTIAL = "endtoend-worker-credential-0123456789";

    private final Path work;
    private final Servers servers;
    private final int commanderPort;
    private final Deque<ServiceProcess> processes = new ArrayDeque<>();

    private Line(Path work, Servers servers, int commanderPort) {
        this.work = work;
        this.servers = servers;
        this.commanderPort = commanderPort;
    }

    /** On servers that somebody else has started, and ends. */
    static Line on(String name, Servers servers) throws IOException {
        Path work = Path.of("target", "endtoend", name).toAbsolutePath();
        Directories.delete(work);
        Files.createDirectories(work.resolve("forcing"));
        return new Line(work, servers, Ports.free());
    }

    /** Starts the servers only; {@code name} is the test's, for its logs. */
    public static Line open(String name, Servers.Use use) throws IOException, SQLException {
        Path work = Path.of("target", "endtoend", name).toAbsolutePath();
        Directories.delete(work);
        Files.createDirectories(work.resolve("forcing"));
        return new Line(work, Servers.start(work.resolve("servers"), use), Ports.free());
    }

    public Servers servers() {
        return servers;
    }

    public Path work() {
        return work;
    }

    /** The catalogue that commander and soldiers share. */
    public Path forcing() {
        return work.resolve("forcing");
    }

    public ServiceProcess commander(Map<String, String> settings) throws IOException {
        Map<String, String> environment = common();
        environment.put("PORT", Integer.toString(commanderPort));
        environment.put("DRIFTLINE_ACCESS_API_KEY", API_KEY);
        environment.put("DRIFTLINE_ACCESS_TOKEN_KEYS", "endtoend:" + MASTER_KEY);
        environment.put("DRIFTLINE_TOKEN_MASTER_KEYS", "endtoend:" + MASTER_KEY);
        environment.put("DRIFTLINE_WORKER_CREDENTIALS", "*:" + CREDENTIAL);
        environment.putAll(settings);
        return started(ServiceProcess.start("commander-api", "commander", work, environment));
    }

    public ServiceProcess soldier(String id, Map<String, String> settings) throws IOException {
        Map<String, String> environment = common();
        environment.put("DRIFTLINE_COMMANDER_URL", "http://127.0.0.1:" + commanderPort);
        environment.put("DRIFTLINE_WORKER_ID", id);
        environment.put("DRIFTLINE_WORKER_CREDENTIAL", CREDENTIAL);
        environment.put("POLL_INTERVAL", "1");
        environment.putAll(settings);
        return started(ServiceProcess.start("soldier-worker", "soldier-" + id, work, environment));
    }

    /** A client of a commander that speaks TLS, who trusts the authority that these settings name. */
    MissionClient clientOverTls(Map<String, String> settings) throws IOException {
        return new MissionClient(URI.create("https://localhost:" + commanderPort), API_KEY, Https.trusting(settings));
    }

    int commanderPort() {
        return commanderPort;
    }

    public MissionClient client() {
        return client(API_KEY);
    }

    public MissionClient client(String apiKey) {
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
