package org.driftline.drift.area;

import java.util.Arrays;
import java.util.List;
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

    /** Adds particles along a coast of bays and points that runs east and west, more of them in the bays. */
    TestCloud ragged(int particles, LonLat centre, double halfLength, double north) {
        LocalPlane plane = LocalPlane.around(centre);
        for (int i = 0; i < particles; i++) {
            double x = Math.max(-1, Math.min(1, random.nextGaussian() / 2)) * halfLength;
            double bays = 900 * Math.sin(x / 1300) + 400 * Math.sin(x / 310) + 120 * Math.sin(x / 70);
            LonLat place = plane.place(x, north + bays);
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

    /** The share of the particles that lie in a region. */
    double shareIn(SearchRegion region) {
        int inside = 0;
        for (int i = 0; i < filled; i++) {
            inside += isIn(region, lon[i], lat[i]) ? 1 : 0;
        }
        return (double) inside / filled;
    }

    private static boolean isIn(SearchRegion region, double x, double y) {
        boolean inside = false;
        for (SearchPolygon polygon : region.polygons()) {
            inside ^= crosses(polygon.outer(), x, y);
            for (List<LonLat> hole : polygon.holes()) {
                inside ^= crosses(hole, x, y);
            }
        }
        return inside;
    }

    /** Whether a ray from the place to the east meets the ring an odd number of times. */
    private static boolean crosses(List<LonLat> ring, double x, double y) {
        boolean odd = false;
        for (int i = 1; i < ring.size(); i++) {
            LonLat a = ring.get(i - 1);
            LonLat b = ring.get(i);
            boolean spans = a.lat() > y != b.lat() > y;
            odd ^= spans && x < a.lon() + (y - a.lat()) / (b.lat() - a.lat()) * (b.lon() - a.lon());
        }
        return odd;
    }
}
