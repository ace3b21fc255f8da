/** Tracks: what a run leaves, where a drifter was, what else might have been expected of it, and how far apart they are. */
@NullMarked
package org.driftline.drift.track;

import org.jspecify.annotations.NullMarked;
