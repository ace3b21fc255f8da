package org.driftline.io.particles;

import java.util.List;
import java.util.Map;

import org.driftline.drift.object.ObjectClass;
import org.driftline.io.netcdf.Attribute;
import org.driftline.io.netcdf.NetCdf3Definition;
import org.driftline.io.netcdf.NetCdfType;

/** What {@code particles.nc} says about itself and about each of its variables. */
final class ParticleVariables {
    /** Of a particle that is not yet released. */
    static final byte NO_STATUS = -1;

    static final String STOKES_X = "sea_surface_wave_stokes_drift_x_velocity";
    static final String STOKES_Y = "sea_surface_wave_stokes_drift_y_velocity";

    private static final List<String> EACH = List.of("trajectory", "time");
    private static final List<String> ONCE = List.of("trajectory");

    private ParticleVariables() {}

    /**
     * Adds the variables.
     *
     * @param waves whether there are those of Stokes drift
     */
    static void define(NetCdf3Definition definition, boolean waves) {
        addCoordinates(definition);
        addParticles(definition);
        addEnvironment(definition);
        if (waves) {
            addWaves(definition);
        }
        addParticulars(definition);
    }

    /**
     * Adds what is said of the file as a whole.
     *
     * @param object what was set adrift
     * @param engineVersion of the program that computed it
     * @param attributes what else is said of the run, by name
     */
    static void describe(
            NetCdf3Definition definition, ObjectClass object, String engineVersion, Map<String, String> attributes) {
        addGlobals(definition, object, engineVersion);
        attributes.forEach((name, value) -> definition.attribute("driftline_" + name, value));
    }

    private static void addGlobals(NetCdf3Definition definition, ObjectClass object, String engineVersion) {
        definition
                .attribute("Conventions", "CF-1.11")
                .attribute("featureType", "trajectory")
                .attribute("title", "Leeway drift of " + object.description())
                .attribute("source", "Driftline " + engineVersion + ", Leeway model")
                .attribute(
                        "references",
                        "Allen and Plourde 1999, CG-D-08-99; Allen 2005, CG-D-05-05; Breivik and Allen 2008,"
                                + " doi:10.1016/j.jmarsys.2007.02.010")
                // with these two OpenDrift's own tools know how to open the file
                .attribute("opendrift_module", "opendrift.models.leeway")
                .attribute("opendrift_class", "Leeway");
    }

    private static void addCoordinates(NetCdf3Definition definition) {
        definition
                .variable(
                        "time",
                        NetCdfType.DOUBLE,
                        List.of("time"),
                        Attribute.text("standard_name", "time"),
                        Attribute.text("long_name", "time"),
                        Attribute.text("units", "seconds since 1970-01-01 00:00:00"),
                        Attribute.text("calendar", "proleptic_gregorian"),
                        Attribute.text("axis", "T"))
                .variable(
                        "trajectory",
                        NetCdfType.INT,
                        ONCE,
                        Attribute.text("cf_role", "trajectory_id"),
                        Attribute.text("long_name", "number of the particle"))
                .variable("lon", NetCdfType.DOUBLE, EACH, degrees("longitude", "degrees_east"))
                .variable("lat", NetCdfType.DOUBLE, EACH, degrees("latitude", "degrees_north"));
    }

    private static Attribute[] degrees(String name, String units) {
        return new Attribute[] {
            Attribute.doubles("_FillValue", Double.NaN),
            Attribute.text("standard_name", name),
            Attribute.text("long_name", name),
            Attribute.text("units", units)
        };
    }

    private static void addParticles(NetCdf3Definition definition) {
        definition
                .variable(
                        "status",
                        NetCdfType.BYTE,
                        EACH,
                        Attribute.bytes("_FillValue", NO_STATUS),
                        Attribute.text("standard_name", "status_flag"),
                        Attribute.text("long_name", "what the particle is doing; none before its release"),
                        Attribute.bytes("flag_values", 0, 1, 2, 3, 4, 5),
                        Attribute.text("flag_meanings", "active stranded missing_data outside retired seeded_on_land"),
                        Attribute.text("coordinates", "lat lon"))
                .variable(
                        "orientation",
                        NetCdfType.BYTE,
                        EACH,
                        Attribute.text("long_name", "columns of the object table that the particle follows"),
                        Attribute.bytes("flag_values", 0, 1),
                        Attribute.text("flag_meanings", "right left"),
                        Attribute.text("coordinates", "lat lon"))
                .variable(
                        "capsized",
                        NetCdfType.BYTE,
                        EACH,
                        Attribute.text("long_name", "whether the object is capsized"),
                        Attribute.bytes("flag_values", 0, 1),
                        Attribute.text("flag_meanings", "upright capsized"),
                        Attribute.text("coordinates", "lat lon"))
                .variable("age_seconds", NetCdfType.FLOAT, EACH, number("time drifted, negative backward", "s"));
    }

    private static void addEnvironment(NetCdf3Definition definition) {
        definition
                .variable("x_wind", NetCdfType.FLOAT, EACH, vector("eastward_wind", "wind at 10 m, towards the east"))
                .variable("y_wind", NetCdfType.FLOAT, EACH, vector("northward_wind", "wind at 10 m, towards the north"))
                .variable(
                        "x_sea_water_velocity",
                        NetCdfType.FLOAT,
                        EACH,
                        vector("eastward_sea_water_velocity", "surface current, towards the east"))
                .variable(
                        "y_sea_water_velocity",
                        NetCdfType.FLOAT,
                        EACH,
                        vector("northward_sea_water_velocity", "surface current, towards the north"));
    }

    private static void addWaves(NetCdf3Definition definition) {
        definition
                .variable(
                        STOKES_X,
                        NetCdfType.FLOAT,
                        EACH,
                        vector("sea_surface_wave_stokes_drift_eastward_velocity", "Stokes drift, towards the east"))
                .variable(
                        STOKES_Y,
                        NetCdfType.FLOAT,
                        EACH,
                        vector("sea_surface_wave_stokes_drift_northward_velocity", "Stokes drift, towards the north"));
    }

    private static Attribute[] vector(String standardName, String longName) {
        Attribute[] number = number(longName, "m s-1");
        Attribute[] all = new Attribute[number.length + 1];
        all[0] = Attribute.text("standard_name", standardName);
        System.arraycopy(number, 0, all, 1, number.length);
        return all;
    }

    private static Attribute[] number(String longName, String units) {
        return new Attribute[] {
            Attribute.floats("_FillValue", Float.NaN),
            Attribute.text("long_name", longName),
            Attribute.text("units", units),
            Attribute.text("coordinates", "lat lon")
        };
    }

    private static void addParticulars(NetCdf3Definition definition) {
        definition
                .variable(
                        "release_time",
                        NetCdfType.DOUBLE,
                        ONCE,
                        Attribute.text("long_name", "when the particle starts to drift"),
                        Attribute.text("units", "seconds since 1970-01-01 00:00:00"),
                        Attribute.text("calendar", "proleptic_gregorian"))
                .variable("origin_marker", NetCdfType.INT, ONCE, once("number of the release", "1"))
                .variable("object_type", NetCdfType.INT, ONCE, once("number in the object table", "1"))
                .variable("downwind_eps", NetCdfType.FLOAT, ONCE, once("perturbation of the downwind leeway", "cm s-1"))
                .variable(
                        "crosswind_eps", NetCdfType.FLOAT, ONCE, once("perturbation of the crosswind leeway", "cm s-1"))
                .variable("crosswind_slope", NetCdfType.FLOAT, ONCE, once("crosswind slope at the start", "percent"))
                .variable("crosswind_offset", NetCdfType.FLOAT, ONCE, once("crosswind offset", "cm s-1"))
                .variable("jibe_probability", NetCdfType.FLOAT, ONCE, once("chance to jibe within an hour", "h-1"));
    }

    private static Attribute[] once(String longName, String units) {
        return new Attribute[] {Attribute.text("long_name", longName), Attribute.text("units", units)};
    }
}
