package org.driftline.soldier.wire;

/** This worker's grace is over; what was being sent is left to whoever gets the order next. */
public final class StoppedException extends Exception {
    private static final long serialVersionUID = 1L;

    public StoppedException() {
        super("this worker is stopping");
    }
}
