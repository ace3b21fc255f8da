package org.driftline.drift;

import java.util.EnumMap;
import java.util.Map;

import org.driftline.drift.cloud.ParticleStatus;
import org.driftline.drift.field.Quantity;
import org.driftline.drift.sea.SeaMoves;

/**
 * What came of a run.
 *
 * @param particles how many there were
 * @param records how many records were given to the sink
 * @param steps how many time steps were made
 * @param particleSteps how many moves of one particle by one step
 * @param finalCounts particles by their last status; every status is a key
 * @param fallbackShares how often a constant stood in for a vector that the forcing did not give, as a share of how often
 *     vectors were asked for; without those for which it never did (fraction)
 * @param seaMoves which particles would have started on land
 * @param kernel name of the arithmetic that ran; it makes no difference to the numbers
 */
public record RunSummary(
        int particles,
        int records,
        int steps,
        long particleSteps,
        Map<ParticleStatus, Integer> finalCounts,
        Map<Quantity, Double> fallbackShares,
        SeaMoves seaMoves,
        String kernel) {

    public RunSummary {
        finalCounts = Map.copyOf(finalCounts);
        fallbackShares = Map.copyOf(fallbackShares);
    }

    static Map<ParticleStatus, Integer> count(byte[] status) {
        Map<ParticleStatus, Integer> counts = new EnumMap<>(ParticleStatus.class);
        for (ParticleStatus each : ParticleStatus.values()) {
            counts.put(each, 0);
        }
        for (byte each : status) {
            counts.merge(ParticleStatus.of(each), 1, Integer::sum);
        }
        return counts;
    }
}
