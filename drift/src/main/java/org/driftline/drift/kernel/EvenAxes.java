package org.driftline.drift.kernel;

/**
 * Both axes of a grid of meridians and parallels that are evenly spaced.
 *
 * @param cols longitudes of the columns
 * @param rows latitudes of the rows
 */
public record EvenAxes(EvenAxis cols, EvenAxis rows) {}
