package org.driftline.commander.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

/** A database that nobody else uses and that is gone after {@link #close}. */
interface TestDatabase {
    /** Where it is, as {@code DATABASE_URL} says it. */
    String url();

    /** Drops it. */
    void close();

    /** One on the server of this URL, or on a server of its own. */
    static TestDatabase open(@Nullable String url) {
        return url == null || url.isEmpty() ? Embedded.start() : OnServer.make(URI.create(url));
    }

    /** A server in this process's care. */
    record Embedded(EmbeddedPostgres server) implements TestDatabase {
        static Embedded start() {
            try {
                return new Embedded(EmbeddedPostgres.builder().start());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String url() {
            return "postgresql://postgres@127.0.0.1:" + server.getPort() + "/postgres";
        }

        @Override
        public void close() {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A database beside others. */
    record OnServer(URI server, String name) implements TestDatabase {
        static OnServer make(URI server) {
            OnServer made = new OnServer(
                    server, "driftline_app_" + UUID.randomUUID().toString().substring(0, 8));
            made.run("create database " + made.name);
            return made;
        }

        @Override
        public String url() {
            return server.resolve("/" + name).toString();
        }

        @Override
        public void close() {
            run("drop database " + name + " with (force)");
        }

        private void run(String sql) {
            String[] user = server.getUserInfo().split(":", 2);
            String place = "jdbc:postgresql://%s:%d%s".formatted(server.getHost(), server.getPort(), server.getPath());
            try (Connection connection = DriverManager.getConnection(place, user[0], user.length > 1 ? user[1] : null);
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }
    }
}
