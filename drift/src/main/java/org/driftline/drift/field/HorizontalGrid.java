package org.driftline.drift.field;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.driftline.drift.geo.Area;
import org.driftline.drift.kernel.EvenAxes;

/** How the nodes of a grid lie on the Earth. Fractional indices are relative to the grid's first row and column. */
public interface HorizontalGrid {

    /** How many rows of nodes. */
    int rows();

    /** How many columns of nodes. */
    int cols();

    /** Whether the column after the last is the first again, as on a global grid. */
    boolean wraps();

    /** A box that holds every node. */
    Area area();

    /**
     * The nodes needed to interpolate anywhere in an area. On a grid that wraps the block may reach beyond the last
     * column: column {@code cols()} is then column 0 again.
     *
     * @return empty if the grid has no cell there
     */
    Optional<Window> window(Area area);

    /**
     * Finds the fractional column and row of places; NaN outside the grid.
     *
     * @param lon longitudes {@code [particle]} (degrees east)
     * @param lat latitudes {@code [particle]} (degrees north)
     * @param from first particle
     * @param to the particle after the last
     * @param col receives the columns {@code [particle - from]}, 0 to {@code cols() - 1}, or {@code cols()} if it wraps (cells)
     * @param row receives the rows {@code [particle - from]}, 0 to {@code rows() - 1} (cells)
     */
    @SuppressWarnings("ParameterNumber") // a kernel over parallel arrays
    void locate(double[] lon, double[] lat, int from, int to, double[] col, double[] row);

    /** The axes of a grid of meridians and parallels, if they are even; null on any other grid. */
    default @Nullable EvenAxes evenAxes() {
        return null;
    }

    /** Whether components along the grid's axes must be turned to become east and north. */
    default boolean rotated() {
        return false;
    }

    /**
     * Turns components along the grid's axes to east and north, in place, after interpolation; does nothing unless
     * {@link #rotated()}.
     *
     * @param lon longitudes {@code [particle]} (degrees east)
     * @param lat latitudes {@code [particle]} (degrees north)
     * @param from first particle
     * @param to the particle after the last
     * @param u components along the columns' axis, replaced by east {@code [particle]} (m/s)
     * @param v components along the rows' axis, replaced by north {@code [particle]} (m/s)
     */
    @SuppressWarnings("ParameterNumber") // a kernel over parallel arrays
    default void rotate(double[] lon, double[] lat, int from, int to, float[] u, float[] v) {}
}
