package org.driftline.soldier.wire;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How far this worker is on its way out: first it takes no more orders, then, when its grace is over, it hands back what
 * it still holds.
 */
public final class StopSignal {
    private final CompletableFuture<Void> handBack = new CompletableFuture<>();
    private final Set<Runnable> actions = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    /** From now on nothing new is begun; what runs may finish. */
    public void stopTaking() {
        stopping = true;
    }

    /** The grace is over: whoever holds an order gives it back now. */
    public void handBack() {
        stopping = true;
        handBack.complete(null);
        actions.forEach(Runnable::run);
    }

    /** Whether new orders are still begun. */
    public boolean isStopping() {
        return stopping;
    }

    /** Whether the grace is over. */
    public boolean isHandingBack() {
        return handBack.isDone();
    }

    /** Runs this when the grace is over, at once if it is; closing the registration forgets it. */
    public Registration onHandBack(Runnable action) {
        Registration registration = () -> actions.remove(action);
        actions.add(action);
        if (isHandingBack()) {
            action.run();
        }
        return registration;
    }

    /** An action that waits for the end of the grace. */
    @FunctionalInterface
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Waits that long.
     *
     * @throws StoppedException as soon as the grace is over
     */
    void pause(Duration time) throws StoppedException {
        try {
            handBack.get(time.toMillis(), TimeUnit.MILLISECONDS);
            throw new StoppedException();
        } catch (TimeoutException e) {
            return;
        } catch (ExecutionException e) {
            throw new IllegalStateException("nothing fails this future", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedException();
        }
    }

    /** Completes when the work is done or the grace is over, whichever is first. */
    CompletableFuture<Object> orHandBack(CompletableFuture<?> work) {
        return CompletableFuture.anyOf(work, handBack);
    }
}
