package org.driftline.drift.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

import org.driftline.drift.kernel.Kernels;

/**
 * What a second thread gains, and what the machine's second core is good for: a run on one thread, the same on two, and
 * two side by side on one thread each, in turn, in one process, so that a machine's moods hit all three. Tells the medians.
 */
public final class SecondCore {

    private SecondCore() {}

    /** Arguments: rounds, kernel, length of a run (h), and standard deviations of the cloud at its start (m). */
    public static void main(String[] args) throws Exception {
        int rounds = Integer.parseInt(args[0]);
        Kernels.Choice kernel = Kernels.Choice.valueOf(args[1]);
        int hours = Integer.parseInt(args[2]);
        for (int i = 3; i < args.length; i++) {
            double radius = Double.parseDouble(args[i]);
            tell(args[1], hours, radius, measure(rounds, threads -> benchmark(kernel, hours, radius, threads)));
        }
    }

    private static List<List<Double>> measure(int rounds, IntFunction<SimulationBenchmark> byThreads) throws Exception {
        SimulationBenchmark one = byThreads.apply(1);
        SimulationBenchmark two = byThreads.apply(2);
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
        return List.of(gained, possible);
    }

    private static void tell(String kernel, int hours, double radius, List<List<Double>> found) {
        List<Double> gained = found.get(0);
        System.out.printf(
                "%s, %d h, %.0f m: two threads %.2f times faster (%.2f to %.2f); two runs side by side %.2f times as much%n",
                kernel, hours, radius, median(gained), least(gained), most(gained), median(found.get(1)));
    }

    private static SimulationBenchmark benchmark(
            Kernels.Choice kernel, int hours, double radius, int threads) {
        SimulationBenchmark benchmark = new SimulationBenchmark();
        benchmark.particles = 1_000_000;
        benchmark.hours = hours;
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
