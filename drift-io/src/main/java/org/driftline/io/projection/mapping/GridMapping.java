package org.driftline.io.projection.mapping;

import java.util.Locale;
import java.util.Optional;

import org.driftline.io.netcdf.Attributes;
import org.driftline.io.projection.AlbersEqualArea;
import org.driftline.io.projection.Ellipsoid;
import org.driftline.io.projection.EqualAreaCylinder;
import org.driftline.io.projection.LambertConformal;
import org.driftline.io.projection.MapProjection;
import org.driftline.io.projection.Mercator;
import org.driftline.io.projection.ObliqueMercator;
import org.driftline.io.projection.RotatedPole;
import org.driftline.io.projection.Shifted;
import org.driftline.io.projection.Sinusoidal;
import org.driftline.io.projection.TransverseMercator;
import org.driftline.io.projection.azimuthal.AzimuthalEqualArea;
import org.driftline.io.projection.azimuthal.AzimuthalEquidistant;
import org.driftline.io.projection.azimuthal.Geostationary;
import org.driftline.io.projection.azimuthal.PolarStereographic;
import org.driftline.io.projection.azimuthal.Stereographic;
import org.driftline.io.projection.azimuthal.ViewFromAbove;

/**
 * Reads the projection of a grid from the attributes of its grid mapping variable.
 *
 * @see <a href="https://cfconventions.org/Data/cf-conventions/cf-conventions-1.11/cf-conventions.html#appendix-grid-mappings">CF
 *     1.11, appendix F</a>
 */
public final class GridMapping {

    private static final String ORIGIN_LON = "longitude_of_projection_origin";
    private static final String ORIGIN_LAT = "latitude_of_projection_origin";
    private static final String MERIDIAN = "longitude_of_central_meridian";
    private static final String ORIGIN_SCALE = "scale_factor_at_projection_origin";
    private static final String HEIGHT = "perspective_point_height";
    private static final double AT_POLE = 90 - 1e-6;

    private final MappingParameters parameters;
    private final Ellipsoid earth;

    private GridMapping(Attributes attributes, boolean likeReference) {
        this.parameters = new MappingParameters(attributes);
        this.earth = EarthShape.of(parameters, likeReference);
    }

    /**
     * A projection as a file describes it.
     *
     * @param projection for its x and y (m, or degrees of a rotated pole)
     * @param text what it is, on which Earth, and what had to be taken for granted: for people
     * @param metresPerRadian of coordinates that are angles of a view, NaN if they cannot be (m)
     */
    public record Described(MapProjection projection, String text, double metresPerRadian) {}

    /**
     * Reads a projection.
     *
     * @throws IllegalArgumentException if it is none that is known, or its parameters are missing or make no sense
     */
    public static Described read(Attributes attributes) {
        return read(attributes, false);
    }

    /**
     * Reads a projection as OpenDrift does, which takes WGS84 where only a PROJ text says on which Earth it is.
     *
     * @return empty if that makes no difference
     * @throws IllegalArgumentException as {@link #read}
     */
    public static Optional<Described> readLikeReference(Attributes attributes) {
        return EarthShape.isSaidByProjAlone(attributes) ? Optional.of(read(attributes, true)) : Optional.empty();
    }

    private static Described read(Attributes attributes, boolean likeReference) {
        String name = attributes
                .text("grid_mapping_name")
                .map(text -> text.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new IllegalArgumentException("the grid mapping has no grid_mapping_name"));
        GridMapping mapping = new GridMapping(attributes, likeReference);
        MapProjection projection = mapping.shifted(mapping.projection(name));
        String notes = String.join("; ", mapping.parameters.notes());
        return new Described(
                projection,
                projection.describe() + (notes.isEmpty() ? "" : " (" + notes + ")"),
                mapping.parameters.number(HEIGHT, Double.NaN));
    }

    private MapProjection projection(String name) {
        return switch (name) {
            case "albers_conical_equal_area" -> albers();
            case "azimuthal_equidistant" -> new AzimuthalEquidistant(earth, lon0(), lat0());
            case "geostationary" -> geostationary();
            case "lambert_azimuthal_equal_area" -> new AzimuthalEqualArea(earth, lon0(), lat0());
            case "lambert_conformal_conic" -> lambertConformal();
            case "lambert_cylindrical_equal_area" ->
                new EqualAreaCylinder(earth, parameters.either(MERIDIAN, ORIGIN_LON), factorOfParallel());
            case "mercator" -> new Mercator(earth, parameters.either(ORIGIN_LON, MERIDIAN), factorOfParallel());
            case "oblique_mercator" -> oblique();
            case "orthographic" -> new ViewFromAbove(earth, lon0(), lat0(), Double.POSITIVE_INFINITY);
            case "polar_stereographic" -> polarStereographic();
            case "rotated_latitude_longitude" ->
                new RotatedPole(
                        parameters.number("grid_north_pole_longitude"),
                        parameters.latitude("grid_north_pole_latitude"),
                        parameters.number("north_pole_grid_longitude", 0));
            case "sinusoidal" -> new Sinusoidal(earth, parameters.either(ORIGIN_LON, MERIDIAN));
            case "stereographic" ->
                Math.abs(lat0()) > AT_POLE
                        ? polarStereographic()
                        : new Stereographic(earth, lon0(), lat0(), parameters.factor(ORIGIN_SCALE));
            case "transverse_mercator" ->
                new TransverseMercator(
                        earth,
                        parameters.either(MERIDIAN, ORIGIN_LON),
                        lat0(),
                        parameters.factor("scale_factor_at_central_meridian"));
            case "vertical_perspective" -> new ViewFromAbove(earth, lon0(), lat0(), parameters.number(HEIGHT));
            default -> throw new IllegalArgumentException("the map projection '" + name + "' is not known");
        };
    }

    private MapProjection shifted(MapProjection projection) {
        double east = parameters.number("false_easting", 0);
        double north = parameters.number("false_northing", 0);
        return east == 0 && north == 0 ? projection : new Shifted(projection, east, north);
    }

    private double lon0() {
        return parameters.number(ORIGIN_LON);
    }

    private double lat0() {
        return parameters.latitude(ORIGIN_LAT);
    }

    private MapProjection albers() {
        double[] parallels = parameters.parallels();
        return new AlbersEqualArea(earth, parameters.number(MERIDIAN), lat0(), parallels[0], parallels[1]);
    }

    private MapProjection lambertConformal() {
        double[] parallels = parameters.parallels();
        boolean one = parallels[0] == parallels[1];
        double lat0 = one && !parameters.has(ORIGIN_LAT) ? parallels[0] : lat0();
        return new LambertConformal(earth, parameters.number(MERIDIAN), lat0, parallels[0], parallels[1]);
    }

    private MapProjection oblique() {
        double azimuth = parameters.number("azimuth_of_central_line");
        return new ObliqueMercator(earth, lon0(), lat0(), azimuth, azimuth, parameters.factor(ORIGIN_SCALE));
    }

    private MapProjection polarStereographic() {
        double origin = lat0();
        if (!(Math.abs(origin) > AT_POLE)) {
            throw new IllegalArgumentException("a polar stereographic projection is not centred on latitude " + origin);
        }
        double lon0 = parameters.either("straight_vertical_longitude_from_pole", ORIGIN_LON);
        double sign = Math.signum(origin);
        return parameters.has("standard_parallel")
                ? PolarStereographic.trueAt(earth, sign, lon0, poleward(sign))
                : PolarStereographic.scaledBy(earth, sign, lon0, parameters.factor(ORIGIN_SCALE));
    }

    private double poleward(double sign) {
        double parallel = parameters.parallels()[0];
        if (!(sign * parallel > 0)) {
            throw new IllegalArgumentException(
                    "the standard_parallel " + parallel + " is not on the side of the projection's pole");
        }
        return parallel;
    }

    private double factorOfParallel() {
        double factor = parameters.has("standard_parallel")
                ? earth.parallel(Math.toRadians(parameters.parallels()[0]))
                : parameters.factor(ORIGIN_SCALE);
        if (!(factor > 1e-3)) {
            throw new IllegalArgumentException("a cylinder cannot touch the Earth at a pole");
        }
        return factor;
    }

    private MapProjection geostationary() {
        if (Math.abs(parameters.number(ORIGIN_LAT, 0)) > 1e-6) {
            throw new IllegalArgumentException("a geostationary satellite is not over latitude " + lat0());
        }
        return new Geostationary(earth, lon0(), parameters.number(HEIGHT), sweepsX());
    }

    private boolean sweepsX() {
        String sweep = parameters.attributes().text("sweep_angle_axis").orElse("");
        String fixed = parameters.attributes().text("fixed_angle_axis").orElse("");
        if (sweep.isEmpty() && fixed.isEmpty()) {
            parameters.note("no sweep_angle_axis: taken as y");
        }
        return sweep.equals("x") || (sweep.isEmpty() && fixed.equals("y"));
    }
}
