package org.driftline.drift.forcing;

import org.jspecify.annotations.Nullable;

import org.driftline.drift.coast.LandMask;
import org.driftline.drift.field.Fallback;
import org.driftline.drift.field.Quantity;
import org.driftline.drift.field.VectorField;

/**
 * What acts on the particles.
 *
 * @param wind at 10 m, towards which it blows (m/s)
 * @param current at the surface, towards which it flows (m/s)
 * @param land where it ends
 * @param stokesDrift of the waves at the surface, null not to be moved by it (m/s)
 * @param fallback what to take where there is no wind or no current
 */
public record Forcing(
        VectorField wind,
        VectorField current,
        LandMask land,
        @Nullable VectorField stokesDrift,
        Fallback fallback) {

    /** Wind, current and land alone. */
    public Forcing(VectorField wind, VectorField current, LandMask land) {
        this(wind, current, land, null, Fallback.NONE);
    }

    /** The field of one vector, null if it does not act. */
    @Nullable VectorField of(Quantity quantity) {
        return switch (quantity) {
            case WIND -> wind;
            case CURRENT -> current;
            case STOKES_DRIFT -> stokesDrift;
        };
    }

    /** The same with the drift of the waves. */
    public Forcing withStokesDrift(VectorField field) {
        return new Forcing(wind, current, land, field, fallback);
    }

    /** The same with constants for its gaps. */
    public Forcing withFallback(Fallback constants) {
        return new Forcing(wind, current, land, stokesDrift, constants);
    }
}
