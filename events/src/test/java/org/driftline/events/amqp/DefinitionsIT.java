package org.driftline.events.amqp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.MessageProperties;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

import org.driftline.events.EventTypes;
import org.driftline.events.Names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** {@code deploy/rabbitmq} on a real RabbitMQ, in a virtual host and with users of this test. */
@EnabledIfEnvironmentVariable(named = "DRIFTLINE_IT_RABBITMQ_URL", matches = ".+")
@EnabledIfEnvironmentVariable(named = "DRIFTLINE_IT_RABBITMQCTL", matches = ".+")
class DefinitionsIT {
    private static final Path DIRECTORY =
            Path.of(System.getProperty("maven.multiModuleProjectDirectory"), "deploy/rabbitmq");
    private static final BrokerAddress SERVER =
            BrokerAddress.parse(System.getenv().getOrDefault("DRIFTLINE_IT_RABBITMQ_URL", "amqp://nowhere"));
    private static final List<String> ROLES = List.of("commander", "soldier", "scaler", "operator");
    private static final Duration SOON = Duration.ofSeconds(10);

    private final String own = "definitions-" + UUID.randomUUID();

    @TempDir
    Path directory;

    @BeforeEach
    void make() throws Exception {
        rabbitmqctl("add_vhost", own);
    }

    @AfterEach
    void clean() throws Exception {
        rabbitmqctl("delete_vhost", own);
        for (String role : ROLES) {
            if (rabbitmqctl("list_users").contains(user(role))) {
                rabbitmqctl("delete_user", user(role));
            }
        }
    }

    @Test
    void theApplicationMakesWhatTheFileHolds() throws Exception {
        rabbitmqctl("set_permissions", "-p", own, SERVER.username(), ".*", ".*", ".*");

        gate(as(SERVER.username(), SERVER.password()), TopologyDuty.Mode.DECLARE)
                .await(SOON);

        JsonNode exported = Definitions.JSON.readTree(rabbitmqctl("export_definitions", "-"));
        JsonNode file =
                Definitions.JSON.readTree(DIRECTORY.resolve("definitions.json").toFile());
        assertThat(Definitions.of(exported, own)).isEqualTo(Definitions.of(file, "/"));
    }

    @Test
    void theFileServesEachRoleAndNothingElse() throws Exception {
        load();
        // what they are, in the same words as the application would use
        rabbitmqctl("set_permissions", "-p", own, SERVER.username(), ".*", ".*", ".*");
        gate(as(SERVER.username(), SERVER.password()), TopologyDuty.Mode.DECLARE)
                .await(SOON);

        gate(as("commander"), TopologyDuty.Mode.EXPECT).await(SOON);
        gate(as("soldier"), TopologyDuty.Mode.EXPECT).await(SOON);
        allowed("commander", channel -> publish(channel, Names.ORDERS_EXCHANGE, Names.ORDERS_QUEUE));
        allowed("commander", channel -> publish(channel, Names.EVENTS_EXCHANGE, EventTypes.MISSION_CANCELLED));
        allowed("commander", channel -> consume(channel, Names.STATUS_QUEUE));
        allowed("commander", channel -> channel.queuePurge(Names.deadQueue(Names.ORDERS_QUEUE)));
        allowed("soldier", channel -> channel.basicGet(Names.ORDERS_QUEUE, true));
        allowed("soldier", channel -> publish(channel, Names.ORDERS_EXCHANGE, Names.ORDERS_QUEUE));
        allowed("soldier", channel -> publish(channel, Names.STATUS_EXCHANGE, Names.STATUS_QUEUE));
        allowed("soldier", channel -> publish(channel, Names.DEAD_EXCHANGE, Names.deadQueue(Names.ORDERS_QUEUE)));
        allowed("soldier", channel -> listen(channel, EventTypes.MISSION_CANCELLED));
        allowed("operator", channel -> channel.basicGet(Names.deadQueue(Names.ORDERS_QUEUE), false));

        refused("commander", channel -> channel.basicGet(Names.ORDERS_QUEUE, true));
        refused("commander", channel -> channel.queueDelete(Names.ORDERS_QUEUE));
        refused("commander", channel -> publish(channel, "", Names.ORDERS_QUEUE));
        refused("soldier", channel -> consume(channel, Names.STATUS_QUEUE));
        refused("soldier", channel -> publish(channel, Names.EVENTS_EXCHANGE, EventTypes.MISSION_CANCELLED));
        refused("soldier", channel -> listen(channel, "#"));
        refused("soldier", channel -> channel.queuePurge(Names.deadQueue(Names.ORDERS_QUEUE)));
        refused("soldier", channel -> channel.queueDeclare("mine", true, false, false, null));
        refused("operator", channel -> channel.basicGet(Names.ORDERS_QUEUE, false));
        refused("operator", channel -> publish(channel, Names.ORDERS_EXCHANGE, Names.ORDERS_QUEUE));
        refused("scaler", channel -> channel.basicGet(Names.ORDERS_QUEUE, false));
    }

    @Test
    void anApplicationThatExpectsWaitsForTheFile() throws Exception {
        rabbitmqctl("set_permissions", "-p", own, SERVER.username(), "^$", "^$", "^$");

        BrokerGate gate = gate(as(SERVER.username(), SERVER.password()), TopologyDuty.Mode.EXPECT);

        assertThatThrownBy(() -> gate.await(Duration.ofMillis(300)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no exchange 'orders'");
    }

    /** The file as definitions.sh completes it, with this test's names instead of those in it. */
    private void load() throws Exception {
        ProcessBuilder script =
                new ProcessBuilder(DIRECTORY.resolve("definitions.sh").toString());
        ROLES.forEach(role -> script.environment().put("RABBITMQ_" + role.toUpperCase() + "_PASSWORD", password(role)));
        String complete = output(script)
                .replace("\"vhost\": \"/\"", "\"vhost\": \"" + own + "\"")
                .replace("{\"name\": \"/\"}", "{\"name\": \"" + own + "\"}");
        for (String role : ROLES) {
            complete = complete.replace("\"name\": \"" + role + "\"", "\"name\": \"" + user(role) + "\"")
                    .replace("\"user\": \"" + role + "\"", "\"user\": \"" + user(role) + "\"");
        }
        Path file = Files.writeString(directory.resolve("definitions.json"), complete);
        // rabbitmqctl may run as the broker's own user
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        rabbitmqctl("import_definitions", file.toString());
    }

    private interface Act {
        void on(Channel channel) throws Exception;
    }

    private void allowed(String role, Act act) {
        assertThatCode(acting(role, act)).as(role).doesNotThrowAnyException();
    }

    private void refused(String role, Act act) {
        assertThatThrownBy(acting(role, act))
                .as(role)
                .satisfies(failure ->
                        assertThat(Failures.text((Exception) failure)).contains("ACCESS_REFUSED"));
    }

    private ThrowingCallable acting(String role, Act act) {
        return () -> {
            try (Connection connection = as(role).connectionFactory().newConnection("definitions-it");
                    Channel channel = connection.createChannel()) {
                channel.confirmSelect();
                act.on(channel);
            }
        };
    }

    private static void publish(Channel channel, String exchange, String key) throws Exception {
        channel.basicPublish(exchange, key, MessageProperties.MINIMAL_PERSISTENT_BASIC, new byte[] {1});
        channel.waitForConfirmsOrDie(SOON.toMillis());
    }

    private static void listen(Channel channel, String key) throws IOException {
        String queue = channel.queueDeclare("", false, true, true, null).getQueue();
        channel.queueBind(queue, Names.EVENTS_EXCHANGE, key);
        consume(channel, queue);
    }

    private static void consume(Channel channel, String queue) throws IOException {
        channel.basicConsume(queue, true, (tag, delivery) -> {}, tag -> {});
    }

    private BrokerGate gate(BrokerAddress address, TopologyDuty.Mode mode) {
        return new BrokerGate(address, new TopologyDuty(Names.ORDERS_QUEUE, mode), said -> {});
    }

    private BrokerAddress as(String role) {
        return as(user(role), password(role));
    }

    private BrokerAddress as(String user, String password) {
        return new BrokerAddress(SERVER.host(), SERVER.port(), user, password, own, SERVER.tls());
    }

    private String user(String role) {
        return role + "-" + own;
    }

    private String password(String role) {
        return "Pass|wörd $" + role;
    }

    private static String rabbitmqctl(String... arguments) throws Exception {
        List<String> command = Stream.concat(
                        Stream.of(System.getenv("DRIFTLINE_IT_RABBITMQCTL").split(" ")),
                        Stream.concat(Stream.of("-q"), Stream.of(arguments)))
                .toList();
        return output(new ProcessBuilder(command));
    }

    private static String output(ProcessBuilder command) throws Exception {
        Process process = command.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("%s: %s", command.command(), output).isZero();
        return output;
    }
}
