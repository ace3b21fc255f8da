package org.driftline.events.amqp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.driftline.events.Names;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code deploy/rabbitmq/definitions.json} against what the application declares. */
class DefinitionsTest {
    private static final Topology TOPOLOGY = Topology.of(BrokerKind.RABBITMQ, Names.ORDERS_QUEUE);
    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        document = Definitions.JSON.readTree(
                Path.of(System.getProperty("maven.multiModuleProjectDirectory"), "deploy/rabbitmq/definitions.json")
                        .toFile());
    }

    @Test
    void holdsWhatTheApplicationDeclares() {
        assertThat(Definitions.of(document, "/")).isEqualTo(Definitions.of(TOPOLOGY));
    }

    @Test
    void holdsNoSecret() {
        assertThat(document.path("users"))
                .isNotEmpty()
                .allSatisfy(user ->
                        assertThat(user.path("password_hash").asText("?")).isEmpty());
    }

    @Test
    void givesEachRoleWhatItsWorkNeedsAndNoMore() {
        Map<String, Set<String>> rights = new HashMap<>();
        document.path("permissions")
                .forEach(permission -> rights.put(permission.path("user").asText(), rights(permission)));

        assertThat(rights)
                .isEqualTo(Map.of(
                        "commander",
                        Set.of(
                                "write orders",
                                "write status",
                                "write mission.events",
                                "write dead",
                                "read status_queue",
                                "read orders_queue.dead",
                                "read status_queue.dead"),
                        "soldier",
                        Set.of(
                                "write orders",
                                "write status",
                                "write dead",
                                "read orders_queue",
                                "read mission.events",
                                // its own queue of cancellations, which the broker names
                                "configure amq.gen-1",
                                "write amq.gen-1",
                                "read amq.gen-1"),
                        "scaler",
                        Set.of(),
                        "operator",
                        Set.of("read orders_queue.dead", "read status_queue.dead")));
    }

    private static Set<String> rights(JsonNode permission) {
        Stream<String> names = Stream.of(
                        TOPOLOGY.exchanges().stream().map(Topology.Exchange::name),
                        TOPOLOGY.queues().stream().map(Topology.Queue::name),
                        Stream.of("amq.gen-1", "amq.default", "amq.topic", "another"))
                .flatMap(all -> all);
        return names.flatMap(name -> Stream.of("configure", "write", "read")
                        .filter(right -> Pattern.compile(permission.path(right).asText())
                                .matcher(name)
                                .find())
                        .map(right -> right + " " + name))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
