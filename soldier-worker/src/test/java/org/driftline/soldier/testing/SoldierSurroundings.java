package org.driftline.soldier.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeoutException;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.jspecify.annotations.Nullable;

import org.driftline.events.amqp.BrokerAddress;

/** A broker behind a wire that can be cut, a queue of its own, and somebody who plays the commander. */
public final class SoldierSurroundings implements QuarkusTestResourceLifecycleManager {
    /** Names the broker to test with. */
    public static final String BROKER = "DRIFTLINE_IT_RABBITMQ_URL";

    /** So many orders at once. */
    public static final int SLOTS = 3;

    private @Nullable CuttableProxy proxy;
    private @Nullable CommanderSide commander;

    @Override
    public Map<String, String> start() {
        try {
            BrokerAddress broker = BrokerAddress.parse(System.getenv(BROKER));
            String queue = "orders_it_" + UUID.randomUUID();
            CommanderSide side = new CommanderSide(broker, queue);
            CuttableProxy wire = new CuttableProxy(broker.host(), broker.port());
            commander = side;
            proxy = wire;
            Map<String, String> settings = new HashMap<>();
            settings.put("rabbitmq-host", "127.0.0.1");
            settings.put("rabbitmq-port", Integer.toString(wire.port()));
            settings.put("rabbitmq-username", broker.username());
            settings.put("rabbitmq-password", broker.password());
            settings.put("rabbitmq-virtual-host", broker.virtualHost());
            settings.put("driftline.orders-queue", queue);
            settings.put("driftline.commander-url", side.address());
            settings.put("driftline.worker.id", FakeCommander.WORKER);
            settings.put("driftline.worker.credential", "any");
            settings.put("driftline.worker.max-concurrent-jobs", Integer.toString(SLOTS));
            settings.put("driftline.worker.poll-interval", "1");
            settings.put("driftline.drill.shortest", "1500ms");
            settings.put("driftline.drill.longest", "2000ms");
            settings.put("driftline.storage", "directory");
            settings.put(
                    "driftline.storage-directory",
                    Files.createTempDirectory("soldier-it").toString());
            settings.put("quarkus.http.test-port", "0");
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(proxy, new TestInjector.MatchesType(CuttableProxy.class));
        injector.injectIntoFields(commander, new TestInjector.MatchesType(CommanderSide.class));
    }

    @Override
    public void stop() {
        try {
            if (proxy != null) {
                proxy.close();
            }
            if (commander != null) {
                commander.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
