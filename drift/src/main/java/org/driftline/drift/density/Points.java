package org.driftline.drift.density;

/** Points of a {@link LocalPlane} as parallel arrays. */
final class Points {
    /** First coordinates {@code [point]} (m). */
    final double[] x;

    /** Second coordinates {@code [point]} (m). */
    final double[] y;

    Points(int size) {
        x = new double[size];
        y = new double[size];
    }

    int size() {
        return x.length;
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
    }
}
