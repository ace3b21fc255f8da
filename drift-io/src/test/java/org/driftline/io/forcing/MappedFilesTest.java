package org.driftline.io.forcing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.driftline.drift.field.Quantity;
import org.driftline.drift.geo.Geodesic;
import org.driftline.drift.geo.LonLat;
import org.driftline.io.netcdf.Attribute;
import org.driftline.io.netcdf.Attributes;
import org.driftline.io.netcdf.NetCdf3Definition;
import org.driftline.io.netcdf.NetCdf3Writer;
import org.driftline.io.netcdf.NetCdfType;
import org.driftline.io.projection.MapProjection;
import org.driftline.io.projection.mapping.GridMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** Files on every kind of map, with a wind of 3 m/s to the east and 4 m/s to the north everywhere. */
class MappedFilesTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final List<String> AXES = List.of("time", "y", "x");
    private static final int ROWS = 12;
    private static final int COLS = 15;

    @TempDir
    Path directory;

    /** What differs between files. */
    private static final class Case {
        private final List<Attribute> mapping = new ArrayList<>();
        private String unit = "m";
        private double perUnit = 1;
        private double step = 20_000;
        private double middleX;
        private double middleY;
        private boolean alongAxes = true;
        private boolean axes = true;
        private boolean nodes = true;
        private double shift;
        private String named = "crs";

        Case(String kind, String... numbers) {
            mapping.add(Attribute.text("grid_mapping_name", kind));
            for (String number : numbers) {
                String[] words = number.split("=", 2);
                double[] values = new double[words[1].split(" ", -1).length];
                for (int i = 0; i < values.length; i++) {
                    values[i] = Double.parseDouble(words[1].split(" ", -1)[i]);
                }
                mapping.add(Attribute.doubles(words[0], values));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            albers_conical_equal_area      | standard_parallel=43 62;longitude_of_central_meridian=30;latitude_of_projection_origin=52
            azimuthal_equidistant          | longitude_of_projection_origin=8;latitude_of_projection_origin=53
            geostationary                  | longitude_of_projection_origin=0;latitude_of_projection_origin=0;perspective_point_height=35785831
            lambert_azimuthal_equal_area   | longitude_of_projection_origin=10;latitude_of_projection_origin=52;false_easting=4321000;false_northing=3210000
            lambert_conformal_conic        | standard_parallel=30 60;longitude_of_central_meridian=20;latitude_of_projection_origin=45
            lambert_conformal_conic        | standard_parallel=63;longitude_of_central_meridian=15;latitude_of_projection_origin=63
            lambert_cylindrical_equal_area | standard_parallel=30;longitude_of_central_meridian=0
            mercator                       | standard_parallel=50;longitude_of_projection_origin=0
            oblique_mercator               | azimuth_of_central_line=40;longitude_of_projection_origin=10;latitude_of_projection_origin=45;scale_factor_at_projection_origin=0.9996
            orthographic                   | longitude_of_projection_origin=0;latitude_of_projection_origin=50
            polar_stereographic            | straight_vertical_longitude_from_pole=58;latitude_of_projection_origin=90;standard_parallel=60
            polar_stereographic            | straight_vertical_longitude_from_pole=-40;latitude_of_projection_origin=90;scale_factor_at_projection_origin=0.994
            sinusoidal                     | longitude_of_projection_origin=0
            stereographic                  | longitude_of_projection_origin=20;latitude_of_projection_origin=50;scale_factor_at_projection_origin=0.9999
            transverse_mercator            | longitude_of_central_meridian=3;latitude_of_projection_origin=0;scale_factor_at_central_meridian=0.9996
            vertical_perspective           | longitude_of_projection_origin=0;latitude_of_projection_origin=50;perspective_point_height=2000000
            """)
    void everyMappingOfTheConventionsIsRead(String kind, String numbers) throws IOException {
        for (String earth :
                new String[] {"earth_radius=6371000", "semi_major_axis=6378137;inverse_flattening=298.257223563"}) {
            // Given: a grid around 6°E 58°N
            Case made = new Case(kind, (numbers + ";" + earth).split(";", -1));
            double[] middle = new double[2];
            projection(made).forward(6, 58, middle);
            made.middleX = middle[0];
            made.middleY = middle[1];
            // When
            write(made);
            // Then
            for (boolean along : new boolean[] {true, false}) {
                made.alongAxes = along;
                write(made);
                try (ForcingFile file = open()) {
                    expectTheWind(file, 6, 58);
                    expectTheWind(file, 6.5, 58.2);
                    assertThat(file.grid(Quantity.WIND))
                            .contains(earth.startsWith("earth") ? "sphere of 6371000.0 m" : "WGS84")
                            .contains("agrees with the file's own latitudes and longitudes within 0.000 cells");
                }
            }
        }
    }

    @Test
    void aPoleOfItsOwn() throws IOException {
        // Given
        Case made = rotated();
        write(made);
        // Then
        try (ForcingFile file = open()) {
            expectTheWind(file, 6, 58);
            assertThat(file.grid(Quantity.WIND)).contains("rotated pole at -162.0 39.25", "within 0.000 cells");
        }
    }

    @Test
    void southernPolarStereographicAcrossThePole() throws IOException {
        // Given
        Case made = new Case(
                "polar_stereographic",
                "straight_vertical_longitude_from_pole=0",
                "latitude_of_projection_origin=-90",
                "standard_parallel=-71");
        for (boolean along : new boolean[] {true, false}) {
            made.alongAxes = along;
            made.nodes = false;
            write(made);
            // Then: three cells from the pole this wind turns by 20 degrees from node to node
            try (ForcingFile file = open()) {
                expectTheWind(file, 170, -89.4, 0.1f);
                expectTheWind(file, -80, -89.5, 0.1f);
                assertThat(file.wind().orElseThrow().coverage().area().south()).isEqualTo(-90);
                assertThat(file.grid(Quantity.WIND)).contains("does not say on which ellipsoid: taken as WGS84");
            }
        }
    }

    @Test
    void coordinatesMayBeInKilometresOrAngles() throws IOException {
        Case kilometres = lambert();
        kilometres.unit = "km";
        kilometres.perUnit = 1000;
        write(kilometres);
        try (ForcingFile file = open()) {
            expectTheWind(file, 6, 58);
        }
        Case radians = new Case(
                "geostationary",
                "longitude_of_projection_origin=0",
                "perspective_point_height=35785831",
                "semi_major_axis=6378137",
                "semi_minor_axis=6356752.314245");
        radians.unit = "rad";
        radians.perUnit = 35_785_831;
        double[] middle = new double[2];
        projection(radians).forward(6, 58, middle);
        radians.middleX = middle[0];
        radians.middleY = middle[1];
        write(radians);
        try (ForcingFile file = open()) {
            expectTheWind(file, 6, 58);
        }
    }

    @Test
    void theMappingMayBeNamedWithItsCoordinatesOrNotAtAll() throws IOException {
        for (String named : new String[] {"crs: x y", "", "other"}) {
            Case made = lambert();
            made.named = named;
            write(made);
            try (ForcingFile file = open()) {
                expectTheWind(file, 6, 58);
                assertThat(file.grid(Quantity.WIND)).startsWith("Lambert conformal conic");
            }
        }
    }

    @Test
    void aMappingThatNoComponentNamesIsNothingToMeridiansAndParallels() throws IOException {
        // Given
        Case made = lambert();
        made.named = "";
        NetCdf3Definition definition = NetCdf3Writer.define()
                .dimension("time", 1)
                .dimension("lat", 2)
                .dimension("lon", 2)
                .variable("time", NetCdfType.DOUBLE, List.of("time"), text("units", "hours since 2026-03-01"))
                .variable("lat", NetCdfType.DOUBLE, List.of("lat"), text("units", "degrees_north"))
                .variable("lon", NetCdfType.DOUBLE, List.of("lon"), text("units", "degrees_east"))
                .variable("crs", NetCdfType.INT, List.of(), made.mapping.toArray(new Attribute[0]));
        List<String> axes = List.of("time", "lat", "lon");
        component(component(definition, made, "uu", "x_wind", axes), made, "vv", "y_wind", axes);
        try (NetCdf3Writer writer = definition.create(directory.resolve("made.nc"))) {
            writer.write("lat", new double[] {57, 59});
            writer.write("lon", new double[] {5, 7});
            writer.write("uu", new float[] {3, 3, 3, 3});
            writer.write("vv", new float[] {4, 4, 4, 4});
        }
        // Then
        try (ForcingFile file = open()) {
            expectTheWind(file, 6, 58);
        }
    }

    @Test
    void aMappingThatContradictsTheFilesOwnLatitudesIsReported() throws IOException {
        // Given
        Case made = lambert();
        made.shift = 0.5;
        write(made);
        // Then
        try (ForcingFile file = open()) {
            assertThat(file.warnings(Quantity.WIND))
                    .singleElement()
                    .asString()
                    .contains("the mapping contradicts", "by 1.5 cells");
            assertThat(file.describe()).contains("WARNING: the mapping contradicts");
        }
    }

    @Test
    void nodesThatAreNowhereNearTheMappingAreNoAgreement() throws IOException {
        Case made = lambert();
        made.shift = 90;
        write(made);
        try (ForcingFile file = open()) {
            assertThat(file.describe()).contains("WARNING: the mapping contradicts");
        }
    }

    @Test
    void withoutAMappingNodesGivenOneByOneAreEnough() throws IOException {
        for (boolean along : new boolean[] {true, false}) {
            Case made = rotated();
            made.mapping.clear();
            made.mapping.add(Attribute.text("comment", "none"));
            made.named = "";
            made.axes = false;
            made.alongAxes = along;
            write(made, projection(rotated()));
            try (ForcingFile file = open()) {
                expectTheWind(file, 6, 58);
                expectTheWind(file, 5.5, 57.7);
                assertThat(file.grid(Quantity.WIND)).startsWith("curvilinear, by lon(y, x) and lat(y, x)");
            }
        }
    }

    @Test
    void aMappingThatIsNotUnderstoodIsNotNeededWhereNodesAreGiven() throws IOException {
        // Given
        Case made = lambert();
        MapProjection projection = projection(made);
        made.mapping.clear();
        made.mapping.add(Attribute.text("grid_mapping_name", "gnomonic_cubed_sphere"));
        write(made, projection);
        // Then
        try (ForcingFile file = open()) {
            expectTheWind(file, 6, 58);
            assertThat(file.warnings(Quantity.WIND))
                    .singleElement()
                    .asString()
                    .contains("'gnomonic_cubed_sphere' is not known");
        }
        made.nodes = false;
        write(made, projection);
        assertThatThrownBy(this::open).hasMessageContaining("'gnomonic_cubed_sphere' is not known");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lambert_conformal_conic | longitude_of_central_meridian=6;latitude_of_projection_origin=58                       | needs one or two values of standard_parallel
            lambert_conformal_conic | standard_parallel=NaN;longitude_of_central_meridian=6                                  | standard_parallel is not a number
            lambert_conformal_conic | standard_parallel=30 -30;longitude_of_central_meridian=6;latitude_of_projection_origin=0 | make no cone
            lambert_conformal_conic | standard_parallel=1 2 3;longitude_of_central_meridian=6                                | needs one or two values
            lambert_conformal_conic | standard_parallel=300;longitude_of_central_meridian=6                                  | is no latitude: 300.0
            polar_stereographic     | latitude_of_projection_origin=45;straight_vertical_longitude_from_pole=0               | not centred on latitude 45.0
            polar_stereographic     | latitude_of_projection_origin=90;straight_vertical_longitude_from_pole=0;standard_parallel=-60 | not on the side
            oblique_mercator        | latitude_of_projection_origin=0;longitude_of_projection_origin=0;azimuth_of_central_line=30   | not centred on the equator
            vertical_perspective    | latitude_of_projection_origin=0;longitude_of_projection_origin=0                       | has no perspective_point_height
            vertical_perspective    | latitude_of_projection_origin=0;longitude_of_projection_origin=0;perspective_point_height=-1  | height of -1.0 m
            geostationary           | longitude_of_projection_origin=0;perspective_point_height=0                            | not 0.0 m high
            mercator                | longitude_of_projection_origin=0;standard_parallel=90                                  | cannot touch the Earth at a pole
            mercator                | longitude_of_projection_origin=0;earth_radius=1000                                     | not the Earth
            transverse_mercator     | longitude_of_central_meridian=0;latitude_of_projection_origin=0;scale_factor_at_central_meridian=1000 | is no scale
            """)
    void mappingsThatMakeNoSenseAreExplained(String kind, String numbers, String reason) {
        Attributes attributes = new Attributes(new Case(kind, numbers.strip().split(";", -1)).mapping);

        assertThatThrownBy(() -> GridMapping.read(attributes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "proj4, +proj=merc +a=6371229 +b=6371229, sphere of 6371229.0 m (its sphere or ellipsoid is that of its PROJ text",
        "proj4, +proj=merc +R=6370000 +units=m, sphere of 6370000.0 m",
        "proj4, +proj=merc +ellps=GRS80, flattening 1/298.257222",
        "proj4, +proj=merc +datum=WGS84, WGS84 (its ellipsoid is that of its PROJ text",
        "reference_ellipsoid_name, GRS 1980, flattening 1/298.257222",
        "reference_ellipsoid_name, WGS 84, WGS84",
        "comment, nothing, WGS84 (the file does not say on which ellipsoid: taken as WGS84",
    })
    void theEarthIsAsTheFileSays(String attribute, String text, String expected) {
        Case made = new Case("mercator", "longitude_of_projection_origin=0", "scale_factor_at_projection_origin=1");
        made.mapping.add(Attribute.text(attribute, text));

        assertThat(GridMapping.read(new Attributes(made.mapping)).text()).contains(expected);
    }

    @Test
    void aWellKnownTextOfAnotherEarthIsReported() {
        Case made =
                new Case("mercator", "longitude_of_projection_origin=0", "standard_parallel=0", "earth_radius=6371000");
        made.mapping.add(Attribute.text("crs_wkt", "GEOGCS[\"x\",DATUM[\"y\",SPHEROID[\"z\",6378137,298.257]]]"));

        assertThat(GridMapping.read(new Attributes(made.mapping)).text())
                .contains("WARNING: its crs_wkt is on another ellipsoid");
    }

    private static Case lambert() {
        Case made = new Case(
                "lambert_conformal_conic",
                "standard_parallel=63 63",
                "longitude_of_central_meridian=15",
                "latitude_of_projection_origin=63",
                "earth_radius=6371000");
        double[] middle = new double[2];
        projection(made).forward(6, 58, middle);
        made.middleX = middle[0];
        made.middleY = middle[1];
        return made;
    }

    private static Case rotated() {
        Case made = new Case(
                "rotated_latitude_longitude", "grid_north_pole_longitude=-162", "grid_north_pole_latitude=39.25");
        double[] middle = new double[2];
        projection(made).forward(6, 58, middle);
        made.unit = "degrees";
        made.step = 0.2;
        made.middleX = middle[0];
        made.middleY = middle[1];
        return made;
    }

    private static MapProjection projection(Case made) {
        return GridMapping.read(new Attributes(made.mapping)).projection();
    }

    private void write(Case made) throws IOException {
        write(made, projection(made));
    }

    /** Writes a file; directions at the nodes are those of geodesics to places a little farther along the axes. */
    private void write(Case made, MapProjection projection) throws IOException {
        double[] x = axis(COLS, made.middleX, made.step);
        double[] y = axis(ROWS, made.middleY, made.step);
        double[] lon = new double[ROWS * COLS];
        double[] lat = new double[ROWS * COLS];
        float[] u = new float[ROWS * COLS];
        float[] v = new float[ROWS * COLS];
        double[] here = new double[2];
        double[] ahead = new double[2];
        for (int i = 0; i < u.length; i++) {
            projection.inverse(x[i % COLS], y[i / COLS], here);
            projection.inverse(x[i % COLS], y[i / COLS] + made.step * 1e-3, ahead);
            lon[i] = wrapped(here[0]) + made.shift;
            lat[i] = here[1];
            double azimuth =
                    Math.toRadians(Geodesic.inverse(place(here), place(ahead)).azimuth());
            u[i] = made.alongAxes ? (float) (3 * Math.cos(azimuth) - 4 * Math.sin(azimuth)) : 3;
            v[i] = made.alongAxes ? (float) (3 * Math.sin(azimuth) + 4 * Math.cos(azimuth)) : 4;
        }
        try (NetCdf3Writer writer = definition(made).create(directory.resolve("made.nc"))) {
            writer.write("time", new double[] {0});
            if (made.axes) {
                writer.write("x", divided(x, made.perUnit));
                writer.write("y", divided(y, made.perUnit));
            }
            if (made.nodes) {
                writer.write("lon", lon);
                writer.write("lat", lat);
            }
            writer.write("uu", u);
            writer.write("vv", v);
        }
    }

    private static NetCdf3Definition definition(Case made) {
        NetCdf3Definition definition = NetCdf3Writer.define()
                .dimension("time", 1)
                .dimension("y", ROWS)
                .dimension("x", COLS)
                .variable("time", NetCdfType.DOUBLE, List.of("time"), text("units", "hours since 2026-03-01"))
                .variable("crs", NetCdfType.INT, List.of(), made.mapping.toArray(new Attribute[0]));
        boolean angles = made.unit.equals("degrees");
        if (made.axes) {
            definition
                    .variable(
                            "x",
                            NetCdfType.DOUBLE,
                            List.of("x"),
                            text("standard_name", angles ? "grid_longitude" : "projection_x_coordinate"),
                            text("units", made.unit))
                    .variable(
                            "y",
                            NetCdfType.DOUBLE,
                            List.of("y"),
                            text("standard_name", angles ? "grid_latitude" : "projection_y_coordinate"),
                            text("units", made.unit));
        }
        if (made.nodes) {
            definition
                    .variable("lon", NetCdfType.DOUBLE, List.of("y", "x"), text("units", "degrees_east"))
                    .variable("lat", NetCdfType.DOUBLE, List.of("y", "x"), text("units", "degrees_north"));
        }
        String first = made.alongAxes ? "x_wind" : "eastward_wind";
        String second = made.alongAxes ? "y_wind" : "northward_wind";
        return component(component(definition, made, "uu", first, AXES), made, "vv", second, AXES);
    }

    @SuppressWarnings("ParameterNumber") // a case in one line
    private static NetCdf3Definition component(
            NetCdf3Definition definition, Case made, String name, String meaning, List<String> axes) {
        List<Attribute> attributes = new ArrayList<>(List.of(text("standard_name", meaning), text("units", "m s-1")));
        if (!made.named.isEmpty()) {
            attributes.add(text("grid_mapping", made.named));
        }
        return definition.variable(name, NetCdfType.FLOAT, axes, attributes.toArray(new Attribute[0]));
    }

    private static double[] axis(int n, double middle, double step) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = middle + (i - (n - 1) / 2.0) * step;
        }
        return values;
    }

    private static double[] divided(double[] values, double by) {
        double[] copy = values.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] /= by;
        }
        return copy;
    }

    private static LonLat place(double[] lonLat) {
        return new LonLat(wrapped(lonLat[0]), lonLat[1]);
    }

    private static double wrapped(double lon) {
        return lon - 360 * Math.floor((lon + 180) / 360);
    }

    private static Attribute text(String name, String value) {
        return Attribute.text(name, value);
    }

    private ForcingFile open() throws IOException {
        return ForcingFile.open(directory.resolve("made.nc"));
    }

    private static void expectTheWind(ForcingFile file, double lon, double lat) throws IOException {
        expectTheWind(file, lon, lat, 0.01f);
    }

    private static void expectTheWind(ForcingFile file, double lon, double lat, float half) throws IOException {
        float[] found = FieldSampling.at(file.wind().orElseThrow(), START, lon, lat);
        assertThat(found[0]).as(file.describe()).isCloseTo(3, within(half));
        assertThat(found[1]).isCloseTo(4, within(half));
    }
}
