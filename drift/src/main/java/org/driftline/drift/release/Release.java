package org.driftline.drift.release;

import java.time.Instant;

/** Particles that start together: where and when. */
public sealed interface Release permits PointRelease, PointsRelease, LineRelease, PolygonRelease, ExplicitRelease {

    /** How many particles. */
    int number();

    /** When the earliest particle starts. */
    Instant start();

    /** When the latest particle starts; the same as {@link #start()} unless the release takes time. */
    Instant end();
}
