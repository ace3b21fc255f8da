package org.driftline.commander.metric;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.attempt.AttemptStore;
import org.driftline.events.OrderId;

/**
 * What the system itself records when a mission is completed: how long the attempt took (s), and of a drift how many particle
 * steps it was and how large the areas at the end of the run are (km²).
 */
@ApplicationScoped
public class SystemMetrics {
    private final MetricStore store;
    private final AttemptStore attempts;

    @Inject
    SystemMetrics(MetricStore store, AttemptStore attempts) {
        this.store = store;
        this.attempts = attempts;
    }

    /** Records them, in the transaction that completes the missions. */
    public Uni<Void> completed(Mutiny.StatelessSession session, List<Completion> completions) {
        if (completions.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Set<UUID> missions = completions.stream().map(Completion::missionId).collect(Collectors.toSet());
        return attempts.starts(session, missions)
                .map(starts -> completions.stream()
                        .flatMap(completion -> of(completion, starts.get(completion.order())).stream())
                        .toList())
                .chain(metrics -> store.addAll(session, metrics));
    }

    /** @param begun when the attempt was claimed, or null if nobody knows */
    static List<Metric> of(Completion completion, @Nullable Instant begun) {
        Collector metrics = new Collector(completion);
        if (begun != null) {
            metrics.add(
                    "execution_time", Duration.between(begun, completion.at()).toNanos() / 1e9, "s");
        }
        ObjectNode summary = completion.summary();
        JsonNode parameters = summary.path("parameters");
        double steps = parameters.path("duration_hours").asDouble(Double.NaN)
                * 3600
                / parameters.path("time_step_s").asDouble(Double.NaN);
        metrics.add(
                "particle_steps",
                summary.path("particles").path("total").asDouble(Double.NaN) * Math.ceil(steps),
                "count");
        for (JsonNode region : summary.path("final").path("regions")) {
            long share = Math.round(region.path("probability").asDouble(0) * 100);
            metrics.add("area_" + share, region.path("area_km2").asDouble(Double.NaN), "km2");
        }
        return metrics.found;
    }

    /**
     * That a soldier stored a result.
     *
     * @param missionId of which mission
     * @param attempt in which attempt
     * @param summary the result in numbers
     * @param at when
     */
    public record Completion(UUID missionId, int attempt, ObjectNode summary, Instant at) {
        OrderId order() {
            return new OrderId(missionId, attempt);
        }
    }

    /** Takes what is a number. */
    private static final class Collector {
        private final Completion completion;
        private final List<Metric> found = new ArrayList<>();

        Collector(Completion completion) {
            this.completion = completion;
        }

        void add(String type, double value, String unit) {
            if (Math.abs(value) <= Metric.LARGEST) {
                found.add(new Metric(
                        UUID.randomUUID(), completion.missionId(), type, value, unit, Metric.SYSTEM, completion.at()));
            }
        }
    }
}
