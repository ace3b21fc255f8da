package org.driftline.io.cf.values;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** The many ways to write a unit of speed. */
public final class SpeedUnits {

    private static final Map<String, Double> LENGTHS = new HashMap<>();
    private static final Map<String, Double> TIMES = new HashMap<>();
    private static final double KNOT = 1852.0 / 3600;

    static {
        for (String metre : new String[] {"m", "meter", "meters", "metre", "metres"}) {
            LENGTHS.put(metre, 1.0);
            LENGTHS.put("c" + metre, 0.01);
            LENGTHS.put("centi" + metre, 0.01);
            LENGTHS.put("m" + metre, 0.001);
            LENGTHS.put("milli" + metre, 0.001);
            LENGTHS.put("k" + metre, 1000.0);
            LENGTHS.put("kilo" + metre, 1000.0);
        }
        for (String second : new String[] {"s", "sec", "secs", "second", "seconds"}) {
            TIMES.put(second, 1.0);
        }
        for (String hour : new String[] {"h", "hr", "hour", "hours"}) {
            TIMES.put(hour, 3600.0);
        }
        for (String day : new String[] {"d", "day", "days"}) {
            TIMES.put(day, 86_400.0);
        }
    }

    private SpeedUnits() {}

    /** By what to multiply a number in a unit to have m/s; empty if the unit is not known as one of speed. */
    public static OptionalDouble metresPerSecond(String unit) {
        String text = unit.strip().toLowerCase(Locale.ROOT);
        if (text.equals("knot") || text.equals("knots") || text.equals("kt") || text.equals("kts")) {
            return OptionalDouble.of(KNOT);
        }
        if (text.equals("ms-1") || text.equals("ms^-1")) {
            return OptionalDouble.of(1);
        }
        // "m s-1", "m.s^-1", "m s**-1" and "metres per second" all become "m/s".
        String quotient = text.replaceAll("\\s*(/|\\bper\\b)\\s*", "/")
                .replaceAll("[\\s.*_]*([a-z]+)\\s*[*^]*\\s*[({]?-1[)}]?$", "/$1");
        String[] parts = quotient.split("/", -1);
        Double length = parts.length == 2 ? LENGTHS.get(parts[0].strip()) : null;
        Double time = parts.length == 2 ? TIMES.get(parts[1].strip()) : null;
        return length == null || time == null ? OptionalDouble.empty() : OptionalDouble.of(length / time);
    }
}
