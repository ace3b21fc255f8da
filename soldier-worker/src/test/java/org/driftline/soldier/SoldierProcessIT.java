package org.driftline.soldier;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

import org.driftline.events.Order;
import org.driftline.events.amqp.BrokerAddress;
import org.driftline.soldier.testing.CommanderSide;
import org.driftline.soldier.testing.Orders;
import org.driftline.soldier.testing.SoldierSurroundings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Soldiers as processes of their own: asked to stop, and killed. */
@EnabledIfEnvironmentVariable(
        named = SoldierSurroundings.BROKER,
        matches = ".+",
        disabledReason = "needs a RabbitMQ broker: set " + SoldierSurroundings.BROKER)
@Timeout(180)
class SoldierProcessIT {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final Path APPLICATION = Path.of("target", "quarkus-app", "quarkus-run.jar");

    @TempDir
    Path work;

    private final String queue = "orders_it_" + UUID.randomUUID();
    private final List<Process> soldiers = new ArrayList<>();
    private CommanderSide commander;

    @BeforeEach
    void startCommander() throws Exception {
        commander = new CommanderSide(BrokerAddress.parse(System.getenv(SoldierSurroundings.BROKER)), queue);
    }

    @AfterEach
    void stopAll() throws Exception {
        for (Process soldier : soldiers) {
            soldier.destroyForcibly().waitFor();
        }
        commander.close();
    }

    @Test
    void aSoldierThatIsAskedToStopFinishesWhatFitsIntoItsGrace() throws Exception {
        // Given
        Process soldier = start("2s", "30s");
        Order order = begin();

        // When
        soldier.destroy();

        // Then
        assertThat(soldier.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(commander.statuses(order)).hasSize(2).last().asString().isIn("1 COMPLETED", "1 FAILED");
        await().atMost(LONG).until(() -> commander.waiting() == 0);
    }

    @Test
    void aSoldierThatIsAskedToStopHandsBackWhatDoesNotAndAnotherOneRunsIt() throws Exception {
        // Given
        Process first = start("60s", "1s");
        Order order = begin();

        // When
        first.destroy();

        // Then
        assertThat(first.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(commander.statuses(order)).containsExactly("1 IN_PROGRESS");
        await().atMost(LONG).until(() -> commander.waiting() == 1);
        start("1s", "1s");
        await().atMost(LONG).until(() -> commander.statuses(order).size() == 3);
        assertThat(commander.statuses(order)).element(1).isEqualTo("2 IN_PROGRESS");
        assertThat(commander.statuses(order)).last().asString().startsWith("2 ");
    }

    @Test
    void theOrderOfAKilledSoldierIsRunByAnotherAsTheNextAttempt() throws Exception {
        // Given
        Process first = start("60s", "1s");
        Order order = begin();

        // When
        first.destroyForcibly().waitFor();
        start("1s", "1s");

        // Then
        await().atMost(LONG).until(() -> commander.statuses(order).size() == 3);
        assertThat(commander.statuses(order)).startsWith("1 IN_PROGRESS", "2 IN_PROGRESS");
        await().atMost(LONG).until(() -> commander.waiting() == 0);
    }

    @Test
    void aSoldierWithoutSettingsNamesAllThatIsMissing() throws Exception {
        // Given
        Path log = work.resolve("none.log");
        ProcessBuilder builder = process(log);
        builder.environment().put("PORT", "0");

        // When
        Process soldier = builder.start();
        soldiers.add(soldier);

        // Then
        assertThat(soldier.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(soldier.exitValue()).isNotZero();
        assertThat(Files.readString(log))
                .contains("driftline.commander-url is missing")
                .contains("driftline.worker.credential is missing")
                .contains("S3_ENDPOINT");
    }

    private Order begin() throws IOException {
        Order order = Orders.drill(UUID.randomUUID(), 1);
        commander.send(order);
        await().atMost(LONG).until(() -> !commander.statuses(order).isEmpty());
        return order;
    }

    private Process start(String drill, String grace) throws IOException {
        ProcessBuilder builder = process(APPLICATION.resolveSibling("soldier-" + soldiers.size() + ".log"));
        builder.environment()
                .putAll(Map.of(
                        "RABBITMQ_URL",
                        System.getenv(SoldierSurroundings.BROKER),
                        "QUEUE_NAME",
                        queue,
                        "PORT",
                        "0",
                        "DRIFTLINE_COMMANDER_URL",
                        commander.address(),
                        "DRIFTLINE_WORKER_ID",
                        "soldier-1",
                        "DRIFTLINE_WORKER_CREDENTIAL",
                        "any",
                        "DRIFTLINE_WORKER_SHUTDOWN_GRACE",
                        grace,
                        "DRIFTLINE_STORAGE",
                        "directory",
                        "DRIFTLINE_STORAGE_DIRECTORY",
                        work.resolve("results").toString()));
        builder.environment().put("DRIFTLINE_DRILL_SHORTEST", drill);
        builder.environment().put("DRIFTLINE_DRILL_LONGEST", drill);
        Process soldier = builder.start();
        soldiers.add(soldier);
        return soldier;
    }

    private static ProcessBuilder process(Path log) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        File output = log.toFile();
        return new ProcessBuilder(java, "-jar", APPLICATION.toString())
                .redirectErrorStream(true)
                .redirectOutput(output);
    }
}
