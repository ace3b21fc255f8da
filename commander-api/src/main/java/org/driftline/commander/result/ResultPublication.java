package org.driftline.commander.result;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import org.driftline.commander.database.Database;
import org.driftline.commander.storage.ResultStorage;

/** Gives accepted results their public copy, again and again until it is there; the rows survive any crash. */
@ApplicationScoped
class ResultPublication {
    private static final int AT_ONCE = 4;

    private final ResultPublicationStore store;
    private final ResultStorage storage;
    private final Database database;

    private volatile boolean failing;

    @Inject
    ResultPublication(ResultPublicationStore store, ResultStorage storage, Database database) {
        this.store = store;
        this.storage = storage;
        this.database = database;
    }

    @Scheduled(
            every = "${driftline.result-publication.poll:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> beat() {
        return database.apart(() -> database.inTransaction(session -> store.take(session, AT_ONCE)))
                .chain(this::publishAll)
                .onFailure()
                .invoke(this::report)
                .onFailure()
                .recoverWithNull();
    }

    /** Once per outage: this is asked every second. */
    private void report(Throwable failure) {
        if (!failing) {
            Log.warnf("results wait for publication: %s", failure.toString());
        }
        failing = true;
    }

    private Uni<Void> publishAll(List<ResultCopy> copies) {
        failing = false;
        return Multi.createFrom()
                .iterable(copies)
                .onItem()
                .transformToUniAndConcatenate(this::publish)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> publish(ResultCopy copy) {
        return storage.copy(copy.source(), copy.target())
                .chain(() -> database.apart(() -> database.inTransaction(session -> store.done(session, copy))))
                .invoke(() -> Log.infof("result published missionId=%s", copy.missionId()))
                .onFailure()
                .invoke(failure ->
                        Log.warnf("result not published yet missionId=%s: %s", copy.missionId(), failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
