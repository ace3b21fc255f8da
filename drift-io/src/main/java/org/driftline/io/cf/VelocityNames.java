package org.driftline.io.cf;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.driftline.drift.field.Quantity;
import org.driftline.io.cf.shape.Words;
import org.driftline.io.netcdf.Variable;

/**
 * The names under which models deliver the two components of wind and current.
 *
 * <p>Standard names decide where there are any; then the names that well-known models use; then the long name.
 *
 * @see <a href="https://cfconventions.org/Data/cf-standard-names/current/build/cf-standard-name-table.html">CF standard
 *     names</a>
 */
final class VelocityNames {

    /**
     * What a variable is by its names.
     *
     * @param quantity wind or current
     * @param first whether it is the component to the east or along x, not the one to the north or along y
     * @param pair both components of one pair have the same; of two pairs that of the smaller number is preferred
     * @param alongAxis whether the component lies along an axis of the grid, as far as the names tell
     * @param why for people
     */
    record Meaning(Quantity quantity, boolean first, int pair, boolean alongAxis, String why) {

        Meaning toEastOrNorth(String longName) {
            return new Meaning(quantity, first, pair, false, why + ", long_name '" + longName + "'");
        }
    }

    private static final Pattern EAST_OR_NORTH =
            Pattern.compile("(?<!grid[ _])(?:eastward|northward)|zonal|meridional");

    /** Two names that belong together. */
    private record Pair(Quantity quantity, String first, String second) {}

    private static final int NAMES = 100;
    private static final int LONG_NAMES = 200;

    private static final List<Pair> STANDARD_NAMES = List.of(
            current("eastward_sea_water_velocity", "northward_sea_water_velocity"),
            current("surface_eastward_sea_water_velocity", "surface_northward_sea_water_velocity"),
            current("sea_water_x_velocity", "sea_water_y_velocity"),
            current("x_sea_water_velocity", "y_sea_water_velocity"),
            current("surface_sea_water_x_velocity", "surface_sea_water_y_velocity"),
            current("eastward_current_velocity", "northward_current_velocity"),
            current(
                    "surface_geostrophic_eastward_sea_water_velocity",
                    "surface_geostrophic_northward_sea_water_velocity"),
            waves("sea_surface_wave_stokes_drift_x_velocity", "sea_surface_wave_stokes_drift_y_velocity"),
            waves(
                    "sea_surface_wave_stokes_drift_eastward_velocity",
                    "sea_surface_wave_stokes_drift_northward_velocity"),
            wind("eastward_wind", "northward_wind"),
            wind("x_wind", "y_wind"),
            wind("x_wind_10m", "y_wind_10m"),
            wind("eastward_wind_10m", "northward_wind_10m"),
            wind("grid_eastward_wind", "grid_northward_wind"));

    private static final List<Pair> WELL_KNOWN_NAMES = List.of(
            current("water_u", "water_v"),
            current("uo", "vo"),
            current("u_current", "v_current"),
            current("current_u", "current_v"),
            current("ucurr", "vcurr"),
            current("ucur", "vcur"),
            current("u_eastward", "v_northward"),
            current("surf_u", "surf_v"),
            current("u_surf", "v_surf"),
            current("ssu", "ssv"),
            current("uogrd", "vogrd"),
            current("utotal", "vtotal"),
            current("vozocrtx", "vomecrty"),
            current("x_sea_water_velocity", "y_sea_water_velocity"),
            current("sea_water_x_velocity", "sea_water_y_velocity"),
            current("eastward_sea_water_velocity", "northward_sea_water_velocity"),
            waves("vsdx", "vsdy"),
            waves("ust", "vst"),
            waves("uuss", "vuss"),
            wind("u10", "v10"),
            wind("10u", "10v"),
            wind("u10m", "v10m"),
            wind("u_10m", "v_10m"),
            wind("x_wind_10m", "y_wind_10m"),
            wind("uwnd10m", "vwnd10m"),
            wind("ugrd10m", "vgrd10m"),
            wind("ugrd_10maboveground", "vgrd_10maboveground"),
            wind("10m_u_component_of_wind", "10m_v_component_of_wind"),
            wind("u-component_of_wind_height_above_ground", "v-component_of_wind_height_above_ground"),
            wind("air_u", "air_v"),
            wind("wind_u", "wind_v"),
            wind("u_wind", "v_wind"),
            wind("uwnd", "vwnd"),
            wind("uwind", "vwind"),
            wind("uas", "vas"),
            wind("u10n", "v10n"),
            wind("x_wind", "y_wind"),
            wind("eastward_wind", "northward_wind"));

    private static final Pattern FIRST = Pattern.compile("\\b(u|x|eastward|zonal|u10)\\b");
    private static final Pattern SECOND = Pattern.compile("\\b(v|y|northward|meridional|v10)\\b");
    private static final Pattern WIND = Pattern.compile("\\bwinds?\\b");
    private static final Pattern CURRENT = Pattern.compile("\\b(sea ?water|water|ocean|sea|currents?)\\b");
    private static final Pattern VELOCITY = Pattern.compile("\\b(velocity|component|speed|currents?|winds?)\\b");

    /** The tide is a part of the current; a total may name it, but under a standard or well-known name. */
    private static final Pattern TIDE = Pattern.compile("\\btid(e|es|al)\\b");

    /** Vectors that resemble wind or current but must not move a particle as such. */
    private static final Pattern OTHER_THING = Pattern.compile("gust|stress|stokes|\\bice\\b|barotropic|baroclinic"
            + "|depth[ -]?(averaged|mean|integrated)|vertical(ly)?[ -](averaged|mean|integrated)|\\bbottom\\b"
            + "|\\b(error|uncertainty|variance)\\b|standard deviation|\\bstd\\b|\\bmaximum\\b");

    private VelocityNames() {}

    private static Pair current(String first, String second) {
        return new Pair(Quantity.CURRENT, first, second);
    }

    private static Pair waves(String first, String second) {
        return new Pair(Quantity.STOKES_DRIFT, first, second);
    }

    private static Pair wind(String first, String second) {
        return new Pair(Quantity.WIND, first, second);
    }

    /** What a variable is, if its names say that it is a component of wind or current. */
    static Optional<Meaning> meaning(Variable variable) {
        Optional<String> standard =
                variable.attributes().text("standard_name").map(name -> name.toLowerCase(Locale.ROOT));
        if (standard.isPresent()) {
            Optional<Meaning> known = find(STANDARD_NAMES, standard.get(), 0, "standard_name ");
            // A standard name that is none of these says that the variable is something else.
            return known.isPresent() || standard.get().contains("_") ? known : byNames(variable);
        }
        return byNames(variable);
    }

    private static Optional<Meaning> byNames(Variable variable) {
        Optional<Meaning> known = find(WELL_KNOWN_NAMES, variable.name().toLowerCase(Locale.ROOT), NAMES, "its name ");
        String longName = Words.of(variable.attributes().text("long_name").orElse(""));
        return known.isPresent() && EAST_OR_NORTH.matcher(longName).find()
                ? known.map(meaning -> meaning.toEastOrNorth(longName))
                : known.or(() -> byLongName(variable));
    }

    private static Optional<Meaning> find(List<Pair> pairs, String name, int base, String how) {
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            if (pair.first().equals(name) || pair.second().equals(name)) {
                boolean alongAxis = !EAST_OR_NORTH.matcher(name).find();
                return Optional.of(
                        new Meaning(pair.quantity(), pair.first().equals(name), base + i, alongAxis, how + name));
            }
        }
        return Optional.empty();
    }

    private static Optional<Meaning> byLongName(Variable variable) {
        String text = Words.of(variable.attributes().text("long_name").orElse(""));
        if (TIDE.matcher(text).find()) {
            return Optional.empty();
        }
        boolean first = FIRST.matcher(text).find();
        boolean wind = WIND.matcher(text).find();
        boolean current = CURRENT.matcher(text).find();
        if (first == SECOND.matcher(text).find()
                || wind == current
                || !VELOCITY.matcher(text).find()) {
            return Optional.empty();
        }
        Quantity quantity = wind ? Quantity.WIND : Quantity.CURRENT;
        boolean alongAxis = !EAST_OR_NORTH.matcher(text).find();
        return Optional.of(new Meaning(quantity, first, LONG_NAMES, alongAxis, "long_name '" + text + "'"));
    }

    /** What else a variable is, if it only resembles a quantity: a gust, a stress, drifting ice … */
    static Optional<String> otherThing(Variable variable, Quantity quantity) {
        String text = String.join(
                " ",
                Words.of(variable.name()),
                Words.of(variable.attributes().text("standard_name").orElse("")),
                Words.of(variable.attributes().text("long_name").orElse("")),
                Words.of(variable.attributes().text("cell_methods").orElse("")));
        return OTHER_THING
                .matcher(text)
                .results()
                .map(found -> found.group())
                .filter(word -> quantity != Quantity.STOKES_DRIFT || !word.equals("stokes"))
                .findFirst();
    }

    /** Whether two names differ only where one has u, x, east or zonal and the other v, y, north or meridional. */
    static boolean belongTogether(String first, String second) {
        String one = first.toLowerCase(Locale.ROOT);
        String other = second.toLowerCase(Locale.ROOT);
        if (one.replace("east", "north").equals(other)
                || one.replace("zonal", "meridional").equals(other)) {
            return true;
        }
        boolean differ = false;
        for (int i = 0; i < one.length() && one.length() == other.length(); i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            boolean swapped = (a == 'u' && b == 'v') || (a == 'x' && b == 'y');
            if (a != b && !swapped) {
                return false;
            }
            differ |= swapped;
        }
        return differ;
    }
}
