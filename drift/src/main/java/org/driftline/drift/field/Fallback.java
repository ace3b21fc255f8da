package org.driftline.drift.field;

import org.jspecify.annotations.Nullable;

/**
 * What to take where the forcing has a gap; null to end the drift of a particle there.
 *
 * @param wind instead of a wind
 * @param current instead of a current
 */
public record Fallback(
        @Nullable ConstantField wind, @Nullable ConstantField current) {

    /** Particles stop at a gap: the default. */
    public static final Fallback NONE = new Fallback(null, null);

    /** What stands in for one vector, if anything does; no Stokes drift is no reason to stop. */
    public @Nullable ConstantField of(Quantity quantity) {
        return switch (quantity) {
            case WIND -> wind;
            case CURRENT -> current;
            case STOKES_DRIFT -> ConstantField.ZERO;
        };
    }
}
