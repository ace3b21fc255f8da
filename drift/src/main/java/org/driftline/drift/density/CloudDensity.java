package org.driftline.drift.density;

import java.util.List;

import org.driftline.drift.geo.LonLat;

/** The probability density around a cloud of places, measured along the axes of its widest and its narrowest scatter. */
public final class CloudDensity {
    /** Below so few particles single ones decide; the mass of the smooth density is the steadier guide. */
    private static final int FEW = 200;

    private static final int SAMPLE = 64;

    private final LonLat mean;
    private final LocalPlane plane;
    private final double turn;
    private final Points points;
    private final Bandwidth bandwidth;
    private final DensityGrid grid;
    private final Contours contours;

    private CloudDensity(Points points, LonLat mean, LocalPlane plane) {
        Spread spread = Spread.of(points);
        this.mean = mean;
        this.turn = spread.turn();
        this.plane = plane.turned(turn);
        this.points = points;
        points.turnAxes(turn);
        this.bandwidth = Bandwidth.of(points, spread);
        this.grid = DensityGrid.of(points, bandwidth);
        this.contours = new Contours(grid);
    }

    /**
     * The density around places.
     *
     * @param lon longitudes {@code [place]} (degrees east)
     * @param lat latitudes {@code [place]} (degrees north)
     * @param taken which of the places
     */
    public static CloudDensity around(double[] lon, double[] lat, Selection taken) {
        LocalPlane plane = LocalPlane.around(centre(lon, lat, taken));
        MeanPlace mean = plane.mean();
        Points points = new Points(taken.size());
        int to = 0;
        for (int i = 0; to < points.size(); i++) {
            if (taken.has(i)) {
                plane.project(lon[i], lat[i], points, to++, mean);
            }
        }
        return new CloudDensity(points, mean.place(), plane);
    }

    /** Any place in the midst of them will do for a map: the mean of a few. */
    private static LonLat centre(double[] lon, double[] lat, Selection taken) {
        MeanPlace mean = new MeanPlace(0);
        int stride = Math.max(1, taken.size() / SAMPLE);
        int left = 0;
        int wanted = Math.min(SAMPLE, taken.size());
        for (int i = 0; wanted > 0; i++) {
            if (taken.has(i) && left-- == 0) {
                mean.add(lon[i], lat[i]);
                left = stride - 1;
                wanted--;
            }
        }
        return mean.place();
    }

    /** Which places of a cloud are looked at. */
    public interface Selection {
        /** How many, at least one. */
        int size();

        /** Whether the place with an index is among them. */
        boolean has(int index);
    }

    /** The mean position: the direction of the mean of the unit vectors of all places. */
    public LonLat mean() {
        return mean;
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
        return contours.at(threshold);
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
        double[] thresholds = byMass ? new double[shares.length] : grid.quantiles(points, shares);
        double above = Double.POSITIVE_INFINITY;
        for (int i = 0; i < shares.length; i++) {
            double threshold = thresholds[i] > 0 ? thresholds[i] : grid.thresholdByMass(shares[i]);
            above = Math.min(above, threshold);
            thresholds[i] = above;
        }
        return thresholds;
    }
}
