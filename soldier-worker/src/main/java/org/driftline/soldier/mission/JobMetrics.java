package org.driftline.soldier.mission;

import java.time.Duration;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.driftline.events.MissionKind;

/**
 * How many jobs ended how, how long they took and how fast they were; no label names a mission. All are there from the start:
 * a counter that first shows up at 1 hides its first event from every rate.
 */
public final class JobMetrics {
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(100),
        Duration.ofMillis(300),
        Duration.ofSeconds(1),
        Duration.ofSeconds(3),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofSeconds(100),
        Duration.ofSeconds(300),
        Duration.ofSeconds(1000)
    };

    private final MeterRegistry registry;
    private final Counter steps;
    private final DistributionSummary speed;

    public JobMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.steps = Counter.builder("driftline.particle.steps")
                .description("Moves of one particle by one step, in completed runs")
                .register(registry);
        this.speed = DistributionSummary.builder("driftline.particle.steps.per.second")
                .description("Speed of completed drift runs, storing included")
                .register(registry);
        for (MissionKind kind : MissionKind.values()) {
            JobOutcome.WORDS.forEach(outcome -> jobs(kind, outcome));
        }
        results(true);
        results(false);
    }

    void ended(MissionKind kind, JobOutcome outcome, Duration took) {
        jobs(kind, outcome.word()).record(took);
        if (outcome instanceof JobOutcome.Completed completed) {
            results(completed.result().path("degraded").asBoolean(false)).increment();
            measure(completed.particleSteps(), took);
        }
    }

    private void measure(long particleSteps, Duration took) {
        if (particleSteps > 0 && !took.isZero()) {
            steps.increment((double) particleSteps);
            speed.record(particleSteps / (took.toNanos() / 1e9));
        }
    }

    private Timer jobs(MissionKind kind, String outcome) {
        return Timer.builder("driftline.jobs")
                .description("Jobs that ended, and how long they took")
                .tag("kind", kind.wire())
                .tag("outcome", outcome)
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }

    private Counter results(boolean degraded) {
        return Counter.builder("driftline.results")
                .description("Results that were stored; degraded ones were made from less than was asked for")
                .tag("degraded", Boolean.toString(degraded))
                .register(registry);
    }
}
