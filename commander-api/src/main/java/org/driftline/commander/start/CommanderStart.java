package org.driftline.commander.start;

import java.util.List;
import java.util.stream.Stream;

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

    private final Instance<StartCheck> checks;
    private final Migration migration;
    private final StartConfig start;
    private final Config config;

    @Inject
    CommanderStart(@Any Instance<StartCheck> checks, Migration migration, StartConfig start, Config config) {
        this.checks = checks;
        this.migration = migration;
        this.start = start;
        this.config = config;
    }

    void begin(@Observes @Priority(FIRST) StartupEvent event) throws InterruptedException, TopologyMismatchException {
        if (start.migration() == Migration.Mode.ONLY) {
            migrateAndEnd();
        }
        check(checks.stream());
        awaitBroker();
        migration.carryOut();
    }

    private void migrateAndEnd() throws InterruptedException {
        check(checks.stream().filter(StartCheck::isForMigration));
        migration.carryOut();
        Log.info("the database has this version's shape; that was all that was asked for");
        // Nothing is open but connections to the database. An orderly end of a start that was broken off half-way is
        // not
        // known to Quarkus: it says that it failed.
        Runtime.getRuntime().halt(0);
    }

    private static void check(Stream<StartCheck> asked) {
        List<String> problems =
                asked.flatMap(check -> check.problems().stream()).sorted().toList();
        if (!problems.isEmpty()) {
            throw new StartException(
                    "the commander's settings are not complete:\n  - " + String.join("\n  - ", problems));
        }
    }

    private void awaitBroker() throws InterruptedException, TopologyMismatchException {
        if (BrokerUse.isConfigured(config)) {
            new BrokerGate(BrokerConfig.address(config), BrokerConfig.topology(config), Log::warn)
                    .await(start.patience());
        }
    }
}
