package org.driftline.drift.cloud;

/** What a particle is doing. Its code is the value in {@link Cloud#status()} and in results. */
public enum ParticleStatus {
    /** Not yet released; its position is where it will start. */
    PENDING(0),
    /** Drifting. */
    ACTIVE(1),
    /** Met the coast and stays there. */
    STRANDED(2),
    /** Came to a place or a time without wind or current. */
    MISSING_DATA(3),
    /** Left the area that the run was limited to. */
    OUTSIDE(4),
    /** Reached the highest age of the run. */
    RETIRED(5),
    /** Its starting point is on land. */
    SEEDED_ON_LAND(6);

    private static final ParticleStatus[] VALUES = values();

    private final byte code;

    ParticleStatus(int code) {
        this.code = (byte) code;
    }

    /** The number that stands for it, 0 to 6. */
    public byte code() {
        return code;
    }

    /** The status with a code. */
    public static ParticleStatus of(byte code) {
        return VALUES[code];
    }
}
