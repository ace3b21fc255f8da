package org.driftline.drift.release;

/** Which of the two crosswind columns of the object table a particle follows at its start. */
public enum Orientation {
    /** The columns for objects that drift to the right of the wind; 0 in results. */
    RIGHT,
    /** The columns for objects that drift to the left of the wind; 1 in results. */
    LEFT
}
