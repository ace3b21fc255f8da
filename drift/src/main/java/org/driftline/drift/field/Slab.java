package org.driftline.drift.field;

import java.util.Arrays;

import org.driftline.drift.field.LevelReader.Level;
import org.driftline.drift.kernel.Patch;

/** Two neighbouring time levels of a window. */
final class Slab {

    private final Level earlier;
    private final Level later;

    Slab(Level earlier, Level later) {
        this.earlier = earlier;
        this.later = later;
    }

    int timeIndex() {
        return earlier.timeIndex();
    }

    Window window() {
        return earlier.window();
    }

    Level later() {
        return later;
    }

    /**
     * The field at an instant, {@code weight} of the way from the earlier level to the later.
     *
     * @param part the nodes that will be needed
     */
    VectorField.Frame frame(HorizontalGrid grid, double weight, Window part) {
        // Exactly at one level the other does not matter, not even where it is missing.
        Level from = weight == 1 ? later : earlier;
        Level to = weight == 0 ? earlier : later;
        Patch patch = new Patch(from.vectors(), to.vectors(), from == to ? 0 : (float) weight, place(grid, window()));
        return new PatchFrame(grid, patch, place(grid, part));
    }

    /** A frame without any number. */
    static VectorField.Frame nothing() {
        return (lon, lat, from, to, u, v) -> {
            Arrays.fill(u, from, to, Float.NaN);
            Arrays.fill(v, from, to, Float.NaN);
        };
    }

    private static Patch.Place place(HorizontalGrid grid, Window window) {
        int wrapCols = grid.wraps() ? grid.cols() : 0;
        return new Patch.Place(window.firstRow(), window.firstCol(), window.rows(), window.cols(), wrapCols);
    }
}
