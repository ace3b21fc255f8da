package org.driftline.io.store;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/** The store could not do what was asked; the message names the store and the reason, never a secret. */
public class StorageException extends IOException {
    public StorageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
