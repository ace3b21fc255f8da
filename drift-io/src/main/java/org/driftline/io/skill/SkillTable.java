package org.driftline.io.skill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

import org.driftline.drift.track.TrackComparison;

/** Scores of all segments by method, and what was left out; as Markdown. */
public final class SkillTable {
    private final SkillSettings settings;
    private final Map<String, List<TrackComparison>> byMethod = new LinkedHashMap<>();
    private final Map<String, Integer> leftOut = new TreeMap<>();
    private int segments;

    SkillTable(SkillSettings settings) {
        this.settings = settings;
    }

    /** Takes the scores of one segment; every method has one, so that all are means over the same segments. */
    void add(Map<String, TrackComparison> comparisons) {
        segments++;
        comparisons.forEach((method, comparison) ->
                byMethod.computeIfAbsent(method, name -> new ArrayList<>()).add(comparison));
    }

    /** How many segments were left out, by the reason; for adding. */
    Map<String, Integer> leftOut() {
        return leftOut;
    }

    /** How many segments were scored. */
    public int segments() {
        return segments;
    }

    /** Mean skill score of a method, clipped at 0 (1). */
    public double meanSkill(String method) {
        return mean(values(method, comparison -> comparison.skill(settings.tolerance())));
    }

    /** The tables. */
    public String markdown() {
        StringBuilder text = new StringBuilder();
        text.append("%d segments of %s h, compared every %s h; tolerance n = %s.%n"
                .formatted(
                        segments,
                        hours(inHours(settings.length())),
                        hours(inHours(settings.step())),
                        settings.tolerance()));
        leftOut.forEach((reason, count) -> text.append("Left out: %d, %s.%n".formatted(count, reason)));
        if (segments == 0) {
            return text.toString();
        }
        text.append(String.format("%n| mean (median) | n | skill | unclipped | normalised separation |"));
        settings.hours().forEach(hour -> text.append(" km at %s h |".formatted(hours(hour))));
        text.append(String.format(
                "%n|---|---|---|---|---|%s%n", "---|".repeat(settings.hours().size())));
        byMethod.keySet().forEach(method -> text.append(row(method)));
        return text.toString();
    }

    private String row(String method) {
        StringBuilder row = new StringBuilder("| %s | %d |".formatted(method, segments));
        row.append(cell(values(method, comparison -> comparison.skill(settings.tolerance())), "%.3f"));
        row.append(cell(values(method, comparison -> comparison.unclippedSkill(settings.tolerance())), "%.3f"));
        row.append(cell(values(method, TrackComparison::normalisedCumulativeSeparation), "%.3f"));
        for (double hour : settings.hours()) {
            row.append(cell(values(method, comparison -> comparison.separation(settings.index(hour)) / 1000), "%.2f"));
        }
        return row.append(String.format("%n")).toString();
    }

    private double[] values(String method, ToDoubleFunction<TrackComparison> value) {
        return byMethod.getOrDefault(method, List.of()).stream()
                .mapToDouble(value)
                .sorted()
                .toArray();
    }

    private static String cell(double[] sorted, String format) {
        return String.format(Locale.ROOT, " " + format + " (" + format + ") |", mean(sorted), median(sorted));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static double inHours(Duration duration) {
        return duration.toMillis() / 3_600_000.0;
    }

    private static String hours(double hours) {
        return hours == Math.rint(hours) ? Long.toString((long) hours) : Double.toString(hours);
    }
}
