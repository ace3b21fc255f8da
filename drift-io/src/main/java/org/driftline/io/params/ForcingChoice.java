package org.driftline.io.params;

import java.util.List;

import org.driftline.drift.field.Fallback;

/**
 * Where wind, current and, if it acts, the Stokes drift of the waves come from.
 *
 * @param wind the wind at 10 m
 * @param current the surface current
 * @param stokesDrift the drift of the waves at the surface
 * @param fallback what stands in where there is no wind or no current
 */
public record ForcingChoice(Source wind, Source current, Source stokesDrift, Fallback fallback) {

    /** Wind and current alone, without anything for their gaps. */
    public ForcingChoice(Source wind, Source current) {
        this(wind, current, new None(), Fallback.NONE);
    }

    /** Any file of the catalogue that covers the run. */
    public static ForcingChoice any() {
        return new ForcingChoice(new AnyFile(), new AnyFile());
    }

    /** Where one of them comes from. */
    public sealed interface Source {}

    /** Whatever the catalogue has for that time and place; the result says what it was. */
    public record AnyFile() implements Source {}

    /** It does not act. */
    public record None() implements Source {}

    /**
     * Files of the catalogue by name, the preferred first.
     *
     * @param names file names without {@code .nc}
     */
    public record Files(List<String> names) implements Source {
        public Files {
            names = List.copyOf(names);
        }
    }

    /**
     * The same everywhere and always.
     *
     * @param east towards the east (m/s)
     * @param north towards the north (m/s)
     */
    public record Constant(double east, double north) implements Source {}
}
