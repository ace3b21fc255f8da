package org.driftline.commander.start;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

import org.driftline.commander.broker.BrokerUse;
import org.driftline.events.amqp.BrokerGate;
import org.driftline.events.amqp.TopologyMismatchException;
import org.driftline.events.connector.BrokerConfig;

/**
 * The first thing that runs: all settings are checked, the broker is awaited (a channel that opens before its queue stands
 * would stay down), and the database is brought to this version's shape.
 */
@ApplicationScoped
class CommanderStart {
    /** Before the channels open and before the scheduler runs. */
    private static final int FIRST = Interceptor.Priority.PLATFORM_BEFORE - 100;

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final Instance<StartCheck> checks;
    private final Flyway flyway;
    private final StartConfig start;
    private final Config config;

    @Inject
    CommanderStart(@Any Instance<StartCheck> checks, Flyway flyway, StartConfig start, Config config) {
        this.checks = checks;
        this.flyway = flyway;
        this.start = start;
        this.config = config;
    }

    void begin(@Observes @Priority(FIRST) StartupEvent event) throws InterruptedException, TopologyMismatchException {
        checkSettings();
        awaitBroker();
        migrate();
    }

    private void checkSettings() {
        List<String> problems = checks.stream()
                .flatMap(check -> check.problems().stream())
                .sorted()
                .toList();
        if (!problems.isEmpty()) {
            throw new StartException(
                    "the commander's settings are not complete:\n  - " + String.join("\n  - ", problems));
        }
    }

    private void awaitBroker() throws InterruptedException, TopologyMismatchException {
        if (BrokerUse.isConfigured(config)) {
            new BrokerGate(BrokerConfig.address(config), BrokerConfig.ordersQueue(config), Log::warn)
                    .await(start.patience());
        }
    }

    private void migrate() throws InterruptedException {
        long end = System.nanoTime() + start.patience().toNanos();
        while (true) {
            try {
                flyway.migrate();
                return;
            } catch (FlywayException e) {
                if (System.nanoTime() > end || !(e.getCause() instanceof SQLException refused) || !isAway(refused)) {
                    throw e;
                }
                Log.warnf("waiting for the database: %s", refused.getMessage());
                Thread.sleep(BETWEEN_TRIES.toMillis());
            }
        }
    }

    private static boolean isAway(SQLException refused) {
        String state = refused.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}
