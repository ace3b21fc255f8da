package org.driftline.commander.progress;

import org.jspecify.annotations.Nullable;

/**
 * What is kept of a track beside its positions.
 *
 * @param progress what it comes to
 * @param madeGoodKn how fast the unit went lately (kn); null when nobody can tell
 * @param told what followers were told last
 */
public record KeptProgress(TrackProgress progress, @Nullable Double madeGoodKn, Told told) {
    /** Of a track without positions. */
    public static final KeptProgress NONE = new KeptProgress(TrackProgress.NONE, null, Told.NOTHING);
}
