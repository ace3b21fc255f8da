package org.driftline.drift.origin;

/** How a backward run finds where something has come from. */
public enum BackwardMethod {
    /** Time is reversed: each step is taken with the wind and current at its later end, and no coast that was left is known. */
    REVERSE,
    /** Particles are drifted forward again and again until they arrive at the find: {@link OriginSearch}. */
    ITERATIVE
}
