package org.driftline.io.netcdf.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.driftline.io.netcdf.Attribute;
import org.driftline.io.netcdf.Attributes;
import org.driftline.io.netcdf.Dimension;
import org.driftline.io.netcdf.NetCdfException;
import org.driftline.io.netcdf.NetCdfType;
import org.driftline.io.netcdf.Variable;

/**
 * The header of a NetCDF-3 file, read with every length checked against the size of the file.
 *
 * @see <a href="https://docs.unidata.ucar.edu/netcdf-c/current/file_format_specifications.html">NetCDF file formats</a>
 */
final class NetCdf3Header {

    private static final int DIMENSIONS = 0x0A;
    private static final int VARIABLES = 0x0B;
    private static final int ATTRIBUTES = 0x0C;

    /** All bits set: the writer did not know how many records there would be. */
    private static final long STREAMING = -1;

    private static final int MOST_NUMBERS = 1 << 16;

    /** A variable as the header has it, before it is known how long a record is. */
    private record Draft(String name, NetCdfType type, List<Integer> dimensions, Attributes attributes, long begin) {}

    private final FileChannel channel;
    private final HeaderCursor in;
    private final int version;
    private final List<Dimension> dimensions;
    private final Attributes attributes;
    private final List<Variable> variables;

    private NetCdf3Header(FileChannel channel) throws IOException {
        this.channel = channel;
        this.in = new HeaderCursor(channel);
        this.version = in.int32("the signature") & 0xFF;
        if (version != 1 && version != 2 && version != 5) {
            throw NetCdfException.at(3, "NetCDF-3 version " + version + " is unknown (1, 2 and 5 are read)");
        }
        if (version == 5) {
            in.widen();
        }
        long records = readRecords();
        List<Dimension> fixed = readDimensions();
        this.attributes = readAttributes("the file");
        List<Draft> drafts = readVariables(fixed);
        long recordSize = recordSize(fixed, drafts);
        long count = records == STREAMING ? recordsThatFit(fixed, drafts, recordSize) : records;
        if (count < 0 || count > Integer.MAX_VALUE) {
            throw NetCdfException.at(4, "the number of records is " + count);
        }
        this.dimensions = withRecords(fixed, (int) count);
        this.variables = place(drafts, recordSize);
    }

    static NetCdf3Header read(FileChannel channel) throws IOException {
        return new NetCdf3Header(channel);
    }

    int version() {
        return version;
    }

    List<Dimension> dimensions() {
        return dimensions;
    }

    Attributes attributes() {
        return attributes;
    }

    List<Variable> variables() {
        return variables;
    }

    private long readRecords() throws IOException {
        String what = "the number of records";
        if (version == 5) {
            return in.int64(what);
        }
        int records = in.int32(what);
        return records == -1 ? STREAMING : Integer.toUnsignedLong(records);
    }

    private int list(int tag, String what, int smallest) throws IOException {
        long at = in.position();
        int found = in.int32("the list of " + what);
        int count = in.count("the number of " + what, smallest);
        if (found != tag && (found != 0 || count != 0)) {
            throw NetCdfException.at(at, "the list of " + what + " starts with tag " + found + " instead of " + tag);
        }
        return count;
    }

    private List<Dimension> readDimensions() throws IOException {
        int count = list(DIMENSIONS, "dimensions", 12);
        List<Dimension> found = new ArrayList<>();
        Set<String> names = new HashSet<>();
        boolean unlimited = false;
        for (int i = 0; i < count; i++) {
            long at = in.position();
            String name = in.name("the name of dimension " + i);
            long length = in.size("the length of dimension " + name);
            if (length > Integer.MAX_VALUE) {
                throw NetCdfException.at(at, "dimension " + name + " has length " + length);
            }
            if (!names.add(name) || (length == 0 && unlimited)) {
                throw NetCdfException.at(at, "a second dimension named " + name + ", or a second unlimited one");
            }
            unlimited |= length == 0;
            found.add(new Dimension(name, (int) length, length == 0));
        }
        return found;
    }

    private Attributes readAttributes(String of) throws IOException {
        int count = list(ATTRIBUTES, "attributes of " + of, 12);
        List<Attribute> found = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            found.add(readAttribute(of));
        }
        return new Attributes(found);
    }

    private Attribute readAttribute(String of) throws IOException {
        String name = in.name("the name of an attribute of " + of);
        NetCdfType type = readType("attribute " + name + " of " + of);
        long at = in.position();
        int count = in.count("the number of values of attribute " + name + " of " + of, type.size());
        if (type == NetCdfType.CHAR) {
            return Attribute.text(name, text(in.bytes(count, "attribute " + name + " of " + of)));
        }
        if (count > MOST_NUMBERS) {
            throw NetCdfException.at(at, "attribute " + name + " of " + of + " has " + count + " numbers");
        }
        ByteBuffer bytes = ByteBuffer.wrap(in.bytes(count * type.size(), "attribute " + name + " of " + of));
        List<Number> numbers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            numbers.add(number(bytes, type));
        }
        return Attribute.numbers(name, type, numbers);
    }

    /** Some programs end texts with the zero byte of C. */
    private static String text(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }

    private static Number number(ByteBuffer bytes, NetCdfType type) {
        return switch (type) {
            case BYTE -> bytes.get();
            case UBYTE -> (short) Byte.toUnsignedInt(bytes.get());
            case SHORT -> bytes.getShort();
            case USHORT -> Short.toUnsignedInt(bytes.getShort());
            case INT -> bytes.getInt();
            case UINT -> Integer.toUnsignedLong(bytes.getInt());
            case INT64, UINT64 -> bytes.getLong();
            case FLOAT -> bytes.getFloat();
            default -> bytes.getDouble();
        };
    }

    private NetCdfType readType(String of) throws IOException {
        long at = in.position();
        int code = in.int32("the type of " + of);
        NetCdfType type = NetCdfType.ofCode(code)
                .orElseThrow(() -> NetCdfException.at(at, "the type of " + of + " is " + code + ", which is unknown"));
        if (version != 5 && !type.classic()) {
            throw NetCdfException.at(at, "the type of " + of + " is " + type + ", which only CDF-5 has");
        }
        return type;
    }

    private List<Draft> readVariables(List<Dimension> fixed) throws IOException {
        int count = list(VARIABLES, "variables", 28);
        List<Draft> found = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < count; i++) {
            long at = in.position();
            Draft draft = readVariable(fixed);
            if (!names.add(draft.name())) {
                throw NetCdfException.at(at, "a second variable named " + draft.name());
            }
            found.add(draft);
        }
        return found;
    }

    private Draft readVariable(List<Dimension> fixed) throws IOException {
        String name = in.name("the name of a variable");
        int rank = in.count("the number of dimensions of variable " + name, 4);
        List<Integer> indices = new ArrayList<>();
        for (int k = 0; k < rank; k++) {
            long at = in.position();
            long index = in.size("dimension " + k + " of variable " + name);
            if (index >= fixed.size()) {
                throw NetCdfException.at(
                        at, "variable " + name + " names dimension " + index + " of only " + fixed.size());
            }
            if (k > 0 && fixed.get((int) index).unlimited()) {
                throw NetCdfException.at(at, "variable " + name + " has the record dimension in place " + k);
            }
            indices.add((int) index);
        }
        Attributes remarks = readAttributes("variable " + name);
        NetCdfType type = readType("variable " + name);
        // The stored size is redundant and, for large variables, not even right: it is computed instead.
        in.size("the size of variable " + name);
        long at = in.position();
        String what = "the place of variable " + name;
        long begin = version == 1 ? Integer.toUnsignedLong(in.int32(what)) : in.int64(what);
        if (begin < 0 || begin > in.fileSize()) {
            throw NetCdfException.at(
                    at, "variable " + name + " starts at byte " + begin + " of a file of " + in.fileSize());
        }
        return new Draft(name, type, List.copyOf(indices), remarks, begin);
    }

    private static boolean isRecord(List<Dimension> fixed, Draft draft) {
        return !draft.dimensions().isEmpty()
                && fixed.get(draft.dimensions().get(0)).unlimited();
    }

    /** Bytes of one record of a record variable, or of all of a fixed one, not padded. */
    private static long bytes(List<Dimension> fixed, Draft draft) throws NetCdfException {
        try {
            long size = draft.type().size();
            for (int index : draft.dimensions()) {
                Dimension dimension = fixed.get(index);
                size = dimension.unlimited() ? size : Math.multiplyExact(size, (long) dimension.length());
            }
            return size;
        } catch (ArithmeticException e) {
            throw new NetCdfException("variable " + draft.name() + " is larger than any file", e);
        }
    }

    private static long recordSize(List<Dimension> fixed, List<Draft> drafts) throws NetCdfException {
        long sum = 0;
        long lone = 0;
        int count = 0;
        for (Draft draft : drafts) {
            if (isRecord(fixed, draft)) {
                lone = bytes(fixed, draft);
                sum = sum + ((lone + 3) & ~3L);
                count++;
                if (lone < 0 || sum < 0) {
                    throw new NetCdfException("one record is larger than any file");
                }
            }
        }
        return count == 1 ? lone : sum;
    }

    private long recordsThatFit(List<Dimension> fixed, List<Draft> drafts, long recordSize) {
        long begin = drafts.stream()
                .filter(draft -> isRecord(fixed, draft))
                .mapToLong(Draft::begin)
                .min()
                .orElse(in.fileSize());
        return recordSize == 0 ? 0 : (in.fileSize() - begin) / recordSize;
    }

    private static List<Dimension> withRecords(List<Dimension> fixed, int records) {
        return fixed.stream()
                .map(dimension -> dimension.unlimited() ? new Dimension(dimension.name(), records, true) : dimension)
                .toList();
    }

    private List<Variable> place(List<Draft> drafts, long recordSize) throws IOException {
        List<Variable> placed = new ArrayList<>();
        for (Draft draft : drafts) {
            List<Dimension> axes =
                    draft.dimensions().stream().map(dimensions::get).toList();
            boolean record = !axes.isEmpty() && axes.get(0).unlimited();
            placed.add(new NetCdf3Variable(
                    channel,
                    draft.name(),
                    draft.type(),
                    axes,
                    draft.attributes(),
                    draft.begin(),
                    record ? recordSize : 0));
        }
        return Collections.unmodifiableList(placed);
    }
}
