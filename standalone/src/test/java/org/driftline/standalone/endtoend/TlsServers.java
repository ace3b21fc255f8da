package org.driftline.standalone.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.driftline.standalone.Ports;

/** RabbitMQ, PostgreSQL, Redis and S3 of one test, which all speak TLS with certificates of an authority made for it. */
final class TlsServers implements Servers {
    private static final List<String> PORTS =
            List.of("AMQP", "AMQPS", "MANAGEMENT", "DISTRIBUTION", "EPMD", "POSTGRESQL", "REDIS", "REDISS");

    private final String script;
    private final Path home;
    private final Map<String, String> ports = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();
    private final S3Server s3;

    TlsServers(String script, Path work) throws IOException {
        this.script = script;
        // PostgreSQL runs as another user, who must be able to come here
        this.home = Files.createTempDirectory("driftline-tls");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (String port : PORTS) {
            ports.put("SERVICES_" + port + "_PORT", Integer.toString(Ports.free()));
        }
        run("certificates");
        run("start");
        run("env").lines().forEach(line -> addresses.put(line.split("=", 2)[0], line.split("=", 2)[1]));
        this.s3 = S3Server.startWithTls(work.resolve("s3"), file("server.p12"), "trial");
    }

    /** What {@code certificates} made. */
    Path file(String name) {
        return home.resolve("tls").resolve(name);
    }

    String plain(String variable) {
        return addresses.get(variable);
    }

    String tls(String variable) {
        return addresses.get("TLS_" + variable);
    }

    /** All four over TLS, trusting their authority. */
    @Override
    public Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(s3.environment());
        for (String variable : List.of("RABBITMQ_URL", "DATABASE_URL", "REDIS_URL")) {
            environment.put(variable, tls(variable));
        }
        environment.put("DRIFTLINE_STORAGE", "s3");
        environment.put("DRIFTLINE_TLS_TRUST", file("ca.crt").toString());
        return environment;
    }

    @Override
    public String amqpUrl() {
        return plain("RABBITMQ_URL");
    }

    @Override
    public String jdbcUrl() {
        return "jdbc:" + plain("DATABASE_URL").replace("postgres@", "") + "?user=postgres";
    }

    @Override
    public void restartBroker() throws IOException {
        run("restart", "rabbitmq");
    }

    @Override
    public boolean hasRedis() {
        return true;
    }

    @Override
    public void stopRedis() throws IOException {
        run("stop", "redis");
    }

    @Override
    public void startRedis() throws IOException {
        run("start", "redis");
    }

    @Override
    public void close() throws IOException {
        s3.close();
        run("stop");
        Directories.delete(home);
    }

    private String run(String... arguments) throws IOException {
        Path output = Files.createTempFile("driftline-tls", ".out");
        List<String> command =
                Stream.concat(Stream.of(script), Arrays.stream(arguments)).toList();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(ports);
        builder.environment().put("SERVICES_HOME", home.toString());
        int exit = builder.start().onExit().join().exitValue();
        String text = Files.readString(output);
        Files.delete(output);
        if (exit != 0) {
            throw new IOException(script + " " + String.join(" ", arguments) + " ended with " + exit + ": " + text);
        }
        return text;
    }
}
