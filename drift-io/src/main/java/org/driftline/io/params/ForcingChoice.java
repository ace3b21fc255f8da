package org.driftline.io.params;

import java.util.List;

/**
 * Where wind and current come from.
 *
 * @param wind the wind at 10 m
 * @param current the surface current
 */
public record ForcingChoice(Source wind, Source current) {

    /** Any file of the catalogue that covers the run. */
    public static ForcingChoice any() {
        return new ForcingChoice(new AnyFile(), new AnyFile());
    }

    /** Where one of the two comes from. */
    public sealed interface Source {}

    /** Whatever the catalogue has for that time and place; the result says what it was. */
    public record AnyFile() implements Source {}

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
