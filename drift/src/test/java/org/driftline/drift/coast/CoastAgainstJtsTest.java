package org.driftline.drift.coast;

import java.io.IOException;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

import org.driftline.drift.geo.Area;

import static org.assertj.core.api.Assertions.assertThat;

/** The land of the world against JTS, which counts shorelines and measures distances in its own way. */
class CoastAgainstJtsTest {

    private static final double METRES_PER_DEGREE = 111_320;
    private static final GeometryFactory JTS = new GeometryFactory();

    private static LandMask land;
    private static Shoreline shoreline;
    private static MultiPolygon polygons;

    @BeforeAll
    static void read() throws IOException {
        List<Ring> rings = NaturalEarth.rings();
        land = NaturalEarth.land();
        shoreline = new Shoreline(rings);
        polygons = JTS.createMultiPolygon(
                rings.stream().map(CoastAgainstJtsTest::polygon).toArray(Polygon[]::new));
    }

    @Test
    void millionPlacesAreOnLandWhereJtsSaysSo() {
        IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(polygons);
        Random random = new Random(20261122);

        for (int i = 0; i < 1_000_000; i++) {
            Coordinate place = i % 2 == 0 ? anywhere(random) : nearCoast(random, 0.03);
            if (land.isLand(place.x, place.y) != isLand(locator, place)) {
                throw new AssertionError("JTS does not agree at " + place);
            }
        }
    }

    @Test
    void landfallsLieOnTheShoreline() {
        IndexedFacetDistance toShore = new IndexedFacetDistance(polygons);
        Random random = new Random(7);
        int landfalls = 0;
        double farthest = 0;

        for (int i = 0; i < 20_000; i++) {
            double scale = i % 10 == 0 ? 2 : 0.03;
            Coordinate from = nearCoast(random, scale);
            Coordinate to =
                    new Coordinate(from.x + scale * random.nextGaussian(), from.y + scale * random.nextGaussian());
            double share = land.firstLandfall(from.x, from.y, to.x, to.y);
            if (share == 0) {
                assertThat(land.isLand(from.x, from.y)).isTrue();
                continue;
            }
            assertSeaBefore(Double.isNaN(share) ? 1 : share, from, to);
            if (share > 0) {
                landfalls++;
                farthest = Math.max(farthest, metresToShore(toShore, between(from, to, share)));
            }
        }

        assertThat(landfalls).isGreaterThan(3000);
        assertThat(farthest).as("metres from the shoreline").isLessThan(0.001);
    }

    @Test
    void boxesOfOpenSeaTouchNoLand() {
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(polygons);
        Random random = new Random(11);
        int open = 0;

        for (int i = 0; i < 20_000; i++) {
            Coordinate corner = nearCoast(random, i % 2 == 0 ? 0.3 : 1);
            double width = random.nextDouble() * (i % 3 == 0 ? 1.9 : 0.1);
            double height = random.nextDouble() * (i % 5 == 0 ? 1.9 : 0.1);
            Area box = new Area(corner.x, corner.x + width, corner.y, Math.min(90, corner.y + height));
            if (land.isOpenSea(box)) {
                open++;
                for (int turn = -360; turn <= 360; turn += 360) {
                    Envelope bounds = new Envelope(box.west() + turn, box.east() + turn, box.south(), box.north());
                    assertThat(prepared.intersects(JTS.toGeometry(bounds)))
                            .as("%s", box)
                            .isFalse();
                }
            }
        }

        assertThat(open).as("boxes said to be open sea").isGreaterThan(4000);
    }

    private static void assertSeaBefore(double share, Coordinate from, Coordinate to) {
        for (int k = 0; k < 20; k++) {
            Coordinate place = between(from, to, share * (k + 0.5) / 20);
            if (land.isLand(place.x, place.y)) {
                throw new AssertionError("land at " + place + ", before " + share + " of " + from + " to " + to);
            }
        }
    }

    private static double metresToShore(IndexedFacetDistance toShore, Coordinate place) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int turn = -360; turn <= 360; turn += 360) {
            Coordinate turned = new Coordinate(place.x + turn, place.y);
            nearest = Math.min(nearest, toShore.distance(JTS.createPoint(turned)));
        }
        return nearest * METRES_PER_DEGREE;
    }

    private static boolean isLand(IndexedPointInAreaLocator locator, Coordinate place) {
        boolean odd = false;
        for (int turn = -360; turn <= 360; turn += 360) {
            odd ^= locator.locate(new Coordinate(place.x + turn, place.y)) == Location.INTERIOR;
        }
        return odd;
    }

    private static Polygon polygon(Ring ring) {
        double[] lon = new double[ring.sides() + 1];
        double[] lat = new double[ring.sides() + 1];
        ring.copyTo(lon, lat, 0);
        Coordinate[] points = new Coordinate[lon.length];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Coordinate(lon[i], lat[i]);
        }
        return JTS.createPolygon(points);
    }

    private static Coordinate anywhere(Random random) {
        return new Coordinate(360 * random.nextDouble() - 180, 180 * random.nextDouble() - 90);
    }

    private static Coordinate nearCoast(Random random, double degrees) {
        Line side = shoreline.get(random.nextInt(shoreline.size()));
        double lat = side.lat0() + degrees * random.nextGaussian();
        return new Coordinate(side.lon0() + degrees * random.nextGaussian(), Math.max(-89.999, Math.min(89.999, lat)));
    }

    private static Coordinate between(Coordinate from, Coordinate to, double share) {
        return new Coordinate(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y));
    }
}
