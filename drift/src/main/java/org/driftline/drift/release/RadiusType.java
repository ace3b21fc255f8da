package org.driftline.drift.release;

/** How particles are scattered around a release point. */
public enum RadiusType {
    /** Normal along each axis; the radius is the standard deviation per axis. */
    GAUSSIAN,
    /** Evenly over the disc with that radius. */
    UNIFORM
}
