package org.driftline.drift.density;

import java.util.List;

import org.driftline.drift.geo.LonLat;

/** The probability density around a cloud of places, measured along the axes of its widest and its narrowest scatter. */
public final class CloudDensity {
    /** Below so few particles single ones decide; the mass of the smooth density is the steadier guide. */
    private static final int FEW = 200;

    private final LocalPlane plane;
    private final double turn;
    private final Points points;
    private final Bandwidth bandwidth;
    private final DensityGrid grid;

    private CloudDensity(Points points, LocalPlane plane, double turn) {
        this.plane = plane;
        this.turn = turn;
        this.points = points;
        this.bandwidth = Bandwidth.of(points, Spread.of(points));
        this.grid = DensityGrid.of(points, bandwidth);
    }

    /**
     * The density around places.
     *
     * @param lon longitudes {@code [place]} (degrees east)
     * @param lat latitudes {@code [place]} (degrees north)
     * @param centre in the midst of them
     */
    public static CloudDensity around(double[] lon, double[] lat, LonLat centre) {
        LocalPlane level = LocalPlane.around(centre);
        Points points = new Points(lon.length);
        for (int i = 0; i < lon.length; i++) {
            level.project(lon[i], lat[i], points, i);
        }
        double turn = Spread.of(points).turn();
        points.turnAxes(turn);
        return new CloudDensity(points, level.turned(turn), turn);
    }

    /** The map on which its contours are. */
    public LocalPlane plane() {
        return plane;
    }

    /** Where it is highest. */
    public LonLat peak() {
        int peak = grid.peak();
        return plane.place(grid.x(peak), grid.y(peak));
    }

    /** Standard deviation of the kernel towards the east (m). */
    public double kernelEast() {
        return Math.hypot(bandwidth.x() * Math.cos(turn), bandwidth.y() * Math.sin(turn));
    }

    /** Standard deviation of the kernel towards the north (m). */
    public double kernelNorth() {
        return Math.hypot(bandwidth.x() * Math.sin(turn), bandwidth.y() * Math.cos(turn));
    }

    /**
     * All rings around what is at least that dense.
     *
     * @param threshold above 0 (1/m²)
     */
    public List<Ring> contours(double threshold) {
        return Contours.of(grid, threshold);
    }

    /**
     * The densities that bound the regions: as many places as the share asks for are at denser ones. Unlike the mass of
     * the smooth density this is not widened by the width of the kernel.
     *
     * @param shares ascending {@code [region]} (fraction)
     * @return descending {@code [region]} (1/m²)
     */
    public double[] thresholds(double[] shares) {
        boolean byMass = points.size() < FEW || bandwidth.isFinest();
        double[] atPlaces = byMass ? new double[0] : grid.sortedDensities(points);
        double[] thresholds = new double[shares.length];
        double above = Double.POSITIVE_INFINITY;
        for (int i = 0; i < shares.length; i++) {
            double threshold = byMass ? 0 : atPlaces[(int) Math.round((1 - shares[i]) * (points.size() - 1))];
            if (threshold <= 0) {
                threshold = grid.thresholdByMass(shares[i]);
            }
            above = Math.min(above, threshold);
            thresholds[i] = above;
        }
        return thresholds;
    }
}
