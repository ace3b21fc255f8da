package org.driftline.io.golden;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far the statistics of our run are from those of the reference's runs with several seeds.
 *
 * <p>A z-value is the distance from the mean over the seeds, in units of the spread among the seeds, or of the spread
 * that sampling causes where that is larger (a few seeds do not tell much about a spread).
 */
public final class Deviation {

    /** No z-value may be larger. */
    public static final double ALLOWED = 4;

    private final GoldenSetup setup;
    private final int seeds;
    private final Map<String, Map<Double, Double>> z = new TreeMap<>();

    Deviation(GoldenSetup setup, int seeds) {
        this.setup = setup;
        this.seeds = seeds;
    }

    void add(String statistic, double hour, double value) {
        z.computeIfAbsent(statistic, name -> new TreeMap<>()).put(hour, value);
    }

    /** What was compared. */
    public GoldenSetup setup() {
        return setup;
    }

    /** With how many runs of the reference. */
    public int seeds() {
        return seeds;
    }

    /** Names of the statistics. */
    public List<String> statistics() {
        return List.copyOf(z.keySet());
    }

    /** The z-value farthest from 0 of a statistic, over the hours of the run. */
    public double worst(String statistic) {
        return farthest(z.getOrDefault(statistic, Map.of()).values());
    }

    /** The z-value of a statistic at the end of the run. */
    public double last(String statistic) {
        Map<Double, Double> hours = z.getOrDefault(statistic, Map.of());
        return hours.keySet().stream()
                .max(Comparator.naturalOrder())
                .map(hours::get)
                .orElse(Double.NaN);
    }

    /** The z-value farthest from 0 of all. */
    public double worst() {
        return farthest(statistics().stream().map(this::worst).toList());
    }

    /** How many z-values there are. */
    public int count() {
        return z.values().stream().mapToInt(Map::size).sum();
    }

    /** The root of the mean square of all z-values; about 1 by chance alone, less as the reference's mean varies too. */
    public double rootMeanSquare() {
        return Math.sqrt(z.values().stream()
                .flatMap(hours -> hours.values().stream())
                .mapToDouble(value -> value * value)
                .average()
                .orElse(Double.NaN));
    }

    /** Whether nothing is farther off than allowed. */
    public boolean isGood() {
        return Math.abs(worst()) <= ALLOWED;
    }

    private static double farthest(Collection<Double> values) {
        return values.stream().max(Comparator.comparingDouble(Math::abs)).orElse(Double.NaN);
    }
}
