package org.driftline.io.netcdf;

import java.io.IOException;
import java.util.List;

/** One array of a file: its axes, its attributes and, by boxes, its values exactly as stored (packed stays packed). */
public abstract class Variable {

    private final String name;
    private final NetCdfType type;
    private final List<Dimension> dimensions;
    private final Attributes attributes;

    protected Variable(String name, NetCdfType type, List<Dimension> dimensions, Attributes attributes) {
        this.name = name;
        this.type = type;
        this.dimensions = List.copyOf(dimensions);
        this.attributes = attributes;
    }

    public final String name() {
        return name;
    }

    public final NetCdfType type() {
        return type;
    }

    /** Outermost first; none for a scalar. */
    public final List<Dimension> dimensions() {
        return dimensions;
    }

    public final Attributes attributes() {
        return attributes;
    }

    /** Length of each dimension, shape {@code [dimension]}. */
    public final int[] shape() {
        return dimensions.stream().mapToInt(Dimension::length).toArray();
    }

    /** How many values there are in all. */
    public final long size() {
        return dimensions.stream().mapToLong(Dimension::length).reduce(1, Math::multiplyExact);
    }

    /**
     * Makes sure that there are numbers to read.
     *
     * @throws NetCdfException if the variable holds text
     */
    protected final void requireNumbers() throws NetCdfException {
        if (!type.numeric()) {
            throw new NetCdfException("variable " + name + " holds text, not numbers");
        }
    }

    /**
     * Reads a box of numbers as floats; from any thread.
     *
     * @param start first place per dimension
     * @param count places per dimension
     * @param into where the values go, row by row; at least as long as the box
     * @throws NetCdfException if the variable holds text or its bytes cannot be decoded
     * @throws IndexOutOfBoundsException if the box is not inside the variable or {@code into} too short
     */
    public abstract void read(int[] start, int[] count, float[] into) throws IOException;

    /** Reads a box of numbers as doubles; see {@link #read(int[], int[], float[])}. */
    public abstract void read(int[] start, int[] count, double[] into) throws IOException;

    /**
     * Reads all numbers, row by row.
     *
     * @param limit the most values that the caller is ready to hold
     * @throws NetCdfException if there are more
     */
    public final double[] readAll(int limit) throws IOException {
        long size = size();
        if (size > limit) {
            throw new NetCdfException("variable " + name + " has " + size + " values, more than " + limit);
        }
        double[] values = new double[(int) size];
        int[] shape = shape();
        read(new int[shape.length], shape, values);
        return values;
    }

    @Override
    public String toString() {
        return name + "("
                + String.join(", ", dimensions.stream().map(Dimension::name).toList()) + ")";
    }
}
