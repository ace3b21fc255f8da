package org.driftline.drift.origin;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.driftline.drift.RunControl;
import org.driftline.drift.RunSummary;
import org.driftline.drift.area.SearchArea;
import org.driftline.drift.area.SearchAreas;
import org.driftline.drift.area.SearchPolygon;
import org.driftline.drift.area.SearchRegion;
import org.driftline.drift.cloud.ParticleStatus;
import org.driftline.drift.coast.LandMask;
import org.driftline.drift.coast.PolygonLand;
import org.driftline.drift.coast.Ring;
import org.driftline.drift.field.ConstantField;
import org.driftline.drift.forcing.Forcing;
import org.driftline.drift.geo.Geodesic;
import org.driftline.drift.geo.LonLat;
import org.driftline.drift.object.ObjectClass;
import org.driftline.drift.object.ObjectClasses;
import org.driftline.drift.option.Capsizing;
import org.driftline.drift.option.Limits;
import org.driftline.drift.release.PointRelease;
import org.driftline.drift.release.RadiusType;
import org.driftline.drift.run.Direction;
import org.driftline.drift.run.RunSpec;
import org.driftline.drift.run.RunSpecBuilder;
import org.driftline.drift.track.Recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OriginSearchTest {

    private static final int TWINS = 100;
    private static final int PARTICLES = 250;
    private static final double RADIUS = 1000;
    private static final Instant LOST = Instant.parse("2024-01-01T12:00:00Z");
    private static final Duration DRIFT = Duration.ofHours(24);
    private static final LonLat ORIGIN = new LonLat(4, 61);
    private static final LonLat FOUND = new LonLat(4.4, 61.2);
    private static final ObjectClass RAFT = ObjectClasses.byNumber(7).orElseThrow();

    /** A hundred objects drift from one place; the search knows no more of each than where it was found. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            eddies, 1
            eddies, 2
            gyre,   1
            gyre,   2
            """)
    void theTrueOriginIsInTheNinetyPercentRegionAsOftenAsItSays(String flow, long seed) throws IOException {
        assertThat(hits(BackwardMethod.ITERATIVE, flow, seed)).isBetween(84, 95);
    }

    /** Reversing time is cheap, and nearly as good where the flow changes slowly. */
    @ParameterizedTest
    @CsvSource({"eddies, 1", "eddies, 2", "gyre, 1", "gyre, 2"})
    void reversedTimeIsNotFarFromIt(String flow, long seed) throws IOException {
        assertThat(hits(BackwardMethod.REVERSE, flow, seed)).isBetween(80, 97);
    }

    private static int hits(BackwardMethod method, String flow, long seed) throws IOException {
        Forcing forcing = flow.equals("eddies") ? TwinFlows.eddies() : TwinFlows.gyre();
        Duration step = method == BackwardMethod.ITERATIVE ? Duration.ofHours(1) : Duration.ofMinutes(20);
        Recording twins = Recording.of(
                RunSpec.of(RAFT, List.of(release(TWINS, ORIGIN, 0, LOST)), DRIFT)
                        .timeStep(step)
                        .seed(1000 + seed)
                        .build(),
                forcing);
        Random random = new Random(seed);
        int hits = 0;
        for (int twin = 0; twin < TWINS; twin++) {
            LonLat end = twins.position(24, twin);
            LonLat found = Geodesic.move(end, RADIUS * random.nextGaussian(), RADIUS * random.nextGaussian());
            RunSpec run = backward(PARTICLES, found)
                    .timeStep(step)
                    .outputStep(Duration.ofHours(12))
                    .seed(7919 * seed + twin)
                    .build();
            Recording back = method == BackwardMethod.ITERATIVE ? search(run, forcing) : Recording.of(run, forcing);
            hits += isInRegion(back, ORIGIN) ? 1 : 0;
        }
        System.out.printf("twins, %s, %s, seed %d: %d of %d in the 90 %% region%n", method, flow, seed, hits, TWINS);
        return hits;
    }

    @Test
    void everyOriginLeadsToTheFind() throws IOException {
        RunSpec run = backward(50, FOUND).randomness(false).build();

        Recording origins = search(run, TwinFlows.gyre());

        assertThat(origins.size()).isEqualTo(25);
        assertThat(origins.status(24)).containsOnly(ParticleStatus.ACTIVE.code());
        assertThat(origins.time(0) - origins.time(24)).isEqualTo(DRIFT.toSeconds());
        assertThat(origins.age(24)[0]).isEqualTo(-DRIFT.toSeconds());
        LonLat first = origins.position(24, 0);
        Recording forward = Recording.of(
                RunSpec.of(RAFT, List.of(release(1, first, 0, LOST)), DRIFT)
                        .randomness(false)
                        .build(),
                TwinFlows.gyre());
        assertThat(Geodesic.distance(forward.position(24, 0), origins.position(0, 0)))
                .isLessThan(1e-6);
        assertThat(origins.lon(0)).hasSize(50);
        for (int i = 0; i < 50; i++) {
            assertThat(Geodesic.distance(origins.position(0, i), FOUND)).isLessThan(5 * RADIUS);
        }
    }

    @Test
    void whatCannotHaveComeFromTheSeaIsMissing() throws IOException {
        // Given: with the wind from the west, nothing comes to the lee shore of an island 100 km wide
        LandMask island = new PolygonLand(
                "island", "exact", List.of(new Ring(new double[] {2, 4.3, 4.3, 2}, new double[] {60, 60, 62, 62})));
        Forcing forcing = new Forcing(new ConstantField(12, 0), new ConstantField(0, 0), island);
        // When
        RunSpec run = backward(20, new LonLat(4.35, 61)).build();
        Recording recording = new Recording();
        RunSummary summary = OriginSearch.run(run, forcing, recording, RunControl.SINGLE);
        // Then
        assertThat(summary.finalCounts()).containsEntry(ParticleStatus.MISSING_DATA, 20);
        assertThat(recording.status(0)).containsOnly(ParticleStatus.MISSING_DATA.code());
    }

    @Test
    void aFindOnTheBeachCameFromTheSea() throws IOException {
        // Given: a shore to the east, and a find a little inland of it as the coast is coarse
        LandMask shore = new PolygonLand(
                "shore", "exact", List.of(new Ring(new double[] {5, 8, 8, 5}, new double[] {60, 60, 62, 62})));
        Forcing forcing = new Forcing(new ConstantField(8, 0), new ConstantField(0.1, 0), shore);
        // When
        RunSpec run = RunSpec.of(RAFT, List.of(release(30, new LonLat(5.003, 61), 0, LOST.plus(DRIFT))), DRIFT)
                .direction(Direction.BACKWARD)
                .build();
        Recording recording = new Recording();
        RunSummary summary = OriginSearch.run(run, forcing, recording, RunControl.SINGLE);
        // Then
        assertThat(summary.finalCounts().get(ParticleStatus.ACTIVE)).isGreaterThan(20);
        assertThat(summary.seaMoves().moved()).isEqualTo(30);
        assertThat(Arrays.stream(recording.lon(24))).allMatch(lon -> lon < 5);
    }

    @Test
    void whatItDoesNotKnowIsRefused() {
        RunSpec forward =
                RunSpec.of(RAFT, List.of(release(5, ORIGIN, 0, LOST)), DRIFT).build();
        RunSpec capsizing =
                backward(5, FOUND).capsizing(Capsizing.of(true, true)).build();
        RunSpec limited =
                backward(5, FOUND).limits(Limits.ofAge(Duration.ofHours(3))).build();
        RunSpec large = backward(200_000, FOUND).build();

        assertRefused(forward, "backward run");
        assertRefused(capsizing, "capsizing");
        assertRefused(limited, "limits");
        assertRefused(large, "2500000 positions");
    }

    private static void assertRefused(RunSpec run, String reason) {
        assertThatThrownBy(() -> search(run, TwinFlows.eddies()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    private static Recording search(RunSpec run, Forcing forcing) throws IOException {
        Recording recording = new Recording();
        OriginSearch.run(run, forcing, recording, RunControl.SINGLE);
        return recording;
    }

    private static RunSpecBuilder backward(int particles, LonLat found) {
        return RunSpec.of(RAFT, List.of(release(particles, found, RADIUS, LOST.plus(DRIFT))), DRIFT)
                .direction(Direction.BACKWARD);
    }

    private static PointRelease release(int number, LonLat place, double radius, Instant time) {
        return new PointRelease(number, place, radius, RadiusType.GAUSSIAN, time, time);
    }

    private static boolean isInRegion(Recording origins, LonLat place) {
        int last = origins.size() - 1;
        SearchArea area =
                SearchAreas.find(origins.lon(last), origins.lat(last), origins.status(last), origins.lon(last).length);
        SearchRegion region = area.regions().stream()
                .filter(each -> each.share() == 0.9)
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
}
