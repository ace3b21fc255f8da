package org.driftline.drift.kernel;

/** The reference for what moves particles. */
final class ScalarDrift {

    private ScalarDrift() {}

    /** Speed and direction. */
    static void wind(Drifters drifters, int from, int to) {
        for (int k = from; k < to; k++) {
            double u = drifters.columns.windU[drifters.offset + k];
            double v = drifters.columns.windV[drifters.offset + k];
            double speed = Math.sqrt(u * u + v * v);
            // Direction towards which the wind blows; without wind it is north.
            double perSpeed = 1 / speed;
            drifters.windSpeed[k] = speed;
            drifters.windSin[k] = speed > 0 ? u * perSpeed : 0;
            drifters.windCos[k] = speed > 0 ? v * perSpeed : 1;
        }
    }

    static void leeway(Drifters drifters, int from, int to) {
        Drifters.Columns columns = drifters.columns;
        LeewayTerms terms = drifters.terms;
        for (int k = from; k < to; k++) {
            int i = drifters.offset + k;
            double speed = drifters.windSpeed[k];
            double downEps = columns.downwindEps[i];
            double crossEps = columns.crosswindEps[i];
            double along = (downEps * 0.05 + terms.downwindSlope()) * speed + (downEps * 0.5 + terms.downwindOffset());
            double across = (crossEps * 0.05 + columns.crosswindSlope[i]) * speed
                    + (crossEps * 0.5 + columns.crosswindOffset[i]);
            double ahead = along * terms.way();
            double right = across * terms.wayRight();
            double sin = drifters.windSin[k];
            double cos = drifters.windCos[k];
            drifters.leewayEast[k] = ahead * sin + right * cos;
            drifters.leewayNorth[k] = ahead * cos - right * sin;
        }
    }

    static void streams(Drifters drifters, int from, int to) {
        double seconds = drifters.terms.seconds();
        for (int k = from; k < to; k++) {
            drifters.streamEast[k] = drifters.streamU[drifters.offset + k] * seconds;
            drifters.streamNorth[k] = drifters.streamV[drifters.offset + k] * seconds;
        }
    }

    static void draw(Drifters drifters, int from, int to) {
        for (int k = from; k < to; k++) {
            double chance = drifters.columns.chance[drifters.offset + k];
            if (SplitMix.uniform(drifters.stream[k], drifters.position) < chance) {
                drifters.hits[drifters.found++] = k;
            }
        }
    }
}
