package org.driftline.drift.field;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.driftline.drift.field.LevelReader.Level;
import org.driftline.drift.geo.Area;

/**
 * A field on a grid: bilinear between nodes, linear between time levels, nothing beyond the first and the last.
 *
 * <p>Only the window that the particles need is read, and two time levels of it are kept.
 */
public final class GriddedField implements VectorField {

    /** A grid with no more nodes than this is read whole. */
    private static final int SMALL_GRID = 1 << 16;

    /** A new window is this much larger than asked for, on each side, so that it lasts (cells). */
    private static final int MARGIN = 8;

    private final String name;
    private final Quantity quantity;
    private final HorizontalGrid grid;
    private final double[] times;
    private final SliceSource source;
    private final LevelReader reader;
    private @Nullable Slab slab;

    /**
     * A field.
     *
     * @param name for messages
     * @param quantity what it is of
     * @param grid where its nodes are
     * @param times its time levels, rising {@code [level]} (s since 1970-01-01T00Z)
     * @param source where its numbers are
     * @throws IllegalArgumentException if there is no time level or they do not rise
     */
    public GriddedField(String name, Quantity quantity, HorizontalGrid grid, double[] times, SliceSource source) {
        this.name = name;
        this.quantity = quantity;
        this.grid = grid;
        this.times = times.clone();
        this.source = source;
        reader = new LevelReader(name, quantity, grid.cols(), source);
        for (int i = 1; i < times.length; i++) {
            if (!(times[i] > times[i - 1])) {
                throw new IllegalArgumentException(name + ": times do not rise at level " + i);
            }
        }
        if (times.length == 0) {
            throw new IllegalArgumentException(name + " has no time level");
        }
    }

    /** The same field for another run, with its numbers by way of a layer; this one is not touched. */
    public GriddedField over(SliceSource.Layer layer) {
        return new GriddedField(name, quantity, grid, times, layer.over(source, grid));
    }

    /** For messages. */
    public String name() {
        return name;
    }

    @Override
    public Coverage coverage() {
        double fastest = quantity.largestComponent() * Math.sqrt(2);
        return new Coverage(times[0], times[times.length - 1], grid.area(), fastest);
    }

    @Override
    public synchronized Frame at(double epochSeconds, Area area) {
        Optional<Window> needed = grid.window(area);
        if (needed.isEmpty() || !(epochSeconds >= times[0] && epochSeconds <= times[times.length - 1])) {
            return Slab.nothing();
        }
        int earlier = levelAt(epochSeconds);
        Slab ready = slab(earlier, needed.get());
        double span = earlier + 1 < times.length ? times[earlier + 1] - times[earlier] : 1;
        return ready.frame(grid, (epochSeconds - times[earlier]) / span, needed.get());
    }

    /** The last level that is not later, but never the last of several. */
    private int levelAt(double epochSeconds) {
        int found = Arrays.binarySearch(times, epochSeconds);
        int level = found >= 0 ? found : -found - 2;
        return Math.max(0, Math.min(level, times.length - 2));
    }

    private Slab slab(int earlier, Window needed) {
        Slab kept = slab;
        if (kept != null && kept.timeIndex() == earlier && contains(kept.window(), needed)) {
            return kept;
        }
        Window window = kept != null && contains(kept.window(), needed) ? kept.window() : grownWindow(needed);
        int later = Math.min(earlier + 1, times.length - 1);
        Slab fresh = new Slab(level(earlier, window), level(later, window));
        slab = fresh;
        return fresh;
    }

    private Level level(int timeIndex, Window window) {
        Slab kept = slab;
        return kept != null
                        && kept.later().timeIndex() == timeIndex
                        && kept.later().window().equals(window)
                ? kept.later()
                : reader.read(timeIndex, window);
    }

    /** What to read: the asked-for nodes, some to spare, and as many again as missing cells may be filled from. */
    private Window grownWindow(Window needed) {
        boolean whole = (long) grid.rows() * grid.cols() <= SMALL_GRID;
        int more = MARGIN + MissingCells.ROUNDS;
        int firstRow = whole ? 0 : Math.max(0, needed.firstRow() - more);
        int endRow = whole ? grid.rows() : Math.min(grid.rows(), needed.firstRow() + needed.rows() + more);
        if (grid.wraps()) {
            int cols = Math.min(whole ? Integer.MAX_VALUE : needed.cols() + 2 * more, grid.cols() + 1 + 2 * more);
            int firstCol = Math.floorMod(needed.firstCol() - more, grid.cols());
            return new Window(firstRow, firstCol, endRow - firstRow, cols);
        }
        int firstCol = whole ? 0 : Math.max(0, needed.firstCol() - more);
        int endCol = whole ? grid.cols() : Math.min(grid.cols(), needed.firstCol() + needed.cols() + more);
        return new Window(firstRow, firstCol, endRow - firstRow, endCol - firstCol);
    }

    /** Whether a window holds another with enough cells around it that filling them gives the same numbers. */
    private boolean contains(Window window, Window needed) {
        int halo = MissingCells.ROUNDS;
        int above = needed.firstRow() - window.firstRow();
        int below = window.firstRow() + window.rows() - needed.firstRow() - needed.rows();
        boolean rows = (above >= halo || (above >= 0 && window.firstRow() == 0))
                && (below >= halo || (below >= 0 && window.firstRow() + window.rows() == grid.rows()));
        int before = needed.firstCol() - window.firstCol();
        if (grid.wraps()) {
            before = Math.floorMod(before, grid.cols());
            return rows && before >= halo && before + needed.cols() + halo <= window.cols();
        }
        int after = window.firstCol() + window.cols() - needed.firstCol() - needed.cols();
        return rows
                && (before >= halo || (before >= 0 && window.firstCol() == 0))
                && (after >= halo || (after >= 0 && window.firstCol() + window.cols() == grid.cols()));
    }
}
