package org.driftline.io.runforcing;

import java.util.List;

/**
 * One source that a run was given.
 *
 * @param kind what it gives, in one word
 * @param name in the catalogue, or the constant values in words
 * @param sha256 of the file, empty for constant values
 * @param synthetic whether it was made up, for exercises and demonstrations
 * @param grid on which projection and which Earth its nodes are, in words, empty for constant values
 * @param warnings what people must know before they trust it; as a rule nothing
 */
public record ForcingUsed(
        String kind, String name, String sha256, boolean synthetic, String grid, List<String> warnings) {

    /** Copies the list. */
    public ForcingUsed {
        warnings = List.copyOf(warnings);
    }

    /** The same wind or current everywhere and always; components in m/s. */
    public static ForcingUsed constant(String kind, double east, double north) {
        String name = "constant " + east + " m/s east, " + north + " m/s north";
        return new ForcingUsed(kind, name, "", false, "", List.of());
    }
}
