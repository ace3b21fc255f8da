package org.driftline.commander.stats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.driftline.commander.status.StatusLine;
import org.driftline.commander.support.Api;
import org.driftline.commander.support.FakeSoldier;
import org.driftline.commander.support.NoServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

/**
 * What is asked for all the time must cost the same however many missions there were. PostgreSQL itself counts how often it
 * read a table from end to end: so this holds the statements as they are sent, with the plans they get.
 */
@QuarkusTest
@WithTestResource(NoServers.class)
class FullTablesAppTest {
    /** Enough that reading all of a table is never the cheaper plan. */
    private static final int MISSIONS = 20_000;

    /** Enough that what reads a table for each of them stands out from what goes by the clock. */
    private static final int FOLLOWED = 60;

    @Inject
    AgroalDataSource tables;

    @Inject
    StatusLine line;

    @BeforeEach
    void fill() throws SQLException, IOException {
        try (Connection connection = tables.getConnection();
                Statement statement = connection.createStatement()) {
            if (!count(statement, "select count(*) from mission where name = 'Filled 1'")
                    .equals("0")) {
                return;
            }
            String script = Files.readString(Path.of("..", "deploy", "fill.sql"))
                    .replace(":missions", Integer.toString(MISSIONS));
            for (String insert : script.split(";\\s*\\n")) {
                statement.execute(insert);
            }
            for (String table : new String[] {"mission", "attempt", "event", "applied_status", "mission_metric"}) {
                statement.execute("vacuum analyze " + table);
            }
        }
    }

    @Test
    void lineOfAMissionReadsNoTableFromEndToEnd() throws SQLException {
        // Given
        Map<String, Long> before = wholeReads();

        // When
        for (int i = 0; i < FOLLOWED; i++) {
            followOne();
        }

        // Then
        wholeReads()
                .forEach((table, reads) -> assertThat(reads - before.get(table))
                        .as("reads of all of %s, of which sweeps and gauges in the background do a few", table)
                        .isLessThan(FOLLOWED));
    }

    private void followOne() {
        UUID id = Api.post("{\"name\":\"one more\"}");
        FakeSoldier soldier = new FakeSoldier("w1", id, 1);
        line.hear(soldier, soldier.claim());
        line.hear(soldier, soldier.progress(0.5));
        line.hear(soldier, soldier.completed(FakeSoldier.noFiles()));
        Api.mission(id).body("status", is("COMPLETED"));
    }

    /** How often each large table was read from end to end since the server began. */
    private Map<String, Long> wholeReads() throws SQLException {
        Map<String, Long> reads = new TreeMap<>();
        try (Connection connection = tables.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_stat_force_next_flush()");
            ResultSet rows = statement.executeQuery("select relname, seq_scan from pg_stat_user_tables"
                    + " where relname in ('mission', 'attempt', 'event', 'applied_status', 'mission_metric')");
            while (rows.next()) {
                reads.put(rows.getString(1), rows.getLong(2));
            }
        }
        return reads;
    }

    private static String count(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
