package org.driftline.commander.start;

import java.sql.SQLException;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.logging.Log;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** Brings the database to this version's shape, or waits until somebody else has. */
@ApplicationScoped
class Migration {
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    /** Who changes the database. */
    enum Mode {
        /** This process, before it serves. */
        RUN,
        /** This process, which then ends: for a job. */
        ONLY,
        /** A job; this process waits for it, and needs no right to change tables. */
        AWAIT
    }

    private final Flyway flyway;
    private final StartConfig start;

    @Inject
    Migration(Flyway flyway, StartConfig start) {
        this.flyway = flyway;
        this.start = start;
    }

    /**
     * Returns when the database has this version's shape.
     *
     * @throws FlywayException if it cannot be brought there
     * @throws StartException if nobody has brought it there in time
     */
    void carryOut() throws InterruptedException {
        long end = System.nanoTime() + start.patience().toNanos();
        String said = "";
        while (true) {
            String waitsFor = attempt(System.nanoTime() > end);
            if (waitsFor.isEmpty()) {
                return;
            }
            if (!waitsFor.equals(said)) {
                Log.warn(waitsFor);
                said = waitsFor;
            }
            Thread.sleep(BETWEEN_TRIES.toMillis());
        }
    }

    /** What is still waited for, or nothing. */
    private String attempt(boolean last) {
        try {
            if (start.migration() == Mode.AWAIT) {
                return pending(last);
            }
            flyway.migrate();
            return "";
        } catch (FlywayException e) {
            if (last || !(e.getCause() instanceof SQLException refused) || !isAway(refused)) {
                throw e;
            }
            return "waiting for the database: " + refused.getMessage();
        }
    }

    private String pending(boolean last) {
        MigrationInfo[] missing = flyway.info().pending();
        if (missing.length == 0) {
            return "";
        }
        String newest = String.valueOf(missing[missing.length - 1].getVersion());
        if (last) {
            throw new StartException("the database has not been brought to version " + newest + " within "
                    + start.patience().toSeconds() + " s; see driftline.start.migration");
        }
        return "waiting for the database to be brought to version " + newest;
    }

    private static boolean isAway(SQLException refused) {
        String state = refused.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}
