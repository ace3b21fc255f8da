package org.driftline.commander.route;

import org.jspecify.annotations.Nullable;

import org.driftline.drift.geo.LonLat;

/**
 * A place that a route leads to.
 *
 * @param place where it is
 * @param name what it, or the leg it is on, is called
 */
public record Waypoint(LonLat place, @Nullable String name) {}
