package org.driftline.drift.density;

/** Points of a {@link LocalPlane} as parallel arrays. */
final class Points {
    /** First coordinates {@code [point]} (m). */
    final double[] x;

    /** Second coordinates {@code [point]} (m). */
    final double[] y;

    /** Their bounds, known once the axes are turned (m). */
    private Range rangeX = new Range(0, 0);

    private Range rangeY = new Range(0, 0);

    Points(int size) {
        x = new double[size];
        y = new double[size];
    }

    /** The values between two (m). */
    record Range(double min, double max) {

        Range grownBy(double margin) {
            return new Range(min - margin, max + margin);
        }

        Range and(Range other) {
            return new Range(Math.min(min, other.min), Math.max(max, other.max));
        }

        double width() {
            return max - min;
        }
    }

    int size() {
        return x.length;
    }

    Range rangeX() {
        return rangeX;
    }

    Range rangeY() {
        return rangeY;
    }

    /** Turns the axes that the points are measured on. */
    void turnAxes(double turn) {
        double sin = Math.sin(turn);
        double cos = Math.cos(turn);
        for (int i = 0; i < x.length; i++) {
            double east = x[i];
            x[i] = east * cos + y[i] * sin;
            y[i] = y[i] * cos - east * sin;
        }
        rangeX = range(x);
        rangeY = range(y);
    }

    private static Range range(double[] values) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        return new Range(min, max);
    }
}
