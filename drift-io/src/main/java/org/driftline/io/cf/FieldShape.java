package org.driftline.io.cf;

import java.util.Arrays;

import org.driftline.io.netcdf.Dimension;
import org.driftline.io.netcdf.Variable;

/** Which dimension of a variable is which; each that is none of these is held at one place. */
final class FieldShape {

    private final Variable variable;
    private final int time;
    private final int row;
    private final int col;
    private final int[] held;

    /**
     * @param variable a component of a field
     * @param time place of the time dimension, -1 if there is none
     * @param row place of the dimension of latitudes
     * @param col place of the dimension of longitudes
     * @param held the place along each of the other dimensions, {@code [dimension]}
     */
    FieldShape(Variable variable, int time, int row, int col, int[] held) {
        this.variable = variable;
        this.time = time;
        this.row = row;
        this.col = col;
        this.held = held;
    }

    boolean timed() {
        return time >= 0;
    }

    Dimension timeDimension() {
        return variable.dimensions().get(time);
    }

    Dimension rowDimension() {
        return variable.dimensions().get(row);
    }

    Dimension colDimension() {
        return variable.dimensions().get(col);
    }

    /** Whether the values of one longitude lie together, instead of those of one latitude. */
    boolean transposed() {
        return col < row;
    }

    /** Where a box of one time level starts, per dimension. */
    int[] start(int timeIndex, int firstRow, int firstCol) {
        int[] start = held.clone();
        start[row] = firstRow;
        start[col] = firstCol;
        if (timed()) {
            start[time] = timeIndex;
        }
        return start;
    }

    /** How far a box of one time level goes, per dimension. */
    int[] count(int rows, int cols) {
        int[] count = new int[held.length];
        Arrays.fill(count, 1);
        count[row] = rows;
        count[col] = cols;
        return count;
    }
}
