package org.driftline.drift.bench;

import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import org.driftline.drift.coast.LandMask;
import org.driftline.drift.coast.NaturalEarth;

/** What it costs to ask Natural Earth's land about a place, or about the way of one step of 600 s. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LandBenchmark {

    private static final int PLACES = 4096;

    private int next;

    /** First reading, in a fresh process. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Fork(5)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public LandMask read() {
        return NaturalEarth.land();
    }

    /** One place. */
    @Benchmark
    public boolean isLand(Places places) {
        int i = next++ & (PLACES - 1);
        return places.land.isLand(places.lon[i], places.lat[i]);
    }

    /** The way of one step. */
    @Benchmark
    public double firstLandfall(Places places) {
        int i = next++ & (PLACES - 1);
        return places.land.firstLandfall(
                places.lon[i], places.lat[i], places.lon[i] + 0.006, places.lat[i] + 0.003);
    }

    /** Places within the degree; read only by those who need them, so that {@link #read} starts cold. */
    @State(Scope.Benchmark)
    public static class Places {

        /** Southwest corner of one degree: open sea; sea in a degree with a coast; the skerries of Bergen, half land. */
        @Param({"-3 62", "4 59", "5 60"})
        public String corner = "-3 62";

        private final LandMask land = NaturalEarth.land();
        private final double[] lon = new double[PLACES];
        private final double[] lat = new double[PLACES];

        /** Draws them. */
        @Setup
        public void draw() {
            String[] lonLat = corner.split(" ");
            Random random = new Random(1);
            for (int i = 0; i < PLACES; i++) {
                lon[i] = Double.parseDouble(lonLat[0]) + random.nextDouble();
                lat[i] = Double.parseDouble(lonLat[1]) + random.nextDouble();
            }
        }
    }
}
