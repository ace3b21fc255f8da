package org.driftline.commander.start;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who migrates and who waits, in a schema of its own of the database that the environment names. */
@EnabledIfEnvironmentVariable(named = MigrationIT.DATABASE, matches = ".+")
class MigrationIT {
    static final String DATABASE = "DRIFTLINE_IT_DATABASE_URL";

    private final String schema = "migration_it_" + System.nanoTime();
    private String jdbc;
    private String user;
    private String password;
    private Flyway flyway;

    @BeforeEach
    void address() {
        URI url = URI.create(System.getenv(DATABASE));
        String[] who = String.valueOf(url.getUserInfo()).split(":", 2);
        jdbc = "jdbc:postgresql://" + url.getAuthority().replaceAll(".*@", "") + url.getPath();
        user = who[0];
        password = who.length > 1 ? who[1] : "";
        flyway = Flyway.configure()
                .dataSource(jdbc, user, password)
                .schemas(schema)
                .locations("db/commander")
                .load();
    }

    @AfterEach
    void drop() throws SQLException {
        execute("drop schema if exists " + schema + " cascade");
    }

    @Test
    void whoAwaitsChangesNothingAndSaysWhatIsMissing() throws SQLException {
        execute("create schema " + schema);

        assertThatThrownBy(() -> migration(Migration.Mode.AWAIT).carryOut())
                .isInstanceOf(StartException.class)
                .hasMessageContaining("has not been brought to version " + newest());

        assertThat(flyway.info().applied()).isEmpty();
    }

    @Test
    void whoAwaitsGoesOnWhenSomebodyHasMigrated() throws InterruptedException {
        migration(Migration.Mode.ONLY).carryOut();

        assertThatCode(() -> migration(Migration.Mode.AWAIT).carryOut()).doesNotThrowAnyException();
        assertThat(flyway.info().current().getVersion().getVersion()).isEqualTo(newest());
    }

    private String newest() {
        var all = flyway.info().all();
        return all[all.length - 1].getVersion().getVersion();
    }

    private Migration migration(Migration.Mode mode) {
        return new Migration(flyway, new StartConfig() {
            @Override
            public Duration patience() {
                return Duration.ofSeconds(1);
            }

            @Override
            public Migration.Mode migration() {
                return mode;
            }
        });
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbc, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
