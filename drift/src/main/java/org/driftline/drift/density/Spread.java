package org.driftline.drift.density;

/**
 * How points scatter along the axes that they are measured on.
 *
 * @param xx variance along the first axis (m²)
 * @param yy variance along the second axis (m²)
 * @param xy covariance (m²)
 */
record Spread(double xx, double yy, double xy) {

    static Spread of(Points points) {
        int n = points.size();
        double sumX = 0;
        double sumY = 0;
        for (int i = 0; i < n; i++) {
            sumX += points.x[i];
            sumY += points.y[i];
        }
        double meanX = sumX / n;
        double meanY = sumY / n;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < n; i++) {
            double dx = points.x[i] - meanX;
            double dy = points.y[i] - meanY;
            xx += dx * dx;
            yy += dy * dy;
            xy += dx * dy;
        }
        return new Spread(xx / n, yy / n, xy / n);
    }

    /** From the first axis counter-clockwise to the direction of the widest scatter (radians). */
    double turn() {
        return 0.5 * Math.atan2(2 * xy, xx - yy);
    }
}
