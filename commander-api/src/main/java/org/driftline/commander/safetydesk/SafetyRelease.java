package org.driftline.commander.safetydesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;

import org.driftline.commander.database.Database;
import org.driftline.commander.dispatch.LateDispatch;
import org.driftline.commander.safety.SafetyStore;

/** Lets missions go that waited for something critical to be over; a slow beat finds those whose commander died just then. */
@ApplicationScoped
class SafetyRelease {
    private static final int AT_ONCE = 200;

    private final SafetyStore store;
    private final LateDispatch dispatch;
    private final Database database;

    @Inject
    SafetyRelease(SafetyStore store, LateDispatch dispatch, Database database) {
        this.store = store;
        this.dispatch = dispatch;
        this.database = database;
    }

    @Scheduled(
            every = "${driftline.safety-sweep:30s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> lookAgain() {
        return database.apart(() -> database.reading(session -> store.held(session, AT_ONCE)))
                .chain(dispatch::lookAgain)
                .onFailure()
                .invoke(failure -> Log.warnf("held missions wait for the next look: %s", failure.toString()))
                .onFailure()
                .recoverWithNull();
    }
}
