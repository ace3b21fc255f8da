package org.driftline.commander.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * An answer that can be given again.
 *
 * @param status of HTTP
 * @param location of what was made, or null
 * @param body JSON
 * @param repeated whether it was given before
 */
public record Answer(int status, @Nullable String location, String body, boolean repeated) {
    /** The header of an answer that was given before. */
    public static final String REPEATED = "Idempotency-Replayed";

    /** An answer that is given for the first time. */
    public Answer(int status, @Nullable String location, String body) {
        this(status, location, body, false);
    }
}
