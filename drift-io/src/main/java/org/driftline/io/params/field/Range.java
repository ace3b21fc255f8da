package org.driftline.io.params.field;

import java.util.Locale;

/**
 * The numbers that a field may hold.
 *
 * @param min the smallest, in the unit of the field
 * @param minIncluded whether {@code min} itself is allowed
 * @param max the largest, in the unit of the field
 * @param maxIncluded whether {@code max} itself is allowed
 * @param unit for messages; empty for plain numbers
 */
public record Range(double min, boolean minIncluded, double max, boolean maxIncluded, String unit) {

    /** Both ends are allowed. */
    public static Range from(double min, double max, String unit) {
        return new Range(min, true, max, true, unit);
    }

    /** The smallest itself is not allowed. */
    public static Range above(double min, double max, String unit) {
        return new Range(min, false, max, true, unit);
    }

    /** The largest itself is not allowed. */
    public static Range below(double min, double max, String unit) {
        return new Range(min, true, max, false, unit);
    }

    /** Whether a number is among them. */
    public boolean holds(double value) {
        boolean highEnough = minIncluded ? value >= min : value > min;
        boolean lowEnough = maxIncluded ? value <= max : value < max;
        return highEnough && lowEnough;
    }

    /** Such as: at least 0 and at most 5 m/s. */
    public String inWords() {
        String low = (minIncluded ? "at least " : "greater than ") + number(min);
        String high = (maxIncluded ? "at most " : "less than ") + number(max);
        return low + " and " + high + (unit.isEmpty() ? "" : " " + unit);
    }

    /** A number without a needless fraction: 24, not 24.0. */
    public static String number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? String.format(Locale.ROOT, "%d", (long) value) : Double.toString(value);
    }
}
