package org.driftline.drift.area;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.driftline.drift.density.CloudDensity;
import org.driftline.drift.density.KernelWidth;

/** Finds where to search from where the particles are. */
public final class SearchAreas {
    private static final double[] LEVELS = {0.5, 0.9, 0.95};

    /** Coasts of the world are not better known than that; on beaches a narrower kernel would only show single particles. */
    private static final double LEAST_ON_THE_COAST = 200;

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
        List<Known> kinds = Stream.of(Known.of(status, count, false), Known.of(status, count, true))
                .filter(kind -> kind.size() > 0)
                .toList();
        if (kinds.isEmpty()) {
            return SearchArea.unknown(shares);
        }
        CloudDensity density = CloudDensity.around(lon, lat, kinds);
        boolean drifting = !kinds.get(0).stranded;
        boolean stranded = kinds.get(kinds.size() - 1).stranded;
        return new SearchArea(
                density.mean(),
                density.peak(),
                regions(density),
                shares,
                stranded ? CoastStretches.of(lon, lat, status, count) : List.of(),
                drifting ? density.kernel(0) : KernelWidth.NONE,
                stranded ? density.kernel(kinds.size() - 1) : KernelWidth.NONE);
    }

    /** The particles whose position is known, of those at sea or those on the coast. */
    private record Known(byte[] status, boolean stranded, int size) implements CloudDensity.Selection {

        static Known of(byte[] status, int count, boolean stranded) {
            int size = 0;
            for (int i = 0; i < count; i++) {
                size += isOne(status[i], stranded) ? 1 : 0;
            }
            return new Known(status, stranded, size);
        }

        @Override
        public double leastKernel() {
            return stranded ? LEAST_ON_THE_COAST : 0;
        }

        @Override
        public boolean has(int index) {
            return isOne(status[index], stranded);
        }

        private static boolean isOne(byte status, boolean stranded) {
            return Shares.isKnown(status) && Shares.isStranded(status) == stranded;
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
