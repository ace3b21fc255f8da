package org.driftline.drift.area;

import java.util.ArrayList;
import java.util.List;

import org.driftline.drift.geo.LonLat;

/** Finds where to search from where the particles are. */
public final class SearchAreas {
    private static final double[] LEVELS = {0.5, 0.9, 0.95};

    /** Below so few particles single ones decide; the mass of the smooth density is the steadier guide. */
    private static final int FEW = 200;

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
        LocalPlane level = LocalPlane.around(datum.place());
        Points points = new Points(datum.count());
        for (int i = 0, k = 0; i < count; i++) {
            if (Shares.isKnown(status[i])) {
                level.project(lon[i], lat[i], points, k++);
            }
        }
        double turn = Spread.of(points).turn();
        points.turnAxes(turn);
        return find(points, level.turned(turn), turn, new Known(datum.place(), shares));
    }

    private static SearchArea find(Points points, LocalPlane plane, double turn, Known known) {
        Bandwidth bandwidth = Bandwidth.of(points, Spread.of(points));
        DensityGrid density = DensityGrid.of(points, bandwidth);
        double[] thresholds = thresholds(density, points, bandwidth);
        List<SearchRegion> regions = new ArrayList<>();
        for (int i = 0; i < LEVELS.length; i++) {
            regions.add(Regions.of(LEVELS[i], Contours.of(density, thresholds[i]), plane));
        }
        int peak = density.peak();
        LonLat mostProbable = plane.place(density.x(peak), density.y(peak));
        double sin = Math.sin(turn);
        double cos = Math.cos(turn);
        return new SearchArea(
                known.datum,
                mostProbable,
                regions,
                known.shares,
                Math.hypot(bandwidth.x() * cos, bandwidth.y() * sin),
                Math.hypot(bandwidth.x() * sin, bandwidth.y() * cos));
    }

    /**
     * The densities that bound the regions: as many particles as the share asks for are at denser places. Unlike the mass
     * of the smooth density this is not widened by the width of the kernel.
     */
    private static double[] thresholds(DensityGrid density, Points points, Bandwidth bandwidth) {
        boolean byMass = points.size() < FEW || bandwidth.isFinest();
        double[] atParticles = byMass ? new double[0] : density.sortedDensities(points);
        double[] thresholds = new double[LEVELS.length];
        double above = Double.POSITIVE_INFINITY;
        for (int i = 0; i < LEVELS.length; i++) {
            double threshold = byMass ? 0 : atParticles[(int) Math.round((1 - LEVELS[i]) * (points.size() - 1))];
            if (threshold <= 0) {
                threshold = density.thresholdByMass(LEVELS[i]);
            }
            above = Math.min(above, threshold);
            thresholds[i] = above;
        }
        return thresholds;
    }

    private record Known(LonLat datum, Shares shares) {}
}
