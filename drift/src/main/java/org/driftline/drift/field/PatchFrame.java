package org.driftline.drift.field;

import org.driftline.drift.kernel.Cells;
import org.driftline.drift.kernel.EvenAxes;
import org.driftline.drift.kernel.Kernel;
import org.driftline.drift.kernel.Kernels;
import org.driftline.drift.kernel.Patch;

/** A gridded field at one instant: bilinear in space. A missing number makes the vector missing, even where its weight is 0. */
final class PatchFrame implements VectorField.Frame {

    /** Each thread reuses its own, so that sampling allocates nothing. */
    private static final ThreadLocal<Cells> CELLS = ThreadLocal.withInitial(() -> new Cells(0));

    private final HorizontalGrid grid;
    private final Patch patch;
    private final Patch.Place part;
    private final Kernel kernel;

    PatchFrame(HorizontalGrid grid, Patch patch, Patch.Place part) {
        this(grid, patch, part, Kernels.scalar());
    }

    private PatchFrame(HorizontalGrid grid, Patch patch, Patch.Place part, Kernel kernel) {
        this.grid = grid;
        this.patch = patch;
        this.part = part;
        this.kernel = kernel;
    }

    @Override
    public VectorField.Frame readied(Kernel by, int particles) {
        return new PatchFrame(grid, particles >= part.nodes() ? by.ready(patch, part) : patch, part, by);
    }

    @Override
    public void sample(double[] lon, double[] lat, int from, int to, float[] u, float[] v) {
        Cells cells = cellsOfThread(to - from);
        cells.lookAt(patch);
        cells.from(lon, lat, from);
        cells.into(u, v);
        EvenAxes axes = grid.evenAxes();
        if (axes == null || !kernel.findQuickly(cells, axes, to - from)) {
            grid.locate(lon, lat, from, to, cells.col(), cells.row());
            kernel.interpolate(cells, to - from);
        }
        if (grid.rotated()) {
            grid.rotate(lon, lat, from, to, u, v);
        }
    }

    private static Cells cellsOfThread(int size) {
        Cells cells = CELLS.get();
        if (cells.capacity() < size) {
            cells = new Cells(size);
            CELLS.set(cells);
        }
        return cells;
    }
}
