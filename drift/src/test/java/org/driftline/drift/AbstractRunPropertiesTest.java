package org.driftline.drift;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.driftline.drift.cloud.ParticleStatus;
import org.driftline.drift.coast.LandMask;
import org.driftline.drift.coast.NoLand;
import org.driftline.drift.coast.PolygonLand;
import org.driftline.drift.coast.Ring;
import org.driftline.drift.field.ConstantField;
import org.driftline.drift.field.GriddedField;
import org.driftline.drift.field.LatLonGrid;
import org.driftline.drift.field.Quantity;
import org.driftline.drift.field.VectorField;
import org.driftline.drift.forcing.Forcing;
import org.driftline.drift.geo.Geodesic;
import org.driftline.drift.geo.LonLat;
import org.driftline.drift.kernel.Kernels;
import org.driftline.drift.object.ObjectClass;
import org.driftline.drift.object.ObjectClasses;
import org.driftline.drift.release.ExplicitParticle;
import org.driftline.drift.release.ExplicitRelease;
import org.driftline.drift.release.Orientation;
import org.driftline.drift.release.PointRelease;
import org.driftline.drift.release.RadiusType;
import org.driftline.drift.run.Direction;
import org.driftline.drift.run.RunSpec;
import org.driftline.drift.run.RunSpecBuilder;
import org.driftline.drift.track.Recording;

import static org.assertj.core.api.Assertions.assertThat;

/** What every run promises, whatever kernel it has. */
abstract class AbstractRunPropertiesTest {

    private static final Instant START = Instant.parse("2024-01-01T12:00:00Z");
    private static final LonLat NORTH_SEA = new LonLat(4.5, 60);
    private static final ObjectClass RAFT = ObjectClasses.byNumber(7).orElseThrow();

    abstract Kernels.Choice kernel();

    private RunControl control() {
        return RunControl.SINGLE.with(kernel());
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        RunSpec spec = RunSpec.of(RAFT, List.of(scattered(1500)), Duration.ofHours(6))
                .seed(5)
                .build();
        Forcing forcing = new Forcing(wavyWind(), new ConstantField(0.3, 0.1), island());
        Recording one = Recording.of(spec, forcing, RunControl.threads(1).with(kernel()));

        for (int threads = 2; threads <= 8; threads++) {
            Recording many =
                    Recording.of(spec, forcing, RunControl.threads(threads).with(kernel()));
            for (int record = 0; record < one.size(); record++) {
                assertThat(many.lon(record)).isEqualTo(one.lon(record));
                assertThat(many.lat(record)).isEqualTo(one.lat(record));
                assertThat(many.status(record)).isEqualTo(one.status(record));
                assertThat(many.orientation(record)).isEqualTo(one.orientation(record));
            }
        }
        assertThat(one.status(6)).contains(ParticleStatus.STRANDED.code(), ParticleStatus.ACTIVE.code());
    }

    /** A uniform current added moves every particle by the same way, at the equator where the Earth is nearly flat. */
    @Property(tries = 20)
    void aUniformCurrentCarriesTheCloudAsAWhole(
            @ForAll @DoubleRange(min = -1, max = 1) double u, @ForAll @DoubleRange(min = -1, max = 1) double v) {
        LonLat equator = new LonLat(-30, 0);
        PointRelease release = new PointRelease(50, equator, 500, RadiusType.GAUSSIAN, START, START);
        RunSpec spec = RunSpec.of(RAFT, List.of(release), Duration.ofHours(6)).build();
        VectorField wind = new ConstantField(5, -4);

        Recording still = Recording.of(spec, new Forcing(wind, new ConstantField(0, 0), new NoLand()), control());
        Recording carried = Recording.of(spec, new Forcing(wind, new ConstantField(u, v), new NoLand()), control());

        double seconds = 6 * 3600;
        for (int i = 0; i < 50; i++) {
            LonLat expected = Geodesic.move(still.position(6, i), u * seconds, v * seconds);
            assertThat(Geodesic.distance(expected, carried.position(6, i))).isLessThan(2);
        }
    }

    @Property(tries = 20)
    void theOrderOfParticlesDoesNotMatter(@ForAll long shuffle) {
        List<ExplicitParticle> particles = new ArrayList<>();
        Random random = new Random(1);
        for (int i = 0; i < 40; i++) {
            LonLat place = new LonLat(4 + random.nextDouble(), 60 + random.nextDouble());
            particles.add(ExplicitParticle.at(place, START.plusSeconds(i * 100L))
                    .with(i % 3 == 0 ? Orientation.LEFT : Orientation.RIGHT)
                    .withEps(i - 20, 3));
        }
        List<Integer> order = new ArrayList<>(IntStream.range(0, 40).boxed().toList());
        Collections.shuffle(order, new Random(shuffle));
        Forcing forcing = new Forcing(wavyWind(), new ConstantField(0.3, 0.1), island());

        Recording straight = Recording.of(deterministic(particles, 3).build(), forcing, control());
        Recording shuffled = Recording.of(
                deterministic(order.stream().map(particles::get).toList(), 3).build(), forcing, control());

        for (int i = 0; i < 40; i++) {
            assertThat(shuffled.position(3, i)).isEqualTo(straight.position(3, order.get(i)));
            assertThat(shuffled.status(3, i)).isEqualTo(straight.status(3, order.get(i)));
        }
    }

    @Property(tries = 20)
    void noParticleIsLost(@ForAll @IntRange(min = 1, max = 1200) int number) throws IOException {
        RunSpec spec = RunSpec.of(RAFT, List.of(scattered(number)), Duration.ofHours(3))
                .build();

        RunSummary summary = Simulation.run(
                spec, new Forcing(wavyWind(), new ConstantField(1, 0), island()), (r, t, cloud) -> {}, control());

        assertThat(summary.finalCounts().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(number);
        assertThat(summary.particles()).isEqualTo(number);
        assertThat(summary.records()).isEqualTo(4);
    }

    /** With constant forcing the backward run leads home; the two parts of a step do not quite commute on a sphere. */
    @Property(tries = 20)
    void backwardUndoesForwardInConstantForcing(
            @ForAll @DoubleRange(min = -15, max = 15) double windU,
            @ForAll @DoubleRange(min = -15, max = 15) double windV,
            @ForAll @DoubleRange(min = -170, max = 170) double lon,
            @ForAll @DoubleRange(min = -70, max = 70) double lat) {
        Forcing forcing = new Forcing(new ConstantField(windU, windV), new ConstantField(0.4, -0.3), new NoLand());
        ExplicitParticle start = ExplicitParticle.at(new LonLat(lon, lat), START);
        LonLat there = Recording.of(deterministic(List.of(start), 24).build(), forcing, control())
                .position(24, 0);

        ExplicitParticle end = ExplicitParticle.at(there, START.plus(Duration.ofHours(24)));
        Recording back = Recording.of(
                deterministic(List.of(end), 24).direction(Direction.BACKWARD).build(), forcing, control());

        assertThat(Geodesic.distance(back.position(24, 0), start.position())).isLessThan(60);
        assertThat(back.time(24)).isEqualTo(START.getEpochSecond());
        assertThat(back.age(24)[0]).isEqualTo(-24 * 3600.0);
    }

    /** Each step is two moves along geodesics of the ellipsoid; here they are Vincenty's. */
    @ParameterizedTest
    @ValueSource(doubles = {-80, -45, -10, 0, 30, 60, 75, 84.5})
    void afterTwoDaysParticlesAreWhereTheGeodesicsLead(double lat) {
        ObjectClass.Regression down = RAFT.downwind();
        ObjectClass.Regression right = RAFT.right();
        double speed = Math.hypot(11, -6);
        double along = 0.01 * (down.slope() * speed + down.offset()) * 600 / speed;
        double across = 0.01 * (right.slope() * speed + right.offset()) * 600 / speed;
        List<ExplicitParticle> starts = IntStream.range(0, 16)
                .mapToObj(i -> ExplicitParticle.at(new LonLat(179 + 0.1 * (i % 8), lat), START)
                        .with(Orientation.RIGHT))
                .toList();
        Forcing forcing = new Forcing(new ConstantField(11, -6), new ConstantField(0.6, 0.3), new NoLand());

        Recording run = Recording.of(deterministic(starts, 48).build(), forcing, control());

        LonLat place = starts.get(0).position();
        for (int step = 0; step < 288; step++) {
            place = Geodesic.move(place, 11 * along - 6 * across, -6 * along - 11 * across);
            place = Geodesic.move(place, 0.6 * 600, 0.3 * 600);
        }
        assertThat(Geodesic.distance(place, run.position(48, 0))).isLessThan(0.1);
    }

    private static RunSpecBuilder deterministic(List<ExplicitParticle> particles, int hours) {
        return RunSpec.of(RAFT, List.of(new ExplicitRelease(particles)), Duration.ofHours(hours))
                .randomness(false);
    }

    private static PointRelease scattered(int number) {
        return new PointRelease(number, NORTH_SEA, 3000, RadiusType.GAUSSIAN, START, START.plus(Duration.ofHours(1)));
    }

    private static LandMask island() {
        return new PolygonLand("island", "exact", List.of(new Ring(new double[] {5, 5.1, 5.1, 5, 4.55}, new double[] {
            60, 60, 60.1, 60.1, 60.05
        })));
    }

    private static VectorField wavyWind() {
        double[] lons = axis(0, 0.25, 41);
        double[] lats = axis(57, 0.25, 25);
        double start = START.getEpochSecond();
        return new GriddedField(
                "waves",
                Quantity.WIND,
                new LatLonGrid(lons, lats),
                new double[] {start, start + 10800, start + 86400},
                (time, window, u, v) -> {
                    for (int i = 0; i < u.length; i++) {
                        double lon = lons[window.firstCol() + i % window.cols()];
                        double lat = lats[window.firstRow() + i / window.cols()];
                        u[i] = (float) (9 + 3 * Math.sin(lon + lat + time));
                        v[i] = (float) (4 * Math.cos(lon - lat - time));
                    }
                });
    }

    private static double[] axis(double first, double step, int size) {
        double[] nodes = new double[size];
        for (int i = 0; i < size; i++) {
            nodes[i] = first + i * step;
        }
        return nodes;
    }
}
