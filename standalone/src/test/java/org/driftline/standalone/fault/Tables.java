package org.driftline.standalone.fault;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.driftline.standalone.endtoend.Line;

/** A test's own way to the database: what stands there, and locks that hold a commander in the middle of something. */
final class Tables {
    private static final int ALIVE_WITHIN_S = 5;

    private final String url;
    private @Nullable Connection connection;

    private Tables(String url) {
        this.url = url;
    }

    static Tables of(Line line) {
        return new Tables(line.servers().jdbcUrl());
    }

    long count(String sql, Object... parameters) throws SQLException {
        return Long.parseLong(rows(sql, parameters).get(0).get(0));
    }

    /** Every row's columns as texts; "" for null. */
    synchronized List<List<String>> rows(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement query = connection().prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            return read(query.executeQuery());
        }
    }

    /** One for all questions, a new one after the server was away; it ends with the database. */
    private Connection connection() throws SQLException {
        Connection current = connection;
        if (current == null || !current.isValid(ALIVE_WITHIN_S)) {
            current = DriverManager.getConnection(url);
            connection = current;
        }
        return current;
    }

    private static List<List<String>> read(ResultSet found) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        while (found.next()) {
            List<String> row = new ArrayList<>();
            for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                String value = found.getString(i);
                row.add(value == null ? "" : value);
            }
            rows.add(row);
        }
        return rows;
    }

    /** Holds everybody who wants to write to a table, until it is closed. */
    Held holdWriters(String table) throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        connection.setAutoCommit(false);
        try (Statement sql = connection.createStatement()) {
            sql.execute("lock table " + table + " in share mode");
        }
        return new Held(connection);
    }

    /** How many are held up by a lock. */
    long waiting() throws SQLException {
        return count(
                "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");
    }

    /** A lock on a table. */
    record Held(Connection connection) implements AutoCloseable {
        @Override
        public void close() throws SQLException {
            connection.rollback();
            connection.close();
        }
    }
}
