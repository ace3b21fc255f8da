package org.driftline.drift;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.driftline.drift.cloud.ParticleStatus;
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
import org.driftline.drift.forcing.Forcing;
import org.driftline.drift.geo.Geodesic;
import org.driftline.drift.geo.LonLat;
import org.driftline.drift.object.ObjectClass;
import org.driftline.drift.object.ObjectClasses;
import org.driftline.drift.release.ExplicitParticle;
import org.driftline.drift.release.ExplicitRelease;
import org.driftline.drift.release.Orientation;
import org.driftline.drift.release.PointRelease;
import org.driftline.drift.release.RadiusType;
import org.driftline.drift.run.LeftRight;
import org.driftline.drift.run.RunSpec;
import org.driftline.drift.run.RunSpecBuilder;
import org.driftline.drift.track.Recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class SimulationTest {

    private static final Instant START = Instant.parse("2024-01-01T12:00:00Z");
    private static final LonLat NORTH_SEA = new LonLat(4.5, 60);
    private static final ObjectClass RAFT = ObjectClasses.byNumber(7).orElseThrow();

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
