package org.driftline.io.forcing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.driftline.drift.field.Quantity;
import org.driftline.drift.field.VectorField;
import org.driftline.drift.geo.Area;
import org.driftline.io.netcdf.Attribute;
import org.driftline.io.netcdf.NetCdf3Definition;
import org.driftline.io.netcdf.NetCdf3Writer;
import org.driftline.io.netcdf.NetCdfType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class ForcingFileTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final List<String> AXES = List.of("time", "lat", "lon");

    @TempDir
    Path directory;

    /** A grid of 3 rows and 4 columns at 2 times. */
    private static NetCdf3Definition grid() {
        return NetCdf3Writer.define()
                .dimension("time", 2)
                .dimension("lat", 3)
                .dimension("lon", 4)
                .variable("time", NetCdfType.DOUBLE, List.of("time"), text("units", "hours since 2026-03-01"))
                .variable("lat", NetCdfType.DOUBLE, List.of("lat"))
                .variable("lon", NetCdfType.DOUBLE, List.of("lon"));
    }

    private static Attribute text(String name, String value) {
        return Attribute.text(name, value);
    }

    private NetCdf3Writer create(NetCdf3Definition definition) throws IOException {
        NetCdf3Writer writer = definition.create(directory.resolve("made.nc"));
        writer.write("time", new double[] {0, 3});
        writer.write("lat", new double[] {60, 61, 62});
        writer.write("lon", new double[] {2, 3, 4, 5});
        return writer;
    }

    private ForcingFile open() throws IOException {
        return ForcingFile.open(directory.resolve("made.nc"));
    }

    /** Values 0, 1, 2 … in the order of the file. */
    private static float[] counting(int n) {
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = i;
        }
        return values;
    }

    private static short[] countingShorts(int n) {
        short[] values = new short[n];
        for (int i = 0; i < n; i++) {
            values[i] = (short) i;
        }
        return values;
    }

    private static NetCdf3Definition wind(NetCdf3Definition definition, String unit) {
        return definition
                .variable("u10", NetCdfType.FLOAT, AXES, text("units", unit))
                .variable("v10", NetCdfType.FLOAT, AXES, text("units", unit));
    }

    private float[] sample(double lon, double lat) throws IOException {
        try (ForcingFile file = open()) {
            VectorField field = file.wind().or(file::current).orElseThrow();
            return FieldSampling.at(field, START, lon, lat);
        }
    }

    @Test
    void namesAloneAreEnough() throws IOException {
        try (NetCdf3Writer writer = create(wind(grid(), "m/s"))) {
            writer.write("u10", counting(24));
        }

        assertThat(sample(4, 61)).containsExactly(6, 0);
        assertThat(sample(4.5, 60.5)).containsExactly(4.5f, 0);
    }

    @Test
    void otherUnitsAreConverted() throws IOException {
        try (NetCdf3Writer writer = create(wind(grid(), "knots"))) {
            writer.write("u10", counting(24));
        }

        assertThat(sample(4, 61)[0]).isCloseTo(6 * 1852f / 3600, within(1e-6f));
    }

    @Test
    void unknownUnitsAreRefused() throws IOException {
        create(wind(grid(), "furlong/fortnight")).close();

        assertThatThrownBy(this::open)
                .isInstanceOf(ForcingException.class)
                .hasMessageContaining("u10 is in 'furlong/fortnight'");
    }

    @Test
    void missingUnitsAreRefusedUnlessTheStandardNameImpliesThem() throws IOException {
        create(grid().variable("u10", NetCdfType.FLOAT, AXES).variable("v10", NetCdfType.FLOAT, AXES))
                .close();

        assertThatThrownBy(this::open).hasMessageContaining("u10 has no units");
    }

    @Test
    void packedNumbersAreUnpackedAndMissingOnesFilledFromTheirNeighbours() throws IOException {
        Attribute[] packed = {
            text("standard_name", "eastward_sea_water_velocity"),
            text("units", "cm s-1"),
            Attribute.shorts("_FillValue", 6),
            Attribute.floats("scale_factor", 0.5f),
            Attribute.floats("add_offset", 100),
            Attribute.shorts("valid_range", 0, 20)
        };
        Attribute[] plain = {text("standard_name", "northward_sea_water_velocity"), text("units", "m s-1")};
        try (NetCdf3Writer writer = create(
                grid().variable("uo", NetCdfType.SHORT, AXES, packed).variable("vo", NetCdfType.FLOAT, AXES, plain))) {
            writer.write("uo", countingShorts(24));
        }

        assertThat(sample(5, 61)[0]).isCloseTo(1.035f, within(1e-6f));
        assertThat(sample(4, 61)[0]).as("filled with the largest neighbour").isCloseTo(1.055f, within(1e-6f));
    }

    @Test
    void latitudesMayFallAndLongitudesGoTo360() throws IOException {
        try (NetCdf3Writer writer = create(wind(grid(), "m s-1"))) {
            writer.write("lat", new double[] {62, 61, 60});
            writer.write("lon", new double[] {355, 356, 357, 358});
            writer.write("u10", counting(24));
        }

        assertThat(sample(-4, 62)).containsExactly(1, 0);
        assertThat(sample(-2, 60)).containsExactly(11, 0);
    }

    @Test
    void columnsMayComeBeforeRows() throws IOException {
        List<String> transposed = List.of("time", "lon", "lat");
        try (NetCdf3Writer writer = create(grid().variable("u10", NetCdfType.FLOAT, transposed, text("units", "m/s"))
                .variable("v10", NetCdfType.FLOAT, transposed, text("units", "m/s")))) {
            writer.write("u10", counting(24));
        }

        assertThat(sample(3, 62)).containsExactly(5, 0);
    }

    @Test
    void theShallowestDepthAndTheRightHeightAreChosen() throws IOException {
        List<String> deep = List.of("time", "depth", "lat", "lon");
        List<String> high = List.of("time", "height", "lat", "lon");
        NetCdf3Definition definition = grid().dimension("depth", 3)
                .dimension("height", 3)
                .variable("depth", NetCdfType.FLOAT, List.of("depth"), text("units", "m"), text("positive", "down"))
                .variable("height", NetCdfType.FLOAT, List.of("height"), text("units", "m"))
                .variable("uo", NetCdfType.FLOAT, deep, text("units", "m/s"))
                .variable("vo", NetCdfType.FLOAT, deep, text("units", "m/s"))
                .variable("x_wind", NetCdfType.FLOAT, high, text("units", "m/s"))
                .variable("y_wind", NetCdfType.FLOAT, high, text("units", "m/s"));
        try (NetCdf3Writer writer = create(definition)) {
            writer.write("depth", new float[] {10, 5, 0.5f});
            writer.write("height", new float[] {2, 10, 100});
            writer.write("uo", new int[] {0, 2, 0, 0}, new int[] {1, 1, 3, 4}, counting(12));
            writer.write("x_wind", new int[] {0, 1, 0, 0}, new int[] {1, 1, 3, 4}, counting(12));
        }

        try (ForcingFile file = open()) {
            assertThat(FieldSampling.at(file.current().orElseThrow(), START, 4, 61))
                    .containsExactly(6, 0);
            assertThat(FieldSampling.at(file.wind().orElseThrow(), START, 4, 61))
                    .containsExactly(6, 0);
            assertThat(file.describe()).contains("depth = 0.5 m, shallowest of 3", "height = 10.0 m");
        }
    }

    @Test
    void meanWindAt10MetresIsTakenAndGustsAndOtherHeightsAreNot() throws IOException {
        NetCdf3Definition definition = grid();
        for (String name : List.of("u100", "x_wind_gust_10m", "x_wind_10m")) {
            definition.variable(name, NetCdfType.FLOAT, AXES, text("standard_name", "x_wind"), text("units", "m s-1"));
        }
        for (String name : List.of("v100", "y_wind_gust_10m", "y_wind_10m")) {
            definition.variable(name, NetCdfType.FLOAT, AXES, text("standard_name", "y_wind"), text("units", "m s-1"));
        }
        create(definition).close();

        try (ForcingFile file = open()) {
            assertThat(file.describe())
                    .contains("wind: x_wind_10m and y_wind_10m")
                    .contains("u100 is by its name the wind at 100.0 m")
                    .contains("x_wind_gust_10m is not used: its names say 'gust'");
        }
    }

    @Test
    void particleIFollowsMemberIOfAnEnsemble() throws IOException {
        List<String> members = List.of("time", "member", "lat", "lon");
        try (NetCdf3Writer writer = create(grid().dimension("member", 5)
                .variable("u10", NetCdfType.FLOAT, members, text("units", "m/s"))
                .variable("v10", NetCdfType.FLOAT, members, text("units", "m/s")))) {
            for (int member = 0; member < 5; member++) {
                float[] same = new float[12];
                Arrays.fill(same, member + 1);
                writer.write("u10", new int[] {0, member, 0, 0}, new int[] {1, 1, 3, 4}, same);
            }
        }

        try (ForcingFile file = open()) {
            float[] u = new float[7];
            file.wind()
                    .orElseThrow()
                    .at(START.getEpochSecond(), new Area(3, 3, 61, 61))
                    .sample(axis(7, 3), axis(7, 61), 0, 7, u, new float[7]);
            assertThat(u).containsExactly(1, 2, 3, 4, 5, 1, 2);
            assertThat(file.describe()).contains("an ensemble of 5 members: particle i follows member i mod 5");
        }
    }

    private static double[] axis(int n, double value) {
        double[] values = new double[n];
        Arrays.fill(values, value);
        return values;
    }

    @Test
    void calendarsWithoutRealDatesAreRefused() throws IOException {
        NetCdf3Definition definition = NetCdf3Writer.define()
                .dimension("time", 2)
                .dimension("lat", 3)
                .dimension("lon", 4)
                .variable(
                        "time",
                        NetCdfType.DOUBLE,
                        List.of("time"),
                        text("units", "days since 2026-03-01"),
                        text("calendar", "365_day"))
                .variable("lat", NetCdfType.DOUBLE, List.of("lat"))
                .variable("lon", NetCdfType.DOUBLE, List.of("lon"));
        create(wind(definition, "m/s")).close();

        assertThatThrownBy(this::open).hasMessageContaining("calendar '365_day'");
    }

    @Test
    void levelsAtTheSameInstantAreRefused() throws IOException {
        try (NetCdf3Writer writer = create(wind(grid(), "m/s"))) {
            writer.write("time", new double[] {3, 3});
        }

        assertThatThrownBy(this::open).hasMessageContaining("time axis time has levels 0 and 1 at the same instant");
    }

    @Test
    void timesMayFall() throws IOException {
        try (NetCdf3Writer writer = create(wind(grid(), "m/s"))) {
            writer.write("time", new double[] {3, 0});
            writer.write("u10", counting(24));
        }

        assertThat(sample(4, 61)).containsExactly(18, 0);
    }

    @Test
    void aFileWithoutWindOrCurrentSaysWhatItHas() throws IOException {
        create(grid().variable("sst", NetCdfType.FLOAT, AXES, text("units", "K")))
                .close();

        assertThatThrownBy(this::open)
                .hasMessageContaining("no variable is known as a component of wind or current")
                .hasMessageContaining("sst(time, lat, lon)");
    }

    @Test
    void theStokesDriftOfTheWavesIsNoCurrent() throws IOException {
        // Given
        NetCdf3Definition definition = grid().variable(
                        "VSDX",
                        NetCdfType.FLOAT,
                        AXES,
                        text("units", "m s-1"),
                        text("standard_name", "sea_surface_wave_stokes_drift_x_velocity"))
                .variable(
                        "VSDY",
                        NetCdfType.FLOAT,
                        AXES,
                        text("units", "m s-1"),
                        text("standard_name", "sea_surface_wave_stokes_drift_y_velocity"));
        try (NetCdf3Writer writer = create(definition)) {
            writer.write("VSDX", counting(24));
            writer.write("VSDY", counting(24));
        }
        // When
        try (ForcingFile file = open()) {
            // Then
            assertThat(file.current()).isEmpty();
            assertThat(file.field(Quantity.STOKES_DRIFT)).isPresent();
        }
    }
}
