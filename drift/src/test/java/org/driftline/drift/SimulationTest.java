package org.driftline.drift;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import org.driftline.drift.coast.CoastlineAction;
import org.driftline.drift.coast.CoastlineRule;
import org.driftline.drift.coast.LandMask;
import org.driftline.drift.coast.NoLand;
import org.driftline.drift.coast.PolygonLand;
import org.driftline.drift.coast.Ring;
import org.driftline.drift.field.ConstantField;
import org.driftline.drift.field.GriddedField;
import org.driftline.drift.field.LatLonGrid;
import org.driftline.drift.field.Quantity;
import org.driftline.drift.field.VectorField;
import org.driftline.drift.geo.Geodesic;
import org.driftline.drift.geo.LonLat;
import org.driftline.drift.object.ObjectClass;
import org.driftline.drift.object.ObjectClasses;
import org.driftline.drift.seed.ExplicitParticle;
import org.driftline.drift.seed.ExplicitRelease;
import org.driftline.drift.seed.Orientation;
import org.driftline.drift.seed.PointRelease;
import org.driftline.drift.seed.RadiusType;
import org.driftline.drift.track.Recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class SimulationTest {

    private static final Instant START = Instant.parse("2024-01-01T12:00:00Z");
    private static final LonLat NORTH_SEA = new LonLat(4.5, 60);
    private static final ObjectClass RAFT = ObjectClasses.byNumber(7).orElseThrow();

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        RunSpec spec = RunSpec.of(RAFT, List.of(scattered(3000)), Duration.ofHours(6))
                .seed(5)
                .build();
        Forcing forcing = new Forcing(wavyWind(), new ConstantField(0.3, 0.1), island());
        Recording one = Recording.of(spec, forcing, RunControl.threads(1));

        for (int threads = 2; threads <= 8; threads++) {
            Recording many = Recording.of(spec, forcing, RunControl.threads(threads));
            for (int record = 0; record < one.size(); record++) {
                assertThat(many.lon(record)).isEqualTo(one.lon(record));
                assertThat(many.lat(record)).isEqualTo(one.lat(record));
                assertThat(many.status(record)).isEqualTo(one.status(record));
                assertThat(many.orientation(record)).isEqualTo(one.orientation(record));
            }
        }
        assertThat(one.status(6)).contains(ParticleStatus.STRANDED.code(), ParticleStatus.ACTIVE.code());
    }

    @Test
    void anotherSeedGivesAnotherCloud() {
        RunSpec spec = RunSpec.of(RAFT, List.of(scattered(10)), Duration.ofHours(1))
                .seed(5)
                .build();
        RunSpec other = RunSpec.of(RAFT, List.of(scattered(10)), Duration.ofHours(1))
                .seed(6)
                .build();

        assertThat(Recording.of(spec, calm()).lon(0))
                .isNotEqualTo(Recording.of(other, calm()).lon(0));
    }

    /** A uniform current added moves every particle by the same way, at the equator where the Earth is nearly flat. */
    @Property(tries = 20)
    void aUniformCurrentCarriesTheCloudAsAWhole(
            @ForAll @DoubleRange(min = -1, max = 1) double u, @ForAll @DoubleRange(min = -1, max = 1) double v) {
        LonLat equator = new LonLat(-30, 0);
        PointRelease release = new PointRelease(50, equator, 500, RadiusType.GAUSSIAN, START, START);
        RunSpec spec = RunSpec.of(RAFT, List.of(release), Duration.ofHours(6)).build();
        VectorField wind = new ConstantField(5, -4);

        Recording still = Recording.of(spec, new Forcing(wind, new ConstantField(0, 0), new NoLand()));
        Recording carried = Recording.of(spec, new Forcing(wind, new ConstantField(u, v), new NoLand()));

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

        Recording straight = Recording.of(deterministic(particles, 3).build(), forcing);
        Recording shuffled = Recording.of(
                deterministic(order.stream().map(particles::get).toList(), 3).build(), forcing);

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
                spec,
                new Forcing(wavyWind(), new ConstantField(1, 0), island()),
                (r, t, cloud) -> {},
                RunControl.SINGLE);

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
        LonLat there =
                Recording.of(deterministic(List.of(start), 24).build(), forcing).position(24, 0);

        ExplicitParticle end = ExplicitParticle.at(there, START.plus(Duration.ofHours(24)));
        Recording back = Recording.of(
                deterministic(List.of(end), 24).direction(Direction.BACKWARD).build(), forcing);

        assertThat(Geodesic.distance(back.position(24, 0), start.position())).isLessThan(60);
        assertThat(back.time(24)).isEqualTo(START.getEpochSecond());
        assertThat(back.age(24)[0]).isEqualTo(-24 * 3600.0);
    }

    @Test
    void leftAndRightAreAsInAllensTablesUnlessToldOtherwise() {
        ExplicitParticle right = ExplicitParticle.at(new LonLat(0, 0), START).with(Orientation.RIGHT);
        Forcing northWind = new Forcing(new ConstantField(0, 10), new ConstantField(0, 0), new NoLand());
        ObjectClass sailboat = ObjectClasses.byNumber(26).orElseThrow();
        RunSpecBuilder run = RunSpec.of(sailboat, List.of(new ExplicitRelease(List.of(right))), Duration.ofHours(1))
                .randomness(false);

        assertThat(Recording.of(run.build(), northWind).lon(1)[0]).isPositive();
        assertThat(Recording.of(run.leftRight(LeftRight.OPENDRIFT).build(), northWind)
                        .lon(1)[0])
                .isNegative();
    }

    @Test
    void particlesAreReleasedOverATime() {
        PointRelease release =
                new PointRelease(7, NORTH_SEA, 0, RadiusType.UNIFORM, START, START.plus(Duration.ofHours(3)));
        RunSpec spec = RunSpec.of(RAFT, List.of(release), Duration.ofHours(4)).build();

        Recording run = Recording.of(spec, calm());

        assertThat(count(run, 0, ParticleStatus.ACTIVE)).isEqualTo(1);
        assertThat(count(run, 1, ParticleStatus.ACTIVE)).isEqualTo(3);
        assertThat(count(run, 3, ParticleStatus.ACTIVE)).isEqualTo(7);
        assertThat(run.age(4)).containsExactly(14400, 12600, 10800, 9000, 7200, 5400, 3600);
        assertThat(run.status(0, 6)).isEqualTo(ParticleStatus.PENDING);
    }

    @Test
    void aStrandedParticleKeepsPlaceTimeAndStatus() {
        ExplicitParticle particle = ExplicitParticle.at(new LonLat(4.9, 60.05), START);
        Forcing forcing = new Forcing(new ConstantField(0, 0), new ConstantField(1, 0), block());

        ObjectClass buoy = ObjectClasses.byNumber(67).orElseThrow(); // goes with the current alone
        RunSpec spec = RunSpec.of(buoy, List.of(new ExplicitRelease(List.of(particle))), Duration.ofHours(5))
                .build();

        Recording run = Recording.of(spec, forcing);

        double metres = Geodesic.distance(particle.position(), new LonLat(5, 60.05));
        assertThat(run.status(1, 0)).isEqualTo(ParticleStatus.ACTIVE);
        for (int record = 2; record <= 5; record++) {
            assertThat(run.status(record, 0)).isEqualTo(ParticleStatus.STRANDED);
            assertThat(run.lon(record)[0]).isCloseTo(5, within(1e-12));
            assertThat(run.age(record)[0]).isCloseTo(metres, within(0.5));
        }
    }

    @Test
    void thinLandIsNotJumped() {
        LandMask spit = new PolygonLand(
                "spit", "exact", List.of(new Ring(new double[] {5, 5.0001, 5.0001, 5}, new double[] {59, 59, 61, 61})));
        ExplicitParticle particle = ExplicitParticle.at(new LonLat(4.99, 60), START);
        Forcing forcing = new Forcing(new ConstantField(0, 0), new ConstantField(1, 0), spit);

        assertThat(Recording.of(deterministic(List.of(particle), 1).build(), forcing)
                        .status(1, 0))
                .isEqualTo(ParticleStatus.STRANDED);
    }

    @Test
    void aParticleMayTurnBackAtTheCoastOrDriftOverIt() {
        ExplicitParticle particle = ExplicitParticle.at(new LonLat(4.99, 60.05), START);
        Forcing forcing = new Forcing(new ConstantField(0, 0), new ConstantField(1, 0), block());

        Recording back = Recording.of(
                deterministic(List.of(particle), 2)
                        .coastline(CoastlineRule.onPath(CoastlineAction.PREVIOUS))
                        .build(),
                forcing);
        Recording over = Recording.of(
                deterministic(List.of(particle), 2)
                        .coastline(CoastlineRule.onPath(CoastlineAction.NONE))
                        .build(),
                forcing);

        assertThat(back.status(2, 0)).isEqualTo(ParticleStatus.ACTIVE);
        assertThat(back.lon(2)[0]).isBetween(4.98, 5.0);
        assertThat(over.lon(2)[0]).isGreaterThan(5);
    }

    @Test
    void aParticleSeededOnLandSaysSo() {
        ExplicitParticle particle = ExplicitParticle.at(new LonLat(5.05, 60.05), START);

        Recording run = Recording.of(
                deterministic(List.of(particle), 1)
                        .coastline(CoastlineRule.DEFAULT.leavingStartsOnLand())
                        .build(),
                new Forcing(new ConstantField(0, 0), new ConstantField(1, 0), island()));

        assertThat(run.status(0, 0)).isEqualTo(ParticleStatus.SEEDED_ON_LAND);
        assertThat(run.position(1, 0)).isEqualTo(particle.position());
    }

    @Test
    void aParticleWithoutWindStopsWhereItIs() {
        VectorField small = new GriddedField(
                "small",
                Quantity.WIND,
                new LatLonGrid(new double[] {4, 5}, new double[] {59, 61}),
                new double[] {START.getEpochSecond(), START.getEpochSecond() + 86400},
                (time, window, u, v) -> {});
        ExplicitParticle particle = ExplicitParticle.at(new LonLat(4.95, 60), START);

        Recording run = Recording.of(
                deterministic(List.of(particle), 3).build(), new Forcing(small, new ConstantField(1, 0), new NoLand()));

        assertThat(run.status(0, 0)).isEqualTo(ParticleStatus.ACTIVE);
        assertThat(run.status(3, 0)).isEqualTo(ParticleStatus.MISSING_DATA);
        assertThat(run.lon(3)[0]).isBetween(5.0, 5.02);
        assertThat(run.lon(3)[0]).isEqualTo(run.lon(2)[0]);
    }

    @Test
    void aCloudOnTheDatelineSamplesAGriddedField() {
        VectorField global = new GriddedField(
                "global",
                Quantity.CURRENT,
                new LatLonGrid(axis(0, 1, 360), axis(-80, 1, 161)),
                new double[] {START.getEpochSecond(), START.getEpochSecond() + 86400},
                (time, window, u, v) -> Arrays.fill(u, 1));
        PointRelease release = new PointRelease(100, new LonLat(180, -17), 5000, RadiusType.GAUSSIAN, START, START);
        RunSpec spec = RunSpec.of(RAFT, List.of(release), Duration.ofHours(3)).build();

        Recording run = Recording.of(spec, new Forcing(new ConstantField(0, 0), global, new NoLand()));

        assertThat(count(run, 3, ParticleStatus.ACTIVE)).isEqualTo(100);
        assertThat(Arrays.stream(run.lon(0))).anyMatch(lon -> lon > 179).anyMatch(lon -> lon < -179);
    }

    @Test
    void aRunCanBeCancelledAndTellsItsProgress() {
        List<Double> told = new ArrayList<>();
        RunSpec spec =
                RunSpec.of(RAFT, List.of(scattered(10)), Duration.ofHours(10)).build();
        RunControl control = new RunControl(1, told::add, () -> told.size() == 3);

        assertThatThrownBy(() -> Simulation.run(spec, calm(), (r, t, cloud) -> {}, control))
                .isInstanceOf(CancelledRunException.class);
        assertThat(told).containsExactly(0.1, 0.2, 0.3);
    }

    @Test
    void aSpecificationMustMakeSense() {
        RunSpecBuilder run = RunSpec.of(RAFT, List.of(scattered(10)), Duration.ofMinutes(90));

        assertThat(run.build().end()).isEqualTo(START.plus(Duration.ofHours(2)));
        assertThat(run.build().records()).isEqualTo(3);
        assertThatThrownBy(() -> run.timeStep(Duration.ofMinutes(7)).build())
                .hasMessageContaining("whole number of time steps");
        assertThatThrownBy(() -> run.timeStep(Duration.ZERO).build()).hasMessageContaining("time step");
    }

    private static RunSpecBuilder deterministic(List<ExplicitParticle> particles, int hours) {
        return RunSpec.of(RAFT, List.of(new ExplicitRelease(particles)), Duration.ofHours(hours))
                .randomness(false);
    }

    private static PointRelease scattered(int number) {
        return new PointRelease(number, NORTH_SEA, 3000, RadiusType.GAUSSIAN, START, START.plus(Duration.ofHours(1)));
    }

    private static Forcing calm() {
        return new Forcing(new ConstantField(0, 0), new ConstantField(0, 0), new NoLand());
    }

    private static LandMask island() {
        return new PolygonLand("island", "exact", List.of(new Ring(new double[] {5, 5.1, 5.1, 5, 4.55}, new double[] {
            60, 60, 60.1, 60.1, 60.05
        })));
    }

    /** Its west coast is the fifth meridian. */
    private static LandMask block() {
        return new PolygonLand(
                "block", "exact", List.of(new Ring(new double[] {5, 6, 6, 5}, new double[] {59, 59, 61, 61})));
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

    private static long count(Recording run, int record, ParticleStatus status) {
        long count = 0;
        for (byte each : run.status(record)) {
            count += each == status.code() ? 1 : 0;
        }
        return count;
    }

    private static double[] axis(double first, double step, int size) {
        double[] nodes = new double[size];
        for (int i = 0; i < size; i++) {
            nodes[i] = first + i * step;
        }
        return nodes;
    }
}
