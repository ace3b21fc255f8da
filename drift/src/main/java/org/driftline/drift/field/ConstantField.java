package org.driftline.drift.field;

import java.util.Arrays;

import org.driftline.drift.geo.Area;

/**
 * The same vector everywhere and always.
 *
 * @param u east component (m/s)
 * @param v north component (m/s)
 */
public record ConstantField(double u, double v) implements VectorField {

    /** Calm. */
    public static final ConstantField ZERO = new ConstantField(0, 0);

    /** @throws IllegalArgumentException if a component is not a finite number */
    public ConstantField {
        if (!Double.isFinite(u) || !Double.isFinite(v)) {
            throw new IllegalArgumentException("a constant field needs finite components, got " + u + ", " + v);
        }
    }

    @Override
    public Coverage coverage() {
        return new Coverage(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Area.EARTH, Math.hypot(u, v));
    }

    @Override
    public Frame at(double epochSeconds, Area area) {
        return (lon, lat, from, to, outU, outV) -> {
            Arrays.fill(outU, from, to, (float) u);
            Arrays.fill(outV, from, to, (float) v);
        };
    }
}
