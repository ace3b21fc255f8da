package org.driftline.io.cf.values;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import org.driftline.io.netcdf.Attribute;
import org.driftline.io.netcdf.Attributes;
import org.driftline.io.netcdf.NetCdfType;
import org.driftline.io.netcdf.Variable;

/**
 * A variable's numbers as they are meant: missing ones are NaN, packed ones unpacked.
 *
 * @see <a href="https://cfconventions.org/Data/cf-conventions/cf-conventions-1.11/cf-conventions.html#packed-data">CF
 *     1.11, packed data</a>
 */
public final class PackedValues {

    /** What the NetCDF library puts where nothing was written. */
    private static final double UNWRITTEN_SHORT = -32_767;

    private static final double UNWRITTEN_USHORT = 65_535;
    private static final double UNWRITTEN_INT = -2_147_483_647;
    private static final double UNWRITTEN_UINT = 4_294_967_295.0;
    private static final double UNWRITTEN_FLOAT = 9.969209968386869e36;

    private final Variable variable;
    private final double scale;
    private final double offset;
    private final double[] missing;
    private final double lowest;
    private final double highest;
    private final double wrap;
    private final boolean rangeIsUnpacked;

    private PackedValues(Variable variable) {
        this.variable = variable;
        Attributes attributes = variable.attributes();
        this.scale = first(attributes.numbers("scale_factor"), 1);
        this.offset = first(attributes.numbers("add_offset"), 0);
        boolean unsigned =
                attributes.text("_Unsigned").filter("true"::equalsIgnoreCase).isPresent();
        this.wrap = unsigned && isWhole(variable.type()) && variable.type().size() < 8
                ? Math.scalb(1.0, 8 * variable.type().size())
                : 0;
        this.missing = missing(variable);
        double[] range = attributes.numbers("valid_range");
        boolean ranged = range.length == 2;
        this.rangeIsUnpacked = rangeIsUnpacked(variable);
        this.lowest = limit(ranged ? range[0] : first(attributes.numbers("valid_min"), Double.NEGATIVE_INFINITY));
        this.highest = limit(ranged ? range[1] : first(attributes.numbers("valid_max"), Double.POSITIVE_INFINITY));
    }

    private static boolean isWhole(NetCdfType type) {
        return type != NetCdfType.FLOAT && type != NetCdfType.DOUBLE;
    }

    /**
     * The numbers of a variable, by its attributes.
     *
     * @throws CfException if they say that all are the same, or none is a number
     */
    public static PackedValues of(Variable variable) throws CfException {
        PackedValues values = new PackedValues(variable);
        if (!Double.isFinite(values.scale) || values.scale == 0 || !Double.isFinite(values.offset)) {
            throw new CfException(variable.name() + " cannot be unpacked: its scale_factor is " + values.scale
                    + " and its add_offset " + values.offset);
        }
        return values;
    }

    /** Limits of a wider type than the stored numbers are limits of the unpacked ones (NetCDF Users Guide, A.1). */
    private static boolean rangeIsUnpacked(Variable variable) {
        Attributes attributes = variable.attributes();
        boolean wide = Stream.of("valid_range", "valid_min", "valid_max")
                .flatMap(name -> attributes.find(name).stream())
                .map(Attribute::type)
                .anyMatch(type -> type == NetCdfType.FLOAT || type == NetCdfType.DOUBLE);
        boolean packed = attributes.find("scale_factor").isPresent()
                || attributes.find("add_offset").isPresent();
        return wide && packed && isWhole(variable.type());
    }

    private static double first(double[] values, double otherwise) {
        return values.length > 0 ? values[0] : otherwise;
    }

    /** The values that mean "missing", as a float variable would hold them. */
    private static double[] missing(Variable variable) {
        Attributes attributes = variable.attributes();
        double[] declared = DoubleStream.concat(
                        Arrays.stream(attributes.numbers("_FillValue")),
                        Arrays.stream(attributes.numbers("missing_value")))
                .filter(value -> !Double.isNaN(value))
                .toArray();
        if (declared.length == 0) {
            declared = unwritten(variable.type());
        }
        for (int i = 0; i < declared.length && variable.type() == NetCdfType.FLOAT; i++) {
            declared[i] = (float) declared[i];
        }
        return declared;
    }

    private static double[] unwritten(NetCdfType type) {
        return switch (type) {
            case SHORT -> new double[] {UNWRITTEN_SHORT};
            case USHORT -> new double[] {UNWRITTEN_USHORT};
            case INT -> new double[] {UNWRITTEN_INT};
            case UINT -> new double[] {UNWRITTEN_UINT};
            case FLOAT, DOUBLE -> new double[] {UNWRITTEN_FLOAT};
            default -> new double[0];
        };
    }

    /** Limits of a float variable are compared as floats, packed ones of unsigned numbers as unsigned. */
    private double limit(double limit) {
        double single = variable.type() == NetCdfType.FLOAT ? (float) limit : limit;
        return rangeIsUnpacked || Double.isInfinite(single) ? single : unsigned(single);
    }

    private double unsigned(double stored) {
        return wrap != 0 && stored < 0 ? stored + wrap : stored;
    }

    /** Whether floats hold the stored numbers exactly, so that they may be read as such. */
    private boolean fitsFloats() {
        return switch (variable.type()) {
            case BYTE, UBYTE, SHORT, USHORT, FLOAT -> true;
            default -> false;
        };
    }

    /**
     * Reads a box.
     *
     * @param into receives it row by row, NaN where missing
     */
    public void read(int[] start, int[] count, float[] into) throws IOException {
        if (fitsFloats()) {
            variable.read(start, count, into);
            for (int i = 0; i < into.length; i++) {
                into[i] = (float) unpack(into[i]);
            }
            return;
        }
        double[] wide = new double[into.length];
        variable.read(start, count, wide);
        for (int i = 0; i < into.length; i++) {
            into[i] = (float) unpack(wide[i]);
        }
    }

    /**
     * Reads a box.
     *
     * @return its numbers row by row, NaN where missing
     */
    public double[] readDoubles(int[] start, int[] count) throws IOException {
        double[] values = new double[Arrays.stream(count).reduce(1, Math::multiplyExact)];
        variable.read(start, count, values);
        for (int i = 0; i < values.length; i++) {
            values[i] = unpack(values[i]);
        }
        return values;
    }

    /** Reads all values, at most {@code limit}; NaN where missing. */
    public double[] readAll(int limit) throws IOException {
        double[] values = variable.readAll(limit);
        for (int i = 0; i < values.length; i++) {
            values[i] = unpack(values[i]);
        }
        return values;
    }

    private double unpack(double stored) {
        if (isMissing(stored)) {
            return Double.NaN;
        }
        double counted = unsigned(stored);
        double value = counted * scale + offset;
        return isInRange(rangeIsUnpacked ? value : counted) ? value : Double.NaN;
    }

    private boolean isMissing(double stored) {
        for (double value : missing) {
            if (stored == value || unsigned(stored) == value) {
                return true;
            }
        }
        return false;
    }

    private boolean isInRange(double value) {
        return value >= lowest && value <= highest;
    }
}
