package org.driftline.drift.run;

/** Which way time goes in a run. */
public enum Direction {
    /** From the earliest release on. */
    FORWARD(1),
    /** From the latest release back. */
    BACKWARD(-1);

    private final int sign;

    Direction(int sign) {
        this.sign = sign;
    }

    /** 1 or -1. */
    public int sign() {
        return sign;
    }
}
