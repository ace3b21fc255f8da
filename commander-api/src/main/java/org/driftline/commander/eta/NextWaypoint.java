package org.driftline.commander.eta;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * The waypoint ahead.
 *
 * @param number which one, from 1
 * @param name what it is called
 * @param arrival when the unit will be there, its fields beside the others
 */
public record NextWaypoint(
        int number, @Nullable String name, @JsonUnwrapped Arrival arrival) {}
