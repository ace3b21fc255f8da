package org.driftline.drift;

/** A run was cancelled by its {@link RunControl}, or the thread that waits for it was interrupted. */
public final class CancelledRunException extends RuntimeException {

    public CancelledRunException() {
        super("the run was cancelled");
    }
}
