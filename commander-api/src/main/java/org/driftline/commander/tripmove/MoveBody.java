package org.driftline.commander.tripmove;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.trip.TripStatus;

/**
 * The body of a move, for the API's description; {@link MoveReader} reads it.
 *
 * @param status where the trip goes
 * @param at when; now when left out, not before the move before
 * @param reason why
 */
@Schema(name = "TripMove", example = "{\"status\": \"assigned\"}")
record MoveBody(
        @Schema(required = true) TripStatus status,
        @Nullable Instant at,
        @Schema(maxLength = 2000) @Nullable String reason) {

    /**
     * The body of a call that says by itself where the trip goes.
     *
     * @param at when; now when left out
     * @param reason why
     */
    @Schema(name = "TripStep", example = "{}")
    record Step(
            @Nullable Instant at,
            @Schema(maxLength = 2000) @Nullable String reason) {}
}
