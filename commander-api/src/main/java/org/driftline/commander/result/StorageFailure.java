package org.driftline.commander.result;

import org.driftline.io.store.StorageException;

/** A failure of the storage, where only unchecked ones can pass. */
final class StorageFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StorageFailure(StorageException cause) {
        super(cause.getMessage(), cause);
    }
}
