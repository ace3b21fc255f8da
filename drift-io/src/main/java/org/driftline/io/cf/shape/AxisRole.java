package org.driftline.io.cf.shape;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.driftline.io.cf.values.CfTimes;
import org.driftline.io.netcdf.Attributes;
import org.driftline.io.netcdf.Variable;

/** What the places along a dimension are. */
public enum AxisRole {
    TIME,
    LATITUDE,
    LONGITUDE,
    /** The first coordinate of a map projection or of a rotated pole. */
    PROJECTED_X,
    /** The second coordinate of a map projection or of a rotated pole. */
    PROJECTED_Y,
    VERTICAL,
    ENSEMBLE;

    private static final Set<String> NORTH =
            Set.of("degrees_north", "degree_north", "degrees_n", "degree_n", "degreesn", "degreen");
    private static final Set<String> EAST =
            Set.of("degrees_east", "degree_east", "degrees_e", "degree_e", "degreese", "degreee");
    private static final Set<String> MEMBERS =
            Set.of("realization", "ensemble", "ensemble_member", "member", "members", "ens", "ensmem", "number");
    private static final Set<String> LEVELS = Set.of(
            "depth",
            "deptht",
            "depthu",
            "depthv",
            "z",
            "lev",
            "level",
            "levels",
            "altitude",
            "plev",
            "pressure",
            "s_rho",
            "siglay",
            "siglev",
            "sigma",
            "isobaric");

    /** The role that a variable gives to its dimension, if it says or is known by its name. */
    public static Optional<AxisRole> of(Variable variable) {
        Optional<AxisRole> said = byStandardName(variable.attributes());
        return said.isPresent() ? said : byUnitsAndName(variable);
    }

    private static Optional<AxisRole> byStandardName(Attributes attributes) {
        String name = text(attributes, "standard_name");
        if (name.startsWith("ocean_s") || name.startsWith("atmosphere_") || name.equals("air_pressure")) {
            return Optional.of(VERTICAL);
        }
        return switch (name) {
            case "time" -> Optional.of(TIME);
            case "latitude" -> Optional.of(LATITUDE);
            case "longitude" -> Optional.of(LONGITUDE);
            case "projection_x_coordinate", "projection_x_angular_coordinate", "grid_longitude" ->
                Optional.of(PROJECTED_X);
            case "projection_y_coordinate", "projection_y_angular_coordinate", "grid_latitude" ->
                Optional.of(PROJECTED_Y);
            case "realization" -> Optional.of(ENSEMBLE);
            case "depth", "height", "altitude", "sea_water_pressure" -> Optional.of(VERTICAL);
            default -> Optional.empty();
        };
    }

    private static Optional<AxisRole> byUnitsAndName(Variable variable) {
        Attributes attributes = variable.attributes();
        String units = text(attributes, "units");
        String name = variable.name().toLowerCase(Locale.ROOT);
        String described = text(attributes, "long_name");
        boolean reference = text(attributes, "standard_name").startsWith("forecast_");
        if (!reference && (CfTimes.isTimeUnit(units) || text(attributes, "axis").equals("t"))) {
            return Optional.of(TIME);
        }
        if (NORTH.contains(units) || isCalled(name, described, "latitude")) {
            return Optional.of(LATITUDE);
        }
        if (EAST.contains(units) || isCalled(name, described, "longitude")) {
            return Optional.of(LONGITUDE);
        }
        if (text(attributes, "axis").equals("z")
                || !text(attributes, "positive").isEmpty()) {
            return Optional.of(VERTICAL);
        }
        String axis = text(attributes, "axis");
        if (units.matches("k?m|(kilo)?met(er|re)s?") && (axis.equals("x") || axis.equals("y"))) {
            return Optional.of(axis.equals("x") ? PROJECTED_X : PROJECTED_Y);
        }
        return byName(name);
    }

    private static boolean isCalled(String name, String described, String full) {
        return name.equals(full) || name.equals(full.substring(0, 3)) || described.equals(full);
    }

    /** The role that the name of a dimension or variable suggests. */
    static Optional<AxisRole> byName(String anyCase) {
        String name = anyCase.toLowerCase(Locale.ROOT);
        if (MEMBERS.contains(name)) {
            return Optional.of(ENSEMBLE);
        }
        if (LEVELS.contains(name) || name.startsWith("height") || name.startsWith("depth")) {
            return Optional.of(VERTICAL);
        }
        return switch (name) {
            case "time", "vtime" -> Optional.of(TIME);
            case "x", "xc", "rlon" -> Optional.of(PROJECTED_X);
            case "y", "yc", "rlat" -> Optional.of(PROJECTED_Y);
            default -> Optional.empty();
        };
    }

    private static String text(Attributes attributes, String name) {
        return attributes.text(name).orElse("").toLowerCase(Locale.ROOT);
    }
}
