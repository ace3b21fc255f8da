package org.driftline.drift;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.driftline.drift.field.Quantity;

/** How often a vector was asked for and a constant was taken instead; one per thread. */
final class Gaps {

    private long asked;
    /** How often a constant was taken. */
    private final Map<Quantity, Long> filled = new EnumMap<>(Quantity.class);

    void ask(int particles) {
        asked += particles;
    }

    void add(Quantity quantity, int particles) {
        filled.merge(quantity, (long) particles, Long::sum);
    }

    /** The share of all that was asked for, of those vectors for which a constant was taken. */
    static Map<Quantity, Double> shares(List<Gaps> all) {
        long asked = all.stream().mapToLong(each -> each.asked).sum();
        Map<Quantity, Double> shares = new EnumMap<>(Quantity.class);
        for (Quantity quantity : Quantity.values()) {
            long filled = all.stream()
                    .mapToLong(each -> each.filled.getOrDefault(quantity, 0L))
                    .sum();
            if (filled > 0) {
                shares.put(quantity, (double) filled / asked);
            }
        }
        return shares;
    }
}
