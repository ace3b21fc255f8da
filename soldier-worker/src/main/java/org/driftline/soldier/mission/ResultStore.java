package org.driftline.soldier.mission;

import java.nio.file.Path;
import java.util.UUID;

import io.opentelemetry.api.trace.SpanKind;
import org.jboss.logging.Logger;

import org.driftline.events.OrderId;
import org.driftline.events.trace.Work;
import org.driftline.io.store.ObjectEntry;
import org.driftline.io.store.ObjectKey;
import org.driftline.io.store.ObjectStore;
import org.driftline.io.store.StorageException;
import org.driftline.io.store.StoredObject;

/**
 * Where artifacts go: {@code <mission>/attempts/<n>/<run>/<name>}. Two soldiers may run the same attempt, and only the
 * commander knows whose result counts: each run has a folder of its own, so none replaces or removes what another stored.
 */
public final class ResultStore {
    private static final Logger LOG = Logger.getLogger(ResultStore.class);
    private static final int RUN_LETTERS = 12;

    private final ObjectStore store;

    public ResultStore(ObjectStore store) {
        this.store = store;
    }

    /** A folder that no other run of the attempt has. */
    static ObjectKey folder(OrderId order) {
        String run = UUID.randomUUID().toString().replace("-", "").substring(0, RUN_LETTERS);
        return ObjectKey.of(order.missionId().toString(), "attempts", Integer.toString(order.attempt()), run);
    }

    /**
     * Stores one artifact of a run.
     *
     * @param sha256 what its checksum must be
     * @throws StorageException if it could not be stored as it is
     */
    StoredObject put(ObjectKey folder, Path file, String contentType, String sha256) throws StorageException {
        ObjectKey key = folder.child(file.getFileName().toString());
        StoredObject stored = put(key, file, contentType);
        if (!stored.sha256().equals(sha256)) {
            throw new StorageException("stored " + key + " is not what was computed: its checksum differs", null);
        }
        return stored;
    }

    private StoredObject put(ObjectKey key, Path file, String contentType) throws StorageException {
        try (Work span = Work.part("result store", SpanKind.CLIENT).with("driftline.artifact", key.text())) {
            try {
                return store.put(key, file, contentType);
            } catch (StorageException e) {
                span.failed(e.toString());
                throw e;
            }
        }
    }

    /** Removes what was stored of a run that gives no result; what cannot be removed now is left to the commander. */
    void remove(ObjectKey folder) {
        try {
            for (ObjectEntry entry : store.list(folder)) {
                store.delete(entry.key());
            }
        } catch (StorageException e) {
            LOG.warnf("left behind %s: %s", folder, e.getMessage());
        }
    }
}
