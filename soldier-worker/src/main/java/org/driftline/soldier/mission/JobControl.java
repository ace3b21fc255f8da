package org.driftline.soldier.mission;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import org.driftline.soldier.report.Progress;

/** The string between a running job and those who watch it. */
public final class JobControl {
    private final AtomicReference<@Nullable Cancellation> cancellation = new AtomicReference<>();
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private volatile Progress progress = Progress.NONE;

    /** Why a job is to end early. */
    public enum Cancellation {
        /** It takes longer than it may. */
        TIMEOUT,
        /** This worker is stopping and another one will begin anew. */
        HAND_BACK,
        /** Somebody cancelled the mission. */
        MISSION_CANCELLED
    }

    /** Notes how far the job is. */
    public void progress(Progress now) {
        progress = now;
    }

    /** How far the job is. */
    public Progress progress() {
        return progress;
    }

    /** Tells the job to end; the first reason counts. */
    public void cancel(Cancellation why) {
        cancellation.compareAndSet(null, why);
        cancelled.countDown();
    }

    /** Whether the job is to end. */
    public boolean isCancelled() {
        return cancellation.get() != null;
    }

    /** Waits that long, or until the job is to end; says whether it is. */
    boolean awaitCancelled(Duration time) {
        try {
            return cancelled.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            cancel(Cancellation.HAND_BACK);
            return true;
        }
    }

    @Nullable Cancellation cancellation() {
        return cancellation.get();
    }
}
