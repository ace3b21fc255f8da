package org.driftline.soldier.mission;

/** The codes of {@code payload.reason.code} that a soldier gives. */
public final class FailureCodes {
    /** The order cannot be understood. */
    public static final String BAD_ORDER = "bad_order";
    /** Wind or current for the run is missing, unreadable or does not cover it. */
    public static final String FORCING = "forcing";
    /** The result could not be stored. */
    public static final String STORAGE = "storage";
    /** The simulation itself failed. */
    public static final String SIMULATION = "simulation";
    /** A drill that was to fail did. */
    public static final String DRILL_FAILED = "drill_failed";
    /** Several workers died with this order in hand. */
    public static final String CRASHES_WORKER = "crashes_worker";
    /** This worker has a mistake in it. */
    public static final String WORKER_ERROR = "worker_error";
    /** It took longer than it may. */
    public static final String TIMEOUT = "timeout";

    private FailureCodes() {}
}
