package org.driftline.soldier.mission;

import java.time.Duration;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.driftline.events.MissionKind;

/** How many jobs ended how, how long they took and how fast they were; no label names a mission. */
public final class JobMetrics {
    private final MeterRegistry registry;

    public JobMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void ended(MissionKind kind, JobOutcome outcome, Duration took) {
        Timer.builder("driftline.jobs")
                .description("Jobs that ended, and how long they took")
                .tag("kind", kind.wire())
                .tag("outcome", outcome.word())
                .register(registry)
                .record(took);
        if (outcome instanceof JobOutcome.Completed completed && completed.particleSteps() > 0 && !took.isZero()) {
            DistributionSummary.builder("driftline.particle.steps.per.second")
                    .description("Speed of completed drift runs, storing included")
                    .register(registry)
                    .record(completed.particleSteps() / (took.toNanos() / 1e9));
        }
    }
}
