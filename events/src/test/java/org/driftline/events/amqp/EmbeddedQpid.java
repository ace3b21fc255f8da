package org.driftline.events.amqp;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.apache.qpid.server.SystemLauncher;
import org.apache.qpid.server.SystemLauncherListener;
import org.apache.qpid.server.model.SystemConfig;
import org.jspecify.annotations.Nullable;

/** Qpid Broker-J in this JVM, all in memory. */
public final class EmbeddedQpid implements AutoCloseable {
    private static final String CONFIGURATION = """
            { "name": "test", "modelVersion": "9.1",
              "authenticationproviders": [ { "name": "plain", "type": "Plain", "secureOnlyMechanisms": [],
                "users": [ { "name": "guest", "type": "managed", "password": "guest" } ] } ],
              "ports": [ { "name": "AMQP", "port": %d, "bindingAddress": "127.0.0.1",
                "authenticationProvider": "plain", "protocols": [ "AMQP_0_9_1" ],
                "virtualhostaliases": [ { "name": "defaultAlias", "type": "defaultAlias" } ] } ],
              "virtualhostnodes": [ { "name": "default", "type": "Memory", "defaultVirtualHostNode": "true",
                "virtualHostInitialConfiguration": "{\\"type\\":\\"Memory\\"}" } ] }
            """;

    private final int port = freePort();
    private volatile @Nullable RuntimeException failure;
    private final SystemLauncher launcher =
            new SystemLauncher(new SystemLauncherListener.DefaultSystemLauncherListener() {
                @Override
                public void errorOnStartup(RuntimeException e) {
                    failure = e;
                }
            });

    public EmbeddedQpid(Path directory) throws Exception {
        Path configuration = Files.writeString(directory.resolve("broker.json"), CONFIGURATION.formatted(port));
        Path properties = Files.writeString(directory.resolve("system.properties"), "");
        Map<String, Object> attributes = new HashMap<>();
        attributes.put(SystemConfig.TYPE, "Memory");
        attributes.put(
                SystemConfig.INITIAL_CONFIGURATION_LOCATION,
                configuration.toUri().toString());
        attributes.put("initialSystemPropertiesLocation", properties.toUri().toString());
        attributes.put(SystemConfig.STARTUP_LOGGED_TO_SYSTEM_OUT, false);
        attributes.put(
                SystemConfig.CONTEXT,
                Map.of("qpid.work_dir", directory.toString(), "queue.behaviourOnUnknownDeclareArgument", "IGNORE"));
        launcher.startup(attributes);
        if (failure != null) {
            throw new IllegalStateException("the embedded broker did not start", failure);
        }
    }

    public BrokerAddress address() {
        return new BrokerAddress("127.0.0.1", port, "guest", "guest", "/", false);
    }

    @Override
    public void close() {
        launcher.shutdown();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("no free port", e);
        }
    }
}
