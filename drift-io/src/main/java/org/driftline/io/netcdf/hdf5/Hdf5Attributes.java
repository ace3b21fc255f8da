package org.driftline.io.netcdf.hdf5;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import io.jhdf.api.Attribute;
import io.jhdf.api.Node;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import io.jhdf.object.datatype.StringData;
import io.jhdf.object.datatype.VariableLength;
import org.jspecify.annotations.Nullable;

import org.driftline.io.netcdf.Attributes;
import org.driftline.io.netcdf.NetCdfException;
import org.driftline.io.netcdf.NetCdfType;

/** Reads the attributes of HDF5 objects; those with which NetCDF-4 keeps its own books are left out. */
final class Hdf5Attributes {

    private static final Set<String> BOOKKEEPING = Set.of(
            "CLASS",
            "NAME",
            "DIMENSION_LIST",
            "REFERENCE_LIST",
            "_Netcdf4Dimid",
            "_Netcdf4Coordinates",
            "_NCProperties",
            "_nc3_strict");
    private static final long MOST_VALUES = 1 << 16;

    private Hdf5Attributes() {}

    static Attributes of(Node node) throws NetCdfException {
        List<org.driftline.io.netcdf.Attribute> found = new ArrayList<>();
        List<Attribute> sorted = new ArrayList<>(node.getAttributes().values());
        sorted.sort(Comparator.comparing(Attribute::getName));
        for (Attribute attribute : sorted) {
            if (!BOOKKEEPING.contains(attribute.getName()) && readable(attribute.getDataType())) {
                found.add(read(node, attribute));
            }
        }
        return new Attributes(found);
    }

    /** References, compounds and the like say nothing about a field. */
    private static boolean readable(DataType type) {
        return type instanceof FixedPoint
                || type instanceof FloatingPoint
                || type instanceof StringData
                || (type instanceof VariableLength text && text.isVariableLengthString());
    }

    private static org.driftline.io.netcdf.Attribute read(Node node, Attribute attribute) throws NetCdfException {
        String name = attribute.getName();
        if (attribute.getSize() > MOST_VALUES) {
            throw new NetCdfException(
                    "attribute " + name + " of " + node.getPath() + " has " + attribute.getSize() + " values");
        }
        Object data = attribute.isEmpty() ? null : attribute.getData();
        if (data == null) {
            return org.driftline.io.netcdf.Attribute.text(name, "");
        }
        List<Object> values = flat(data);
        if (values.stream().allMatch(Number.class::isInstance)) {
            List<Number> numbers = values.stream().map(Number.class::cast).toList();
            return org.driftline.io.netcdf.Attribute.numbers(name, type(attribute.getDataType()), numbers);
        }
        return org.driftline.io.netcdf.Attribute.text(
                name, String.join(", ", values.stream().map(String::valueOf).toList()));
    }

    private static List<Object> flat(@Nullable Object data) {
        List<Object> values = new ArrayList<>();
        if (data != null && data.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(data); i++) {
                values.addAll(flat(Array.get(data, i)));
            }
        } else if (data != null) {
            values.add(data);
        }
        return values;
    }

    /** The NetCDF type of an HDF5 one; null for those that are not numbers or text. */
    static @Nullable NetCdfType typeOrNull(DataType type) {
        if (type instanceof FixedPoint number) {
            return integer(number);
        }
        if (type instanceof FloatingPoint) {
            return type.getSize() == 4 ? NetCdfType.FLOAT : type.getSize() == 8 ? NetCdfType.DOUBLE : null;
        }
        if (type instanceof StringData) {
            return type.getSize() == 1 ? NetCdfType.CHAR : NetCdfType.STRING;
        }
        return type instanceof VariableLength text && text.isVariableLengthString() ? NetCdfType.STRING : null;
    }

    private static NetCdfType type(DataType type) {
        NetCdfType known = typeOrNull(type);
        return known == null || !known.numeric() ? NetCdfType.DOUBLE : known;
    }

    private static @Nullable NetCdfType integer(FixedPoint number) {
        boolean signed = number.isSigned();
        return switch (number.getSize()) {
            case 1 -> signed ? NetCdfType.BYTE : NetCdfType.UBYTE;
            case 2 -> signed ? NetCdfType.SHORT : NetCdfType.USHORT;
            case 4 -> signed ? NetCdfType.INT : NetCdfType.UINT;
            case 8 -> signed ? NetCdfType.INT64 : NetCdfType.UINT64;
            default -> null;
        };
    }
}
