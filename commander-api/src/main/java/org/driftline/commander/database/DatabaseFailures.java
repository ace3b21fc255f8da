package org.driftline.commander.database;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import org.hibernate.exception.ConstraintViolationException;

/** What failures of the database mean. */
public final class DatabaseFailures {
    /** SQLSTATE classes: connection, rollback (deadlock), resources, operator intervention, system. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57", "58");

    private static final String UNIQUE_VIOLATION = "23505";

    private DatabaseFailures() {}

    /** Whether the database or the way to it is at fault, and not what was asked of it. */
    public static boolean passes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException refused) {
                return PASSING.contains(sqlClass(refused));
            }
            if (cause instanceof IOException || cause instanceof TimeoutException || cause instanceof VertxException) {
                return true;
            }
        }
        return false;
    }

    /** Whether a row was not written because of another one with the same unique value. */
    public static boolean isDuplicate(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException refused
                    && UNIQUE_VIOLATION.equals(refused.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a row was refused because of this unique index or constraint. */
    public static boolean violates(Throwable failure, String constraint) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException refused) {
                return constraint.equals(refused.getConstraintName());
            }
        }
        return false;
    }

    private static String sqlClass(PgException refused) {
        String state = refused.getSqlState();
        return state == null || state.length() < 2 ? "" : state.substring(0, 2);
    }
}
