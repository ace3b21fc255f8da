package org.driftline.drift.kernel;

/** The reference for fields on grids. */
final class ScalarGrid {

    private ScalarGrid() {}

    /** Between the levels, then between the rows, then between the columns; without one component there is neither. */
    static void interpolate(Cells cells, int from, int to) {
        Patch patch = cells.patch;
        Patch.Place place = patch.place;
        int cols = place.cols();
        int rows = place.rows();
        for (int k = from; k < to; k++) {
            double col = cells.col[k] - place.firstCol();
            col += col < 0 ? place.wrapCols() : 0;
            double row = cells.row[k] - place.firstRow();
            float u = Float.NaN;
            float v = Float.NaN;
            if (col >= 0 && col <= cols - 1 && row >= 0 && row <= rows - 1) {
                int c = Math.min((int) col, cols - 2);
                int r = Math.min((int) row, rows - 2);
                float x = (float) (col - c);
                float y = (float) (row - r);
                int a = 2 * (r * cols + c);
                u = across(patch, a, x, y);
                v = across(patch, a + 1, x, y);
            }
            boolean whole = !Float.isNaN(u + v);
            cells.u[cells.offset + k] = whole ? u : Float.NaN;
            cells.v[cells.offset + k] = whole ? v : Float.NaN;
        }
    }

    /** One component, at number {@code a} of the first of four nodes. */
    static float across(Patch patch, int a, float x, float y) {
        int b = a + 2 * patch.place.cols();
        float one = along(patch, a, b, y);
        float other = along(patch, a + 2, b + 2, y);
        return one + (other - one) * x;
    }

    private static float along(Patch patch, int a, int b, float y) {
        float one = between(patch, a);
        float other = between(patch, b);
        return one + (other - one) * y;
    }

    private static float between(Patch patch, int i) {
        float one = patch.earlier[i];
        return patch.ready ? one : one + (patch.later[i] - one) * patch.late;
    }
}
