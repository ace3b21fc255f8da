package org.driftline.drift;

import org.driftline.drift.coast.LandMask;
import org.driftline.drift.field.VectorField;

/**
 * What acts on the particles.
 *
 * @param wind at 10 m, towards which it blows (m/s)
 * @param current at the surface, towards which it flows (m/s)
 * @param land where it ends
 */
public record Forcing(VectorField wind, VectorField current, LandMask land) {}
