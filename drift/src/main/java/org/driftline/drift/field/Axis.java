package org.driftline.drift.field;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import org.driftline.drift.kernel.EvenAxis;

/** One coordinate of a grid's nodes, rising or falling; says where between the nodes a value lies. */
final class Axis {

    /** Nodes nearer than this to even spacing are taken as evenly spaced (cells). */
    private static final double EVEN = 0.005;

    /** A value this little outside is on the edge: the rounding of float coordinates (cells). */
    private static final double ON_EDGE = 1e-6;

    private final double[] rising;
    private final boolean falling;
    private final double perCell;
    private final @Nullable EvenAxis even;

    Axis(String name, double[] nodes) {
        if (nodes.length < 2) {
            throw new IllegalArgumentException(name + " axis needs 2 nodes or more, got " + nodes.length);
        }
        falling = nodes[1] < nodes[0];
        rising = falling ? reversed(nodes) : nodes.clone();
        for (int i = 1; i < rising.length; i++) {
            if (!(rising[i] > rising[i - 1])) {
                throw new IllegalArgumentException(name + " axis neither rises nor falls throughout: " + rising[i - 1]
                        + " is followed by " + rising[i]);
            }
        }
        perCell = (rising.length - 1) / length();
        even = isEven() ? EvenAxis.line(ends(), ON_EDGE) : null;
    }

    int size() {
        return rising.length;
    }

    double lowest() {
        return rising[0];
    }

    double highest() {
        return rising[rising.length - 1];
    }

    double length() {
        return highest() - lowest();
    }

    /** Mean distance between two nodes. */
    double step() {
        return length() / (rising.length - 1);
    }

    boolean isEvenlySpaced() {
        return even != null;
    }

    /** As an even axis on a line. */
    @Nullable EvenAxis even() {
        return even;
    }

    /** As part of a circle of 360 degrees. */
    EvenAxis arc() {
        return EvenAxis.arc(ends(), ON_EDGE);
    }

    /** As a whole circle, where the node after the last is the first. */
    EvenAxis circle() {
        return EvenAxis.circle(new EvenAxis.Ends(lowest(), 1 / step(), size(), falling));
    }

    boolean isFalling() {
        return falling;
    }

    /** Fractional index of a value, NaN if it is outside. */
    double index(double value) {
        if (even != null) {
            return even.index(value);
        }
        double index = unevenIndex(value);
        double last = rising.length - 1;
        if (index < 0 || index > last) {
            index = index > -ON_EDGE && index < last + ON_EDGE ? Math.max(0, Math.min(last, index)) : Double.NaN;
        }
        return falling ? last - index : index;
    }

    /** Fractional index of the nearest value that is not outside. */
    double nearestIndex(double value) {
        return index(Math.max(lowest(), Math.min(highest(), value)));
    }

    private EvenAxis.Ends ends() {
        return new EvenAxis.Ends(lowest(), perCell, rising.length - 1, falling);
    }

    private double unevenIndex(double value) {
        int found = Arrays.binarySearch(rising, value);
        int cell = Math.max(0, Math.min(rising.length - 2, found >= 0 ? found : -found - 2));
        return cell + (value - rising[cell]) / (rising[cell + 1] - rising[cell]);
    }

    private boolean isEven() {
        for (int i = 0; i < rising.length; i++) {
            if (Math.abs((rising[i] - rising[0]) * perCell - i) > EVEN) {
                return false;
            }
        }
        return true;
    }

    private static double[] reversed(double[] nodes) {
        double[] copy = new double[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            copy[i] = nodes[nodes.length - 1 - i];
        }
        return copy;
    }
}
