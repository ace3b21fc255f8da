package org.driftline.standalone.endtoend;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * RabbitMQ, PostgreSQL, Redis and S3 over their real protocols, named by the environment:
 *
 * <ul>
 *   <li>{@code DRIFTLINE_IT_RABBITMQ_URL}, {@code DRIFTLINE_IT_RABBITMQCTL} (the command that may make virtual hosts)
 *   <li>{@code DRIFTLINE_IT_DATABASE_URL}, {@code DRIFTLINE_IT_REDIS_URL}
 *   <li>{@code DRIFTLINE_IT_SERVICES}: the script that starts servers of our own, for tests that restart them
 *   <li>{@code DRIFTLINE_IT_S3_ENDPOINT} with {@code …_S3_ACCESS_KEY} and {@code …_S3_SECRET_KEY}; without it an
 *       S3Proxy in this JVM
 * </ul>
 *
 * Each instance has a virtual host, a database, a key prefix and a bucket of its own, and drops them at the end.
 */
public final class RealServers implements Servers {
    private final String name = "driftline_it_" + UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, String> addresses;
    private final List<String> rabbitmqctl;
    private final S3Server s3;

    private RealServers(Map<String, String> addresses, List<String> rabbitmqctl, S3Server s3) {
        this.addresses = addresses;
        this.rabbitmqctl = rabbitmqctl;
        this.s3 = s3;
    }

    public static boolean areConfigured() {
        return System.getenv("DRIFTLINE_IT_RABBITMQ_URL") != null;
    }

    public static RealServers start(Path work, Use use) throws IOException, SQLException {
        S3Server s3 = S3Server.start(work.resolve("s3"));
        RealServers servers = use == Use.TALK
                ? new RealServers(shared(), words(required("DRIFTLINE_IT_RABBITMQCTL")), s3)
                : new RealServers(ourOwn(), List.of(required("DRIFTLINE_IT_SERVICES"), "rabbitmqctl"), s3);
        servers.makeRoom();
        return servers;
    }

    @Override
    public Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(s3.environment());
        environment.put("DATABASE_URL", databaseUrl());
        environment.put("RABBITMQ_URL", amqpUrl());
        environment.put("REDIS_URL", address("REDIS_URL"));
        environment.put("DRIFTLINE_LIVE_PREFIX", name);
        environment.put("DRIFTLINE_STORAGE", "s3");
        environment.put("DRIFTLINE_S3_BUCKET", name.replace('_', '-'));
        return environment;
    }

    @Override
    public String amqpUrl() {
        return URI.create(address("RABBITMQ_URL")).resolve("/" + name).toString();
    }

    @Override
    public String jdbcUrl() {
        return jdbc(URI.create(databaseUrl()));
    }

    @Override
    public void restartBroker() throws IOException {
        run(required("DRIFTLINE_IT_SERVICES"), "restart", "rabbitmq");
    }

    @Override
    public boolean hasRedis() {
        return true;
    }

    @Override
    public void stopRedis() throws IOException {
        run(required("DRIFTLINE_IT_SERVICES"), "stop", "redis");
    }

    @Override
    public void startRedis() throws IOException {
        run(required("DRIFTLINE_IT_SERVICES"), "start", "redis");
    }

    @Override
    public void close() throws IOException, SQLException {
        s3.close();
        rabbitmqctl("delete_vhost", name);
        sql("drop database " + name + " with (force)");
    }

    private void makeRoom() throws IOException, SQLException {
        rabbitmqctl("add_vhost", name);
        rabbitmqctl("set_permissions", "-p", name, user(), ".*", ".*", ".*");
        sql("create database " + name);
    }

    private String user() {
        return address("RABBITMQ_URL").replaceFirst("amqps?://", "").split("[:@]", 2)[0];
    }

    private String databaseUrl() {
        return URI.create(address("DATABASE_URL")).resolve("/" + name).toString();
    }

    private String address(String key) {
        return addresses.get(key);
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbc(URI.create(address("DATABASE_URL"))));
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static String jdbc(URI url) {
        String[] user = url.getUserInfo().split(":", 2);
        String password = user.length > 1 ? "&password=" + user[1] : "";
        return "jdbc:postgresql://%s:%d%s?user=%s%s"
                .formatted(url.getHost(), url.getPort(), url.getPath(), user[0], password);
    }

    private void rabbitmqctl(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(rabbitmqctl);
        command.add("-q");
        command.addAll(Arrays.asList(arguments));
        run(command.toArray(String[]::new));
    }

    private static Map<String, String> shared() {
        Map<String, String> addresses = new HashMap<>();
        for (String key : List.of("RABBITMQ_URL", "DATABASE_URL", "REDIS_URL")) {
            addresses.put(key, required("DRIFTLINE_IT_" + key));
        }
        return addresses;
    }

    private static Map<String, String> ourOwn() throws IOException {
        String script = required("DRIFTLINE_IT_SERVICES");
        run(script, "start");
        Map<String, String> addresses = new HashMap<>();
        run(script, "env").lines().forEach(line -> addresses.put(line.split("=", 2)[0], line.split("=", 2)[1]));
        return addresses;
    }

    /** Runs deploy/services.sh, which starts and ends servers of our own; returns what it prints. */
    public static String services(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(required("DRIFTLINE_IT_SERVICES")));
        command.addAll(Arrays.asList(arguments));
        return run(command.toArray(String[]::new));
    }

    private static List<String> words(String command) {
        return List.of(command.trim().split("\\s+"));
    }

    private static String required(String variable) {
        @Nullable String value = System.getenv(variable);
        if (value == null) {
            throw new IllegalStateException(variable + " is not set; .ci/run sets it");
        }
        return value;
    }

    private static String run(String... command) throws IOException {
        Path output = Files.createTempFile("driftline-it", ".out");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int exit = process.onExit().join().exitValue();
        String text = Files.readString(output);
        Files.delete(output);
        if (exit != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + exit + ": " + text);
        }
        return text;
    }
}
