package org.driftline.soldier.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

import org.driftline.soldier.wire.StoppedException;

/** Says at intervals how far a job is, on a thread of its own: the job never waits for the broker. */
public final class Heartbeat {
    private static final Logger LOG = Logger.getLogger(Heartbeat.class);

    private final ScheduledExecutorService threads;
    private final Duration interval;
    private final Clock clock;

    /** @param interval silence never lasts longer than this while broker and commander are there */
    public Heartbeat(ScheduledExecutorService threads, Duration interval, Clock clock) {
        this.threads = threads;
        this.interval = interval;
        this.clock = clock;
    }

    /** A running heartbeat; closing it ends it. */
    @FunctionalInterface
    public interface Beating extends AutoCloseable {
        @Override
        void close();
    }

    /** Beats until closed. */
    public Beating start(MissionReport report, Supplier<Progress> job) {
        ProgressPace pace = new ProgressPace(interval, clock.instant());
        long tick = pace.tick().toMillis();
        ScheduledFuture<?> beating =
                threads.scheduleWithFixedDelay(() -> beat(report, job.get(), pace), tick, tick, TimeUnit.MILLISECONDS);
        return () -> beating.cancel(false);
    }

    private void beat(MissionReport report, Progress progress, ProgressPace pace) {
        Instant now = clock.instant();
        try {
            if (pace.isDue(now, progress.fraction()) && report.progress(progress.fraction(), progress.message())) {
                pace.said(now, progress.fraction());
            }
        } catch (StoppedException e) {
            LOG.debug("no more heartbeats: this worker is stopping");
        } catch (RuntimeException e) {
            // A throwing task would never be run again, and the lease would be lost in silence.
            LOG.warn("heartbeat failed, will beat again", e);
        }
    }
}
