package org.driftline.io.runforcing;

/**
 * One source that a run was given.
 *
 * @param kind what it gives, in one word
 * @param name in the catalogue, or the constant values in words
 * @param sha256 of the file, empty for constant values
 * @param synthetic whether it was made up, for exercises and demonstrations
 */
public record ForcingUsed(String kind, String name, String sha256, boolean synthetic) {

    /** The same wind or current everywhere and always; components in m/s. */
    public static ForcingUsed constant(String kind, double east, double north) {
        return new ForcingUsed(kind, "constant " + east + " m/s east, " + north + " m/s north", "", false);
    }
}
