package org.driftline.io.records;

import java.util.Arrays;
import java.util.List;

/** What is kept of each particle at each record. */
public enum Column implements Field {
    LON(0, Double.BYTES),
    LAT(8, Double.BYTES),
    AGE(16, Float.BYTES),
    WIND_U(20, Float.BYTES),
    WIND_V(24, Float.BYTES),
    CURRENT_U(28, Float.BYTES),
    CURRENT_V(32, Float.BYTES),
    STATUS(36, Byte.BYTES),
    ORIENTATION(37, Byte.BYTES),
    CAPSIZED(38, Byte.BYTES),
    /** Only in a run with Stokes drift. */
    STOKES_U(39, Float.BYTES),
    /** Only in a run with Stokes drift. */
    STOKES_V(43, Float.BYTES);

    private final int bytesBefore;
    private final int size;

    Column(int bytesBefore, int size) {
        this.bytesBefore = bytesBefore;
        this.size = size;
    }

    /** The columns of a run. */
    static List<Column> of(boolean waves) {
        return Arrays.stream(values())
                .filter(column -> waves || (column != STOKES_U && column != STOKES_V))
                .toList();
    }

    @Override
    public int bytesBefore() {
        return bytesBefore;
    }

    @Override
    public int size() {
        return size;
    }
}
