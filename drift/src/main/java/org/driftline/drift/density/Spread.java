package org.driftline.drift.density;

/**
 * How points scatter.
 *
 * @param alongX standard deviation of the first coordinate (m)
 * @param alongY standard deviation of the second coordinate (m)
 * @param turn from the first axis counter-clockwise to the direction of the widest scatter (radians)
 */
record Spread(double alongX, double alongY, double turn) {

    static Spread of(Points points) {
        int n = points.size();
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < n; i++) {
            meanX += points.x[i] / n;
            meanY += points.y[i] / n;
        }
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < n; i++) {
            double dx = points.x[i] - meanX;
            double dy = points.y[i] - meanY;
            xx += dx * dx / n;
            yy += dy * dy / n;
            xy += dx * dy / n;
        }
        return new Spread(Math.sqrt(xx), Math.sqrt(yy), 0.5 * Math.atan2(2 * xy, xx - yy));
    }
}
