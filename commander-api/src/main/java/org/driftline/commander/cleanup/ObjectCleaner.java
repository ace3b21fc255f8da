package org.driftline.commander.cleanup;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import org.driftline.commander.database.Database;
import org.driftline.commander.storage.ResultStorage;
import org.driftline.io.store.ObjectKey;

/** Removes stored objects, again and again until they are gone; the rows that ask for it survive any crash. */
@ApplicationScoped
class ObjectCleaner {
    private static final int AT_ONCE = 4;

    private final ObjectDeletions deletions;
    private final ResultStorage storage;
    private final Database database;

    private volatile boolean failing;

    @Inject
    ObjectCleaner(ObjectDeletions deletions, ResultStorage storage, Database database) {
        this.deletions = deletions;
        this.storage = storage;
        this.database = database;
    }

    @Scheduled(
            every = "${driftline.object-deletion.poll:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> beat() {
        return database.apart(() -> database.inTransaction(session -> deletions.take(session, AT_ONCE)))
                .chain(this::sweepAll)
                .onFailure()
                .invoke(this::report)
                .onFailure()
                .recoverWithNull();
    }

    /** Once per outage: this is asked every second. */
    private void report(Throwable failure) {
        if (!failing) {
            Log.warnf("objects wait for their removal: %s", failure.toString());
        }
        failing = true;
    }

    private Uni<Void> sweepAll(List<ObjectKey> folders) {
        failing = false;
        return Multi.createFrom()
                .iterable(folders)
                .onItem()
                .transformToUniAndConcatenate(this::sweep)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> sweep(ObjectKey folder) {
        return storage.deleteAll(folder)
                .chain(() -> database.apart(() -> database.inTransaction(session -> deletions.swept(session, folder))))
                .invoke(() -> Log.infof("objects removed folder=%s", folder))
                .onFailure()
                .invoke(failure -> Log.warnf("objects not removed yet folder=%s: %s", folder, failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
