package org.driftline.drift.kernel;

/** An evenly spaced coordinate of a grid's nodes: says where between the nodes a value lies. */
public final class EvenAxis {

    static final EvenAxis NONE = line(new Ends(0, 1, 1, false), 0);

    final double lowest;
    final double perCell;
    final double last;
    final double tolerance;
    final double seam;
    final boolean round;
    /** Index of the lowest value, and which way the indices go from there. */
    final double base;

    final double sign;

    private EvenAxis(Ends ends, double tolerance, double seam, boolean round) {
        lowest = ends.lowest;
        perCell = ends.perCell;
        last = ends.last;
        base = ends.falling ? ends.last : 0;
        sign = ends.falling ? -1 : 1;
        this.tolerance = tolerance;
        this.seam = seam;
        this.round = round;
    }

    /**
     * Where an axis ends.
     *
     * @param lowest the smallest value (degrees, or the unit of the axis)
     * @param perCell cells in one unit of the axis (cells)
     * @param last index of the last node (cells)
     * @param falling whether node 0 has the largest value
     */
    public record Ends(double lowest, double perCell, double last, boolean falling) {}

    /**
     * An axis on a line.
     *
     * @param tolerance a value outside by up to this is on the edge (cells)
     */
    public static EvenAxis line(Ends ends, double tolerance) {
        return new EvenAxis(ends, tolerance, Double.POSITIVE_INFINITY, false);
    }

    /**
     * Part of a circle of 360 degrees.
     *
     * @param tolerance a value outside by up to this is on the edge (cells)
     */
    public static EvenAxis arc(Ends ends, double tolerance) {
        // Just below the lowest is "just short of once around".
        return new EvenAxis(ends, tolerance, 360 - tolerance / ends.perCell, true);
    }

    /** All around: after the last node comes the first again, as number {@code ends.last()}. */
    public static EvenAxis circle(Ends ends) {
        return new EvenAxis(ends, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, true);
    }

    /** What to take from values like this one, besides the lowest, to be on the axis. */
    double turns(double value) {
        double up = value - lowest;
        return round && !(up >= 0 && up < 360) ? 360 * Math.floor(up / 360) : 0;
    }

    /**
     * Fractional index of a value, NaN if it is outside (cells).
     *
     * @param value to look for (degrees, or the unit of the axis)
     */
    public double index(double value) {
        double up = value - lowest - turns(value);
        up = up > seam ? 0 : up;
        double index = up * perCell;
        double inside = index < 0 ? 0 : index > last ? last : index;
        if (!(Math.abs(index - inside) <= tolerance)) {
            return Double.NaN;
        }
        return base + sign * inside;
    }
}
