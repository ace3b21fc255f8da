package org.driftline.soldier.mission;

import java.time.Duration;
import java.util.concurrent.Semaphore;

import org.driftline.events.Order;

/** A kind of work of which only so much is done at once; what is beyond that waits in hand, where it can still be ended. */
public final class WaitingJob implements Job {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Job job;
    private final Semaphore places;

    /** @param places so many run at once */
    public WaitingJob(Job job, int places) {
        this.job = job;
        this.places = new Semaphore(places, true);
    }

    @Override
    public JobOutcome run(Order order, JobControl control) {
        while (!places.tryAcquire()) {
            if (control.awaitCancelled(LOOK_AGAIN)) {
                return new JobOutcome.Interrupted();
            }
        }
        try {
            return job.run(order, control);
        } finally {
            places.release();
        }
    }
}
