package org.driftline.io.forcing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.driftline.drift.geo.Area;
import org.driftline.io.netcdf.Attribute;
import org.driftline.io.netcdf.NetCdf3Writer;
import org.driftline.io.netcdf.NetCdfType;

/**
 * Makes up a current and a wind for demonstrations where there is no forecast at hand.
 *
 * <p>The current is a gyre around the middle of the box with a tide that turns with the moon; the wind turns slowly
 * and is stronger in the north-east. Both files say that they are SYNTHETIC, in their title and by an attribute that
 * every result made from them repeats. The same box and times give the same bytes.
 */
public final class SyntheticForcing {

    private static final double METRES_PER_DEGREE = 111_000;
    private static final double GYRE_SPEED = 0.5;
    private static final double GYRE_RADIUS = 0.25;
    private static final double TIDE_SPEED = 0.25;
    private static final double TIDE_PERIOD = 44_714;
    private static final double WIND_SPEED = 8;
    private static final double WIND_TURN = 3 * 86_400;

    /** Wind and current as the components of a vector (m/s). */
    private interface Formula {
        void at(double seconds, double lon, double lat, float[] uv);
    }

    /** The grid of a file. */
    private record Grid(int nodes, Duration step) {}

    private static final Grid CURRENT_GRID = new Grid(61, Duration.ofHours(1));
    private static final Grid WIND_GRID = new Grid(21, Duration.ofHours(3));

    private final Area area;
    private final Instant start;
    private final Instant end;

    /**
     * A current and a wind to be made up.
     *
     * @param area box that both cover
     * @param start first time level
     * @param end covered too
     * @throws IllegalArgumentException if the box is too small, too large or too near a pole, or the end not later
     */
    public SyntheticForcing(Area area, Instant start, Instant end) {
        if (area.east() - area.west() < 0.1 || area.east() - area.west() > 60) {
            throw new IllegalArgumentException("a made-up field is 0.1 to 60 degrees wide");
        }
        if (area.north() - area.south() < 0.1 || area.north() > 85 || area.south() < -85) {
            throw new IllegalArgumentException("a made-up field is 0.1 degrees high or more and between 85S and 85N");
        }
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("the end must be after the start");
        }
        this.area = area;
        this.start = start;
        this.end = end;
    }

    /** Writes the current, hourly. */
    public void writeCurrent(Path file) throws IOException {
        List<Attribute> names = List.of(
                Attribute.text("standard_name", "eastward_sea_water_velocity"),
                Attribute.text("standard_name", "northward_sea_water_velocity"));
        write(file, CURRENT_GRID, new Contents("current", "uo", "vo", names, this::current));
    }

    /** Writes the wind at 10 m, three-hourly. */
    public void writeWind(Path file) throws IOException {
        List<Attribute> names = List.of(
                Attribute.text("standard_name", "eastward_wind"), Attribute.text("standard_name", "northward_wind"));
        write(file, WIND_GRID, new Contents("10 m wind", "u10", "v10", names, this::wind));
    }

    private record Contents(String what, String u, String v, List<Attribute> names, Formula formula) {}

    private void current(double seconds, double lon, double lat, float[] uv) {
        double middle = Math.toRadians((area.south() + area.north()) / 2);
        double x = (lon - (area.west() + area.east()) / 2) * METRES_PER_DEGREE * Math.cos(middle);
        double y = (lat - (area.south() + area.north()) / 2) * METRES_PER_DEGREE;
        double radius = GYRE_RADIUS * (area.north() - area.south()) * METRES_PER_DEGREE;
        double turn = GYRE_SPEED * Math.exp(0.5 * (1 - (x * x + y * y) / (radius * radius))) / radius;
        double tide = 2 * Math.PI * seconds / TIDE_PERIOD;
        uv[0] = (float) (-turn * y + 0.05 + TIDE_SPEED * Math.cos(tide));
        uv[1] = (float) (turn * x + 0.6 * TIDE_SPEED * Math.sin(tide));
    }

    private void wind(double seconds, double lon, double lat, float[] uv) {
        double east = (lon - area.west()) / (area.east() - area.west());
        double north = (lat - area.south()) / (area.north() - area.south());
        double speed = WIND_SPEED + 2 * (east + north - 1);
        double towards = Math.PI / 4 + 2 * Math.PI * seconds / WIND_TURN;
        uv[0] = (float) (speed * Math.sin(towards));
        uv[1] = (float) (speed * Math.cos(towards));
    }

    private void write(Path file, Grid grid, Contents contents) throws IOException {
        int n = grid.nodes();
        double[] times = times(grid.step());
        List<String> axes = List.of("time", "lat", "lon");
        Attribute unit = Attribute.text("units", "m s-1");
        try (NetCdf3Writer writer = NetCdf3Writer.define()
                .attribute("Conventions", "CF-1.11")
                .attribute("title", "SYNTHETIC " + contents.what() + ", made up by Driftline for demonstrations")
                .attribute(Attribute.ints(ForcingFile.SYNTHETIC, 1))
                .dimension("time", times.length)
                .dimension("lat", n)
                .dimension("lon", n)
                .variable("time", NetCdfType.DOUBLE, List.of("time"), axis("time", "seconds since 1970-01-01 00:00:00"))
                .variable("lat", NetCdfType.DOUBLE, List.of("lat"), axis("latitude", "degrees_north"))
                .variable("lon", NetCdfType.DOUBLE, List.of("lon"), axis("longitude", "degrees_east"))
                .variable(contents.u(), NetCdfType.FLOAT, axes, contents.names().get(0), unit)
                .variable(contents.v(), NetCdfType.FLOAT, axes, contents.names().get(1), unit)
                .create(file)) {
            writer.write("time", times);
            writer.write("lat", nodes(area.south(), area.north(), n));
            writer.write("lon", nodes(area.west(), area.east(), n));
            for (int level = 0; level < times.length; level++) {
                writeLevel(writer, contents, level, n, times[level]);
            }
        }
    }

    private static Attribute[] axis(String standardName, String unit) {
        return new Attribute[] {Attribute.text("standard_name", standardName), Attribute.text("units", unit)};
    }

    @SuppressWarnings("ParameterNumber") // one level of one file
    private void writeLevel(NetCdf3Writer writer, Contents contents, int level, int n, double time) throws IOException {
        float[] u = new float[n * n];
        float[] v = new float[n * n];
        float[] uv = new float[2];
        double[] lats = nodes(area.south(), area.north(), n);
        double[] lons = nodes(area.west(), area.east(), n);
        for (int i = 0; i < n * n; i++) {
            contents.formula().at(time - start.getEpochSecond(), lons[i % n], lats[i / n], uv);
            u[i] = uv[0];
            v[i] = uv[1];
        }
        int[] from = {level, 0, 0};
        int[] count = {1, n, n};
        writer.write(contents.u(), from, count, u);
        writer.write(contents.v(), from, count, v);
    }

    /** From the start in even steps until the end is covered (s since 1970-01-01T00Z). */
    private double[] times(Duration step) {
        long span = end.getEpochSecond() - start.getEpochSecond() + (end.getNano() > 0 ? 1 : 0);
        int levels = Math.toIntExact((span + step.toSeconds() - 1) / step.toSeconds()) + 1;
        double[] times = new double[levels];
        for (int i = 0; i < levels; i++) {
            times[i] = start.getEpochSecond() + (double) i * step.toSeconds();
        }
        return times;
    }

    private static double[] nodes(double first, double last, int n) {
        double[] nodes = new double[n];
        for (int i = 0; i < n; i++) {
            nodes[i] = first + (last - first) * i / (n - 1);
        }
        return nodes;
    }
}
