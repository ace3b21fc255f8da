package org.driftline.drift.run;

/** Which side of the wind a positive crosswind leeway is on. */
public enum LeftRight {
    /** To the right of downwind, as in Allen's tables: the default. */
    ALLEN,
    /** To the left of downwind, as OpenDrift 1.14 has it: the mirror image. */
    OPENDRIFT
}
