package org.driftline.drift.mesh;

import org.driftline.drift.field.HorizontalGrid;
import org.driftline.drift.field.Window;

/** A grid whose axes point elsewhere than east and north. */
public interface TurnedGrid extends HorizontalGrid {

    /**
     * Where the second axis points at the nodes, as sine and cosine of its azimuth: the first axis is a right angle
     * clockwise from it.
     *
     * @param window which nodes, inside the grid
     * @param sinAzimuth receives the sines, row-major {@code [row][col]} (1)
     * @param cosAzimuth receives the cosines, row-major {@code [row][col]} (1)
     */
    void azimuths(Window window, float[] sinAzimuth, float[] cosAzimuth);

    @Override
    default boolean rotated() {
        return true;
    }
}
