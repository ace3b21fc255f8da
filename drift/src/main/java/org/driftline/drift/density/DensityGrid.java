package org.driftline.drift.density;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The probability density of a cloud on a regular grid of a {@link LocalPlane}: each particle is a normal kernel. It
 * adds up to one, and its edge is beyond the reach of every kernel.
 */
final class DensityGrid {
    private static final double CELLS_PER_BANDWIDTH = 2;
    private static final int MOST_COLUMNS = 400;
    private static final int BINS = 1024;

    final int columns;
    final int rows;
    final double x0;
    final double y0;
    final double dx;
    final double dy;

    /** Density at the nodes {@code [row][column]} (1/m²). */
    final double[] density;

    private final double perX;
    private final double perY;
    private final double ownPeak;

    private DensityGrid(Axis x, Axis y, double ownPeak) {
        columns = x.nodes;
        rows = y.nodes;
        x0 = x.start;
        y0 = y.start;
        dx = x.step;
        dy = y.step;
        perX = 1 / dx;
        perY = 1 / dy;
        density = new double[columns * rows];
        this.ownPeak = ownPeak;
    }

    static DensityGrid of(Points points, Bandwidth bandwidth) {
        Axis x = Axis.over(points.rangeX(), bandwidth.x());
        Axis y = Axis.over(points.rangeY(), bandwidth.y());
        DensityGrid grid = new DensityGrid(x, y, 1 / (2 * Math.PI * x.bandwidth * y.bandwidth * points.size()));
        double[] counts = new double[grid.density.length];
        grid.share(points, counts);
        double[] once = new double[counts.length];
        GaussianKernel alongX = new GaussianKernel(x.bandwidth / grid.dx);
        for (int row = 0; row < grid.rows; row++) {
            alongX.spread(counts, row * grid.columns, grid.columns, once);
        }
        new GaussianKernel(y.bandwidth / grid.dy).spreadColumns(once, grid.columns, grid.density);
        return grid;
    }

    /**
     * The density of several kinds of points together. None may have a kernel narrower than
     * {@link #narrowest(Points.Range)} of the whole.
     *
     * @param weights share of each kind, adding up to one {@code [grid]} (fraction)
     */
    static DensityGrid sum(List<DensityGrid> grids, double[] weights) {
        DensityGrid sum = new DensityGrid(
                Axis.around(grids, DensityGrid::rangeX, grid -> grid.dx),
                Axis.around(grids, DensityGrid::rangeY, grid -> grid.dy),
                0);
        for (int k = 0; k < weights.length; k++) {
            for (int node = 0; node < sum.density.length; node++) {
                sum.density[node] += weights[k] * grids.get(k).at(sum.x(node), sum.y(node));
            }
        }
        return sum;
    }

    /** How far beyond its points a grid with such a kernel goes, at most (m). */
    static double reach(double bandwidth) {
        return (Axis.MARGIN + 1) * bandwidth;
    }

    /** The narrowest kernel that the finest grid over a range can show (m). */
    static double narrowest(Points.Range range) {
        return range.width() / MOST_COLUMNS;
    }

    private Points.Range rangeX() {
        return new Points.Range(x0, x0 + (columns - 1) * dx);
    }

    private Points.Range rangeY() {
        return new Points.Range(y0, y0 + (rows - 1) * dy);
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
        double wanted = share * mass();
        double low = 0;
        double high = Math.nextUp(density[peak()]);
        double above = 0;
        for (int round = 0; round < 2; round++) {
            double[] masses = massByDensity(low, high);
            int bin = BINS - 1;
            while (bin > 0 && above + masses[bin] < wanted) {
                above += masses[bin--];
            }
            double width = (high - low) / BINS;
            low += bin * width;
            high = low + width;
        }
        return low;
    }

    /** The mass at nodes of the densities from low to high, in even bins {@code [bin]}. */
    private double[] massByDensity(double low, double high) {
        double[] masses = new double[BINS];
        double perBin = BINS / (high - low);
        for (double value : density) {
            if (value >= low && value < high) {
                masses[Math.min(BINS - 1, (int) ((value - low) * perBin))] += value;
            }
        }
        return masses;
    }

    private double mass() {
        double mass = 0;
        for (double value : density) {
            mass += value;
        }
        return mass;
    }

    /** What a point of the grid's own adds to the density where it is (1/m²). */
    double ownPeak() {
        return ownPeak;
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

    /** Fisher information about both coordinates, over nodes at least that dense (1/m²). */
    Information information(double threshold) {
        double least = Math.max(threshold, Double.MIN_VALUE);
        double sumX = 0;
        double sumY = 0;
        for (int i = columns; i < density.length - columns; i++) {
            if (density[i] >= least) {
                double alongX = density[i + 1] - density[i - 1];
                double alongY = density[i + columns] - density[i - columns];
                double over = 1 / density[i];
                sumX += alongX * alongX * over;
                sumY += alongY * alongY * over;
            }
        }
        return new Information(sumX * cellArea() / (4 * dx * dx), sumY * cellArea() / (4 * dy * dy));
    }

    /**
     * How sharply a cloud is bounded along both axes.
     *
     * @param x along the first (1/m²)
     * @param y along the second (1/m²)
     */
    record Information(double x, double y) {}

    /** The density at a place; none beyond the grid (1/m²). */
    double at(double x, double y) {
        double column = (x - x0) * perX;
        double row = (y - y0) * perY;
        if (column < 0 || row < 0 || column >= columns - 1 || row >= rows - 1) {
            return 0;
        }
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
            double column = (points.x[i] - x0) * perX;
            double row = (points.y[i] - y0) * perY;
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

        private Axis(Points.Range range, double step) {
            this.step = step;
            bandwidth = step;
            nodes = (int) Math.ceil(range.width() / step) + 1;
            start = range.min();
        }

        static Axis over(Points.Range range, double bandwidth) {
            return new Axis(range.min(), range.max(), bandwidth);
        }

        /** As fine as the finest of the grids, within the largest number of nodes. */
        static Axis around(
                List<DensityGrid> grids, Function<DensityGrid, Points.Range> side, ToDoubleFunction<DensityGrid> step) {
            Points.Range whole =
                    grids.stream().map(side).reduce(Points.Range::and).orElseThrow();
            double finest = grids.stream().mapToDouble(step).min().orElseThrow();
            return new Axis(whole, Math.max(finest, narrowest(whole)));
        }
    }
}
