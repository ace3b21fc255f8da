package org.driftline.io.cf.shape;

import java.util.Arrays;

import org.driftline.io.netcdf.Dimension;
import org.driftline.io.netcdf.Variable;

/** Which dimension of a variable is which; each that is none of these is held at one place. */
public final class FieldShape {

    private final Variable variable;
    private final int time;
    private final int members;
    private final int row;
    private final int col;
    private final int[] held;

    /**
     * @param variable a component of a field
     * @param places of the dimensions of time, of the members of an ensemble, of the rows and of the columns; -1 where
     *     there is none {@code [4]}
     * @param held the place along each of the other dimensions, {@code [dimension]}
     */
    FieldShape(Variable variable, int[] places, int[] held) {
        this.variable = variable;
        this.time = places[0];
        this.members = places[1];
        this.row = places[2];
        this.col = places[3];
        this.held = held;
    }

    /** Whether there is a dimension of time. */
    public boolean timed() {
        return time >= 0;
    }

    public Dimension timeDimension() {
        return variable.dimensions().get(time);
    }

    public Dimension rowDimension() {
        return variable.dimensions().get(row);
    }

    public Dimension colDimension() {
        return variable.dimensions().get(col);
    }

    /** How many members there are, 1 if it is no ensemble. */
    public int members() {
        return members < 0 ? 1 : variable.dimensions().get(members).length();
    }

    /** The same for one member of the ensemble. */
    public FieldShape ofMember(int member) {
        int[] place = held.clone();
        if (members >= 0) {
            place[members] = member;
        }
        return new FieldShape(variable, new int[] {time, members, row, col}, place);
    }

    /** Whether the values of one longitude lie together, instead of those of one latitude. */
    public boolean transposed() {
        return col < row;
    }

    /** Where a box of one time level starts, per dimension. */
    public int[] start(int timeIndex, int firstRow, int firstCol) {
        int[] start = held.clone();
        start[row] = firstRow;
        start[col] = firstCol;
        if (timed()) {
            start[time] = timeIndex;
        }
        return start;
    }

    /** How far a box of one time level goes, per dimension. */
    public int[] count(int rows, int cols) {
        int[] count = new int[held.length];
        Arrays.fill(count, 1);
        count[row] = rows;
        count[col] = cols;
        return count;
    }
}
