package org.driftline.io.netcdf;

/**
 * A named axis of variables.
 *
 * @param name as in the file
 * @param length how many places along it
 * @param unlimited whether it may grow: the record dimension in NetCDF-3
 */
public record Dimension(String name, int length, boolean unlimited) {

    /** @throws IllegalArgumentException if the name is empty or the length negative */
    public Dimension {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a dimension needs a name");
        }
        if (length < 0) {
            throw new IllegalArgumentException("dimension " + name + " has length " + length);
        }
    }

    @Override
    public String toString() {
        return name + "=" + length + (unlimited ? " (unlimited)" : "");
    }
}
