package org.driftline.commander.stats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.driftline.commander.identity.Role;
import org.driftline.commander.status.StatusLine;
import org.driftline.commander.support.Api;
import org.driftline.commander.support.FakeSoldier;
import org.driftline.commander.support.MissionStream;
import org.driftline.commander.support.Somebody;
import org.driftline.commander.support.TestServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

/**
 * What is asked for all the time must cost the same however many missions there were. PostgreSQL itself counts how often it
 * read a table from end to end: so this holds the statements as they are sent, with the plans they get.
 */
@QuarkusTest
@WithTestResource(TestServers.class)
class FullTablesAppTest {
    /** Enough that reading all of a table is never the cheaper plan. */
    private static final int MISSIONS = 20_000;

    /** Enough that what reads a table for each of them stands out from what goes by the clock. */
    private static final int FOLLOWED = 60;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int LOOKS = 20;

    /** A page of the feed has 500; one row may count for its entry in the index, too. */
    private static final int ROWS_PER_LOOK = 1500;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/missions?limit=50",
                "/missions?limit=50&status=failed&sort=created_at&order=asc",
                "/missions?limit=50&sort=updated_at",
                "/missions?limit=50&sort=priority",
                "/missions?limit=50&sort=name",
                "/missions?limit=50&owner=me",
                "/api/v1/stats",
            })
    void whatPeopleLookAtReadsLittle(String path) throws Exception {
        // Given: one who sees all, and one who sees two among many
        Somebody newcomer = Somebody.with(Role.OPERATOR);
        newcomer.post("{\"name\":\"one\",\"start\":false}");
        newcomer.post("{\"name\":\"another\",\"start\":false}");

        // When, then
        assertThatLittleIsRead(() -> {
            Api.client().accept(ContentType.JSON).get(path).then().statusCode(200);
            newcomer.client().accept(ContentType.JSON).get(path).then().statusCode(200);
        });
    }

    /** For who sees all; who sees little reads on to what is his, page after page. */
    @Test
    void pageOfAllEventsReadsLittle() throws Exception {
        assertThatLittleIsRead(() -> Api.client()
                .accept(ContentType.JSON)
                .get("/api/v1/events?after=0")
                .then()
                .statusCode(200));
    }

    @Test
    void streamOfAMissionReadsLittle() throws Exception {
        // Given
        UUID mission = UUID.fromString(
                Api.get("/missions?limit=1&status=failed").extract().path("missions[0].mission_id"));

        // When, then
        assertThatLittleIsRead(() -> {
            try (Stream<String> lines = MissionStream.follow(mission)) {
                assertThat(lines.anyMatch(line -> line.startsWith("event:"))).isTrue();
            }
        });
    }

    /**
     * PostgreSQL counts what everybody reads, and followers of all events have to read what was filled in, too. That has an
     * end; so it is tried until nothing disturbs. What reads much by itself does so each time.
     */
    private void assertThatLittleIsRead(Look look) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        Map<String, Long> read = readBy(look);
        while (!isLittle(read) && Instant.now().isBefore(end)) {
            read = readBy(look);
        }
        assertThat(isLittle(read))
                .as("rows read by two times %d looks, and in the background: %s", LOOKS, read)
                .isTrue();
    }

    private Map<String, Long> readBy(Look look) throws Exception {
        Map<String, Long> before = rowsRead();
        for (int i = 0; i < LOOKS; i++) {
            look.carryOut();
        }
        Map<String, Long> read = rowsRead();
        read.replaceAll((table, rows) -> rows - before.get(table));
        return read;
    }

    private static boolean isLittle(Map<String, Long> read) {
        return read.values().stream().allMatch(rows -> rows < 2L * LOOKS * ROWS_PER_LOOK);
    }

    /** What somebody looks at. */
    private interface Look {
        void carryOut() throws Exception;
    }

    private void followOne() {
        UUID id = Api.post("{\"name\":\"one more\"}");
        FakeSoldier soldier = new FakeSoldier("w1", id, 1);
        line.hear(soldier, soldier.claim());
        line.hear(soldier, soldier.progress(0.5));
        line.hear(soldier, soldier.completed(FakeSoldier.noFiles()));
        Api.mission(id).body("status", is("COMPLETED"));
    }

    /** How many rows and entries of indexes were read of each large table since the server began. */
    private Map<String, Long> rowsRead() throws SQLException {
        return numbers("select relname, seq_tup_read + coalesce(idx_tup_fetch, 0)"
                + " + (select sum(idx_tup_read) from pg_stat_user_indexes i where i.relid = t.relid)"
                + " from pg_stat_user_tables t where ");
    }

    /** How often each large table was read from end to end since the server began. */
    private Map<String, Long> wholeReads() throws SQLException {
        return numbers("select relname, seq_scan from pg_stat_user_tables where ");
    }

    /** What is known now of each large table. */
    private Map<String, Long> numbers(String sql) throws SQLException {
        Map<String, Long> numbers = new TreeMap<>();
        try (Connection connection = tables.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_stat_force_next_flush()");
            ResultSet rows = statement.executeQuery(
                    sql + "relname in ('mission', 'attempt', 'event', 'applied_status', 'mission_metric')");
            while (rows.next()) {
                numbers.put(rows.getString(1), rows.getLong(2));
            }
        }
        return numbers;
    }

    private static String count(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
