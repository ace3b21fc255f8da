package org.driftline.drift.origin;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.driftline.drift.Direction;
import org.driftline.drift.Forcing;
import org.driftline.drift.RunControl;
import org.driftline.drift.RunSpec;
import org.driftline.drift.area.SearchArea;
import org.driftline.drift.area.SearchAreas;
import org.driftline.drift.area.SearchPolygon;
import org.driftline.drift.area.SearchRegion;
import org.driftline.drift.coast.NoLand;
import org.driftline.drift.coast.PolygonLand;
import org.driftline.drift.coast.Ring;
import org.driftline.drift.field.ConstantField;
import org.driftline.drift.field.Coverage;
import org.driftline.drift.field.VectorField;
import org.driftline.drift.geo.Area;
import org.driftline.drift.geo.Geodesic;
import org.driftline.drift.geo.LonLat;
import org.driftline.drift.object.ObjectClass;
import org.driftline.drift.object.ObjectClasses;
import org.driftline.drift.seed.PointRelease;
import org.driftline.drift.seed.RadiusType;
import org.driftline.drift.track.Recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OriginSearchTest {

    private static final int TWINS = 100;
    private static final int PARTICLES = 1000;
    private static final double RADIUS = 1000;
    private static final Instant LOST = Instant.parse("2024-01-01T12:00:00Z");
    private static final Duration DRIFT = Duration.ofHours(24);
    private static final LonLat ORIGIN = new LonLat(4, 61);
    private static final ObjectClass RAFT = ObjectClasses.byNumber(7).orElseThrow();
    private static final Forcing FORCING = new Forcing(new ConstantField(6, 4), new Eddies(), new NoLand());

    /** A hundred objects drift from one place; the search knows no more of each than where it was found. */
    @Test
    void theTrueOriginIsInTheNinetyPercentRegionAsOftenAsItSays() throws IOException {
        Recording twins = Recording.of(
                RunSpec.of(RAFT, List.of(release(TWINS, ORIGIN, 0, LOST)), DRIFT)
                        .seed(20_240_101)
                        .build(),
                FORCING);
        Random random = new Random(4);
        int hits = 0;
        for (int twin = 0; twin < TWINS; twin++) {
            LonLat end = twins.position(24, twin);
            LonLat found = Geodesic.move(end, RADIUS * random.nextGaussian(), RADIUS * random.nextGaussian());
            Origins origins = OriginSearch.find(backward(found, twin), FORCING, RunControl.SINGLE);
            assertThat(origins.foundShare()).isGreaterThan(0.99);
            hits += isInRegion(origins, ORIGIN, 0.9) ? 1 : 0;
        }
        System.out.printf("twins: %d of %d origins in the 90 %% region%n", hits, TWINS);
        assertThat(hits).isBetween(84, 95);
    }

    @Test
    void everyOriginLeadsToTheFind() throws IOException {
        LonLat found = new LonLat(4.4, 61.2);
        RunSpec exact = RunSpec.of(RAFT, List.of(release(50, found, 0, LOST.plus(DRIFT))), DRIFT)
                .direction(Direction.BACKWARD)
                .randomness(false)
                .build();

        Origins origins = OriginSearch.find(exact, FORCING, RunControl.SINGLE);

        assertThat(origins.size()).isEqualTo(50);
        assertThat(origins.rounds()).isBetween(2, 8);
        LonLat right = new LonLat(origins.lon()[0], origins.lat()[0]);
        Recording forward = Recording.of(
                RunSpec.of(RAFT, List.of(release(1, right, 0, LOST)), DRIFT)
                        .randomness(false)
                        .build(),
                FORCING);
        assertThat(Geodesic.distance(forward.position(24, 0), found)).isLessThan(OriginSearch.TOLERANCE);
    }

    @Test
    void aSearchNeedsABackwardRun() {
        RunSpec forward =
                RunSpec.of(RAFT, List.of(release(5, ORIGIN, 0, LOST)), DRIFT).build();

        assertThatThrownBy(() -> OriginSearch.find(forward, FORCING, RunControl.SINGLE))
                .hasMessageContaining("backward");
    }

    private static RunSpec backward(LonLat found, long seed) {
        return RunSpec.of(RAFT, List.of(release(PARTICLES, found, RADIUS, LOST.plus(DRIFT))), DRIFT)
                .direction(Direction.BACKWARD)
                .seed(seed)
                .build();
    }

    private static PointRelease release(int number, LonLat place, double radius, Instant time) {
        return new PointRelease(number, place, radius, RadiusType.GAUSSIAN, time, time);
    }

    private static boolean isInRegion(Origins origins, LonLat place, double share) {
        byte[] drifting = new byte[origins.size()];
        Arrays.fill(drifting, (byte) 1);
        SearchArea area = SearchAreas.find(origins.lon(), origins.lat(), drifting, origins.size());
        SearchRegion region = area.regions().stream()
                .filter(each -> each.share() == share)
                .findFirst()
                .orElseThrow();
        return region.polygons().stream().anyMatch(polygon -> contains(polygon, place));
    }

    private static boolean contains(SearchPolygon polygon, LonLat place) {
        return isInside(polygon.outer(), place) && polygon.holes().stream().noneMatch(hole -> isInside(hole, place));
    }

    private static boolean isInside(List<LonLat> ring, LonLat place) {
        double[] lon = ring.stream().mapToDouble(LonLat::lon).toArray();
        double[] lat = ring.stream().mapToDouble(LonLat::lat).toArray();
        return new PolygonLand("region", "exact", List.of(new Ring(lon, lat))).isLand(place.lon(), place.lat());
    }

    /** A current of 0.4 m/s without divergence that turns within some 30 km and with the tide. */
    private static final class Eddies implements VectorField {

        @Override
        public Coverage coverage() {
            return new Coverage(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Area.EARTH, 0.8);
        }

        @Override
        public Frame at(double epochSeconds, Area area) {
            double tide = 2 * Math.PI * epochSeconds / 44_714;
            return (lon, lat, from, to, u, v) -> {
                for (int i = from; i < to; i++) {
                    u[i] = (float) (0.1 + 0.3 * Math.sin(12 * (lat[i] - 61) + tide));
                    v[i] = (float) (0.3 * Math.cos(6 * (lon[i] - 4) + tide));
                }
            };
        }
    }
}
