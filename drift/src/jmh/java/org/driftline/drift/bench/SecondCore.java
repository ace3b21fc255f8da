package org.driftline.drift.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.driftline.drift.kernel.Kernels;

/**
 * What a second thread gains, and what the machine's second core is good for: a run on one thread, the same on two, and
 * two side by side on one thread each, in turn, in one process, so that a machine's moods hit all three. Tells the medians.
 */
public final class SecondCore {

    private SecondCore() {}

    /** Arguments: rounds, kernel, and standard deviations of the cloud at its start (m). */
    public static void main(String[] args) throws Exception {
        int rounds = Integer.parseInt(args[0]);
        Kernels.Choice kernel = Kernels.Choice.valueOf(args[1]);
        for (int i = 2; i < args.length; i++) {
            measure(rounds, kernel, Double.parseDouble(args[i]));
        }
    }

    private static void measure(int rounds, Kernels.Choice kernel, double radius) throws Exception {
        SimulationBenchmark one = benchmark(kernel, radius, 1);
        SimulationBenchmark two = benchmark(kernel, radius, 2);
        ExecutorService pair = Executors.newFixedThreadPool(2);
        List<Double> gained = new ArrayList<>();
        List<Double> possible = new ArrayList<>();
        for (int round = -2; round < rounds; round++) {
            double alone = seconds(one::run);
            double shared = seconds(two::run);
            double both = seconds(() -> sideBySide(pair, one));
            if (round >= 0) {
                gained.add(alone / shared);
                possible.add(2 * alone / both);
            }
        }
        pair.shutdown();
        System.out.printf(
                "%s, %.0f m: two threads %.2f times faster (%.2f to %.2f); two runs side by side %.2f times as much work%n",
                kernel, radius, median(gained), least(gained), most(gained), median(possible));
    }

    private static SimulationBenchmark benchmark(Kernels.Choice kernel, double radius, int threads) {
        SimulationBenchmark benchmark = new SimulationBenchmark();
        benchmark.particles = 1_000_000;
        benchmark.hours = 6;
        benchmark.kernel = kernel;
        benchmark.radius = radius;
        benchmark.threads = threads;
        return benchmark;
    }

    private static Object sideBySide(ExecutorService pair, SimulationBenchmark benchmark)
            throws InterruptedException, ExecutionException {
        Future<?> other = pair.submit(benchmark::run);
        pair.submit(benchmark::run).get();
        return other.get() == null ? "" : "done";
    }

    private static double seconds(Run run) throws Exception {
        long from = System.nanoTime();
        run.carryOut();
        return (System.nanoTime() - from) / 1e9;
    }

    private static double median(List<Double> numbers) {
        return numbers.stream().sorted().toList().get(numbers.size() / 2);
    }

    private static double least(List<Double> numbers) {
        return numbers.stream().min(Double::compare).orElseThrow();
    }

    private static double most(List<Double> numbers) {
        return numbers.stream().max(Double::compare).orElseThrow();
    }

    /** A run to be timed. */
    private interface Run {
        Object carryOut() throws Exception;
    }
}
