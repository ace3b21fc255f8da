package org.driftline.drift.area;

import java.util.Arrays;
import java.util.Random;

import org.driftline.drift.cloud.ParticleStatus;
import org.driftline.drift.density.LocalPlane;
import org.driftline.drift.geo.LonLat;

/** Positions of particles scattered normally around places, every one of them drifting unless said otherwise. */
final class TestCloud {
    final double[] lon;
    final double[] lat;
    final byte[] status;
    private final Random random;
    private int filled;

    TestCloud(int size, long seed) {
        lon = new double[size];
        lat = new double[size];
        status = new byte[size];
        Arrays.fill(status, (byte) ParticleStatus.ACTIVE.ordinal());
        random = new Random(seed);
    }

    /** Adds particles; deviations in metres towards the east and the north. */
    TestCloud normal(int particles, LonLat centre, double east, double north) {
        LocalPlane plane = LocalPlane.around(centre);
        for (int i = 0; i < particles; i++) {
            LonLat place = plane.place(east * random.nextGaussian(), north * random.nextGaussian());
            lon[filled] = place.lon();
            lat[filled++] = place.lat();
        }
        return this;
    }

    TestCloud status(int from, int to, ParticleStatus newStatus) {
        Arrays.fill(status, from, to, (byte) newStatus.ordinal());
        return this;
    }

    SearchArea searchArea() {
        return SearchAreas.find(lon, lat, status, filled);
    }
}
