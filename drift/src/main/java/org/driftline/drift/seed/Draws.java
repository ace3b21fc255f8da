package org.driftline.drift.seed;

import org.driftline.drift.geo.Geodesic;
import org.driftline.drift.geo.LonLat;
import org.driftline.drift.random.CounterRandom;
import org.driftline.drift.release.RadiusType;

/** What is drawn at random when particles are seeded; for one thread. */
final class Draws {

    private final CounterRandom random;
    private final double[] pair = new double[2];

    Draws(CounterRandom random) {
        this.random = random;
    }

    CounterRandom random() {
        return random;
    }

    /** A standard normal number (1). */
    double normal(int particle, long counter, CounterRandom.Use use) {
        random.normals(particle, counter, use, pair);
        return pair[0];
    }

    /** A place around a centre; {@code radius} as the type says (m). */
    LonLat around(LonLat centre, double radius, RadiusType type, int particle) {
        if (radius == 0) {
            return centre;
        }
        if (type == RadiusType.GAUSSIAN) {
            random.normals(particle, 0, CounterRandom.Use.POSITION, pair);
            return Geodesic.move(centre, radius * pair[0], radius * pair[1]);
        }
        double azimuth = 360 * random.uniform(particle, 0, CounterRandom.Use.POSITION, false);
        double share = random.uniform(particle, 0, CounterRandom.Use.POSITION, true);
        return Geodesic.direct(centre, azimuth, radius * Math.sqrt(share));
    }
}
