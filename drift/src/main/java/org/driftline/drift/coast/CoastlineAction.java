package org.driftline.drift.coast;

/** What becomes of a particle that meets land. */
public enum CoastlineAction {
    /** It stays there. */
    STRANDING,
    /** It goes back to where it was before the step and tries again. */
    PREVIOUS,
    /** Nothing: it drifts over land. */
    NONE
}
