package org.driftline.drift.density;

import java.util.Arrays;

/**
 * The probability density of a cloud on a regular grid of a {@link LocalPlane}: each particle is a normal kernel. It
 * adds up to one, and its edge is beyond the reach of every kernel.
 */
final class DensityGrid {
    private static final double CELLS_PER_BANDWIDTH = 2;
    private static final int MOST_COLUMNS = 400;

    final int columns;
    final int rows;
    final double x0;
    final double y0;
    final double dx;
    final double dy;

    /** Density at the nodes {@code [row][column]} (1/m²). */
    final double[] density;

    private final double ownPeak;

    private DensityGrid(Axis x, Axis y, Points points) {
        columns = x.nodes;
        rows = y.nodes;
        x0 = x.start;
        y0 = y.start;
        dx = x.step;
        dy = y.step;
        double[] counts = new double[columns * rows];
        share(points, counts);
        double[] once = new double[counts.length];
        GaussianKernel alongX = new GaussianKernel(x.bandwidth / dx);
        for (int row = 0; row < rows; row++) {
            alongX.spread(counts, row * columns, columns, once);
        }
        density = new double[counts.length];
        new GaussianKernel(y.bandwidth / dy).spreadColumns(once, columns, density);
        ownPeak = 1 / (2 * Math.PI * x.bandwidth * y.bandwidth * points.size());
    }

    static DensityGrid of(Points points, Bandwidth bandwidth) {
        return new DensityGrid(Axis.over(points.x, bandwidth.x()), Axis.over(points.y, bandwidth.y()), points);
    }

    /** First coordinate of a node, which is an index into {@link #density} (m). */
    double x(int node) {
        int column = node % columns;
        return x0 + dx * column;
    }

    /** Second coordinate of a node, which is an index into {@link #density} (m). */
    double y(int node) {
        int row = node / columns;
        return y0 + dy * row;
    }

    double cellArea() {
        return dx * dy;
    }

    /** The density above which the grid holds a share of the mass, to a millionth of the highest. */
    double thresholdByMass(double share) {
        double wanted = share * massAbove(0);
        double low = 0;
        double high = density[peak()];
        for (int halving = 0; halving < 20; halving++) {
            double middle = (low + high) / 2;
            if (massAbove(middle) >= wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private double massAbove(double threshold) {
        double mass = 0;
        for (double value : density) {
            mass += value >= threshold ? value : 0;
        }
        return mass;
    }

    /**
     * The density at each point as the other points make it, in ascending order: a point must not vouch for itself.
     *
     * @see <a href="https://doi.org/10.1080/00031305.1996.10474359">Hyndman 1996, Computing and Graphing Highest
     *     Density Regions</a>
     */
    double[] sortedDensities(Points points) {
        double[] densities = new double[points.size()];
        for (int i = 0; i < densities.length; i++) {
            densities[i] = at(points.x[i], points.y[i]) - ownPeak;
        }
        Arrays.sort(densities);
        return densities;
    }

    /** Where the density is highest: an index into {@link #density}. */
    int peak() {
        int best = 0;
        for (int i = 1; i < density.length; i++) {
            if (density[i] > density[best]) {
                best = i;
            }
        }
        return best;
    }

    /** Fisher information about the first coordinate, over nodes at least that dense (1/m²). */
    double informationX(double threshold) {
        return information(threshold, 1, dx);
    }

    /** Fisher information about the second coordinate, over nodes at least that dense (1/m²). */
    double informationY(double threshold) {
        return information(threshold, columns, dy);
    }

    private double information(double threshold, int stride, double step) {
        double sum = 0;
        for (int i = stride; i < density.length - stride; i++) {
            if (density[i] >= threshold && density[i] > 0) {
                double slope = (density[i + stride] - density[i - stride]) / (2 * step);
                sum += slope * slope / density[i];
            }
        }
        return sum * cellArea();
    }

    private double at(double x, double y) {
        double column = (x - x0) / dx;
        double row = (y - y0) / dy;
        int c = (int) column;
        int r = (int) row;
        double a = column - c;
        double b = row - r;
        int i = r * columns + c;
        return (1 - b) * ((1 - a) * density[i] + a * density[i + 1])
                + b * ((1 - a) * density[i + columns] + a * density[i + columns + 1]);
    }

    /** Shares each point among the four nodes around it, as a density. */
    private void share(Points points, double[] counts) {
        double each = 1 / (points.size() * cellArea());
        for (int i = 0; i < points.size(); i++) {
            double column = (points.x[i] - x0) / dx;
            double row = (points.y[i] - y0) / dy;
            int c = (int) column;
            int r = (int) row;
            double a = column - c;
            double b = row - r;
            int node = r * columns + c;
            counts[node] += each * (1 - a) * (1 - b);
            counts[node + 1] += each * a * (1 - b);
            counts[node + columns] += each * (1 - a) * b;
            counts[node + columns + 1] += each * a * b;
        }
    }

    /** One side of the grid; a bandwidth too narrow for the largest grid is widened to one step. */
    private static final class Axis {
        private static final double MARGIN = 4.5; // bandwidths; kernels end at 4

        final double start;
        final double step;
        final int nodes;
        final double bandwidth;

        private Axis(double min, double max, double wanted) {
            double width = max - min;
            double fine = wanted / CELLS_PER_BANDWIDTH;
            double coarse = width / (MOST_COLUMNS - 2 * (MARGIN + 1));
            step = Math.max(fine, coarse);
            bandwidth = Math.max(wanted, step);
            int margin = (int) Math.ceil(MARGIN * bandwidth / step) + 1;
            nodes = (int) Math.ceil(width / step) + 2 * margin + 1;
            start = min - margin * step;
        }

        static Axis over(double[] values, double bandwidth) {
            double min = Double.POSITIVE_INFINITY;
            double max = Double.NEGATIVE_INFINITY;
            for (double value : values) {
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
            return new Axis(min, max, bandwidth);
        }
    }
}
