package org.driftline.drift.field;

import java.io.IOException;

/** Where a {@link GriddedField} gets its numbers. Called by one thread at a time. */
public interface SliceSource {

    /**
     * Reads one time level of both components, along the grid's own axes, inside the grid (never across its seam).
     *
     * @param timeIndex index into the field's times
     * @param window which nodes
     * @param u receives the components along the columns' axis (east on a latitude/longitude grid), row-major
     *     {@code [row][col]}, NaN where missing (m/s)
     * @param v receives the components along the rows' axis (north), likewise {@code [row][col]} (m/s)
     * @throws IOException if the numbers cannot be read
     */
    void read(int timeIndex, Window window, float[] u, float[] v) throws IOException;

    /** Stands between fields and where their numbers are, such as what keeps them. */
    @FunctionalInterface
    interface Layer {

        /** A source with the same numbers, of a field on a grid. */
        SliceSource over(SliceSource source, HorizontalGrid grid);
    }
}
