package org.driftline.commander.support;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.driftline.commander.database.Database;

/** Changes to the database that no call of the API makes, such as the passing of time. */
@ApplicationScoped
public class Outside {
    @Inject
    Database database;

    /** Runs a statement. */
    public void run(String sql) {
        database.apart(() -> database.inTransaction(
                        session -> session.createNativeQuery(sql).executeUpdate()))
                .await()
                .atMost(Duration.ofSeconds(20));
    }
}
