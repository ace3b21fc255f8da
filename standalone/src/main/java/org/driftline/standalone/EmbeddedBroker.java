package org.driftline.standalone;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.qpid.server.SystemLauncher;
import org.apache.qpid.server.SystemLauncherListener;
import org.apache.qpid.server.model.BrokerImpl;
import org.apache.qpid.server.model.SystemConfig;
import org.jspecify.annotations.Nullable;

/**
 * Apache Qpid Broker-J inside this JVM: AMQP 0-9-1 on a loopback port, messages kept on disk between runs.
 *
 * @see <a href="https://qpid.apache.org/components/broker-j/">Apache Qpid Broker-J</a>
 */
public final class EmbeddedBroker implements AutoCloseable {
    private final SystemLauncher launcher;
    private final String url;

    private EmbeddedBroker(SystemLauncher launcher, String url) {
        this.launcher = launcher;
        this.url = url;
    }

    /**
     * Starts a broker and returns once its port is open.
     *
     * @throws IOException if the directory cannot be written
     * @throws IllegalStateException if the broker does not start
     */
    public static EmbeddedBroker start(Path directory, int port, String password) throws IOException {
        // With its port taken the broker would start all the same, and listen nowhere.
        if (!Ports.isFree(port)) {
            throw new IllegalStateException("The embedded broker did not start: port " + port + " is in use");
        }
        Files.createDirectories(directory);
        // Else the store leaves its log wherever the process was started.
        System.setProperty(
                "derby.stream.error.file", directory.resolve("derby.log").toString());
        Start start = new Start();
        SystemLauncher launcher = new SystemLauncher(start);
        // Qpid finds its plugins with ServiceLoader, which in a Quarkus application needs our class loader.
        Thread.currentThread().setContextClassLoader(EmbeddedBroker.class.getClassLoader());
        try {
            launcher.startup(systemConfig(directory, port, password));
        } catch (Exception e) {
            throw new IllegalStateException("The embedded broker did not start on port " + port, e);
        }
        start.check(launcher, port);
        start.keepRunningAtCtrlC();
        return new EmbeddedBroker(launcher, "amqp://driftline:%s@127.0.0.1:%d/default".formatted(password, port));
    }

    /** Where clients find this broker, with the password in it. */
    public String url() {
        return url;
    }

    @Override
    public void close() {
        launcher.shutdown();
    }

    private static Map<String, Object> systemConfig(Path directory, int port, String password) throws IOException {
        Path initial = directory.resolve("initial.json");
        new ObjectMapper().writeValue(initial.toFile(), initialConfiguration(port, password));
        // The default is a classpath: URL, whose handler is not visible in a Quarkus application.
        Path properties = directory.resolve("system.properties");
        Files.writeString(properties, "");
        return Map.of(
                // Ports and users are written anew at each start; only the virtual host, in Derby, is kept.
                SystemConfig.TYPE,
                "Memory",
                SystemConfig.INITIAL_CONFIGURATION_LOCATION,
                initial.toUri().toURL().toExternalForm(),
                "initialSystemPropertiesLocation",
                properties.toUri().toURL().toExternalForm(),
                SystemConfig.STARTUP_LOGGED_TO_SYSTEM_OUT,
                false,
                SystemConfig.CONTEXT,
                Map.of(
                        "qpid.work_dir",
                        directory.toAbsolutePath().toString(),
                        // It closes the connection on queue arguments that only RabbitMQ knows, unless told not to.
                        "queue.behaviourOnUnknownDeclareArgument",
                        "IGNORE"));
    }

    private static Map<String, Object> initialConfiguration(int port, String password) {
        return Map.of(
                "name", "driftline",
                "modelVersion", "9.1",
                "authenticationproviders", List.of(passwords(password)),
                "ports", List.of(amqp(port)),
                "virtualhostnodes", List.of(virtualHost()));
    }

    private static Map<String, Object> passwords(String password) {
        return Map.of(
                "name",
                "plain",
                "type",
                "Plain",
                // Loopback only, so a password in the clear goes nowhere.
                "secureOnlyMechanisms",
                List.of(),
                "users",
                List.of(Map.of("name", "driftline", "type", "managed", "password", password)));
    }

    private static Map<String, Object> amqp(int port) {
        return Map.of(
                "name",
                "AMQP",
                "port",
                port,
                "bindingAddress",
                "127.0.0.1",
                "authenticationProvider",
                "plain",
                "protocols",
                List.of("AMQP_0_9_1"),
                "virtualhostaliases",
                List.of(
                        Map.of("name", "defaultAlias", "type", "defaultAlias"),
                        Map.of("name", "nameAlias", "type", "nameAlias")));
    }

    private static Map<String, Object> virtualHost() {
        return Map.of(
                "name", "default",
                "type", "DERBY",
                "defaultVirtualHostNode", true,
                "virtualHostInitialConfiguration", "{\"type\":\"DERBY\"}");
    }

    /** The launcher swallows what goes wrong at the start, and hides what it started; this keeps both. */
    private static final class Start extends SystemLauncherListener.DefaultSystemLauncherListener {
        private volatile @Nullable RuntimeException failure;
        private volatile @Nullable SystemConfig<?> system;

        @Override
        public void onContainerResolve(SystemConfig<?> systemConfig) {
            system = systemConfig;
        }

        @Override
        public void errorOnStartup(RuntimeException e) {
            failure = e;
        }

        /**
         * Takes away the broker's own shutdown hook: it would stop under the feet of a soldier that still has to report.
         * We stop it when the services have ended. There is no setting for this.
         */
        void keepRunningAtCtrlC() {
            SystemConfig<?> started = Objects.requireNonNull(system);
            try {
                Field hook = BrokerImpl.class.getDeclaredField("_shutdownHook");
                hook.setAccessible(true);
                Runtime.getRuntime().removeShutdownHook((Thread) hook.get(started.getContainer()));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("This is not the Qpid that the shutdown was written for", e);
            }
        }

        void check(SystemLauncher launcher, int port) {
            if (failure != null) {
                launcher.shutdown();
                throw new IllegalStateException("The embedded broker did not start on port " + port, failure);
            }
        }
    }
}
