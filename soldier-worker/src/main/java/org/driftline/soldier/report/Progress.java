package org.driftline.soldier.report;

/**
 * How far a job is.
 *
 * @param fraction share that is done, 0 to 1 (fraction)
 * @param message what it is at
 */
public record Progress(double fraction, String message) {
    /** Nothing is done yet. */
    public static final Progress NONE = new Progress(0, "started");

    public Progress {
        fraction = Double.isNaN(fraction) ? 0 : Math.min(1, Math.max(0, fraction));
    }
}
