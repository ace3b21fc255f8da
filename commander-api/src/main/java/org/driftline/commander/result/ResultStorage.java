package org.driftline.commander.result;

import java.io.InputStream;
import java.util.UUID;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

import org.driftline.io.store.ObjectKey;
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

    /** Where the raw run of a mission's result is published. */
    static ObjectKey rawKey(UUID missionId) {
        return ObjectKey.of(missionId.toString(), "raw", ResultManifest.RAW);
    }

    /** Opens a part of a file; the caller closes the stream. Blocks. */
    InputStream open(String key, long offset, long length) throws StorageException {
        return store.open(new ObjectKey(key), offset, length);
    }

    Uni<Void> copy(String from, String to) {
        return onWorker(() -> {
                    store.copy(new ObjectKey(from), new ObjectKey(to));
                    return to;
                })
                .replaceWithVoid();
    }

    /** Says in a word where results go, or fails with what is wrong there. */
    public Uni<String> check() {
        return onWorker(store::check);
    }

    @PreDestroy
    void close() {
        store.close();
    }

    private static Uni<String> onWorker(StorageWork work) {
        return Uni.createFrom().item(() -> done(work)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static String done(StorageWork work) {
        try {
            return work.run();
        } catch (StorageException e) {
            throw new StorageFailure(e);
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
    private interface StorageWork {
        String run() throws StorageException;
    }
}
