package org.driftline.drift.density;

/** A normal distribution over grid steps, cut at four standard deviations and adding up to one. */
public final class GaussianKernel {
    private static final double REACH = 4;

    private final double[] weights; // [distance in steps]

    /** @param deviation its standard deviation (cells) */
    public GaussianKernel(double deviation) {
        int reach = deviation < 0.1 ? 0 : (int) Math.ceil(REACH * deviation);
        weights = new double[reach + 1];
        double sum = 0;
        for (int d = 0; d <= reach; d++) {
            weights[d] = d == 0 ? 1 : Math.exp(-0.5 * (d / deviation) * (d / deviation));
            sum += d == 0 ? weights[d] : 2 * weights[d];
        }
        for (int d = 0; d <= reach; d++) {
            weights[d] /= sum;
        }
    }

    /**
     * Spreads a line of a grid; what would leave it is lost.
     *
     * @param from the values {@code [cell]} (1)
     * @param first where the line starts in both arrays
     * @param count how many cells it has
     * @param to receives the spread values {@code [cell]} (1)
     */
    public void spread(double[] from, int first, int count, double[] to) {
        for (int i = first; i < first + count; i++) {
            to[i] += weights[0] * from[i];
        }
        for (int d = 1; d <= Math.min(weights.length - 1, count - 1); d++) {
            double weight = weights[d];
            for (int i = first; i < first + count - d; i++) {
                to[i] += weight * from[i + d];
            }
            for (int i = first + d; i < first + count; i++) {
                to[i] += weight * from[i - d];
            }
        }
    }

    /**
     * Spreads every column of a grid; what would leave it is lost.
     *
     * @param from the values {@code [row][column]} row by row (1)
     * @param columns how many cells a row has
     * @param to receives the spread values {@code [row][column]} row by row (1)
     */
    public void spreadColumns(double[] from, int columns, double[] to) {
        int rows = from.length / columns;
        int reach = weights.length - 1;
        for (int row = 0; row < rows; row++) {
            for (int target = Math.max(0, row - reach); target <= Math.min(rows - 1, row + reach); target++) {
                double weight = weights[Math.abs(target - row)];
                int source = row * columns;
                int sink = target * columns;
                for (int column = 0; column < columns; column++) {
                    to[sink + column] += weight * from[source + column];
                }
            }
        }
    }
}
