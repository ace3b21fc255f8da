package org.driftline.drift.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import org.driftline.drift.forcing.Forcing;
import org.driftline.drift.RunControl;
import org.driftline.drift.run.RunSpec;
import org.driftline.drift.RunSummary;
import org.driftline.drift.Simulation;
import org.driftline.drift.coast.NoLand;
import org.driftline.drift.field.GriddedField;
import org.driftline.drift.field.LatLonGrid;
import org.driftline.drift.field.Quantity;
import org.driftline.drift.field.VectorField;
import org.driftline.drift.geo.LonLat;
import org.driftline.drift.kernel.Kernels;
import org.driftline.drift.object.ObjectClasses;
import org.driftline.drift.release.PointRelease;
import org.driftline.drift.release.RadiusType;

/**
 * Runs with gridded wind and current and default randomness. JMH measures whole runs; besides, for the time from the
 * first record to the last, it tells the nanoseconds per particle and step: of the processor (of no use with more than
 * one thread) and by the clock. JMH's {@code -t 2} lets two such runs go on side by side, which shows what a second core
 * of the machine is good for.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"--add-modules", "jdk.incubator.vector", "-Xmx2g", "-XX:+UseSerialGC"})
@Warmup(iterations = SimulationBenchmark.WARMUPS)
@Measurement(iterations = 9)
public class SimulationBenchmark {

    static final int WARMUPS = 4;

    private static final Instant START = Instant.parse("2016-01-01T00:00:00Z");

    /** Particles in the cloud. */
    @Param("1000000")
    public int particles;

    /** How long the run is (h). */
    @Param("6")
    public int hours;

    /** Standard deviation of the cloud at its start: clustered, or over the whole grid (m). */
    @Param({"1000", "60000"})
    public double radius;

    /** Which arithmetic. */
    @Param({"SCALAR", "VECTOR"})
    public Kernels.Choice kernel;

    /** How many threads. */
    @Param("1")
    public int threads;

    private final VectorField wind = field("wind", Quantity.WIND, 0.25, 10800, 8);
    private final VectorField current = field("current", Quantity.CURRENT, 0.04, 3600, 0.6);

    /** Of each run {@code [cpu, wall]} (ns). */
    private final List<double[]> moves = Collections.synchronizedList(new ArrayList<>());

    /** Tells the medians of the measured runs. */
    @TearDown(Level.Trial)
    public void tell() {
        List<double[]> measured = moves.subList(Math.min(WARMUPS, moves.size() - 1), moves.size());
        System.out.printf(
                "%nnanoseconds per particle and step: cpu %.1f, wall %.1f (medians of %d runs)%n",
                median(measured, 0), median(measured, 1), measured.size());
    }

    private static double median(List<double[]> numbers, int which) {
        return numbers.stream().mapToDouble(each -> each[which]).sorted().toArray()[numbers.size() / 2];
    }

    /** One run. */
    @Benchmark
    public RunSummary run() throws IOException {
        PointRelease release =
                new PointRelease(particles, new LonLat(4, 61), radius, RadiusType.GAUSSIAN, START, START);
        RunSpec spec = RunSpec.of(ObjectClasses.byNumber(7).orElseThrow(), List.of(release), Duration.ofHours(hours))
                .build();
        Forcing forcing = new Forcing(wind, current, new NoLand());
        ThreadMXBean threadTimes = ManagementFactory.getThreadMXBean();
        long[] cpu = new long[hours + 1];
        long[] wall = new long[hours + 1];
        RunSummary summary = Simulation.run(
                spec,
                forcing,
                (record, time, cloud) -> {
                    cpu[record] = threadTimes.getCurrentThreadCpuTime();
                    wall[record] = System.nanoTime();
                },
                RunControl.threads(threads).with(kernel));
        double steps = summary.particleSteps();
        moves.add(new double[] {(cpu[hours] - cpu[0]) / steps, (wall[hours] - wall[0]) / steps});
        return summary;
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
