package org.driftline.io.records;

/** What is kept of each particle once, as it is at the start. */
public enum Particular implements Field {
    RELEASE_TIME(0, Double.BYTES),
    RELEASE(8, Integer.BYTES),
    DOWNWIND_EPS(12, Float.BYTES),
    CROSSWIND_EPS(16, Float.BYTES),
    CROSSWIND_SLOPE(20, Float.BYTES),
    CROSSWIND_OFFSET(24, Float.BYTES),
    JIBE_PROBABILITY(28, Float.BYTES);

    private final int bytesBefore;
    private final int size;

    Particular(int bytesBefore, int size) {
        this.bytesBefore = bytesBefore;
        this.size = size;
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
