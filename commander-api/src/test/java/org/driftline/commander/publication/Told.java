package org.driftline.commander.publication;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** A connection of a test's own, over which it writes events in transactions that end when the test wants it. */
record Told(Connection connection) implements AutoCloseable {

    static Told to(String databaseUrl) throws SQLException {
        Connection connection = DriverManager.getConnection(jdbc(databaseUrl));
        connection.setAutoCommit(false);
        return new Told(connection);
    }

    static String jdbc(String databaseUrl) {
        return "jdbc:" + databaseUrl.replace("postgres@", "") + "?user=postgres";
    }

    /** Writes the event of this number in the open transaction. */
    Told event(UUID mission, int number) throws SQLException {
        return run(insert(mission, number, ", outboxed", ", false"));
    }

    /** Writes it as a commander of the version before would: it does not know of columns that are new. */
    Told eventAsBefore(UUID mission, int number) throws SQLException {
        return run(insert(mission, number, "", ""));
    }

    private static String insert(UUID mission, int number, String column, String value) {
        UUID id = new UUID(mission.getMostSignificantBits(), number);
        return """
                insert into event (id, subject, mission_id, owner, type, at, envelope%4$s)
                values ('%2$s', '%1$s', '%1$s', '%1$s', 'mission.progress', '2026-01-02T03:04:05.678Z',
                  '{"id":"%2$s","type":"mission.progress","source":"missions_service","target":"mission_%1$s","timestamp":%3$d,
                    "payload":{"mission_id":"%1$s"},"meta":{"schema_version":"1"}}'%5$s)
                """.formatted(mission, id, number, column, value);
    }

    Told run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return this;
    }

    /** Lets the transaction have its number before it writes anything. */
    Told numbered() throws SQLException {
        return run("select pg_current_xact_id()");
    }

    long count(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
