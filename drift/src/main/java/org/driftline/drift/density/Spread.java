package org.driftline.drift.density;

/**
 * How points scatter.
 *
 * @param widest standard deviation in the direction of the widest scatter (m)
 * @param narrowest standard deviation across it (m)
 * @param turn from the first axis counter-clockwise to the direction of the widest scatter (radians)
 */
record Spread(double widest, double narrowest, double turn) {

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
        // The axes of the scatter are those of the ellipse that these three describe.
        double middle = (xx + yy) / 2;
        double apart = Math.hypot((xx - yy) / 2, xy);
        return new Spread(
                Math.sqrt((middle + apart) / n),
                Math.sqrt(Math.max(0, middle - apart) / n),
                0.5 * Math.atan2(2 * xy, xx - yy));
    }
}
