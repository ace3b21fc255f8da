package org.driftline.soldier.wire;

/** This worker is stopping or not admitted any more; what was being sent is left to whoever gets the order next. */
public final class StoppedException extends Exception {
    private static final long serialVersionUID = 1L;

    public StoppedException() {
        super("this worker lets go of its orders");
    }
}
