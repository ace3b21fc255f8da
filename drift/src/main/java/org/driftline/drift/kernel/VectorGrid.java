package org.driftline.drift.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

import static org.driftline.drift.kernel.Lanes.D;
import static org.driftline.drift.kernel.Lanes.F;
import static org.driftline.drift.kernel.Lanes.I;
import static org.driftline.drift.kernel.Lanes.L;
import static org.driftline.drift.kernel.Lanes.PAIRS;

/** {@link ScalarGrid} with vectors. */
final class VectorGrid {

    /** Two neighbouring nodes of a row: u, v, u, v. */
    private static final VectorSpecies<Float> NODES = FloatVector.SPECIES_128;

    private static final VectorShuffle<Float> SECOND_NODE = VectorShuffle.fromValues(NODES, 2, 3, 2, 3);

    /** Each of the first half of a vector, twice. */
    private static final VectorShuffle<Float> TWICE = VectorShuffle.fromOp(PAIRS, lane -> lane / 2);

    /** Added to a number from 0 to 2^51 it rounds it to a whole one, which then is in the low bits. */
    private static final double ROUND = 0x1p52;

    private VectorGrid() {}

    /** Columns on an even axis, if all are well inside the patch, and so on the axis. */
    static void columns(Cells cells, int to) {
        EvenAxis axis = cells.axes.cols();
        double turns = axis.turns(cells.lon[cells.offset]);
        double first = cells.patch.place.firstCol();
        double wrap = cells.patch.place.wrapCols();
        double end = cells.patch.place.cols() - 1;
        VectorMask<Double> inside = D.maskAll(true);
        for (int k = 0; k < to; k += D.length()) {
            DoubleVector up = DoubleVector.fromArray(D, cells.lon, cells.offset + k)
                    .sub(axis.lowest)
                    .sub(turns);
            DoubleVector index = up.mul(axis.perCell);
            DoubleVector col = index.mul(axis.sign).add(axis.base).sub(first);
            inside = inside.and(up.compare(VectorOperators.LE, axis.seam));
            if (wrap > 0) {
                inside =
                        inside.and(up.compare(VectorOperators.GE, 0)).and(index.compare(VectorOperators.LE, axis.last));
                col = col.blend(col.add(wrap), col.compare(VectorOperators.LT, 0));
            }
            inside = inside.and(col.compare(VectorOperators.GE, 0)).and(col.compare(VectorOperators.LT, end));
            DoubleVector c = col.add(ROUND).sub(ROUND);
            c = c.blend(c.sub(1), c.compare(VectorOperators.GT, col));
            c.intoArray(cells.col, k);
            ((FloatVector) col.sub(c).convertShape(VectorOperators.D2F, F, 0)).intoArray(cells.x, k);
        }
        cells.allInside = inside.allTrue();
    }

    /** Rows on an even axis, if all are well inside the patch, and so the cells. */
    static void rows(Cells cells, int to) {
        EvenAxis axis = cells.axes.rows();
        double first = cells.patch.place.firstRow();
        double end = cells.patch.place.rows() - 1;
        double width = cells.patch.place.cols();
        VectorMask<Double> inside = D.maskAll(cells.allInside);
        for (int k = 0; k < to; k += D.length()) {
            DoubleVector up =
                    DoubleVector.fromArray(D, cells.lat, cells.offset + k).sub(axis.lowest);
            DoubleVector index = up.mul(axis.perCell);
            DoubleVector row = index.mul(axis.sign).add(axis.base).sub(first);
            inside = inside.and(row.compare(VectorOperators.GE, 0)).and(row.compare(VectorOperators.LT, end));
            DoubleVector r = row.add(ROUND).sub(ROUND);
            r = r.blend(r.sub(1), r.compare(VectorOperators.GT, row));
            ((FloatVector) row.sub(r).convertShape(VectorOperators.D2F, F, 0)).intoArray(cells.y, k);
            DoubleVector node = DoubleVector.fromArray(D, cells.col, k).add(r.mul(width));
            node.add(ROUND).reinterpretAsLongs().intoArray(cells.node, k);
        }
        cells.allInside = inside.allTrue();
    }

    /** Cells of whatever columns and rows there are. */
    static void cells(Cells cells, int to) {
        Patch.Place place = cells.patch.place;
        for (int k = 0; k < to; k++) {
            double col = cells.col[k] - place.firstCol();
            col += col < 0 ? place.wrapCols() : 0;
            double row = cells.row[k] - place.firstRow();
            boolean inside = col >= 0 && col <= place.cols() - 1 && row >= 0 && row <= place.rows() - 1;
            int c = inside ? Math.min((int) col, place.cols() - 2) : 0;
            int r = inside ? Math.min((int) row, place.rows() - 2) : 0;
            cells.x[k] = inside ? (float) (col - c) : Float.NaN;
            cells.y[k] = (float) (row - r);
            cells.node[k] = r * place.cols() + c;
        }
    }

    /** The vectors between two times, as pairs. */
    static void between(Cells cells, int to) {
        Patch patch = cells.patch;
        int nextRow = 2 * patch.place.cols();
        for (int k = 0; k < to; k++) {
            int a = 2 * (int) cells.node[k];
            FloatVector a0 = FloatVector.fromArray(NODES, patch.earlier, a);
            FloatVector b0 = FloatVector.fromArray(NODES, patch.earlier, a + nextRow);
            FloatVector a1 = FloatVector.fromArray(NODES, patch.later, a);
            FloatVector b1 = FloatVector.fromArray(NODES, patch.later, a + nextRow);
            FloatVector one = a0.add(a1.sub(a0).mul(patch.late));
            FloatVector other = b0.add(b1.sub(b0).mul(patch.late));
            FloatVector both = one.add(other.sub(one).mul(cells.y[k]));
            both.add(both.rearrange(SECOND_NODE).sub(both).mul(cells.x[k])).intoArray(cells.pairs, 2 * k);
        }
    }

    /** The vectors at one time, as pairs. */
    static void atOnce(Cells cells, int to) {
        float[] now = cells.patch.earlier;
        float[] pairs = cells.pairs;
        int nextRow = 2 * cells.patch.place.cols();
        for (int k = 0; k < to; k++) {
            int a = 2 * (int) cells.node[k];
            FloatVector one = FloatVector.fromArray(NODES, now, a);
            FloatVector other = FloatVector.fromArray(NODES, now, a + nextRow);
            FloatVector both = one.add(other.sub(one).mul(cells.y[k]));
            // The upper half is noise, and the next particle's pair takes its place.
            both.add(both.rearrange(SECOND_NODE).sub(both).mul(cells.x[k])).intoArray(pairs, 2 * k);
        }
    }

    /** The four nodes around each particle, put side by side with those of the others. */
    static void fetch(Cells cells, int to) {
        long[] nodes = cells.patch.nodes;
        int nextRow = cells.patch.place.cols();
        long[] node = cells.node;
        long[] one = cells.one;
        long[] nextOne = cells.nextOne;
        long[] other = cells.other;
        long[] nextOther = cells.nextOther;
        for (int k = 0; k < to; k++) {
            int a = (int) node[k];
            int b = a + nextRow;
            one[k] = nodes[a];
            nextOne[k] = nodes[a + 1];
            other[k] = nodes[b];
            nextOther[k] = nodes[b + 1];
        }
    }

    /** The same as {@link #atOnce}, of what was fetched. */
    static void across(Cells cells, int to) {
        for (int k = 0; k < to; k += D.length()) {
            FloatVector y = FloatVector.fromArray(PAIRS, cells.y, k).rearrange(TWICE);
            FloatVector one = LongVector.fromArray(L, cells.one, k).reinterpretAsFloats();
            FloatVector other = LongVector.fromArray(L, cells.other, k).reinterpretAsFloats();
            FloatVector here = one.add(other.sub(one).mul(y));
            one = LongVector.fromArray(L, cells.nextOne, k).reinterpretAsFloats();
            other = LongVector.fromArray(L, cells.nextOther, k).reinterpretAsFloats();
            FloatVector next = one.add(other.sub(one).mul(y));
            FloatVector x = FloatVector.fromArray(PAIRS, cells.x, k).rearrange(TWICE);
            here.add(next.sub(here).mul(x)).intoArray(cells.pairs, 2 * k);
        }
    }

    /** The same as {@link #between}, without vectors. */
    static void betweenPlainly(Cells cells, int to) {
        Patch patch = cells.patch;
        float[] pairs = cells.pairs;
        for (int k = 0; k < to; k++) {
            int a = 2 * (int) cells.node[k];
            pairs[2 * k] = ScalarGrid.across(patch, a, cells.x[k], cells.y[k]);
            pairs[2 * k + 1] = ScalarGrid.across(patch, a + 1, cells.x[k], cells.y[k]);
        }
    }

    /** Puts the components of the pairs where they belong; without one there is neither. */
    static void part(Cells cells, int to) {
        for (int k = 0; k < to; k += D.length()) {
            LongVector pairs = FloatVector.fromArray(PAIRS, cells.pairs, 2 * k).reinterpretAsLongs();
            FloatVector east = pairs.convertShape(VectorOperators.L2I, I, 0).reinterpretAsFloats();
            FloatVector north = pairs.lanewise(VectorOperators.LSHR, 32)
                    .convertShape(VectorOperators.L2I, I, 0)
                    .reinterpretAsFloats();
            FloatVector sum = east.add(north);
            VectorMask<Float> missing = sum.compare(VectorOperators.NE, sum);
            east.blend(Float.NaN, missing).intoArray(cells.u, cells.offset + k);
            north.blend(Float.NaN, missing).intoArray(cells.v, cells.offset + k);
        }
    }
}
