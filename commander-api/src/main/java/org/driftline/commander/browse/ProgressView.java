package org.driftline.commander.browse;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.mission.Progress;

/**
 * How far a mission is.
 *
 * @param fraction of the work that is done (0 to 1)
 * @param message what the soldier is doing
 */
public record ProgressView(double fraction, @Nullable String message) {

    static ProgressView of(Progress progress) {
        return new ProgressView(progress.fraction(), progress.message());
    }
}
