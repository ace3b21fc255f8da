package org.driftline.standalone.endtoend;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Whoever follows everything hears everything once and in order, whatever becomes of the commander meanwhile. */
class EventStreamIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int MISSIONS = 20;

    private Line line;
    private MissionClient client;

    @BeforeEach
    void open() throws Exception {
        line = Line.open("event-stream", Servers.Use.TALK);
        client = line.client();
    }

    @AfterEach
    void close() throws Exception {
        line.close();
    }

    @Test
    void followerMissesAndRepeatsNothingWhileTheCommanderIsKilledAndRestarted() throws Exception {
        // Given a follower from the first event on, and missions under way
        ServiceProcess commander = line.commander(Map.of()).awaitReady();
        line.soldier("alpha", Map.of("DRIFTLINE_DRILL_SHORTEST", "0.1s", "DRIFTLINE_DRILL_LONGEST", "0.2s"))
                .awaitReady();
        try (EventFollower follower = EventFollower.start(client)) {
            List<String> missions = new ArrayList<>(posted());
            await().atMost(PATIENCE).until(() -> follower.heard().size() > MISSIONS);

            // When
            commander.kill();
            commander = line.commander(Map.of()).awaitReady();
            missions.addAll(posted());
            await().atMost(PATIENCE).until(() -> follower.connections() > 1);
            commander.terminate(Duration.ofSeconds(30));
            line.commander(Map.of()).awaitReady();
            missions.addAll(posted());

            // Then
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(missions)
                            .extracting(client::status)
                            .allMatch(s -> s.matches("COMPLETED|FAILED")));
            List<String> written = written();
            assertThat(written).hasSizeGreaterThan(5 * 3 * MISSIONS);
            await().atMost(PATIENCE).until(() -> follower.heard().size() >= written.size());
            assertThat(follower.heard()).containsExactlyElementsOf(written);
            assertThat(follower.connections())
                    .as("connections; breaks: %s", follower.breaks())
                    .isGreaterThan(2);
        }
    }

    private List<String> posted() {
        return Stream.generate(() -> client.accepted(Missions.DRILL))
                .limit(MISSIONS)
                .toList();
    }

    /** What the event table holds, in the order in which it was begun to be written. */
    private List<String> written() throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Connection database = DriverManager.getConnection(line.servers().jdbcUrl());
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select envelope ->> 'id' from event order by xid, position")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}
