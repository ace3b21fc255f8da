package org.driftline.io.store;

import org.jspecify.annotations.Nullable;

/** There is no object under this key. */
public final class ObjectMissingException extends StorageException {
    ObjectMissingException(ObjectKey key, @Nullable Throwable cause) {
        super("no object " + key, cause);
    }
}
