package org.driftline.commander.storage;

import java.io.InputStream;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;
import org.driftline.io.store.ObjectEntry;
import org.driftline.io.store.ObjectKey;
import org.driftline.io.store.ObjectMissingException;
import org.driftline.io.store.ObjectStore;
import org.driftline.io.store.StorageException;
import org.driftline.io.store.StorageSettings;

/** The files of results, read and copied on worker threads. */
@ApplicationScoped
public class ResultStorage {
    private final ObjectStore store;

    @Inject
    ResultStorage(StorageConfig config) throws StorageException {
        this.store = settings(config).open();
    }

    /** Opens a part of a file; the caller closes the stream. NOT_FOUND if it is gone. */
    public Uni<InputStream> open(ObjectKey key, long offset, long length) {
        return onWorker(() -> store.open(key, offset, length));
    }

    /** Copies a file; the copy replaces what was there. */
    public Uni<Void> copy(ObjectKey from, ObjectKey to) {
        return onWorker(() -> copied(from, to)).replaceWithVoid();
    }

    /** Removes everything below a folder. */
    public Uni<Void> deleteAll(ObjectKey folder) {
        return onWorker(() -> emptied(folder)).replaceWithVoid();
    }

    /** Says in a word where results go, or fails with what is wrong there. */
    public Uni<String> check() {
        return onWorker(store::check);
    }

    @PreDestroy
    void close() {
        store.close();
    }

    private ObjectKey copied(ObjectKey from, ObjectKey to) throws StorageException {
        store.copy(from, to);
        return to;
    }

    private ObjectKey emptied(ObjectKey folder) throws StorageException {
        for (ObjectEntry entry : store.list(folder)) {
            store.delete(entry.key());
        }
        return folder;
    }

    private static <T> Uni<T> onWorker(StorageWork<T> work) {
        return Uni.createFrom().item(() -> done(work)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static <T> T done(StorageWork<T> work) {
        try {
            return work.run();
        } catch (ObjectMissingException e) {
            throw new DomainError(ErrorKind.NOT_FOUND, "The file is not in the storage any more");
        } catch (StorageException e) {
            Log.warnf("storage away: %s", e.getMessage());
            throw new DomainError(ErrorKind.UNAVAILABLE, "The storage of results does not answer");
        }
    }

    private static StorageSettings settings(StorageConfig config) {
        if (config.storage() == StorageConfig.Storage.DIRECTORY) {
            return new StorageSettings.InDirectory(config.storageDirectory().orElseThrow());
        }
        StorageConfig.S3 s3 = config.s3();
        return new StorageSettings.InS3(
                s3.endpoint().orElseThrow(),
                s3.accessKey().orElseThrow(),
                s3.secretKey().orElseThrow(),
                s3.bucket(),
                s3.region());
    }

    @FunctionalInterface
    private interface StorageWork<T> {
        T run() throws StorageException;
    }
}
