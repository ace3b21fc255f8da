package org.driftline.drift.density;

/** Finds values by their rank without sorting all of them. */
final class Ranks {
    private Ranks() {}

    /**
     * The value that would have a rank among the first values if they were in ascending order. They are moved about: what
     * is before the rank afterwards is not larger.
     *
     * @param values none of them NaN
     * @param end how many of the values count
     * @param rank 0 for the least
     * @see <a href="https://doi.org/10.1145/366622.366647">Hoare 1961, Algorithm 65: find</a>
     */
    static double select(double[] values, int end, int rank) {
        int low = 0;
        int high = end - 1;
        while (low < high) {
            double pivot = middle(values[low], values[(low + high) >>> 1], values[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double value = values[i];
                    values[i++] = values[j];
                    values[j--] = value;
                }
            }
            if (rank <= j) {
                high = j;
            } else if (rank >= i) {
                low = i;
            } else {
                return values[rank];
            }
        }
        return values[rank];
    }

    private static double middle(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
