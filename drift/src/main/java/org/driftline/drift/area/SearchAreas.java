package org.driftline.drift.area;

import java.util.ArrayList;
import java.util.List;

import org.driftline.drift.density.CloudDensity;

/** Finds where to search from where the particles are. */
public final class SearchAreas {
    private static final double[] LEVELS = {0.5, 0.9, 0.95};

    private SearchAreas() {}

    /**
     * The search area of one moment, from drifting and stranded particles.
     *
     * @param lon longitudes {@code [particle]} (degrees east)
     * @param lat latitudes {@code [particle]} (degrees north)
     * @param status codes of {@link org.driftline.drift.ParticleStatus} {@code [particle]}
     * @param count how many of the particles to look at, from the first on
     */
    public static SearchArea find(double[] lon, double[] lat, byte[] status, int count) {
        Shares shares = Shares.of(status, count);
        Datum datum = Datum.of(lon, lat, status, count);
        if (datum.count() == 0) {
            return SearchArea.unknown(shares);
        }
        double[] knownLon = new double[datum.count()];
        double[] knownLat = new double[datum.count()];
        for (int i = 0, k = 0; i < count; i++) {
            if (Shares.isKnown(status[i])) {
                knownLon[k] = lon[i];
                knownLat[k++] = lat[i];
            }
        }
        CloudDensity density = CloudDensity.around(knownLon, knownLat, datum.place());
        return new SearchArea(
                datum.place(), density.peak(), regions(density), shares, density.kernelEast(), density.kernelNorth());
    }

    private static List<SearchRegion> regions(CloudDensity density) {
        double[] thresholds = density.thresholds(LEVELS);
        List<SearchRegion> regions = new ArrayList<>();
        for (int i = 0; i < LEVELS.length; i++) {
            regions.add(Regions.of(LEVELS[i], density.contours(thresholds[i]), density.plane()));
        }
        return regions;
    }
}
