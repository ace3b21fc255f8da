package org.driftline.soldier.mission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

import org.driftline.events.MissionKind;
import org.driftline.events.Order;
import org.driftline.soldier.cancel.CancelledMissions;
import org.driftline.soldier.mission.JobControl.Cancellation;
import org.driftline.soldier.report.Heartbeat;
import org.driftline.soldier.report.MissionReport;
import org.driftline.soldier.wire.StopSignal;
import org.driftline.soldier.wire.StoppedException;

/** Carries out one order: claims the attempt, runs its job under a heartbeat, reports the outcome. */
public final class MissionRunner {
    private static final Logger LOG = Logger.getLogger(MissionRunner.class);

    private final Map<MissionKind, Job> jobs;
    private final Heartbeat heartbeat;
    private final Watch watch;
    private final Ends ends;
    private final JobMetrics metrics;

    /**
     * What ends jobs that take too long.
     *
     * @param timers runs the alarm
     * @param limit no job takes longer, whatever its deadline
     * @param clock tells the time
     */
    public record Watch(ScheduledExecutorService timers, Duration limit, Clock clock) {}

    /**
     * What ends jobs before they are done.
     *
     * @param stop when this worker stops
     * @param cancelled when a mission is cancelled
     */
    public record Ends(StopSignal stop, CancelledMissions cancelled) {}

    public MissionRunner(Map<MissionKind, Job> jobs, Heartbeat heartbeat, Watch watch, Ends ends, JobMetrics metrics) {
        this.jobs = Map.copyOf(jobs);
        this.heartbeat = heartbeat;
        this.watch = watch;
        this.ends = ends;
        this.metrics = metrics;
    }

    /**
     * Runs an order to its end; when this returns, the broker has confirmed the final status.
     *
     * @throws StoppedException if this worker's grace ended first: the order must be handed back
     */
    public void run(Order order, MissionReport report) throws StoppedException {
        report.claim();
        LOG.infof("mission begun missionId=%s attempt=%d kind=%s", order.missionId(), order.attempt(), order.kind());
        Instant begun = watch.clock().instant();
        JobOutcome outcome = runUnderHeartbeat(order, report);
        Duration took = Duration.between(begun, watch.clock().instant());
        metrics.ended(order.kind(), outcome, took);
        tell(outcome, report);
        LOG.infof(
                "mission ended missionId=%s attempt=%d outcome=%s seconds=%.1f",
                order.missionId(), order.attempt(), outcome.word(), took.toMillis() / 1000.0);
    }

    private static void tell(JobOutcome outcome, MissionReport report) throws StoppedException {
        try {
            outcome.reportTo(report);
        } catch (IllegalArgumentException e) {
            // A result that no event can carry: too large, or a number in it is not finite.
            LOG.error("result cannot be reported", e);
            report.failed(FailureCodes.SIMULATION, "the result cannot be reported: " + e.getMessage());
        }
    }

    private JobOutcome runUnderHeartbeat(Order order, MissionReport report) {
        JobControl control = new JobControl();
        Duration limit = limit(order);
        ScheduledFuture<?> alarm = watch.timers()
                .schedule(() -> control.cancel(Cancellation.TIMEOUT), limit.toMillis(), TimeUnit.MILLISECONDS);
        try (StopSignal.Registration listening = ends.stop().onHandBack(() -> control.cancel(Cancellation.HAND_BACK));
                CancelledMissions.InHand held =
                        ends.cancelled().hold(order.missionId(), () -> control.cancel(Cancellation.MISSION_CANCELLED));
                Heartbeat.Beating beating = heartbeat.start(report, control::progress)) {
            Objects.requireNonNull(listening);
            Objects.requireNonNull(held);
            Objects.requireNonNull(beating);
            JobOutcome outcome = runSafely(order, control);
            return outcome instanceof JobOutcome.Interrupted ? interrupted(control, limit) : outcome;
        } finally {
            alarm.cancel(false);
        }
    }

    private Duration limit(Order order) {
        Instant deadline = order.deadline();
        if (deadline == null) {
            return watch.limit();
        }
        Duration left = Duration.between(watch.clock().instant(), deadline);
        Duration positive = left.isNegative() ? Duration.ZERO : left;
        return positive.compareTo(watch.limit()) < 0 ? positive : watch.limit();
    }

    private static JobOutcome interrupted(JobControl control, Duration limit) {
        if (control.cancellation() == Cancellation.TIMEOUT) {
            return new JobOutcome.Failed(FailureCodes.TIMEOUT, "not done within " + limit.toSeconds() + " s");
        }
        return control.cancellation() == Cancellation.MISSION_CANCELLED
                ? new JobOutcome.Cancelled()
                : new JobOutcome.Interrupted();
    }

    /** Whatever a job throws, its mission must hear of it: even an error of the JVM is no reason to hold the order. */
    private JobOutcome runSafely(Order order, JobControl control) {
        try {
            return job(order.kind()).run(order, control);
        } catch (RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError e) {
            LOG.errorf(e, "job failed unexpectedly missionId=%s attempt=%d", order.missionId(), order.attempt());
            return new JobOutcome.Failed(FailureCodes.SIMULATION, "unexpected: " + e);
        }
    }

    private Job job(MissionKind kind) {
        Job job = jobs.get(kind);
        if (job == null) {
            throw new IllegalStateException("no job for " + kind);
        }
        return job;
    }
}
