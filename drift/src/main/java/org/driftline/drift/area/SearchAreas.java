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
     * @param status codes of {@link org.driftline.drift.cloud.ParticleStatus} {@code [particle]}
     * @param count how many of the particles to look at, from the first on
     */
    public static SearchArea find(double[] lon, double[] lat, byte[] status, int count) {
        Shares shares = Shares.of(status, count);
        Known known = Known.of(status, count);
        if (known.size() == 0) {
            return SearchArea.unknown(shares);
        }
        CloudDensity density = CloudDensity.around(lon, lat, known);
        return new SearchArea(
                density.mean(),
                density.peak(),
                regions(density),
                shares,
                shares.stranded() > 0 ? CoastStretches.of(lon, lat, status, count) : List.of(),
                density.kernelEast(),
                density.kernelNorth());
    }

    /** The particles whose position is known. */
    private static final class Known implements CloudDensity.Selection {
        private final byte[] status;
        private final int size;

        private Known(byte[] status, int size) {
            this.status = status;
            this.size = size;
        }

        static Known of(byte[] status, int count) {
            int size = 0;
            for (int i = 0; i < count; i++) {
                size += Shares.isKnown(status[i]) ? 1 : 0;
            }
            return new Known(status, size);
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public boolean has(int index) {
            return Shares.isKnown(status[index]);
        }
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
