package org.driftline.standalone;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;

import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import com.rabbitmq.client.MessageProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a standalone Driftline keeps is there after its servers stop and start. */
class EmbeddedServersTest {
    @TempDir
    Path directory;

    @Test
    void confirmedMessageOutlivesTheBroker() throws Exception {
        // Given
        int port = Ports.free();
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, port, "secret")) {
            withChannel(broker, channel -> {
                channel.queueDeclare("orders_queue", true, false, false, null);
                channel.confirmSelect();
                channel.basicPublish("", "orders_queue", MessageProperties.PERSISTENT_BASIC, bytes("order"));
                channel.waitForConfirmsOrDie(10_000);
            });
        }

        // When
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, port, "secret")) {
            // Then
            withChannel(broker, channel -> {
                GetResponse message = channel.basicGet("orders_queue", true);
                assertThat(message.getBody()).isEqualTo(bytes("order"));
            });
        }
    }

    @Test
    void takenPortIsAnErrorThatNamesIt() throws Exception {
        int port = Ports.free();
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("one"), port, "secret");
                Socket open = new Socket("127.0.0.1", port)) {
            assertThat(open.isConnected()).isTrue();
            assertThatThrownBy(() -> EmbeddedBroker.start(directory.resolve("two"), port, "secret"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(Integer.toString(port));
            assertThat(broker.url()).contains(Integer.toString(port));
        }
    }

    @Test
    void rowsOutliveTheDatabaseAndAreSyncedToDisk() throws Exception {
        // Given
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(ask(database, "show fsync")).isEqualTo("on");
            execute(database, "create table mission as select 42 as id");
        }

        // When
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            // Then
            assertThat(ask(database, "select id from mission")).isEqualTo("42");
        }
    }

    @Test
    void secondProcessOnTheSameDirectoryIsRefused() throws Exception {
        try (DataDirectory first = DataDirectory.open(directory.resolve("data"))) {
            // the same JVM may not even ask for the lock twice, so ask as another process would
            Process other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            OtherProcess.class.getName(),
                            first.root().toString())
                    .redirectErrorStream(true)
                    .start();
            assertThat(new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("in use by another Driftline");
        }
    }

    @Test
    void foreignDirectoryIsNotTouched() throws Exception {
        Files.writeString(directory.resolve("thesis.tex"), "years of work");
        assertThatThrownBy(() -> DataDirectory.open(directory))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not a Driftline data directory");
    }

    /** Opens a data directory and prints why it cannot. */
    static final class OtherProcess {
        public static void main(String[] args) {
            try (DataDirectory data = DataDirectory.open(Path.of(args[0]))) {
                System.out.println("opened " + data.root());
            } catch (IOException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    private interface ChannelUse {
        void with(com.rabbitmq.client.Channel channel) throws Exception;
    }

    private static void withChannel(EmbeddedBroker broker, ChannelUse use) throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(URI.create(broker.url()));
        try (com.rabbitmq.client.Connection connection = factory.newConnection()) {
            use.with(connection.createChannel());
        }
    }

    private static String ask(EmbeddedDatabase database, String query) throws Exception {
        try (Connection connection = DriverManager.getConnection(jdbc(database));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(EmbeddedDatabase database, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(jdbc(database));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String jdbc(EmbeddedDatabase database) {
        return "jdbc:" + database.url().replace("postgres:postgres@", "") + "?user=postgres";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
