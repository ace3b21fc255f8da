package org.driftline.io.projection;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.driftline.io.netcdf.Attributes;

/**
 * Reads the projection of a grid from the attributes of its grid mapping variable.
 *
 * @see <a href="https://cfconventions.org/Data/cf-conventions/cf-conventions-1.11/cf-conventions.html#appendix-grid-mappings">CF
 *     1.11, appendix F</a>
 */
public final class GridMapping {

    private final Attributes attributes;
    private final Ellipsoid earth;

    private GridMapping(Attributes attributes) {
        this.attributes = attributes;
        this.earth = ellipsoid();
    }

    /**
     * Reads a projection.
     *
     * @throws IllegalArgumentException if it is none that is known, or its parameters are missing
     */
    public static MapProjection read(Attributes attributes) {
        return new GridMapping(attributes).projection();
    }

    private MapProjection projection() {
        String name = attributes.text("grid_mapping_name").orElse("");
        MapProjection projection = switch (name) {
            case "polar_stereographic", "stereographic" -> polarStereographic();
            case "lambert_conformal_conic" -> lambertConformal();
            case "mercator" -> mercator();
            case "rotated_latitude_longitude" ->
                new RotatedPole(
                        number("grid_north_pole_longitude"),
                        number("grid_north_pole_latitude"),
                        number("north_pole_grid_longitude", 0));
            default -> throw new IllegalArgumentException("the map projection '" + name + "' is not read");
        };
        double east = number("false_easting", 0);
        double north = number("false_northing", 0);
        return east == 0 && north == 0 ? projection : new Shifted(projection, east, north);
    }

    private MapProjection polarStereographic() {
        double origin = number("latitude_of_projection_origin");
        if (Math.abs(Math.abs(origin) - 90) > 1e-6) {
            throw new IllegalArgumentException(
                    "stereographic projections are read about the poles only, not " + origin);
        }
        double lon0 = attributes.find("straight_vertical_longitude_from_pole").isPresent()
                ? number("straight_vertical_longitude_from_pole")
                : number("longitude_of_projection_origin");
        double sign = Math.signum(origin);
        return attributes.find("standard_parallel").isPresent()
                ? PolarStereographic.trueAt(earth, sign, lon0, number("standard_parallel"))
                : PolarStereographic.scaledBy(earth, sign, lon0, number("scale_factor_at_projection_origin", 1));
    }

    private MapProjection lambertConformal() {
        double[] parallels = attributes.numbers("standard_parallel");
        double first = number("standard_parallel");
        return new LambertConformal(
                earth,
                number("longitude_of_central_meridian"),
                number("latitude_of_projection_origin", first),
                first,
                parallels.length > 1 ? parallels[1] : first);
    }

    private MapProjection mercator() {
        double factor = attributes.find("standard_parallel").isPresent()
                ? earth.parallel(Math.toRadians(number("standard_parallel")))
                : number("scale_factor_at_projection_origin", 1);
        return new Mercator(earth, number("longitude_of_projection_origin"), factor);
    }

    /** As the attributes say; if they do not, as a PROJ text beside them says; else WGS84. */
    private Ellipsoid ellipsoid() {
        double axis = number("semi_major_axis", number("earth_radius", Double.NaN));
        if (!Double.isNaN(axis)) {
            double minor = number("semi_minor_axis", Double.NaN);
            double inverse = number("inverse_flattening", 0);
            double flattening = !Double.isNaN(minor) ? (axis - minor) / axis : inverse == 0 ? 0 : 1 / inverse;
            return new Ellipsoid(axis, flattening);
        }
        String proj = attributes
                .text("proj4")
                .or(() -> attributes.text("proj4_string"))
                .orElse("");
        double radius = projNumber(proj, "R", projNumber(proj, "a", Double.NaN));
        if (Double.isNaN(radius)) {
            return Ellipsoid.WGS84;
        }
        double minor = projNumber(proj, "b", radius);
        return new Ellipsoid(radius, (radius - minor) / radius);
    }

    private static double projNumber(String proj, String key, double otherwise) {
        Matcher found = Pattern.compile("\\+" + key + "=([-+0-9.eE]+)(?:\\s|$)").matcher(proj);
        return found.find() ? Double.parseDouble(found.group(1)) : otherwise;
    }

    private double number(String name) {
        double value = number(name, Double.NaN);
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("the grid mapping has no " + name);
        }
        return value;
    }

    private double number(String name, double otherwise) {
        double[] values = attributes.numbers(name);
        return values.length > 0 ? values[0] : otherwise;
    }

    /** A projection whose origin is not at 0, 0. */
    private record Shifted(MapProjection projection, double east, double north) implements MapProjection {

        @Override
        public void forward(double lon, double lat, double[] xy) {
            projection.forward(lon, lat, xy);
            xy[0] += east;
            xy[1] += north;
        }

        @Override
        public void inverse(double x, double y, double[] lonLat) {
            projection.inverse(x - east, y - north, lonLat);
        }

        @Override
        public boolean angular() {
            return projection.angular();
        }

        @Override
        public String describe() {
            return projection.describe() + ", origin at " + east + " " + north;
        }
    }
}
