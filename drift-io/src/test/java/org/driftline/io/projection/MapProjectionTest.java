package org.driftline.io.projection;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.driftline.io.projection.azimuthal.AzimuthalEqualArea;
import org.driftline.io.projection.azimuthal.AzimuthalEquidistant;
import org.driftline.io.projection.azimuthal.Geostationary;
import org.driftline.io.projection.azimuthal.PolarStereographic;
import org.driftline.io.projection.azimuthal.Stereographic;
import org.driftline.io.projection.azimuthal.ViewFromAbove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Expected numbers are published ones: Snyder (1987), Map Projections, a Working Manual, appendix A; IOGP Guidance Note
 * 7-2; GOES-R Product Definition and Users' Guide, volume 3.
 */
class MapProjectionTest {

    private static final Ellipsoid CLARKE_1866 = new Ellipsoid(6_378_206.4, 1 / 294.978698214);
    private static final Ellipsoid INTERNATIONAL = new Ellipsoid(6_378_388, 1 / 297.0);
    private static final Ellipsoid GRS80 = new Ellipsoid(6_378_137, 1 / 298.257222101);
    private static final Ellipsoid AIRY = new Ellipsoid(6_377_563.396, 1 / 299.32496);
    private static final double R = 6_371_000;
    private static final Ellipsoid SPHERE = new Ellipsoid(R, 0);

    @Test
    void lambertConformalConic() {
        expect(new LambertConformal(CLARKE_1866, -96, 23, 33, 45), at(-75, 35), 1_894_410.9, 1_564_649.5);
        expect(new LambertConformal(SPHERE, -96, 23, 33, 45), at(-75, 35), 0.2966785 * R, 0.2462112 * R);
    }

    @Test
    void albersEqualAreaConic() {
        expect(new AlbersEqualArea(CLARKE_1866, -96, 23, 29.5, 45.5), at(-75, 35), 1_885_472.7, 1_535_925.0);
        expect(new AlbersEqualArea(SPHERE, -96, 23, 29.5, 45.5), at(-75, 35), 0.2952720 * R, 0.2416774 * R);
    }

    @Test
    void polarStereographic() {
        expect(PolarStereographic.trueAt(INTERNATIONAL, -1, -100, -71), at(150, -75), -1_540_033.6, -560_526.4);
        // IOGP variant A, UPS north, and variant B, Australian Antarctic, less their false eastings and northings
        expect(PolarStereographic.scaledBy(Ellipsoid.WGS84, 1, 0, 0.994), at(44, 73), 1_320_416.75, -1_367_331.57);
        expect(PolarStereographic.trueAt(Ellipsoid.WGS84, -1, 70, -71), at(120, -75), 1_255_380.79, 1_053_389.56);
    }

    @Test
    void mercator() {
        expect(new Mercator(CLARKE_1866, -180, 1), at(-75, 35), 11_688_673.7, 4_139_145.6);
        expect(new Mercator(SPHERE, -180, 1), at(-75, 35), 1.8325957 * R, 0.6528366 * R);
    }

    @Test
    void transverseMercator() {
        expect(new TransverseMercator(CLARKE_1866, -75, 0, 0.9996), at(-73.5, 40.5), 127_106.5, 4_484_124.4);
        expect(new TransverseMercator(SPHERE, -75, 0, 1), at(-73.5, 40.5), 0.0199077 * R, 0.7070276 * R);
        // IOGP, OSGB grid, less its false easting and northing
        expect(new TransverseMercator(AIRY, -2, 49, 0.9996012717), at(0.5, 50.5), 177_274.99, 169_740.50);
    }

    @Test
    void obliqueMercator() {
        // IOGP variant B, rectified skew orthomorphic of Borneo
        Ellipsoid everest = new Ellipsoid(6_377_298.556, 1 / 300.8017);
        double azimuth = 53 + 18 / 60.0 + 56.9537 / 3600;
        double turned = 53 + 7 / 60.0 + 48.3685 / 3600;
        MapProjection borneo =
                new Shifted(new ObliqueMercator(everest, 115, 4, azimuth, turned, 0.99984), 590_476.87, 442_857.65);
        expect(borneo, at(115 + 48 / 60.0 + 19.8196 / 3600, 5 + 23 / 60.0 + 14.1129 / 3600), 679_245.73, 596_562.78);
    }

    @Test
    void cylindricalEqualArea() {
        double factor = CLARKE_1866.parallel(Math.toRadians(5));
        expect(new EqualAreaCylinder(CLARKE_1866, -75, factor), at(-78, 5), -332_699.8, 554_248.5);
    }

    @Test
    void sinusoidal() {
        expect(new Sinusoidal(CLARKE_1866, -90), at(-75, -50), 1_075_471.5, -5_540_628.0);
        expect(new Sinusoidal(SPHERE, -90), at(-75, -50), 0.1682814 * R, -0.8726646 * R);
    }

    @Test
    void lambertAzimuthalEqualArea() {
        expect(new AzimuthalEqualArea(CLARKE_1866, -100, 40), at(-110, 30), -965_932.1, -1_056_814.9);
        expect(new AzimuthalEqualArea(SPHERE, -100, 40), at(100, -20), -4.2339303 / 3 * R, 4.0257775 / 3 * R);
        // IOGP, ETRS89-LAEA
        expect(
                new Shifted(new AzimuthalEqualArea(GRS80, 10, 52), 4_321_000, 3_210_000),
                at(5, 50),
                3_962_799.45,
                2_999_718.85);
    }

    @Test
    void azimuthalEquidistant() {
        expect(new AzimuthalEquidistant(SPHERE, -100, 40), at(100, -20), -5.8311398 / 3 * R, 5.5444634 / 3 * R);
        // IOGP, Guam: the approximation in use there agrees within its own centimetres
        MapProjection guam = new Shifted(
                new AzimuthalEquidistant(
                        CLARKE_1866, 144 + 44 / 60.0 + 55.50254 / 3600, 13 + 28 / 60.0 + 20.87887 / 3600),
                50_000,
                50_000);
        expect(guam, at(144 + 38 / 60.0 + 7.19265 / 3600, 13 + 20 / 60.0 + 20.53846 / 3600), 37_712.48, 35_242.00);
    }

    @Test
    void stereographic() {
        expect(new Stereographic(CLARKE_1866, -100, 40, 0.9999), at(-90, 30), 971_630.8, -1_063_049.3);
    }

    @Test
    void orthographic() {
        expect(
                new ViewFromAbove(SPHERE, -100, 40, Double.POSITIVE_INFINITY),
                at(-110, 30),
                -0.1503837 * R,
                -0.1651911 * R);
        // IOGP, on WGS84
        expect(
                new ViewFromAbove(Ellipsoid.WGS84, 5, 55, Double.POSITIVE_INFINITY),
                at(2 + 7 / 60.0 + 46.38 / 3600, 53 + 48 / 60.0 + 33.82 / 3600),
                -189_011.711,
                -128_640.567);
    }

    @Test
    void verticalPerspective() {
        double[] xy = new double[2];
        new ViewFromAbove(SPHERE, -77, 39, 500_000).forward(-74, 41, xy);

        assertThat(xy[0]).isCloseTo(247_194.09, within(1.0));
        assertThat(xy[1]).isCloseTo(222_485.96, within(1.0));
    }

    @Test
    void geostationary() {
        // GOES-R, fixed grid: angles (rad) of a place, height above the equator (m)
        double height = 42_164_160 - 6_378_137.0;
        Geostationary goes = new Geostationary(GRS80, -75, height, true);
        double[] lonLat = new double[2];
        goes.inverse(-0.024052 * height, 0.095340 * height, lonLat);
        assertThat(lonLat[0]).isCloseTo(-84.690932, within(1e-5));
        assertThat(lonLat[1]).isCloseTo(33.846162, within(1e-5));
    }

    @Test
    void rotatedPole() {
        RotatedPole pole = new RotatedPole(-162, 39.25, 0);
        expect(pole, at(18, 50.75), 0, 0);
        double[] place = new double[2];
        pole.inverse(0, 39.25, place);
        assertThat(place[1]).as("the true pole").isCloseTo(90, within(1e-6));
    }

    private static double[] at(double lon, double lat) {
        return new double[] {lon, lat};
    }

    private static void expect(MapProjection projection, double[] lonLat, double x, double y) {
        double[] xy = new double[2];
        projection.forward(lonLat[0], lonLat[1], xy);
        // Published for a unit sphere with seven decimals.
        double half = projection.describe().contains("sphere of") ? 0.7 : 0.1;
        assertThat(xy[0]).as(projection.describe()).isCloseTo(x, within(half));
        assertThat(xy[1]).as(projection.describe()).isCloseTo(y, within(half));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-170, -60, 0, 10.5, 75, 179})
    void thereAndBackAroundTheEarth(double lon) {
        MapProjection[] all = {
            new LambertConformal(Ellipsoid.WGS84, 15, 63, 60, 66),
            new AlbersEqualArea(Ellipsoid.WGS84, 15, 40, 30, 50),
            new AlbersEqualArea(SPHERE, 15, -40, -30, -30),
            PolarStereographic.trueAt(SPHERE, 1, 58, 60),
            PolarStereographic.scaledBy(Ellipsoid.WGS84, -1, 0, 0.97),
            new Mercator(Ellipsoid.WGS84, 10, 0.8),
            new EqualAreaCylinder(INTERNATIONAL, 10, 0.8),
            new Sinusoidal(Ellipsoid.WGS84, 10),
            new RotatedPole(-40, 22, 10),
            new Stereographic(Ellipsoid.WGS84, 25, 30, 1),
            new Stereographic(SPHERE, 25, 0, 1),
            new AzimuthalEqualArea(Ellipsoid.WGS84, 25, -35),
        };
        for (MapProjection projection : all) {
            for (double lat = -80; lat <= 85; lat += 15) {
                thereAndBack(projection, lon, lat);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-40, -12, 0, 10.5, 30, 55})
    void thereAndBackOnOneSideOfTheEarth(double lon) {
        MapProjection[] all = {
            new TransverseMercator(Ellipsoid.WGS84, 9, 20, 0.9996),
            new ObliqueMercator(Ellipsoid.WGS84, 10, 45, 60, 60, 1),
            new ObliqueMercator(Ellipsoid.WGS84, 10, -30, 323, 323, 0.9999),
            new AzimuthalEquidistant(Ellipsoid.WGS84, 15, 55),
            new AzimuthalEquidistant(SPHERE, 15, 90),
            new AzimuthalEqualArea(Ellipsoid.WGS84, 10, 90),
            new AzimuthalEqualArea(SPHERE, 10, 0),
            new ViewFromAbove(Ellipsoid.WGS84, 10, 50, Double.POSITIVE_INFINITY),
            new ViewFromAbove(Ellipsoid.WGS84, 10, 40, 36_000_000),
            new Geostationary(Ellipsoid.WGS84, 5, 35_786_400, true),
            new Geostationary(SPHERE, 5, 35_786_400, false),
        };
        for (MapProjection projection : all) {
            for (double lat = 5; lat <= 65; lat += 12) {
                thereAndBack(projection, lon, lat);
            }
        }
    }

    private static void thereAndBack(MapProjection projection, double lon, double lat) {
        double[] xy = new double[2];
        double[] back = new double[2];
        projection.forward(lon, lat, xy);
        projection.inverse(xy[0], xy[1], back);

        assertThat(back[1]).as(projection.describe()).isCloseTo(lat, within(1e-8));
        assertThat(Math.cos(Math.toRadians(back[0] - lon))).isCloseTo(1, within(1e-12));
    }

    @Test
    void whatCannotBeSeenIsNowhere() {
        MapProjection[] views = {
            new ViewFromAbove(Ellipsoid.WGS84, 10, 0, Double.POSITIVE_INFINITY),
            new ViewFromAbove(SPHERE, 10, 0, 500_000),
            new Geostationary(Ellipsoid.WGS84, 10, 35_786_400, true),
            new TransverseMercator(Ellipsoid.WGS84, 10, 0, 1),
        };
        for (MapProjection view : views) {
            double[] xy = new double[2];
            view.forward(view instanceof TransverseMercator ? 99.9 : -150, 0, xy);
            assertThat(xy).as(view.describe()).containsOnly(Double.NaN);
        }
        double[] lonLat = new double[2];
        views[0].inverse(7e6, 0, lonLat);
        assertThat(lonLat).containsOnly(Double.NaN);
        views[2].inverse(6e6, 0, lonLat);
        assertThat(lonLat).containsOnly(Double.NaN);
    }

    @Test
    void thePolesAreDrawnWhereThereIsAPoint() {
        MapProjection[] all = {
            PolarStereographic.trueAt(Ellipsoid.WGS84, 1, 0, 60),
            new AzimuthalEqualArea(Ellipsoid.WGS84, 0, 90),
            new AzimuthalEquidistant(Ellipsoid.WGS84, 0, 90),
            new LambertConformal(Ellipsoid.WGS84, 15, 90, 60, 66),
            new ViewFromAbove(Ellipsoid.WGS84, 0, 90, Double.POSITIVE_INFINITY),
        };
        for (MapProjection projection : all) {
            double[] xy = new double[2];
            projection.forward(77, 90, xy);
            assertThat(xy[0]).as(projection.describe()).isCloseTo(0, within(1e-6));
            assertThat(xy[1]).isCloseTo(0, within(1e-6));
        }
    }
}
