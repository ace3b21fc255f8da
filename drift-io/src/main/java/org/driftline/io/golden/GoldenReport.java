package org.driftline.io.golden;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Repeats every family of a folder of goldens, and tells how far off we are in two Markdown tables. */
public final class GoldenReport {
    private final List<Difference> differences = new ArrayList<>();
    private final List<Deviation> deviations = new ArrayList<>();
    private final List<String> undescribed = new ArrayList<>();

    private GoldenReport() {}

    /**
     * Repeats all families.
     *
     * @param seed of our runs with randomness
     * @param progress told the name of each family before it is repeated
     * @throws IOException if a file that a family needs is missing or cannot be read
     */
    public static GoldenReport of(Goldens goldens, long seed, Consumer<String> progress) throws IOException {
        GoldenReport report = new GoldenReport();
        for (GoldenSetup family : goldens.trajectories()) {
            progress.accept(family.name());
            report.differences.add(goldens.difference(family));
        }
        for (GoldenSetup family : goldens.statistics()) {
            progress.accept(family.name());
            report.deviations.add(goldens.deviation(family, seed));
        }
        goldens.undescribed().forEach(file -> report.undescribed.add(String.valueOf(file.getFileName())));
        return report;
    }

    /** Whether there was nothing to repeat. */
    public boolean isEmpty() {
        return differences.isEmpty() && deviations.isEmpty();
    }

    /** Whether everything is as near as it must be, and nothing was left out. */
    public boolean isGood() {
        return undescribed.isEmpty()
                && differences.stream().allMatch(Difference::isGood)
                && deviations.stream().allMatch(Deviation::isGood);
    }

    /** What differs that must not, in words; empty when it is good. */
    public List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        for (Difference difference : differences) {
            String name = difference.setup().name();
            difference.mismatches().forEach(mismatch -> complaints.add(name + ": " + mismatch));
            if (difference.worstMetres() > difference.setup().tolerance()) {
                complaints.add(name + ": a position is " + metres(difference.worstMetres()) + " m off");
            }
        }
        for (Deviation deviation : deviations) {
            deviation.statistics().stream()
                    .filter(statistic -> Math.abs(deviation.worst(statistic)) > Deviation.ALLOWED)
                    .forEach(statistic -> complaints.add(deviation.setup().name() + ": " + statistic + " is off by "
                            + z(deviation.worst(statistic)) + " standard errors"));
        }
        undescribed.forEach(file -> complaints.add(file + " is not described by goldens.json, and was left out"));
        return complaints;
    }

    /** Both tables. */
    public String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add("| golden | what | rows | median (m) | worst (m) | allowed (m) | statuses | times of ends |");
        lines.add("|---|---|---|---|---|---|---|---|");
        differences.forEach(difference -> lines.add(row(difference)));
        if (!deviations.isEmpty()) {
            lines.add("");
            addStatistics(lines);
        }
        undescribed.forEach(
                file -> lines.addAll(List.of("", "Left out, as goldens.json does not describe it: " + file)));
        return String.join("\n", lines) + "\n";
    }

    private static String row(Difference difference) {
        return "| %s | %s | %d | %s | %s | %s | %s | %s |"
                .formatted(
                        difference.setup().name(),
                        difference.setup().what(),
                        difference.rows(),
                        metres(difference.medianMetres()),
                        metres(difference.worstMetres()),
                        String.format(Locale.ROOT, "%.0f", difference.setup().tolerance()),
                        sameness(difference.otherStatuses()),
                        sameness(difference.otherAges()));
    }

    private static String sameness(int others) {
        return others == 0 ? "identical" : others + " DIFFER";
    }

    private void addStatistics(List<String> lines) {
        StringBuilder head = new StringBuilder("| statistic: z at the end (worst of all hours) |");
        StringBuilder rule = new StringBuilder("|---|");
        TreeSet<String> names = new TreeSet<>();
        for (Deviation deviation : deviations) {
            head.append(' ').append(deviation.setup().name()).append(" |");
            rule.append("---|");
            names.addAll(deviation.statistics());
        }
        lines.add(head.toString());
        lines.add(rule.toString());
        for (String name : names) {
            StringBuilder row = new StringBuilder("| " + name + " |");
            deviations.forEach(
                    deviation -> row.append(" %s (%s) |".formatted(z(deviation.last(name)), z(deviation.worst(name)))));
            lines.add(row.toString());
        }
        StringBuilder all = new StringBuilder("| root mean square of all (worst; allowed 4) |");
        deviations.forEach(
                deviation -> all.append(" %s (%s) |".formatted(z(deviation.rootMeanSquare()), z(deviation.worst()))));
        lines.add(all.toString());
    }

    private static String metres(double metres) {
        return String.format(Locale.ROOT, metres < 0.1 ? "%.4f" : "%.2f", metres);
    }

    private static String z(double value) {
        return String.format(Locale.ROOT, "%.2f", value + 0.0);
    }
}
