package org.driftline.drift;

/** A run was cancelled by its {@link RunControl}. */
public final class CancelledRunException extends RuntimeException {

    CancelledRunException() {
        super("the run was cancelled");
    }
}
