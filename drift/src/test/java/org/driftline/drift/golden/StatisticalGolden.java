package org.driftline.drift.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.driftline.drift.geo.LonLat;
import org.driftline.drift.golden.CloudStatistics.Statistic;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Statistics of one run with five seeds. Ours must lie within four times the spread among seeds, or four times the
 * spread that sampling causes where that is larger (five seeds do not tell much about a spread).
 */
public final class StatisticalGolden {

    private static final Pattern NUMBER_OR_LIST =
            Pattern.compile("\"([a-z_0-9]+)\": (-?[0-9][-0-9.eE+]*|\\[[-0-9.eE+,\\s]*\\])");

    private final List<List<Map<String, Double>>> seeds = new ArrayList<>();
    private final String name;
    private double worst;

    /** The five files of a case. */
    public StatisticalGolden(String name) {
        this.name = name;
        for (int seed = 0; seed < 5; seed++) {
            seeds.add(read(Reference.file("golden/" + name + "_seed" + seed + ".json")));
        }
    }

    /** Compares every statistic of a run with hourly records, and prints the one that is farthest off. */
    public void compare(Recording run, LonLat centre) {
        for (int s = 0; s < seeds.get(0).size(); s++) {
            int record = (int) Math.round(seeds.get(0).get(s).get("hour"));
            Map<String, Statistic> ours = CloudStatistics.of(run, record, centre);
            int index = s;
            ours.forEach((statistic, value) -> compare(index, statistic, value));
        }
        System.out.printf("golden %s: worst statistic at %.2f of the 4 allowed%n", name, worst);
    }

    private void compare(int index, String statistic, Statistic ours) {
        double[] golden = seeds.stream()
                .mapToDouble(seed -> seed.get(index).get(statistic))
                .toArray();
        double mean = Arrays.stream(golden).average().orElseThrow();
        double sum = Arrays.stream(golden).map(g -> (g - mean) * (g - mean)).sum();
        double spread = Math.max(Math.sqrt(sum / (golden.length - 1)), ours.samplingError());
        String where = name + " hour " + seeds.get(0).get(index).get("hour") + " " + statistic;
        double off = Math.abs(ours.value() - mean);
        assertThat(off).as(where).isLessThanOrEqualTo(4 * spread + 1e-12);
        worst = Math.max(worst, spread > 0 ? off / spread : 0);
    }

    private static List<Map<String, Double>> read(Path file) {
        try {
            String json = Files.readString(file);
            String series = json.substring(json.indexOf("\"series\""));
            List<Map<String, Double>> records = new ArrayList<>();
            for (String part : series.split("(?=\"hour\")")) {
                if (part.startsWith("\"hour\"")) {
                    records.add(numbers(part));
                }
            }
            return records;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Double> numbers(String json) {
        Map<String, Double> found = new LinkedHashMap<>();
        Matcher matcher = NUMBER_OR_LIST.matcher(json);
        while (matcher.find()) {
            String value = matcher.group(2);
            if (value.startsWith("[")) {
                String[] items = value.substring(1, value.length() - 1).strip().split("\\s*,\\s*");
                for (int i = 0; i < items.length; i++) {
                    found.put(matcher.group(1) + "." + i, Double.parseDouble(items[i]));
                }
            } else {
                found.put(matcher.group(1), Double.parseDouble(value));
            }
        }
        return found;
    }
}
