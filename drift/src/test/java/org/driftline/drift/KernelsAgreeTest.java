package org.driftline.drift;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.driftline.drift.cloud.ParticleStatus;
import org.driftline.drift.coast.CoastlineAction;
import org.driftline.drift.coast.CoastlineRule;
import org.driftline.drift.coast.LandMask;
import org.driftline.drift.coast.NoLand;
import org.driftline.drift.coast.PolygonLand;
import org.driftline.drift.coast.Ring;
import org.driftline.drift.field.ConstantField;
import org.driftline.drift.field.Fallback;
import org.driftline.drift.field.FirstThatCovers;
import org.driftline.drift.field.GriddedField;
import org.driftline.drift.field.LatLonGrid;
import org.driftline.drift.field.Quantity;
import org.driftline.drift.field.VectorField;
import org.driftline.drift.forcing.Forcing;
import org.driftline.drift.geo.LonLat;
import org.driftline.drift.kernel.Kernels;
import org.driftline.drift.object.ObjectClass;
import org.driftline.drift.object.ObjectClasses;
import org.driftline.drift.option.Capsizing;
import org.driftline.drift.option.Limits;
import org.driftline.drift.option.Uncertainty;
import org.driftline.drift.release.PointRelease;
import org.driftline.drift.release.RadiusType;
import org.driftline.drift.run.Direction;
import org.driftline.drift.run.LeftRight;
import org.driftline.drift.run.RunSpec;
import org.driftline.drift.run.RunSpecBuilder;
import org.driftline.drift.track.Recording;

import static org.assertj.core.api.Assertions.assertThat;

/** Both kernels find the same bits, in everything that a run can do. */
class KernelsAgreeTest {

    private static final Instant START = Instant.parse("2024-01-01T12:00:00Z");
    private static final ObjectClass RAFT = ObjectClasses.byNumber(7).orElseThrow();
    private static final ConstantField STREAM = new ConstantField(0.4, -0.3);
    private static final VectorField WIND = waves(Quantity.WIND, 9, axis(-2, 0.25, 60), axis(56, 0.25, 40));
    private static final VectorField CURRENT = waves(Quantity.CURRENT, 0.8, axis(0, 0.1, 90), axis(58, 0.1, 50));
    private static final Forcing GRIDS = new Forcing(WIND, CURRENT, new NoLand());
    private static final UnaryOperator<RunSpecBuilder> AS_IT_IS = run -> run;

    static Stream<Arguments> runs() {
        LonLat sea = new LonLat(4.5, 60);
        LandMask island = new PolygonLand(
                "walls",
                "exact",
                List.of(
                        box(4.3, 4.42, 59.5, 60.5),
                        box(4.58, 4.7, 59.5, 60.5),
                        box(4, 5, 59, 59.94),
                        box(4, 5, 60.06, 61)));
        CoastlineRule scan = CoastlineRule.rectangleScan(CoastlineAction.STRANDING, 0.001);
        return Stream.of(
                run("two grids", GRIDS, sea, AS_IT_IS),
                run("constants", new Forcing(new ConstantField(7, 3), STREAM, new NoLand()), sea, AS_IT_IS),
                run("no wind", new Forcing(ConstantField.ZERO, CURRENT, new NoLand()), sea, AS_IT_IS),
                run("backward", GRIDS, sea, run -> run.direction(Direction.BACKWARD)),
                run("long steps", GRIDS, sea, run -> run.timeStep(Duration.ofHours(1))),
                run("jibing often", GRIDS, sea, run -> run.jibeProbability(0.9)),
                run("no randomness", GRIDS, sea, run -> run.randomness(false)),
                run("left and right as in OpenDrift", GRIDS, sea, run -> run.leftRight(LeftRight.OPENDRIFT)),
                run("landfall", new Forcing(WIND, CURRENT, island), sea, AS_IT_IS),
                run("landfall by scan", new Forcing(WIND, CURRENT, island), sea, run -> run.coastline(scan)),
                run("capsizing", GRIDS, sea, run -> run.capsizing(new Capsizing(true, false, 9, 2, 0.4))),
                run("errors of the forcing", GRIDS, sea, run -> run.uncertainty(new Uncertainty(0.2, 0.1, 2))),
                run("limits", GRIDS, sea, run -> run.limits(new Limits(Duration.ofHours(4), 60.05, 59, 4.6, 4))),
                run(
                        "waves",
                        GRIDS.withStokesDrift(waves(Quantity.STOKES_DRIFT, 0.2, axis(4, 0.1, 9), axis(59, 1, 4))),
                        sea,
                        AS_IT_IS),
                run("leaving the grid", GRIDS, new LonLat(8.85, 60), AS_IT_IS),
                run(
                        "leaving with something to spare",
                        GRIDS.withFallback(new Fallback(null, STREAM)),
                        new LonLat(8.85, 60),
                        AS_IT_IS),
                run(
                        "one field after the other",
                        new Forcing(WIND, new FirstThatCovers(List.of(CURRENT, STREAM)), new NoLand()),
                        new LonLat(8.85, 60),
                        AS_IT_IS),
                run("missing nodes", new Forcing(WIND, holes(), new NoLand()), sea, AS_IT_IS),
                run(
                        "falling and uneven axes",
                        new Forcing(
                                waves(Quantity.WIND, 9, axis(-2, 0.25, 60), axis(66, -0.25, 40)),
                                waves(Quantity.CURRENT, 0.8, axis(0, 0.1, 90), uneven(58, 50)),
                                new NoLand()),
                        sea,
                        AS_IT_IS),
                run("around the Earth, east of Greenwich", global(), new LonLat(0, 50), AS_IT_IS),
                run("around the Earth, at the seam", global(), new LonLat(-1, -40), AS_IT_IS),
                run("the dateline", global(), new LonLat(180, 10), AS_IT_IS),
                run("beside the pole", global(), new LonLat(77, 89.9), AS_IT_IS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("runs")
    void theBitsAreTheSame(String name, Forcing forcing, RunSpec spec) {
        Recording scalar = Recording.of(spec, forcing, RunControl.SINGLE.with(Kernels.Choice.SCALAR));
        Recording vector = Recording.of(spec, forcing, RunControl.threads(2).with(Kernels.Choice.VECTOR));

        for (int record = 0; record < scalar.size(); record++) {
            assertThat(vector.lon(record)).isEqualTo(scalar.lon(record));
            assertThat(vector.lat(record)).isEqualTo(scalar.lat(record));
            assertThat(vector.age(record)).isEqualTo(scalar.age(record));
            assertThat(vector.status(record)).isEqualTo(scalar.status(record));
            assertThat(vector.orientation(record)).isEqualTo(scalar.orientation(record));
            assertThat(vector.capsized(record)).isEqualTo(scalar.capsized(record));
            assertThat(vector.environment(record)).isEqualTo(scalar.environment(record));
        }
        assertThat(scalar.lon(scalar.size() - 1)).isNotEqualTo(scalar.lon(0));
    }

    @Test
    void whereTheRunsGoIsWorthComparing() {
        assertThat(outcomes("landfall")).contains(ParticleStatus.STRANDED);
        assertThat(outcomes("landfall by scan")).contains(ParticleStatus.STRANDED);
        assertThat(outcomes("limits")).contains(ParticleStatus.OUTSIDE, ParticleStatus.RETIRED);
        assertThat(outcomes("leaving the grid")).contains(ParticleStatus.MISSING_DATA);
        assertThat(outcomes("leaving with something to spare")).containsOnly(ParticleStatus.ACTIVE);
        assertThat(outcomes("missing nodes")).contains(ParticleStatus.MISSING_DATA);
    }

    private static List<ParticleStatus> outcomes(String name) {
        Object[] run = runs().map(Arguments::get)
                .filter(each -> each[0].equals(name))
                .findAny()
                .orElseThrow();
        Recording recording = Recording.of((RunSpec) run[2], (Forcing) run[1]);
        byte[] last = recording.status(recording.size() - 1);
        return Stream.of(ParticleStatus.values())
                .filter(status ->
                        new String(last, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(status.code()) >= 0)
                .toList();
    }

    /** More than a block, and not a whole number of vectors, released over an hour. */
    private static Arguments run(String name, Forcing forcing, LonLat place, UnaryOperator<RunSpecBuilder> how) {
        PointRelease release =
                new PointRelease(531, place, 3000, RadiusType.GAUSSIAN, START, START.plus(Duration.ofHours(1)));
        RunSpecBuilder run =
                RunSpec.of(RAFT, List.of(release), Duration.ofHours(6)).seed(7);
        return Arguments.of(name, forcing, how.apply(run).build());
    }

    private static Ring box(double west, double east, double south, double north) {
        return new Ring(new double[] {west, east, east, west}, new double[] {south, south, north, north});
    }

    private static Forcing global() {
        return new Forcing(
                waves(Quantity.WIND, 9, axis(0, 1, 360), axis(90, -1, 181)),
                waves(Quantity.CURRENT, 0.8, axis(-180, 0.5, 720), axis(-90, 0.5, 361)),
                new NoLand());
    }

    /** Cells without numbers on both sides of a strip. */
    private static VectorField holes() {
        double[] lons = axis(0, 0.01, 900);
        double[] lats = axis(59, 0.01, 200);
        return new GriddedField(
                "holes", Quantity.CURRENT, new LatLonGrid(lons, lats), times(), (time, window, u, v) -> {
                    for (int i = 0; i < u.length; i++) {
                        double lon = lons[window.firstCol() + i % window.cols()];
                        u[i] = lon < 4.3 || lon > 4.7 ? Float.NaN : 0.7f;
                        v[i] = lon < 4.3 || lon > 4.7 ? Float.NaN : -0.1f;
                    }
                });
    }

    private static VectorField waves(Quantity quantity, double strength, double[] lons, double[] lats) {
        return new GriddedField("waves", quantity, new LatLonGrid(lons, lats), times(), (time, window, u, v) -> {
            for (int i = 0; i < u.length; i++) {
                double lon = lons[(window.firstCol() + i % window.cols()) % lons.length];
                double lat = lats[window.firstRow() + i / window.cols()];
                u[i] = (float) (strength * Math.sin(lon + lat + time));
                v[i] = (float) (strength * Math.cos(lon - lat - time));
            }
        });
    }

    private static double[] times() {
        double start = START.getEpochSecond();
        return new double[] {start - 86_400, start, start + 10_800, start + 86_400};
    }

    private static double[] axis(double first, double step, int size) {
        double[] nodes = new double[size];
        Arrays.setAll(nodes, i -> first + i * step);
        return nodes;
    }

    private static double[] uneven(double first, int size) {
        double[] nodes = axis(first, 0.1, size);
        Arrays.setAll(nodes, i -> nodes[i] + 0.02 * (i % 3));
        return nodes;
    }
}
