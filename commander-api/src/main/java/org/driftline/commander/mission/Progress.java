package org.driftline.commander.mission;

import org.jspecify.annotations.Nullable;

/**
 * How far a running mission is.
 *
 * @param fraction of the work that is done (0 to 1)
 * @param message what the soldier is doing
 */
public record Progress(double fraction, @Nullable String message) {
    /** Nothing done yet. */
    public static final Progress NONE = new Progress(0, null);

    /** @throws IllegalArgumentException if the fraction is not between 0 and 1 */
    public Progress {
        if (!(fraction >= 0 && fraction <= 1)) {
            throw new IllegalArgumentException("fraction must be between 0 and 1, got " + fraction);
        }
    }
}
