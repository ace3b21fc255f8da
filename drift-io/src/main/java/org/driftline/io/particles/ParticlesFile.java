package org.driftline.io.particles;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.driftline.drift.ParticleStatus;
import org.driftline.drift.area.SearchArea;
import org.driftline.drift.object.ObjectClass;
import org.driftline.io.netcdf.Attribute;
import org.driftline.io.netcdf.NetCdf3Definition;
import org.driftline.io.netcdf.NetCdf3Writer;
import org.driftline.io.netcdf.NetCdfType;
import org.driftline.io.particles.ParticleRecords.Column;
import org.driftline.io.particles.ParticleRecords.Particulars;

/**
 * Writes {@code particles.nc}: trajectories in the multidimensional array form of CF, and the probability of
 * containment on a grid. Its bytes depend on the order and the forcing alone.
 *
 * @see <a href="https://cfconventions.org/Data/cf-conventions/cf-conventions-1.11/cf-conventions.html#trajectory-data">
 *     CF-1.11, section H.4.1</a>
 */
public final class ParticlesFile {
    public static final String NAME = "particles.nc";
    public static final String CONTENT_TYPE = "application/x-netcdf";

    /** In the order of their numbers; a particle that is not yet released has none. */
    private static final List<ParticleStatus> STATUSES = List.of(
            ParticleStatus.ACTIVE,
            ParticleStatus.STRANDED,
            ParticleStatus.MISSING_DATA,
            ParticleStatus.OUTSIDE,
            ParticleStatus.RETIRED,
            ParticleStatus.SEEDED_ON_LAND);

    private static final byte NO_STATUS = -1;
    private static final String STOKES_X = "sea_surface_wave_stokes_drift_x_velocity";
    private static final String STOKES_Y = "sea_surface_wave_stokes_drift_y_velocity";
    private static final int BLOCK_VALUES = 1 << 18;
    private static final List<String> EACH = List.of("trajectory", "time");
    private static final List<String> ONCE = List.of("trajectory");
    private static final List<String> GRID = List.of("time", "grid_lat", "grid_lon");

    private final ParticleRecords records;
    private final List<SearchArea> areas;
    private final byte[] codes; // [code of ParticleStatus]

    /** @param areas one per record */
    public ParticlesFile(ParticleRecords records, List<SearchArea> areas) {
        this.records = records;
        this.areas = List.copyOf(areas);
        this.codes = new byte[ParticleStatus.values().length];
        for (byte code = 0; code < codes.length; code++) {
            codes[code] = (byte) STATUSES.indexOf(ParticleStatus.of(code));
        }
    }

    /**
     * Writes the file.
     *
     * @param object what was set adrift
     * @param engineVersion of the program that computed it
     * @param attributes what else the file says of its run, by name
     */
    public void write(Path directory, ObjectClass object, String engineVersion, Map<String, String> attributes)
            throws IOException {
        ContainmentRecords containment = ContainmentRecords.over(records, areas);
        NetCdf3Definition definition = NetCdf3Writer.define()
                .dimension("trajectory", records.particles())
                .dimension("time", records.records());
        addGlobals(definition, object, engineVersion);
        attributes.forEach((name, value) -> definition.attribute("driftline_" + name, value));
        addCoordinates(definition);
        addParticles(definition);
        addEnvironment(definition);
        if (records.waves()) {
            addWaves(definition);
        }
        addParticulars(definition);
        containment.define(definition, GRID);
        try (NetCdf3Writer file = definition.create(directory.resolve(NAME))) {
            writeCoordinates(file);
            writeParticulars(file, object);
            containment.write(file, records, areas);
            writeParticles(file);
        }
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

    private void writeCoordinates(NetCdf3Writer file) throws IOException {
        file.write("time", records.times());
        int[] numbers = new int[records.particles()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i;
        }
        file.write("trajectory", numbers);
    }

    private void writeParticulars(NetCdf3Writer file, ObjectClass object) throws IOException {
        Particulars particulars = records.particulars();
        int[] objectTypes = new int[records.particles()];
        Arrays.fill(objectTypes, object.number());
        file.write("release_time", particulars.releaseTime);
        file.write("origin_marker", particulars.release);
        file.write("object_type", objectTypes);
        file.write("downwind_eps", particulars.downwindEps);
        file.write("crosswind_eps", particulars.crosswindEps);
        file.write("crosswind_slope", particulars.crosswindSlope);
        file.write("crosswind_offset", particulars.crosswindOffset);
        file.write("jibe_probability", particulars.jibeProbability);
    }

    /** Turns records of particles into tracks of times, a block of particles after the other. */
    private void writeParticles(NetCdf3Writer file) throws IOException {
        int block = Math.max(1, Math.min(records.particles(), BLOCK_VALUES / records.records()));
        Tracks tracks = new Tracks(block * records.records());
        for (int first = 0; first < records.particles(); first += block) {
            tracks.first = first;
            tracks.count = Math.min(block, records.particles() - first);
            writeBlock(file, tracks);
        }
    }

    private void writeBlock(NetCdf3Writer file, Tracks tracks) throws IOException {
        int[] start = {tracks.first, 0};
        int[] count = {tracks.count, records.records()};
        file.write("lon", start, count, positions(tracks, Column.LON));
        file.write("lat", start, count, positions(tracks, Column.LAT));
        file.write("age_seconds", start, count, floats(tracks, Column.AGE));
        file.write("x_wind", start, count, floats(tracks, Column.WIND_U));
        file.write("y_wind", start, count, floats(tracks, Column.WIND_V));
        file.write("x_sea_water_velocity", start, count, floats(tracks, Column.CURRENT_U));
        file.write("y_sea_water_velocity", start, count, floats(tracks, Column.CURRENT_V));
        if (records.waves()) {
            file.write(STOKES_X, start, count, floats(tracks, Column.STOKES_U));
            file.write(STOKES_Y, start, count, floats(tracks, Column.STOKES_V));
        }
        file.write("orientation", start, count, bytes(tracks, Column.ORIENTATION));
        file.write("capsized", start, count, bytes(tracks, Column.CAPSIZED));
        byte[] status = bytes(tracks, Column.STATUS);
        for (int i = 0; i < tracks.count * records.records(); i++) {
            status[i] = codes[status[i]];
        }
        file.write("status", start, count, status);
    }

    private double[] positions(Tracks tracks, Column column) {
        int times = records.records();
        for (int record = 0; record < times; record++) {
            for (int i = 0; i < tracks.count; i++) {
                int particle = tracks.first + i;
                boolean released = codes[records.byteAt(record, Column.STATUS, particle)] != NO_STATUS;
                tracks.doubles[i * times + record] = released ? records.doubleAt(record, column, particle) : Double.NaN;
            }
        }
        return tracks.doubles;
    }

    private float[] floats(Tracks tracks, Column column) {
        int times = records.records();
        for (int record = 0; record < times; record++) {
            for (int i = 0; i < tracks.count; i++) {
                tracks.floats[i * times + record] = records.floatAt(record, column, tracks.first + i);
            }
        }
        return tracks.floats;
    }

    private byte[] bytes(Tracks tracks, Column column) {
        int times = records.records();
        for (int record = 0; record < times; record++) {
            for (int i = 0; i < tracks.count; i++) {
                tracks.bytes[i * times + record] = records.byteAt(record, column, tracks.first + i);
            }
        }
        return tracks.bytes;
    }

    /** A block of particles and room for its values {@code [particle][time]}. */
    private static final class Tracks {
        final double[] doubles;
        final float[] floats;
        final byte[] bytes;
        int first;
        int count;

        Tracks(int values) {
            doubles = new double[values];
            floats = new float[values];
            bytes = new byte[values];
        }
    }
}
