package org.driftline.soldier.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jboss.logging.Logger;

/**
 * Tries again until the broker has confirmed. While the broker is away the caller waits: nothing is lost, because its order
 * is not acknowledged before.
 */
public final class UntilConfirmed {
    private static final Logger LOG = Logger.getLogger(UntilConfirmed.class);

    private final StopSignal stop;
    private final Backoff backoff;
    private final Duration limit;

    /** @param limit how long one try may take */
    public UntilConfirmed(StopSignal stop, Backoff backoff, Duration limit) {
        this.stop = stop;
        this.backoff = backoff;
        this.limit = limit;
    }

    /** One try; it must keep its message id from try to try. */
    @FunctionalInterface
    public interface Try {
        CompletionStage<Void> send() throws IOException;
    }

    /**
     * Sends until it is confirmed.
     *
     * @param what for the log
     * @throws StoppedException if this worker's grace ended first, or it is not admitted any more; whether the broker has it
     *     is then unknown
     */
    public void run(String what, Try attempt) throws StoppedException {
        for (int failures = 1; !isConfirmed(what, failures, attempt); failures++) {
            stop.pause(backoff.after(failures));
        }
    }

    /** Sends once; for what may be lost. */
    public boolean once(String what, Try attempt) throws StoppedException {
        return isConfirmed(what, 1, attempt);
    }

    private boolean isConfirmed(String what, int failures, Try attempt) throws StoppedException {
        if (stop.isHandingBack()) {
            throw new StoppedException();
        }
        try {
            CompletableFuture<Void> sent = attempt.send().toCompletableFuture();
            stop.orHandBack(sent).get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (sent.isDone()) {
                sent.get();
                return true;
            }
            throw new StoppedException();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedException();
        } catch (ExecutionException e) {
            return failed(what, failures, e.getCause() == null ? e : e.getCause());
        } catch (NotAdmittedException e) {
            // whoever is admitted gets the order next
            LOG.warnf("given up what=%s %s", what, e.getMessage());
            throw new StoppedException();
        } catch (IOException | TimeoutException | IllegalStateException e) {
            return failed(what, failures, e);
        }
    }

    private static boolean failed(String what, int failures, Throwable e) {
        LOG.logf(
                failures == 1 ? Logger.Level.WARN : Logger.Level.DEBUG,
                "not confirmed, will retry what=%s %s",
                what,
                e);
        return false;
    }
}
