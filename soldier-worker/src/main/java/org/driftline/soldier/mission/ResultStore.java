package org.driftline.soldier.mission;

import java.nio.file.Path;

import org.jboss.logging.Logger;

import org.driftline.events.OrderId;
import org.driftline.io.store.ObjectEntry;
import org.driftline.io.store.ObjectKey;
import org.driftline.io.store.ObjectStore;
import org.driftline.io.store.StorageException;
import org.driftline.io.store.StoredObject;

/** Where an attempt's artifacts go: {@code <mission>/attempts/<n>/<name>}. */
public final class ResultStore {
    private static final Logger LOG = Logger.getLogger(ResultStore.class);

    private final ObjectStore store;

    public ResultStore(ObjectStore store) {
        this.store = store;
    }

    /**
     * Stores one artifact of an attempt; storing it again replaces it.
     *
     * @param sha256 what its checksum must be
     * @throws StorageException if it could not be stored as it is
     */
    StoredObject put(OrderId order, Path file, String contentType, String sha256) throws StorageException {
        ObjectKey key = ObjectKey.of(
                order.missionId().toString(),
                "attempts",
                Integer.toString(order.attempt()),
                file.getFileName().toString());
        StoredObject stored = store.put(key, file, contentType);
        if (!stored.sha256().equals(sha256)) {
            throw new StorageException("stored " + key + " is not what was computed: its checksum differs", null);
        }
        return stored;
    }

    /** Removes what was stored of an attempt that gives no result; what cannot be removed now is left to the commander. */
    void remove(OrderId order) {
        ObjectKey attempt = ObjectKey.of(order.missionId().toString(), "attempts", Integer.toString(order.attempt()));
        try {
            for (ObjectEntry entry : store.list(attempt)) {
                store.delete(entry.key());
            }
        } catch (StorageException e) {
            LOG.warnf("left behind %s: %s", attempt, e.getMessage());
        }
    }
}
