package org.driftline.drift.mesh;

import java.util.Arrays;
import java.util.Optional;

import org.driftline.drift.field.Window;
import org.driftline.drift.geo.Area;

/**
 * Finds the few cells of a curvilinear grid that may hold a place, whatever the grid looks like: blocks of rows and
 * columns are halved until they are small, and each block knows a box in space around its cells. In space neither the
 * dateline nor a pole is special.
 */
final class CellTree {

    private static final int SMALL = 16;

    /** What a side may bulge out of the box of its corners, in diagonals. */
    private static final double BULGE = 0.6;

    private static final int AXES = 3;

    private final Nodes nodes;
    /** Nodes on the unit sphere, only while the tree grows {@code [node * 3 + axis]}. */
    private float[] space;
    /** First row, end row, first column, end column of cells {@code [block * 4 + …]}. */
    private int[] range = new int[256];
    /** Lowest and highest x, y and z {@code [block * 6 + …]}; lowest above highest if there is no whole cell. */
    private float[] box = new float[384];
    /** The second half of each block, 0 if it is not halved; the first is the block after it {@code [block]}. */
    private int[] second = new int[64];

    private int blocks;

    CellTree(Nodes nodes) {
        this.nodes = nodes;
        this.space = nodes.inSpace();
        build(0, nodes.rows() - 1, 0, nodes.cols() - 1);
        space = new float[0];
    }

    /** What is done with a cell that may hold a place; true to go on looking. */
    interface Visitor {
        boolean visit(int row, int col);
    }

    boolean isEmpty() {
        return box[0] > box[1];
    }

    private int build(int firstRow, int endRow, int firstCol, int endCol) {
        int block = blocks++;
        makeRoom();
        range[4 * block] = firstRow;
        range[4 * block + 1] = endRow;
        range[4 * block + 2] = firstCol;
        range[4 * block + 3] = endCol;
        for (int axis = 0; axis < AXES; axis++) {
            box[6 * block + 2 * axis] = Float.POSITIVE_INFINITY;
            box[6 * block + 2 * axis + 1] = Float.NEGATIVE_INFINITY;
        }
        int rows = endRow - firstRow;
        int cols = endCol - firstCol;
        if ((long) rows * cols <= SMALL) {
            for (int row = firstRow; row < endRow; row++) {
                for (int col = firstCol; col < endCol; col++) {
                    add(block, row, col);
                }
            }
            return block;
        }
        int one;
        int other;
        if (rows > cols) {
            one = build(firstRow, firstRow + rows / 2, firstCol, endCol);
            other = build(firstRow + rows / 2, endRow, firstCol, endCol);
        } else {
            one = build(firstRow, endRow, firstCol, firstCol + cols / 2);
            other = build(firstRow, endRow, firstCol + cols / 2, endCol);
        }
        second[block] = other;
        merge(block, one);
        merge(block, other);
        return block;
    }

    private void makeRoom() {
        if (blocks > second.length) {
            second = Arrays.copyOf(second, 2 * second.length);
            range = Arrays.copyOf(range, 4 * second.length);
            box = Arrays.copyOf(box, 6 * second.length);
        }
    }

    private void add(int block, int row, int col) {
        if (!nodes.isWhole(row, col)) {
            return;
        }
        double margin = BULGE * nodes.diagonal(space, row, col) + 1e-6;
        for (int axis = 0; axis < AXES; axis++) {
            int low = 6 * block + 2 * axis;
            for (int k = 0; k < 4; k++) {
                int node = (row + (k >> 1)) * nodes.cols() + col + (k & 1);
                double place = space[3 * node + axis];
                box[low] = (float) Math.min(box[low], place - margin);
                box[low + 1] = (float) Math.max(box[low + 1], place + margin);
            }
        }
    }

    private void merge(int block, int part) {
        for (int axis = 0; axis < AXES; axis++) {
            int low = 2 * axis;
            box[6 * block + low] = Math.min(box[6 * block + low], box[6 * part + low]);
            box[6 * block + low + 1] = Math.max(box[6 * block + low + 1], box[6 * part + low + 1]);
        }
    }

    /** Goes through the cells that may hold a place until the visitor has enough. */
    void around(double lon, double lat, Visitor visitor) {
        double phi = Math.toRadians(lat);
        double lambda = Math.toRadians(lon);
        double x = Math.cos(phi) * Math.cos(lambda);
        double y = Math.cos(phi) * Math.sin(lambda);
        double[] place = {x, x, y, y, Math.sin(phi), Math.sin(phi)};
        visit(0, place, visitor);
    }

    private boolean visit(int block, double[] wanted, Visitor visitor) {
        if (!meets(block, wanted)) {
            return true;
        }
        if (second[block] > 0) {
            return visit(block + 1, wanted, visitor) && visit(second[block], wanted, visitor);
        }
        for (int row = range[4 * block]; row < range[4 * block + 1]; row++) {
            for (int col = range[4 * block + 2]; col < range[4 * block + 3]; col++) {
                if (!visitor.visit(row, col)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean meets(int block, double[] wanted) {
        for (int axis = 0; axis < AXES; axis++) {
            int low = 2 * axis;
            if (!(box[6 * block + low] <= wanted[low + 1] && box[6 * block + low + 1] >= wanted[low])) {
                return false;
            }
        }
        return true;
    }

    /** The nodes of all cells that may meet an area. */
    Optional<Window> window(Area area) {
        double[] wanted = inSpace(area);
        int[] found = {Integer.MAX_VALUE, -1, Integer.MAX_VALUE, -1};
        collect(0, wanted, found);
        return found[1] < 0
                ? Optional.empty()
                : Optional.of(new Window(found[0], found[2], found[1] - found[0] + 1, found[3] - found[2] + 1));
    }

    private void collect(int block, double[] wanted, int[] found) {
        int[] mine = {range[4 * block], range[4 * block + 1], range[4 * block + 2], range[4 * block + 3]};
        boolean known = mine[0] >= found[0] && mine[1] <= found[1] && mine[2] >= found[2] && mine[3] <= found[3];
        if (known || !meets(block, wanted)) {
            return;
        }
        if (second[block] > 0) {
            collect(block + 1, wanted, found);
            collect(second[block], wanted, found);
            return;
        }
        found[0] = Math.min(found[0], mine[0]);
        found[1] = Math.max(found[1], mine[1]);
        found[2] = Math.min(found[2], mine[2]);
        found[3] = Math.max(found[3], mine[3]);
    }

    /** A box in space around an area: lowest and highest x, y, z. */
    private static double[] inSpace(Area area) {
        double south = Math.cos(Math.toRadians(area.south()));
        double north = Math.cos(Math.toRadians(area.north()));
        double widest = area.south() <= 0 && area.north() >= 0 ? 1 : Math.max(south, north);
        double narrowest = Math.max(0, Math.min(south, north));
        double[] box = new double[6];
        for (int axis = 0; axis < 2; axis++) {
            // The sine is the cosine a quarter of a turn before.
            double[] cosines = cosines(area.west() - 90 * axis, area.east() - 90 * axis);
            box[2 * axis] = Math.min(widest * cosines[0], narrowest * cosines[0]);
            box[2 * axis + 1] = Math.max(widest * cosines[1], narrowest * cosines[1]);
        }
        box[4] = Math.sin(Math.toRadians(area.south()));
        box[5] = Math.sin(Math.toRadians(area.north()));
        return box;
    }

    /** Lowest and highest cosine of the angles from one to another. */
    private static double[] cosines(double from, double to) {
        double first = Math.cos(Math.toRadians(from));
        double last = Math.cos(Math.toRadians(to));
        boolean top = Math.floor(to / 360) >= Math.ceil(from / 360);
        boolean bottom = Math.floor((to - 180) / 360) >= Math.ceil((from - 180) / 360);
        return new double[] {bottom ? -1 : Math.min(first, last), top ? 1 : Math.max(first, last)};
    }
}
