package org.driftline.commander.trip;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A step in a trip.
 *
 * @param to where it goes
 * @param at when
 * @param reason why, if that was said
 */
public record Move(TripStatus to, Instant at, @Nullable String reason) {}
