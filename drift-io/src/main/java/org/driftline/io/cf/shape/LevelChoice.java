package org.driftline.io.cf.shape;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.driftline.drift.field.Quantity;
import org.driftline.io.cf.values.CfException;
import org.driftline.io.cf.values.PackedValues;
import org.driftline.io.netcdf.Dimension;
import org.driftline.io.netcdf.Variable;

/**
 * Which height of a wind, or depth of a current, is the one that drives a drifting object.
 *
 * @param index place along the vertical dimension, 0 if there is none
 * @param rank smaller is better: a stated height before one that is only assumed
 * @param why for people
 */
public record LevelChoice(int index, int rank, String why) {

    private static final double WIND_HEIGHT = 10;
    private static final double HEIGHT_TOLERANCE = 0.5;
    private static final double DEEPEST = 20;
    private static final int MOST_LEVELS = 10_000;
    private static final Set<String> PRESSURE = Set.of("pa", "hpa", "kpa", "mb", "mbar", "millibar", "millibars");

    private static final Pattern HEIGHT_IN_NAME =
            Pattern.compile("(\\d+) ?m(?:et(?:er|re)s?|aboveground)?\\b|\\b[uv](\\d+)n?\\b|\\b(\\d+)[uv]\\b");

    /** Chooses for a variable without a vertical dimension. */
    static LevelChoice withoutDimension(Axes axes, Variable variable, Quantity quantity) throws IOException {
        if (quantity != Quantity.WIND) {
            return new LevelChoice(0, 0, "no depth dimension: taken as the surface");
        }
        Optional<Variable> scalar = axes.scalar(variable, AxisRole.VERTICAL);
        if (scalar.isPresent()) {
            return windLevel(variable, scalar.get());
        }
        OptionalDouble named = heightInName(variable);
        if (named.isEmpty()) {
            return new LevelChoice(0, 1, "height not stated: taken as 10 m");
        }
        if (Math.abs(named.getAsDouble() - WIND_HEIGHT) > HEIGHT_TOLERANCE) {
            throw new CfException(variable.name() + " is by its name the wind at " + named.getAsDouble() + " m");
        }
        return new LevelChoice(0, 0, "10 m by its name");
    }

    /** Chooses along the vertical dimension of a variable. */
    static LevelChoice along(Dimension dimension, Axes axes, Variable variable, Quantity quantity) throws IOException {
        Optional<Variable> levels = axes.coordinate(dimension, AxisRole.VERTICAL);
        if (levels.isPresent()) {
            return quantity == Quantity.WIND ? windLevel(variable, levels.get()) : shallowest(variable, levels.get());
        }
        if (dimension.length() == 1) {
            return withoutDimension(axes, variable, quantity);
        }
        throw new CfException(variable.name() + " has " + dimension.length() + " levels along " + dimension.name()
                + ", but the file does not say at which "
                + (quantity == Quantity.WIND ? "heights" : "depths"));
    }

    private static LevelChoice windLevel(Variable variable, Variable levels) throws IOException {
        String units = levels.attributes().text("units").orElse("m").toLowerCase(Locale.ROOT);
        double[] heights = PackedValues.of(levels).readAll(MOST_LEVELS);
        if (PRESSURE.contains(units)) {
            throw new CfException(variable.name() + " is on pressure levels (" + levels.name() + " in " + units + ")");
        }
        for (int i = 0; i < heights.length; i++) {
            if (Math.abs(heights[i] - WIND_HEIGHT) <= HEIGHT_TOLERANCE) {
                return new LevelChoice(i, 0, levels.name() + " = " + heights[i] + " m");
            }
        }
        throw new CfException(variable.name() + " is not at 10 m: " + levels.name() + " = " + some(heights));
    }

    private static LevelChoice shallowest(Variable variable, Variable levels) throws IOException {
        double[] depths = PackedValues.of(levels).readAll(MOST_LEVELS);
        int best = -1;
        for (int i = 0; i < depths.length; i++) {
            if (best < 0 || Math.abs(depths[i]) < Math.abs(depths[best])) {
                best = i;
            }
        }
        if (best < 0 || !(Math.abs(depths[best]) <= DEEPEST)) {
            throw new CfException(variable.name() + " is not at the surface: " + levels.name() + " = " + some(depths));
        }
        String units = levels.attributes().text("units").orElse("");
        String which = depths.length == 1 ? "" : ", shallowest of " + depths.length;
        return new LevelChoice(best, 0, levels.name() + " = " + depths[best] + " " + units + which);
    }

    private static String some(double[] values) {
        String text = Arrays.toString(Arrays.copyOf(values, Math.min(values.length, 8)));
        return values.length > 8 ? text + " …" : text;
    }

    private static OptionalDouble heightInName(Variable variable) {
        String text = Words.of(variable.name()) + " "
                + Words.of(variable.attributes().text("standard_name").orElse("")) + " "
                + Words.of(variable.attributes().text("long_name").orElse(""));
        Matcher found = HEIGHT_IN_NAME.matcher(text);
        if (!found.find()) {
            return OptionalDouble.empty();
        }
        String digits = found.group(1) != null ? found.group(1) : found.group(found.group(2) != null ? 2 : 3);
        return OptionalDouble.of(Double.parseDouble(digits));
    }
}
