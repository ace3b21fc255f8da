package org.driftline.io.cli;

import java.io.PrintWriter;

/** Prints how far a run is, once every tenth. */
final class Progress {
    private final PrintWriter err;
    private int printed = -1;

    Progress(PrintWriter err) {
        this.err = err;
    }

    /** Takes the share that is done, 0 to 1. */
    synchronized void report(double fraction) {
        int tenths = (int) Math.floor(10 * fraction + 1e-9);
        if (tenths > printed) {
            printed = tenths;
            err.println(10 * tenths + " %");
            err.flush();
        }
    }
}
