package org.driftline.commander.publication;

import java.sql.SQLException;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.driftline.commander.support.TestServers;

import static org.assertj.core.api.Assertions.assertThat;

/** A database of the version that put every event into the outbox, in a schema beside the one of the tests. */
@QuarkusTest
@WithTestResource(TestServers.class)
class UpgradeAppTest {
    private static final String SCHEMA = "before_publication";

    @ConfigProperty(name = "DATABASE_URL")
    String databaseUrl;

    @AfterEach
    void drop() throws SQLException {
        try (Told told = Told.to(databaseUrl)) {
            told.run("drop schema if exists " + SCHEMA + " cascade").commit();
        }
    }

    @Test
    void historyIsNotPublishedAgainAndTheOutboxKeepsWhatWaits() throws SQLException {
        // Given
        migrate("100");
        UUID mission = UUID.randomUUID();
        try (Told told = Told.to(databaseUrl)) {
            told.run("set search_path to " + SCHEMA);
            told.eventAsBefore(mission, 1)
                    .eventAsBefore(mission, 2)
                    .run(waiting(mission))
                    .commit();

            // When
            migrate("latest");
            told.event(mission, 3).commit();

            // Then
            assertThat(told.count("select count(*) from event_waiting")).isEqualTo(1);
            assertThat(told.count("select count(*) from event where not outboxed"))
                    .isEqualTo(1);
            assertThat(told.count("select count(*) from outbox where channel = 'EVENTS'"))
                    .isEqualTo(1);
        }
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(Told.jdbc(databaseUrl), "postgres", null)
                .schemas(SCHEMA)
                .locations("db/commander")
                .target(target)
                .load()
                .migrate();
    }

    private static String waiting(UUID mission) {
        return """
                insert into outbox (lane, channel, message_id, subject, routing_key, priority, headers, body, created_at)
                values (0, 'EVENTS', 'waits', '%s', 'mission.progress', 0, '{}', '{}', now())
                """.formatted(mission);
    }
}
