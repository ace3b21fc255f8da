package org.driftline.drift.forcing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

import org.driftline.drift.field.Quantity;

/** How often a vector was asked for and a constant was taken instead; one per thread. */
public final class Gaps {

    private long asked;
    /** How often a constant was taken. */
    private final Map<Quantity, LongAdder> filled = new EnumMap<>(Quantity.class);

    Gaps() {
        for (Quantity quantity : Quantity.values()) {
            filled.put(quantity, new LongAdder());
        }
    }

    void ask(int particles) {
        asked += particles;
    }

    void add(Quantity quantity, int particles) {
        count(quantity).add(particles);
    }

    private LongAdder count(Quantity quantity) {
        return Objects.requireNonNull(filled.get(quantity));
    }

    /** The share of all that was asked for, of those vectors for which a constant was taken. */
    public static Map<Quantity, Double> shares(List<Gaps> all) {
        long asked = all.stream().mapToLong(each -> each.asked).sum();
        Map<Quantity, Double> shares = new EnumMap<>(Quantity.class);
        for (Quantity quantity : Quantity.values()) {
            long filled =
                    all.stream().mapToLong(each -> each.count(quantity).sum()).sum();
            if (filled > 0) {
                shares.put(quantity, (double) filled / asked);
            }
        }
        return shares;
    }
}
