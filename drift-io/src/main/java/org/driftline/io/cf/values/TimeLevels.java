package org.driftline.io.cf.values;

import java.io.IOException;

import org.driftline.io.netcdf.Variable;

/** The instants of a time axis in rising order, and where in the file each is. */
public final class TimeLevels {

    private final double[] instants;
    private final boolean falling;

    private TimeLevels(double[] instants, boolean falling) {
        this.instants = instants;
        this.falling = falling;
    }

    /**
     * Reads a time axis, which may fall.
     *
     * @throws CfException if unit or calendar are not understood, or the instants neither rise nor fall throughout
     */
    public static TimeLevels read(Variable variable) throws IOException {
        double[] times = CfTimes.instants(variable);
        boolean falling = times.length > 1 && times[1] < times[0];
        for (int i = 0; i < times.length; i++) {
            if (!Double.isFinite(times[i])) {
                throw new CfException(
                        "time axis " + variable.name() + " has no instant at level " + i + " of " + times.length);
            }
        }
        for (int i = 1; i < times.length; i++) {
            if (times[i] == times[i - 1]) {
                throw new CfException("time axis " + variable.name() + " has levels " + (i - 1) + " and " + i
                        + " at the same instant");
            }
            if (times[i] < times[i - 1] != falling) {
                throw new CfException(
                        "time axis " + variable.name() + " does not rise at level " + i + " of " + times.length);
            }
        }
        return new TimeLevels(falling ? reversed(times) : times, falling);
    }

    private static double[] reversed(double[] times) {
        double[] copy = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            copy[i] = times[times.length - 1 - i];
        }
        return copy;
    }

    /** The instants, rising {@code [level]} (s since 1970-01-01T00Z). */
    public double[] instants() {
        return instants.clone();
    }

    /** Where a level is in the file. */
    public int place(int level) {
        return falling ? instants.length - 1 - level : level;
    }
}
