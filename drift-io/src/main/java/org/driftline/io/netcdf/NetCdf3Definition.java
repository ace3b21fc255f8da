package org.driftline.io.netcdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a NetCDF-3 file will hold: dimensions, variables and attributes, written in the order they are given. */
public final class NetCdf3Definition {

    /** A variable to be: dimensions by their index. */
    record VariableDefinition(String name, NetCdfType type, List<Integer> dimensions, List<Attribute> attributes) {}

    private final List<Dimension> dimensions = new ArrayList<>();
    private final List<VariableDefinition> variables = new ArrayList<>();
    private final List<Attribute> attributes = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    NetCdf3Definition() {}

    /** Adds a dimension of fixed length, at least 1. */
    public NetCdf3Definition dimension(String name, int length) {
        if (length < 1) {
            throw new IllegalArgumentException("dimension " + name + " has length " + length);
        }
        return add(new Dimension(name, length, false));
    }

    /** Adds the record dimension: its length is given now, but other programs may append to it. */
    public NetCdf3Definition records(String name, int length) {
        if (dimensions.stream().anyMatch(Dimension::unlimited)) {
            throw new IllegalArgumentException("a second record dimension: " + name);
        }
        return add(new Dimension(name, length, true));
    }

    private NetCdf3Definition add(Dimension dimension) {
        if (indexOf(dimension.name()) >= 0) {
            throw new IllegalArgumentException("dimension " + dimension.name() + " is defined twice");
        }
        dimensions.add(dimension);
        return this;
    }

    public NetCdf3Definition attribute(Attribute attribute) {
        attributes.add(attribute);
        return this;
    }

    public NetCdf3Definition attribute(String name, String text) {
        return attribute(Attribute.text(name, text));
    }

    /**
     * Adds a variable.
     *
     * @param dimensionNames outermost first; none for a scalar; the record dimension only in first place
     * @throws IllegalArgumentException if the name is taken, a dimension unknown or the type not in NetCDF-3
     */
    public NetCdf3Definition variable(
            String name, NetCdfType type, List<String> dimensionNames, Attribute... variableAttributes) {
        if (!names.add(name) || name.isEmpty()) {
            throw new IllegalArgumentException("variable '" + name + "' is empty or defined twice");
        }
        if (type == NetCdfType.STRING) {
            throw new IllegalArgumentException("NetCDF-3 has no strings: " + name);
        }
        List<Integer> indices = dimensionNames.stream().map(this::required).toList();
        if (indices.stream().skip(1).anyMatch(index -> dimensions.get(index).unlimited())) {
            throw new IllegalArgumentException("the record dimension comes first: " + name);
        }
        variables.add(new VariableDefinition(name, type, indices, List.of(variableAttributes)));
        return this;
    }

    /** Creates the file, replacing one of that name, and writes its header. */
    public NetCdf3Writer create(Path file) throws IOException {
        return new NetCdf3Writer(file, NetCdf3Layout.of(this));
    }

    List<Dimension> dimensions() {
        return dimensions;
    }

    List<VariableDefinition> variables() {
        return variables;
    }

    List<Attribute> attributes() {
        return attributes;
    }

    private int required(String dimension) {
        int index = indexOf(dimension);
        if (index < 0) {
            throw new IllegalArgumentException("no dimension " + dimension);
        }
        return index;
    }

    private int indexOf(String dimension) {
        for (int i = 0; i < dimensions.size(); i++) {
            if (dimensions.get(i).name().equals(dimension)) {
                return i;
            }
        }
        return -1;
    }
}
