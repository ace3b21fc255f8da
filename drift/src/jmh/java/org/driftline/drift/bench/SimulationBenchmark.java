package org.driftline.drift.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import org.driftline.drift.Forcing;
import org.driftline.drift.RunControl;
import org.driftline.drift.RunSpec;
import org.driftline.drift.RunSummary;
import org.driftline.drift.Simulation;
import org.driftline.drift.coast.NoLand;
import org.driftline.drift.field.GriddedField;
import org.driftline.drift.field.LatLonGrid;
import org.driftline.drift.field.Quantity;
import org.driftline.drift.field.VectorField;
import org.driftline.drift.geo.LonLat;
import org.driftline.drift.object.ObjectClasses;
import org.driftline.drift.seed.PointRelease;
import org.driftline.drift.seed.RadiusType;

/**
 * Whole runs of 48 h in steps of 600 s with gridded wind and current, hourly records and default randomness, one
 * thread. Divide by particles times 288 steps for the time per particle and step.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SimulationBenchmark {

    private static final Instant START = Instant.parse("2016-01-01T00:00:00Z");

    /** Particles in the cloud. */
    @Param({"5000", "100000"})
    public int particles;

    /** Standard deviation of the cloud at its start, in metres: clustered, or over the whole grid. */
    @Param({"1000", "60000"})
    public double radius;

    private final VectorField wind = field("wind", Quantity.WIND, 0.25, 10800, 8);
    private final VectorField current = field("current", Quantity.CURRENT, 0.04, 3600, 0.6);

    /** One run. */
    @Benchmark
    public RunSummary run48Hours() throws IOException {
        PointRelease release =
                new PointRelease(particles, new LonLat(4, 61), radius, RadiusType.GAUSSIAN, START, START);
        RunSpec spec = RunSpec.of(ObjectClasses.byNumber(7).orElseThrow(), List.of(release), Duration.ofHours(48))
                .build();
        return Simulation.run(
                spec, new Forcing(wind, current, new NoLand()), (record, time, cloud) -> {}, RunControl.SINGLE);
    }

    /** A field over 12 by 8 degrees around the start, smooth and turning. */
    private static VectorField field(String name, Quantity quantity, double cell, double every, double strength) {
        double[] lons = axis(-2, cell, (int) (12 / cell) + 1);
        double[] lats = axis(57, cell, (int) (8 / cell) + 1);
        double[] times = axis(START.getEpochSecond(), every, (int) (172_800 / every) + 1);
        float[][] u = new float[times.length][lons.length * lats.length];
        float[][] v = new float[times.length][lons.length * lats.length];
        for (int time = 0; time < times.length; time++) {
            for (int i = 0; i < u[time].length; i++) {
                double angle = lons[i % lons.length] + 2 * lats[i / lons.length] + time * every / 20_000;
                u[time][i] = (float) (strength * Math.cos(angle));
                v[time][i] = (float) (strength * Math.sin(angle));
            }
        }
        return new GriddedField(name, quantity, new LatLonGrid(lons, lats), times, (time, window, toU, toV) -> {
            for (int row = 0; row < window.rows(); row++) {
                int from = (window.firstRow() + row) * lons.length + window.firstCol();
                System.arraycopy(u[time], from, toU, row * window.cols(), window.cols());
                System.arraycopy(v[time], from, toV, row * window.cols(), window.cols());
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
