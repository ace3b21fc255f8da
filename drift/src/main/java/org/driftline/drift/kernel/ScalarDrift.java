package org.driftline.drift.kernel;

import org.driftline.drift.random.SplitMix;

import static org.driftline.drift.kernel.LeewayTerms.ON_OFFSET;
import static org.driftline.drift.kernel.LeewayTerms.ON_SLOPE;

/** The reference for what moves particles. */
final class ScalarDrift {

    private ScalarDrift() {}

    /** Speed and direction; in single precision, as winds are. */
    static void wind(Drifters drifters, int from, int to) {
        for (int k = from; k < to; k++) {
            float u = drifters.columns.windU[drifters.offset + k];
            float v = drifters.columns.windV[drifters.offset + k];
            float speed = (float) Math.sqrt(u * u + v * v);
            float perSpeed = 1 / speed;
            boolean blows = speed > 0;
            drifters.windSpeed[k] = speed;
            // Direction towards which the wind blows; without wind it is north.
            drifters.windSin[k] = blows ? u * perSpeed : 0;
            drifters.windCos[k] = blows ? v * perSpeed : 1;
        }
    }

    static void leeway(Drifters drifters, int from, int to) {
        Drifters.Columns columns = drifters.columns;
        LeewayTerms terms = drifters.terms;
        float way = terms.way();
        float wayRight = terms.wayRight();
        for (int k = from; k < to; k++) {
            int i = drifters.offset + k;
            float speed = drifters.windSpeed[k];
            float down = columns.downwindEps[i];
            float cross = columns.crosswindEps[i];
            float along =
                    (down * ON_SLOPE + terms.downwindSlope()) * speed + (down * ON_OFFSET + terms.downwindOffset());
            float across = (cross * ON_SLOPE + columns.crosswindSlope[i]) * speed
                    + (cross * ON_OFFSET + columns.crosswindOffset[i]);
            float ahead = along * way;
            float right = across * wayRight;
            float sin = drifters.windSin[k];
            float cos = drifters.windCos[k];
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
