package org.driftline.io.projection.mapping;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.driftline.io.netcdf.Attributes;
import org.driftline.io.projection.Ellipsoid;

/**
 * Which sphere or ellipsoid a grid mapping is on: as its attributes say; if they do not, as a PROJ text beside them says;
 * else WGS84, which is noted. A {@code crs_wkt} is only compared.
 */
final class EarthShape {

    private static final Map<String, Ellipsoid> NAMED = Map.ofEntries(
            Map.entry("wgs84", Ellipsoid.WGS84),
            Map.entry("grs80", new Ellipsoid(6_378_137, 1 / 298.257222101)),
            Map.entry("grs1980", new Ellipsoid(6_378_137, 1 / 298.257222101)),
            Map.entry("wgs72", new Ellipsoid(6_378_135, 1 / 298.26)),
            Map.entry("bessel", new Ellipsoid(6_377_397.155, 1 / 299.1528128)),
            Map.entry("bessel1841", new Ellipsoid(6_377_397.155, 1 / 299.1528128)),
            Map.entry("intl", new Ellipsoid(6_378_388, 1 / 297.0)),
            Map.entry("international1924", new Ellipsoid(6_378_388, 1 / 297.0)),
            Map.entry("clrk66", new Ellipsoid(6_378_206.4, 1 / 294.978698214)),
            Map.entry("clarke1866", new Ellipsoid(6_378_206.4, 1 / 294.978698214)),
            Map.entry("airy", new Ellipsoid(6_377_563.396, 1 / 299.3249646)),
            Map.entry("airy1830", new Ellipsoid(6_377_563.396, 1 / 299.3249646)),
            Map.entry("sphere", new Ellipsoid(6_370_997, 0)));

    private static final Pattern WKT =
            Pattern.compile("(?:SPHEROID|ELLIPSOID)\\s*\\[\\s*\"[^\"]*\"\\s*,\\s*([-+0-9.eE]+)\\s*,\\s*([-+0-9.eE]+)");

    private EarthShape() {}

    /** Whether only a PROJ text says on which Earth the mapping is. */
    static boolean isSaidByProjAlone(Attributes attributes) {
        boolean said = Stream.of("semi_major_axis", "earth_radius", "reference_ellipsoid_name")
                .anyMatch(name -> attributes.find(name).isPresent());
        return !said && !projText(attributes).isEmpty();
    }

    /**
     * The Earth of a mapping.
     *
     * @param likeReference whether a PROJ text is not heeded, as OpenDrift does not
     * @throws IllegalArgumentException if it is not the Earth, or a name that is not known
     */
    static Ellipsoid of(MappingParameters parameters, boolean likeReference) {
        if (likeReference && isSaidByProjAlone(parameters.attributes())) {
            parameters.note("as in the reference its PROJ text is not heeded: taken as WGS84");
            return Ellipsoid.WGS84;
        }
        Ellipsoid earth = fromAttributes(parameters);
        compareWithWkt(parameters, earth);
        return earth;
    }

    private static Ellipsoid fromAttributes(MappingParameters parameters) {
        double axis = parameters.number("semi_major_axis", parameters.number("earth_radius", Double.NaN));
        if (!Double.isNaN(axis)) {
            double minor = parameters.number("semi_minor_axis", Double.NaN);
            double inverse = parameters.number("inverse_flattening", 0);
            double flattening = !Double.isNaN(minor) ? (axis - minor) / axis : inverse == 0 ? 0 : 1 / inverse;
            return new Ellipsoid(axis, flattening);
        }
        String name = parameters.attributes().text("reference_ellipsoid_name").orElse("");
        if (!name.isEmpty()) {
            return named(name);
        }
        String proj = projText(parameters.attributes());
        if (!proj.isEmpty()) {
            return fromProj(parameters, proj);
        }
        parameters.note("the file does not say on which ellipsoid: taken as WGS84");
        return Ellipsoid.WGS84;
    }

    private static Ellipsoid named(String name) {
        Ellipsoid found = NAMED.get(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
        if (found == null) {
            throw new IllegalArgumentException(
                    "the ellipsoid '" + name + "' is not known here; the file must give its semi_major_axis");
        }
        return found;
    }

    private static String projText(Attributes attributes) {
        return attributes
                .text("proj4")
                .or(() -> attributes.text("proj4_string"))
                .or(() -> attributes.text("proj4_params"))
                .or(() -> attributes.text("proj_string"))
                .orElse("");
    }

    private static Ellipsoid fromProj(MappingParameters parameters, String proj) {
        double radius =
                projNumber(proj, "R").orElseGet(() -> projNumber(proj, "a").orElse(Double.NaN));
        if (Double.isNaN(radius)) {
            String name = projWord(proj, "ellps");
            String datum = projWord(proj, "datum");
            parameters.note("its ellipsoid is that of its PROJ text");
            return named(!name.isEmpty() ? name : !datum.isEmpty() ? datum : "WGS84");
        }
        double minor = projNumber(proj, "b").orElse(radius);
        OptionalDouble inverse = projNumber(proj, "rf");
        double flattening = inverse.isPresent() ? 1 / inverse.getAsDouble() : (radius - minor) / radius;
        parameters.note("its sphere or ellipsoid is that of its PROJ text");
        return new Ellipsoid(radius, flattening);
    }

    private static String projWord(String proj, String key) {
        Matcher found = Pattern.compile("\\+" + key + "=(\\S+)").matcher(proj);
        return found.find() ? found.group(1) : "";
    }

    private static OptionalDouble projNumber(String proj, String key) {
        String word = projWord(proj, key);
        try {
            return word.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(word));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the PROJ text of the grid mapping has +" + key + "=" + word, e);
        }
    }

    private static void compareWithWkt(MappingParameters parameters, Ellipsoid earth) {
        Matcher said = WKT.matcher(parameters.attributes().text("crs_wkt").orElse(""));
        if (!said.find()) {
            return;
        }
        try {
            double radius = Double.parseDouble(said.group(1));
            double inverse = Double.parseDouble(said.group(2));
            double flattening = inverse == 0 ? 0 : 1 / inverse;
            if (Math.abs(radius - earth.radius()) > 1 || Math.abs(flattening - earth.flattening()) > 1e-7) {
                parameters.note("WARNING: its crs_wkt is on another ellipsoid, of " + radius + " m and flattening 1/"
                        + inverse + "; it is not used");
            }
        } catch (NumberFormatException e) {
            parameters.note("its crs_wkt cannot be read, and is not used");
        }
    }
}
