package org.driftline.io.netcdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.driftline.io.netcdf.NetCdf3Definition.VariableDefinition;

/**
 * Where everything of a NetCDF-3 file goes: its header's bytes and the place of each variable.
 *
 * @see <a href="https://docs.unidata.ucar.edu/netcdf-c/current/file_format_specifications.html">NetCDF file formats</a>
 */
final class NetCdf3Layout {

    /** Where a variable lies: first byte, type, length of each dimension, bytes between places. */
    static final class Place {
        final long begin;
        final NetCdfType type;
        final int[] shape;
        final long[] strides;

        Place(long begin, NetCdfType type, int[] shape, long[] strides) {
            this.begin = begin;
            this.type = type;
            this.shape = shape;
            this.strides = strides;
        }
    }

    private static final int DIMENSIONS = 0x0A;
    private static final int VARIABLES = 0x0B;
    private static final int ATTRIBUTES = 0x0C;
    private static final long CLASSIC_LIMIT = Integer.MAX_VALUE - 3L;
    private static final long OFFSET64_LIMIT = 0xFFFF_FFFFL - 3;

    private final NetCdf3Definition definition;
    private final int version;
    private final int recordVariables;
    private final long[] begins;
    private final long recordSize;
    private final byte[] header;
    private final long end;

    private NetCdf3Layout(NetCdf3Definition definition, int version) {
        this.definition = definition;
        this.version = version;
        int count = definition.variables().size();
        this.recordVariables = Math.toIntExact(
                definition.variables().stream().filter(this::isRecord).count());
        this.begins = new long[count];
        long at = encode().length;
        for (int i = 0; i < count; i++) {
            if (!isRecord(definition.variables().get(i))) {
                begins[i] = at;
                at += storedSize(definition.variables().get(i));
            }
        }
        long firstRecord = at;
        for (int i = 0; i < count; i++) {
            if (isRecord(definition.variables().get(i))) {
                begins[i] = at;
                at += storedSize(definition.variables().get(i));
            }
        }
        this.recordSize = at - firstRecord;
        this.end = firstRecord + recordSize * records();
        this.header = encode();
    }

    /** The oldest of the three formats that can hold the definition: most programs read that one. */
    static NetCdf3Layout of(NetCdf3Definition definition) {
        NetCdf3Layout classic = new NetCdf3Layout(definition, 1);
        if (classic.fits(CLASSIC_LIMIT) && classic.lastBegin() <= Integer.MAX_VALUE) {
            return classic;
        }
        NetCdf3Layout offset64 = new NetCdf3Layout(definition, 2);
        return offset64.fits(OFFSET64_LIMIT) ? offset64 : new NetCdf3Layout(definition, 5);
    }

    private boolean fits(long variableLimit) {
        return definition.variables().stream()
                        .allMatch(variable -> variable.type().classic() && storedSize(variable) <= variableLimit)
                && definition.variables().stream()
                        .flatMap(variable -> variable.attributes().stream())
                        .allMatch(attribute -> attribute.type().classic())
                && definition.attributes().stream()
                        .allMatch(attribute -> attribute.type().classic());
    }

    private long lastBegin() {
        long last = 0;
        for (long begin : begins) {
            last = Math.max(last, begin);
        }
        return last;
    }

    byte[] header() {
        return header;
    }

    /** Length of the whole file (bytes). */
    long end() {
        return end;
    }

    Map<String, Place> places() {
        Map<String, Place> places = new LinkedHashMap<>();
        for (int i = 0; i < begins.length; i++) {
            VariableDefinition variable = definition.variables().get(i);
            int[] shape = shape(variable);
            long[] strides = Slab.packedStrides(shape, variable.type().size());
            if (isRecord(variable)) {
                strides[0] = recordSize;
            }
            places.put(variable.name(), new Place(begins[i], variable.type(), shape, strides));
        }
        return places;
    }

    private int[] shape(VariableDefinition variable) {
        return variable.dimensions().stream()
                .mapToInt(index -> definition.dimensions().get(index).length())
                .toArray();
    }

    private boolean isRecord(VariableDefinition variable) {
        return !variable.dimensions().isEmpty()
                && definition.dimensions().get(variable.dimensions().get(0)).unlimited();
    }

    /** Bytes a variable takes, or one record of it, padded to four; a lone record variable is not padded. */
    private long storedSize(VariableDefinition variable) {
        long size = variable.type().size();
        int[] shape = shape(variable);
        for (int k = isRecord(variable) ? 1 : 0; k < shape.length; k++) {
            size = Math.multiplyExact(size, (long) shape[k]);
        }
        return isRecord(variable) && recordVariables == 1 ? size : (size + 3) & ~3L;
    }

    private int records() {
        return definition.dimensions().stream()
                .filter(Dimension::unlimited)
                .mapToInt(Dimension::length)
                .findFirst()
                .orElse(0);
    }

    private byte[] encode() {
        HeaderBytes out = new HeaderBytes(version);
        out.bytes(new byte[] {'C', 'D', 'F', (byte) version});
        out.size(records());
        List<Dimension> dimensions = definition.dimensions();
        out.list(DIMENSIONS, dimensions.size());
        for (Dimension dimension : dimensions) {
            out.name(dimension.name());
            out.size(dimension.unlimited() ? 0 : dimension.length());
        }
        attributes(out, definition.attributes());
        out.list(VARIABLES, begins.length);
        for (int i = 0; i < begins.length; i++) {
            VariableDefinition variable = definition.variables().get(i);
            out.name(variable.name());
            out.size(variable.dimensions().size());
            variable.dimensions().forEach(out::size);
            attributes(out, variable.attributes());
            out.int32(variable.type().code());
            out.size((storedSize(variable) + 3) & ~3L);
            out.offset(begins[i]);
        }
        return out.toByteArray();
    }

    private static void attributes(HeaderBytes out, List<Attribute> attributes) {
        List<Attribute> unique = new ArrayList<>(new Attributes(attributes).all());
        out.list(ATTRIBUTES, unique.size());
        for (Attribute attribute : unique) {
            out.name(attribute.name());
            if (attribute.type().numeric()) {
                out.int32(attribute.type().code());
                out.numbers(attribute.type(), attribute.numbers());
            } else {
                out.int32(NetCdfType.CHAR.code());
                byte[] text = attribute.text().getBytes(StandardCharsets.UTF_8);
                out.size(text.length);
                out.bytes(text);
            }
        }
    }
}
