package org.driftline.io.cf.values;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.driftline.io.netcdf.NetCdfType;
import org.driftline.io.netcdf.Variable;

/**
 * Reads a time axis: numbers of a unit since an instant in a calendar.
 *
 * @see <a href="https://cfconventions.org/Data/cf-conventions/cf-conventions-1.11/cf-conventions.html#time-coordinate">CF
 *     1.11, time coordinate</a>
 */
public final class CfTimes {

    private static final int MOST_LEVELS = 1 << 22;

    private static final Map<String, Double> SECONDS = Map.ofEntries(
            Map.entry("nanoseconds", 1e-9),
            Map.entry("nanosecond", 1e-9),
            Map.entry("microseconds", 1e-6),
            Map.entry("microsecond", 1e-6),
            Map.entry("milliseconds", 1e-3),
            Map.entry("millisecond", 1e-3),
            Map.entry("msec", 1e-3),
            Map.entry("seconds", 1.0),
            Map.entry("second", 1.0),
            Map.entry("secs", 1.0),
            Map.entry("sec", 1.0),
            Map.entry("s", 1.0),
            Map.entry("minutes", 60.0),
            Map.entry("minute", 60.0),
            Map.entry("mins", 60.0),
            Map.entry("min", 60.0),
            Map.entry("hours", 3600.0),
            Map.entry("hour", 3600.0),
            Map.entry("hrs", 3600.0),
            Map.entry("hr", 3600.0),
            Map.entry("h", 3600.0),
            Map.entry("days", 86_400.0),
            Map.entry("day", 86_400.0),
            Map.entry("d", 86_400.0),
            Map.entry("weeks", 604_800.0),
            Map.entry("week", 604_800.0));

    private static final Pattern SINCE = Pattern.compile("\\s*(\\S+)\\s+since\\s+(.+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern INSTANT = Pattern.compile("(\\d{1,4})-(\\d{1,2})-(\\d{1,2})"
            + "(?:(?:[Tt]|\\s+)(\\d{1,2})(?::(\\d{1,2})(?::(\\d{1,2})(?:\\.(\\d*))?)?)?)?"
            + "\\s*(?:(Z|z|UTC|utc|GMT)|([+-])\\s?(\\d{1,2})(?::?(\\d{2}))?)?\\s*");

    private static final LocalDate GREGORIAN_START = LocalDate.of(1582, 10, 15);

    private CfTimes() {}

    /** Whether a text is the unit of a time axis. */
    public static boolean isTimeUnit(String unit) {
        return SINCE.matcher(unit).matches();
    }

    /**
     * Reads instants in whatever order they are; NaN where one is missing.
     *
     * @return row by row (s since 1970-01-01T00Z)
     * @throws CfException if unit or calendar are not understood
     */
    public static double[] instants(Variable variable) throws IOException {
        String unit = variable.attributes()
                .text("units")
                .orElseThrow(() -> new CfException("time axis " + variable.name() + " has no units"));
        String calendar = variable.attributes().text("calendar").orElse("standard");
        Clock clock = Clock.parse(unit, calendar);
        double[] times = PackedValues.of(variable).readAll(MOST_LEVELS);
        boolean single = variable.type() == NetCdfType.FLOAT;
        for (int i = 0; i < times.length; i++) {
            double count = times[i];
            times[i] = single ? clock.epochSecondsOfFloat((float) count) : clock.epochSeconds(count);
        }
        return times;
    }

    /**
     * A count of time from an instant on.
     *
     * @param seconds length of the unit (s)
     * @param origin the instant (s since 1970-01-01T00Z)
     */
    record Clock(double seconds, double origin) {

        /** Fractions of days are seldom exact: instants are rounded to this (1/s). */
        private static final double ROUNDING = 1000;

        static Clock parse(String unit, String calendar) throws CfException {
            Matcher since = SINCE.matcher(unit);
            Double seconds = since.matches() ? SECONDS.get(since.group(1).toLowerCase(Locale.ROOT)) : null;
            if (seconds == null) {
                throw new CfException("time unit '" + unit + "' is not understood: seconds, minutes, hours, days"
                        + " or weeks since an instant are (months and years have no fixed length)");
            }
            return new Clock(seconds, origin(unit, since.group(2), calendar));
        }

        /** An instant of the axis (s since 1970-01-01T00Z). */
        double epochSeconds(double count) {
            return Math.rint((origin + count * seconds) * ROUNDING) / ROUNDING;
        }

        /**
         * An instant of an axis in single precision, which may be off by minutes: the roundest time of the day that is
         * within half a step of its precision (s since 1970-01-01T00Z).
         */
        double epochSecondsOfFloat(float count) {
            double exact = origin + (double) count * seconds;
            double half = 0.51 * Math.ulp(count) * seconds;
            for (int round : new int[] {3600, 1800, 900, 600, 300, 60, 1}) {
                double near = Math.rint(exact / round) * round;
                if (Math.abs(near - exact) <= half) {
                    return near;
                }
            }
            return epochSeconds(count);
        }

        private static double origin(String unit, String text, String calendar) throws CfException {
            Matcher instant = INSTANT.matcher(text);
            if (!instant.matches()) {
                throw new CfException("time unit '" + unit + "': the instant '" + text + "' is not understood");
            }
            try {
                LocalTime time = LocalTime.of(number(instant, 4), number(instant, 5), number(instant, 6));
                String fraction = instant.group(7);
                double part = fraction == null || fraction.isEmpty() ? 0 : Double.parseDouble("0." + fraction);
                return epochDay(instant, calendar) * 86_400.0 + time.toSecondOfDay() + part - zone(instant);
            } catch (java.time.DateTimeException e) {
                throw new CfException("time unit '" + unit + "': " + e.getMessage());
            }
        }

        private static int number(Matcher instant, int group) {
            String digits = instant.group(group);
            return digits == null ? 0 : Integer.parseInt(digits);
        }

        private static int zone(Matcher instant) {
            String sign = instant.group(9);
            int seconds = ZoneOffset.ofHoursMinutes(number(instant, 10), number(instant, 11))
                    .getTotalSeconds();
            return "-".equals(sign) ? -seconds : seconds;
        }

        private static long epochDay(Matcher instant, String calendar) throws CfException {
            int year = number(instant, 1);
            int month = number(instant, 2);
            int day = number(instant, 3);
            switch (calendar.toLowerCase(Locale.ROOT)) {
                case "standard", "gregorian" -> {
                    boolean julian = year < 1582
                            || (year == 1582 && LocalDate.of(year, month, day).isBefore(GREGORIAN_START));
                    return julian
                            ? julianEpochDay(year, month, day)
                            : LocalDate.of(year, month, day).toEpochDay();
                }
                case "proleptic_gregorian" -> {
                    return LocalDate.of(year, month, day).toEpochDay();
                }
                default ->
                    throw new CfException("calendar '" + calendar + "' is not one of real dates: standard, "
                            + "gregorian and proleptic_gregorian are read");
            }
        }

        /** The mixed calendar is Julian before 1582-10-15. */
        private static long julianEpochDay(int year, int month, int day) {
            int a = (14 - month) / 12;
            int y = year + 4800 - a;
            int m = month + 12 * a - 3;
            long julianDay = day + (153L * m + 2) / 5 + 365L * y + Math.floorDiv(y, 4) - 32_083;
            return julianDay - 2_440_588;
        }
    }
}
